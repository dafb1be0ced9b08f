/** From orders to one line per customer: repeat purchases, and how long the customer is known. */
import { AnalyticsError } from '../analytics/problem';
import { listInSteps } from '../analytics/steps';
import { exactSum } from '../analytics/sum';
import type { OrderBook } from './orders';

export interface PurchaseSummary {
  /** Days with a purchase after the first. */
  frequency: number;
  /** Days from the first to the last purchase, and to the end of the observation. */
  recency: number;
  age: number;
  /** Mean amount of a day with a repeat purchase; 0 without one. */
  mean: number;
}

/** Orders of one day are one purchase. Raises `beforeLast` when asOf lies before the last order. */
export function* summariesInSteps(
  { customer, day, amount, customers }: OrderBook,
  asOf: number | null,
): Generator<void, PurchaseSummary[]> {
  const latest = day.reduce((a, b) => Math.max(a, b), -Infinity);
  const end = asOf ?? latest;
  if (end < latest) throw new AnalyticsError('beforeLast', 'asOf', { limit: latest, got: end });
  const orders = ordersOf(customer, customers);
  yield;
  return yield* listInSteps(customers, (at) => {
    const own = orders(at).sort((a, b) => day[a]! - day[b]!);
    const [first, last] = [day[own[0]!]!, day[own.at(-1)!]!];
    const spent: number[] = [];
    let frequency = 0;
    for (let i = 1; i < own.length; i++) {
      const when = day[own[i]!]!;
      if (when > day[own[i - 1]!]!) frequency++;
      if (when > first) spent.push(amount[own[i]!]!);
    }
    return {
      frequency,
      recency: last - first,
      age: end - first,
      mean: frequency ? exactSum(spent) / frequency : 0,
    };
  });
}

/** The rows of each customer's orders, found by counting. */
function ordersOf(customer: Int32Array, customers: number): (at: number) => Int32Array {
  const starts = new Int32Array(customers + 1);
  for (let i = 0; i < customer.length; i++) starts[customer[i]! + 1]!++;
  for (let at = 0; at < customers; at++) starts[at + 1]! += starts[at]!;
  const rows = new Int32Array(customer.length);
  const next = starts.slice();
  for (let i = 0; i < customer.length; i++) rows[next[customer[i]!]!++] = i;
  return (at) => rows.subarray(starts[at], starts[at + 1]);
}
