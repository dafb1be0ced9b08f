/** Answers in the shape of the range they came from, and lists that belong together. */
import { sameSize } from '../analytics/problem';
import type { Cell } from './cells';
import type { Block } from './ranges';
import { Problem } from './problems';

/** Rows of `width` cells; null is a blank cell. */
export function shaped(values: readonly (Cell | null)[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let from = 0; from < values.length; from += width) {
    const row: Cell[] = [];
    for (let at = from; at < from + width; at++) row.push(values[at] ?? '');
    rows.push(row);
  }
  return rows;
}

/** Works on the numbers of a block; blanks stay where they are. */
export function like({ values, width }: Block, work: (numbers: number[]) => number[]): Cell[][] {
  const done = work(values.filter((value) => value !== null));
  let at = 0;
  return shaped(
    values.map((value) => (value === null ? null : done[at++]!)),
    width,
  );
}

/** Two lists row by row, without the rows where both are blank. */
export function pairs(
  one: string,
  ones: readonly (number | null)[],
  other: string,
  others: readonly (number | null)[],
): [number, number][] {
  sameSize(other, others.length, one, ones.length);
  return ones.flatMap((value, i): [number, number][] => {
    const partner = others[i] ?? null;
    if (value === null && partner === null) return [];
    if (value === null || partner === null)
      throw new Problem('notReported', value === null ? one : other, { row: i + 1 });
    return [[value, partner]];
  });
}

/** Which rows of a list of names are in use; the others are spare. */
export function filledRows(names: readonly string[]): number[] {
  const rows: number[] = [];
  for (let row = 0; row < names.length; row++) if (names[row]) rows.push(row);
  return rows;
}

/** A cell that says nothing: blank, or the 0 of an older Excel. */
export const isBlankCell = (cell: Cell | null): boolean =>
  cell === null || cell === 0 || (typeof cell === 'string' && !cell.trim());
