/** An id that is not taken: its own, or the next of its series, written as long as it was: W07 after W06. */
export function nextId(id: string, taken: ReadonlySet<string>): string {
  if (id === '' || !taken.has(id)) return id;
  const [, start = id, digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
  if (digits === undefined) return firstFree((count) => `${id}-${count}`, 2, taken);
  const used = [...taken].flatMap((one) => {
    const [, itsStart, its] = /^(.*?)(\d+)$/.exec(one) ?? [];
    return itsStart === start && its !== undefined ? [Number(its)] : [];
  });
  return `${start}${String(Math.max(...used) + 1).padStart(digits.length, '0')}`;
}

function firstFree(named: (count: number) => string, from: number, taken: ReadonlySet<string>): string {
  let count = from;
  while (taken.has(named(count))) count += 1;
  return named(count);
}
