/** Numbers for new rows of a table: they go on from the last one, written as it is. */

interface Numbered {
  prefix: string;
  digits: string;
}

function numbered(id: string): Numbered | null {
  const [, prefix, digits] = /^(.*?)(\d+)$/.exec(id.trim()) ?? [];
  return prefix === undefined || digits === undefined ? null : { prefix, digits };
}

/** `T09`, `T10` → `T11`; `first` where none of them ends in a number. */
export function nextId(ids: readonly string[], first: string): string {
  return nextIds(ids, first, 1)[0] ?? first;
}

/** So many, of the series of the last one that ends in a number. */
export function nextIds(ids: readonly string[], first: string, count: number): string[] {
  const known = ids.flatMap((id) => numbered(id) ?? []);
  const last = known.at(-1);
  const series = last ?? numbered(first) ?? { prefix: first, digits: '1' };
  const highest = last
    ? Math.max(...known.filter(({ prefix }) => prefix === series.prefix).map(({ digits }) => Number(digits)))
    : Number(series.digits) - 1;
  return Array.from(
    { length: count },
    (_, index) => `${series.prefix}${String(highest + 1 + index).padStart(series.digits.length, '0')}`,
  );
}

/** The id itself where nobody has it, else the next of its series. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (id === '' || !taken.has(id)) return id;
  const series = numbered(id)?.prefix;
  const others = [...taken].filter((one) => numbered(one)?.prefix === series);
  return series === undefined ? freeId(`${id}-2`, taken) : nextId([...others, id], id);
}
