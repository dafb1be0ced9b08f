/** What may leave: finite numbers, texts, booleans, with a default number format where the host takes one. */
import type { Cell } from './cells';
import { Problem } from './problems';
import { formatOfColumn, formats, type Column, type Table } from './table';

/** Excel fails on NaN and Infinity, and inside arrays shows them as 0; −0 is nobody's number. */
export function finite(cell: Cell): Cell {
  if (typeof cell !== 'number') return cell;
  if (!Number.isFinite(cell)) throw new Problem('overflow', '');
  return cell || 0;
}

export function withFormat(cell: Cell, numberFormat: string | undefined): Cell | object {
  return typeof cell === 'number' && numberFormat ? { type: 'Double', basicValue: cell, numberFormat } : cell;
}

/** Excel on the web takes 5 MB for an answer. About what a cell weighs in it, and what a format adds, in characters. */
const LARGEST_ANSWER = 4_500_000;
const CELL = 8;
const FORMAT = 62;

/** What can least be read without its format comes first: a date is a number like any other, a share looks like a count. */
const importance = (numberFormat: string): number =>
  numberFormat === formats.date ? 0 : numberFormat === formats.percent ? 1 : 2;

/** A spilled table; with `formatted`, its numbers in the formats of their columns as far as an answer holds them. */
export function finiteTable({ columns, rows, rowFormats }: Table, formatted: boolean): unknown[][] {
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) {
      const cell = row[i]!;
      if (typeof cell === 'number' && (!Number.isFinite(cell) || Object.is(cell, -0))) row[i] = finite(cell);
    }
  }
  if (!columns || !formatted) return rows;
  if (rowFormats) return rows.map((row, r) => row.map((cell) => withFormat(cell, formats[rowFormats[r]!])));
  const byColumn = formatsWithin(columns, rows.length);
  const cells: unknown[][] = rows;
  byColumn.forEach((numberFormat, i) => {
    if (numberFormat) for (const row of cells) row[i] = withFormat(row[i] as Cell, numberFormat);
  });
  return cells;
}

/** The formats of the columns as far as they fit; where the bare numbers are too many for the web, the desktop, which has no limit, still shows dates. */
export function formatsWithin(columns: readonly Column[], rows: number): (string | undefined)[] {
  const byColumn = columns.map((column) => formats[formatOfColumn(column)]);
  const bare = rows * columns.length * CELL;
  let most = Math.floor((LARGEST_ANSWER - bare) / (rows * FORMAT));
  if (bare > LARGEST_ANSWER) most = byColumn.filter((each) => each === formats.date).length;
  const kept = byColumn
    .flatMap((numberFormat, i) => (numberFormat ? [{ i, rank: importance(numberFormat) }] : []))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .slice(0, Math.max(0, most));
  return byColumn.map((numberFormat, i) => (kept.some((each) => each.i === i) ? numberFormat : undefined));
}

/** A block of cells in the shape of a range that came in. */
export function finiteBlock(block: Cell[][], numberFormat: string | undefined): unknown[][] {
  const cells: unknown[][] = block;
  for (const row of cells)
    for (let i = 0; i < row.length; i++) row[i] = withFormat(finite(row[i] as Cell), numberFormat);
  return cells;
}
