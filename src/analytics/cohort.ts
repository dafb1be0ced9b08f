/** Retention by first purchase: who came back in the months after. Days are Excel serials. */
import { civil, serial } from './calendar';

export type CohortUnit = 'month' | 'quarter' | 'week';

export interface Cohort {
  /** First day of the cohort's month, quarter or week (Monday). */
  start: number;
  size: number;
  /** Customers with an order in the k-th period after the first, up to the last period of the data. */
  active: number[];
}

/**
 * How many customers of each starting period ordered again, period by period? Cohorts in order of time; only periods that the data reach.
 * `customer` and `day` hold one entry per order.
 * Source: Fader & Hardie, Reconciling and Clarifying CLV Formulas (2012); the triangle of cohort tables.
 * @example cohorts({ customer: Int32Array.of(0, 0, 1), day: Float64Array.of(46023, 46060, 46061), customers: 2 }, 'month') // [{ start: 46023, size: 1, active: [1, 1] }, { start: 46054, size: 1, active: [1] }]
 */
export function cohorts(
  { customer, day, customers }: { customer: Int32Array; day: Float64Array; customers: number },
  unit: CohortUnit,
): Cohort[] {
  const { index, start } = periods[unit];
  const period = Int32Array.from(day, index);
  const first = new Int32Array(customers).fill(2 ** 31 - 1);
  for (let i = 0; i < customer.length; i++) first[customer[i]!] = Math.min(first[customer[i]!]!, period[i]!);
  const [from, to] = [first.reduce((a, b) => Math.min(a, b), 2 ** 31 - 1), period.reduce((a, b) => Math.max(a, b), -1)];
  const width = to - from + 1;
  const size = new Int32Array(Math.max(width, 0));
  for (const began of first) size[began - from]!++;
  const counted = new Set<number>();
  const active = new Map<number, Int32Array>();
  for (let i = 0; i < customer.length; i++) {
    const at = customer[i]!;
    const key = at * width + period[i]! - from;
    if (counted.has(key)) continue;
    counted.add(key);
    const began = first[at]!;
    let row = active.get(began);
    if (!row) active.set(began, (row = new Int32Array(to - began + 1)));
    row[period[i]! - began]!++;
  }
  return [...active.keys()]
    .sort((a, b) => a - b)
    .map((began) => ({ start: start(began), size: size[began - from]!, active: [...active.get(began)!] }));
}

const monthIndex = (day: number) => {
  const { year, month } = civil(day);
  return year * 12 + month - 1;
};
const monthStart = (index: number) => serial({ year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 });

/** Periods numbered without gaps, and the first day of each. Serial 2 was a Monday. */
const periods: Record<CohortUnit, { index: (day: number) => number; start: (index: number) => number }> = {
  month: { index: monthIndex, start: monthStart },
  quarter: { index: (day) => Math.floor(monthIndex(day) / 3), start: (index) => monthStart(index * 3) },
  week: { index: (day) => Math.floor((day - 2) / 7), start: (index) => index * 7 + 2 },
};
