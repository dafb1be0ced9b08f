/** The row of a spilled table that the cell lies in, column by column; what the columns mean is in the words. */
import type { Cell } from '../cells';
import { formatOfColumn, type Format } from '../table';
import type { Rule } from './rules';
import type { Facts, Teller } from './telling';

/** Fewer columns than this are told in whole; of wider tables only those with a name of their own, and the cell's. */
const mostColumns = 12;

export function rowOfTable(t: Teller, rule: Rule, facts: Facts = {}): void {
  t.because(rule, facts);
  const { table, spot } = t;
  if (!table?.columns) return;
  t.columns = table.columns.flatMap((column) => (typeof column === 'string' ? [column] : []));
  const row = spot.row === null ? undefined : table.rows[spot.row];
  if (!row || spot.row === null) return;
  table.columns.forEach((column, index) => {
    const told = typeof column === 'string' || table.columns!.length <= mostColumns || index === spot.column;
    const value: Cell | undefined = row[index];
    if (!told || value === undefined) return;
    const format: Format = table.rowFormats && index > 0 ? table.rowFormats[spot.row!]! : formatOfColumn(column);
    t.step(typeof column === 'string' ? { column } : { text: String(column.header) }, '', value, format);
  });
}
