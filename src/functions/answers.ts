/** What may leave: finite numbers, texts, booleans, with a default number format where the host takes one. */
import type { Cell } from './cells';
import { Problem } from './problems';
import { formatOfColumn, formats, type Table } from './table';

/** Excel fails on NaN and Infinity, and inside arrays shows them as 0; −0 is nobody's number. */
export function finite(cell: Cell): Cell {
  if (typeof cell !== 'number') return cell;
  if (!Number.isFinite(cell)) throw new Problem('overflow', '');
  return cell || 0;
}

export function withFormat(cell: Cell, numberFormat: string | undefined): Cell | object {
  return typeof cell === 'number' && numberFormat ? { type: 'Double', basicValue: cell, numberFormat } : cell;
}

/** A spilled table; formats only where the block has no more formatted cells than `most`. */
export function finiteTable({ columns, rows, rowFormats }: Table, most: number): unknown[][] {
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) {
      const cell = row[i]!;
      if (typeof cell === 'number' && (!Number.isFinite(cell) || Object.is(cell, -0))) row[i] = finite(cell);
    }
  }
  if (!columns) return rows;
  const byColumn = columns.map((column) => formats[formatOfColumn(column)]);
  if (rows.length * byColumn.filter(Boolean).length > most || most === 0) return rows;
  return rows.map((row, r) =>
    row.map((cell, i) => withFormat(cell, rowFormats ? formats[rowFormats[r]!] : byColumn[i])),
  );
}

/** A block of cells in the shape of a range that came in. */
export function finiteBlock(block: Cell[][], numberFormat: string | undefined): unknown[][] {
  return block.map((row) => row.map((cell) => withFormat(finite(cell), numberFormat)));
}
