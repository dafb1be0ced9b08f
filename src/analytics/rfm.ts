/** Recency, frequency, monetary: from orders to scored customers. Ids, cells and names of segments are not known here. */
import { AnalyticsError } from './problem';
import { quantiles } from './quantile';
import { sumByGroup } from './sum';

/** One entry per order in each column; days are Excel serials without time of day. */
export interface Orders {
  /** Customer number, 0 to `customers` − 1. */
  customer: Int32Array;
  day: Float64Array;
  amount: Float64Array;
  customers: number;
}

/** One entry per customer in each column. Scores run from 1 (worst) to `bins` (best). */
export interface ScoredCustomers {
  lastDay: Float64Array;
  recencyDays: Float64Array;
  orders: Float64Array;
  amount: Float64Array;
  r: Uint8Array;
  f: Uint8Array;
  m: Uint8Array;
}

/**
 * How recent, frequent and valuable is each customer? Days from the last order to `asOf` (default: the latest order), number of
 * orders, sum of amounts (refunds included), each scored by quantile cuts of the customers' own values.
 * Raises `beforeLast` when asOf lies before the last order.
 * Source: Hughes, Strategic Database Marketing (2005), ch. 5; cuts and ties as in `binScores`.
 * @example rfm({ customer: Int32Array.of(0, 0, 1), day: Float64Array.of(1, 5, 9), amount: Float64Array.of(3, 4, 5), customers: 2 }, { bins: 5 }).recencyDays // [4, 0]
 */
export function rfm(orders: Orders, { asOf, bins }: { asOf?: number | null; bins: number }): ScoredCustomers {
  const { customer, day, amount, customers } = orders;
  const lastDay = new Float64Array(customers).fill(-Infinity);
  const frequency = new Float64Array(customers);
  for (let i = 0; i < customer.length; i++) {
    const at = customer[i]!;
    const when = day[i]!;
    if (when > lastDay[at]!) lastDay[at] = when;
    frequency[at]!++;
  }
  const latest = lastDay.reduce((a, b) => Math.max(a, b), -Infinity);
  const today = asOf ?? latest;
  if (today < latest) throw new AnalyticsError('beforeLast', 'asOf', { limit: latest, got: today });
  const recencyDays = lastDay.map((when) => today - when);
  const spent = sumByGroup(customer, amount, customers);
  return {
    lastDay,
    recencyDays,
    orders: frequency,
    amount: spent,
    r: binScores(recencyDays, bins, 'lower'),
    f: binScores(frequency, bins, 'higher'),
    m: binScores(spent, bins, 'higher'),
  };
}

/**
 * At which values do the bins end? The k-th of `bins` quantile cuts, k = 1 .. bins − 1.
 * @example binCuts(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 5) // [2.8, 4.6, 6.4, 8.2]
 */
export function binCuts(values: Float64Array, bins: number): number[] {
  return quantiles(
    values,
    Array.from({ length: bins - 1 }, (_, k) => (k + 1) / bins),
  );
}

/**
 * In which bin is each value? 1 + number of cuts below it, so equal values always share a score; `lower` counts from the other end.
 * Source: right-closed bins on PERCENTILE.INC cuts; scores do not change with the unit of the amounts.
 * @example binScores(Float64Array.of(10, 20, 20, 40, 50), 5, 'higher') // [1, 2, 2, 4, 5]
 */
export function binScores(values: Float64Array, bins: number, direction: 'higher' | 'lower'): Uint8Array {
  const scores = new Uint8Array(values.length);
  if (values.length) scoreAgainst(values, binCuts(values, bins), direction, scores);
  return scores;
}

/**
 * How many cuts lie below this value? The score against given cuts.
 * @example scoreAgainst(Float64Array.of(11), [4.6, 11.8, 33.2, 98.8], 'lower') // [4]
 */
export function scoreAgainst(
  values: Float64Array,
  cuts: readonly number[],
  direction: 'higher' | 'lower',
  scores = new Uint8Array(values.length),
): Uint8Array {
  // The tolerance of `exceeds`, taken once per cut instead of once per value.
  const limits = Float64Array.from(cuts, (cut) => cut + 1e-9 * Math.abs(cut));
  const best = cuts.length + 1;
  for (let i = 0; i < values.length; i++) {
    let above = 0;
    for (let k = 0; k < limits.length; k++) if (values[i]! > limits[k]!) above++;
    scores[i] = direction === 'lower' ? best - above : above + 1;
  }
  return scores;
}
