/** From orders to one line per customer: repeat purchases, and how long the customer is known. */
import { AnalyticsError } from '../analytics/problem';
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
export function summaries({ customer, day, amount, customers }: OrderBook, asOf: number | null): PurchaseSummary[] {
  const days: Map<number, number[]>[] = Array.from({ length: customers }, () => new Map<number, number[]>());
  for (let i = 0; i < customer.length; i++) {
    const own = days[customer[i]!]!;
    const spent = own.get(day[i]!);
    if (spent) spent.push(amount[i]!);
    else own.set(day[i]!, [amount[i]!]);
  }
  const latest = day.reduce((a, b) => Math.max(a, b), -Infinity);
  const end = asOf ?? latest;
  if (end < latest) throw new AnalyticsError('beforeLast', 'asOf', { limit: latest, got: end });
  return days.map((own) => {
    const bought = [...own.keys()].sort((a, b) => a - b);
    const [first, last] = [bought[0]!, bought.at(-1)!];
    const repeats = bought.slice(1);
    const spent = exactSum(repeats.flatMap((when) => own.get(when)!));
    return {
      frequency: repeats.length,
      recency: last - first,
      age: end - first,
      mean: repeats.length ? spent / repeats.length : 0,
    };
  });
}
