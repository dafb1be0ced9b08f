/** Figures of rows added up, grouped and compared. */
import type { Row } from './row';

export const sum = (rows: Row[], key: string): number =>
  rows.reduce((total, row) => total + (row.has(key) && !Number.isNaN(row.number(key)) ? row.number(key) : 0), 0);

/** Figures come out of divisions: what differs in the last digits is the same. */
const hair = 1e-9;

export const under = (a: number, b: number): boolean => a < b - hair * Math.max(1, Math.abs(b));

export const over = (a: number, b: number): boolean => a > b + hair * Math.max(1, Math.abs(b));

export const outside = (a: number, from: number, to: number): boolean => under(a, from) || over(a, to);
/** Shares typed with a digit after the point need not add to 1 to the last digit. */

export const isWhole = (total: number): boolean => Math.abs(total - 1) <= 0.0015;

export function groups<K>(rows: Row[], keyOf: (row: Row) => K): Map<K, Row[]> {
  const found = new Map<K, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}
