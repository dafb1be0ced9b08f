/** One value of a plan as a snapshot keeps it: where it belongs, in keys that no language changes and in the words of the workbook. */
import type { CellValue } from '../existing';

export interface Entry {
  /** Name of the template's table; the sheet's code for a card of a board; `-` for named cells. */
  table: string;
  /** What tells the row apart, and the key of the column. */
  row: string;
  column: string;
  /** As the workbook calls them. */
  names: { sheet: string; table: string; row: string; column: string };
  kind: 'figure' | 'date' | 'text';
  value: CellValue;
  /** Number format. */
  format: string;
  /** Where it stands now; null for what an archive tells. */
  at: { sheet: string; address: string } | null;
}

/** What stands for a table where there is none. */
export const noTable = '-';

const between = '|';
const plain = (part: string) => part.replaceAll(between, '/').replace(/\s+/g, ' ').trim();

/** `AMP_Goal|G02|tgt`. */
export const keyOf = ({ table, row, column }: Pick<Entry, 'table' | 'row' | 'column'>): string =>
  [table, plain(row), column].join(between);

export const rowOf = ({ table, row }: Pick<Entry, 'table' | 'row'>): string => [table, plain(row)].join(between);

/** Null for a text that is no such key. */
export function placeOfKey(key: string): Pick<Entry, 'table' | 'row' | 'column'> | null {
  const [table, row, column, ...more] = key.split(between);
  return table && row !== undefined && column && more.length === 0 ? { table, row, column } : null;
}

/** A plan of the workbook: a pack and which copy of it. */
export interface PlanId {
  pack: string;
  copy: number;
}

export const planKey = ({ pack, copy }: PlanId): string => `${pack}#${copy}`;

export function planOfKey(key: string): PlanId | null {
  const [, pack, copy] = /^(\w+)#(\d+)$/.exec(key) ?? [];
  return pack === undefined ? null : { pack, copy: Number(copy) };
}
