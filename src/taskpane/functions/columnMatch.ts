/** Which column of a list is meant by what: by its header, in any language; the best header wins, each column serves once. */
import { columnWords } from '../../locales/columns';
import type { ColumnWords } from '../../locales/en/columns';

export type ColumnKey = keyof ColumnWords;

const normal = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()（）[\]【】:：¥￥$€%]+/g, ' ')
    .trim();

const waysOf = (key: ColumnKey): string[] =>
  Object.values(columnWords).flatMap((words) => words[key].split('|').map(normal));

/** 3 for the very word, 2 where the header begins or ends with it, 1 where it holds it, 0 for none. */
export function likeness(header: string, key: ColumnKey): number {
  const seen = normal(header);
  if (seen === '') return 0;
  let best = 0;
  for (const way of waysOf(key)) {
    if (seen === way) return 3;
    // Latin words count as words, Chinese ones also as parts.
    const parted = /\p{Script=Han}/u.test(way) ? seen.includes(way) : ` ${seen} `.includes(` ${way} `);
    if (!parted) continue;
    best = Math.max(best, seen.startsWith(way) || seen.endsWith(way) ? 2 : 1);
  }
  return best;
}

/** For each key the index of its column, or −1. */
export function matchColumns(headers: readonly string[], keys: readonly ColumnKey[]): number[] {
  const offers = keys.flatMap((key, at) =>
    headers.map((header, index) => ({ at, index, score: likeness(header, key) })).filter(({ score }) => score > 0),
  );
  offers.sort((one, other) => other.score - one.score || one.index - other.index);
  const found = keys.map(() => -1);
  for (const { at, index } of offers) if (found[at] === -1 && !found.includes(index)) found[at] = index;
  return found;
}
