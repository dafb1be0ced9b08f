/** What may leave: finite numbers, texts, booleans, with a default number format where the host takes one. */
import type { Cell } from './cells';
import { Problem } from './problems';
import { columns as columnFormats, formats, type HeaderKey } from './table';

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
export function finiteTable(keys: readonly HeaderKey[], rows: Cell[][], most: number): unknown[][] {
  const byColumn = keys.map((key) => formats[columnFormats[key]]);
  const formatted = rows.length * byColumn.filter(Boolean).length <= most;
  for (const row of rows) for (let i = 0; i < row.length; i++) row[i] = finite(row[i]!);
  return formatted ? rows.map((row) => row.map((cell, i) => withFormat(cell, byColumn[i]))) : rows;
}
