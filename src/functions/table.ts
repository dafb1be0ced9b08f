/** A table that a function spills: columns known by key, so that headers and formats come from one place. */
import type { Cell } from './cells';

/** How the numbers of a column look by default. */
export const formats = {
  text: undefined,
  whole: '#,##0',
  number: '#,##0.00',
  ratio: '0.00',
  percent: '0.0%',
  date: 'yyyy-mm-dd',
} as const;
export type Format = keyof typeof formats;

/** Every column that any table has. */
export const columns = {
  customer: 'text',
  lastOrder: 'date',
  recencyDays: 'whole',
  orders: 'whole',
  amount: 'number',
  r: 'whole',
  f: 'whole',
  m: 'whole',
  code: 'whole',
  segment: 'text',
} as const satisfies Record<string, Format>;
export type HeaderKey = keyof typeof columns;

export interface Table {
  columns: readonly HeaderKey[];
  rows: Cell[][];
}
