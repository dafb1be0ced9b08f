/** What stands on several sheets, sheet by sheet, in the order in which the sheets are first met. */
export function bySheet<T>(all: readonly T[], sheetOf: (one: T) => string): { sheet: string; here: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const sheet = sheetOf(one);
    const here = groups.get(sheet);
    if (here) here.push(one);
    else groups.set(sheet, [one]);
  }
  return [...groups].map(([sheet, here]) => ({ sheet, here }));
}
