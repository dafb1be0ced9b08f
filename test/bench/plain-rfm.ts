/**
 * RFM as anyone would write it at a first go: a Map, sorted copies, no tricks, nothing of ours imported.
 * The bench measures against it; tests use it as the second opinion.
 */
export interface PlainCustomer {
  id: string;
  last: number;
  recency: number;
  orders: number;
  amount: number;
  r: number;
  f: number;
  m: number;
  code: string;
  segment: string;
}

const GRID: Record<number, string[]> = {
  5: ['New', 'Potential loyalist', 'Loyal', 'Champions', 'Champions'],
  4: ['Promising', 'Potential loyalist', 'Potential loyalist', 'Loyal', 'Champions'],
  3: ['Promising', 'Need attention', 'Potential loyalist', 'Loyal', 'Loyal'],
  2: ['About to sleep', 'Need attention', 'Need attention', 'At risk', 'At risk'],
  1: ['Lost', 'Hibernating', 'At risk', "Can't lose", "Can't lose"],
};

/** Excel's PERCENTILE.INC. */
function percentile(sorted: number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const value = sorted[low]!;
  return at === low ? value : value + (at - low) * (sorted[low + 1]! - value);
}

function score(values: number[]): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = [0.2, 0.4, 0.6, 0.8].map((share) => percentile(sorted, share));
  return (value) => 1 + cuts.filter((cut) => cut < value - 1e-9 * Math.max(Math.abs(cut), Math.abs(value))).length;
}

export function plainRfm(ids: unknown[][], dates: unknown[][], amounts: unknown[][], asOf?: number): PlainCustomer[] {
  const customers = new Map<string, { last: number; orders: number; amount: number }>();
  let latest = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = String(ids[i]![0] ?? '').trim();
    const date = dates[i]![0] as number;
    if (id === '') continue;
    latest = Math.max(latest, date);
    const known = customers.get(id);
    if (known) {
      known.last = Math.max(known.last, date);
      known.orders += 1;
      known.amount += amounts[i]![0] as number;
    } else customers.set(id, { last: date, orders: 1, amount: amounts[i]![0] as number });
  }
  const today = asOf ?? latest;
  const all = [...customers].map(([id, c]) => ({ id, ...c, recency: today - c.last }));
  const recencyScore = score(all.map((c) => c.recency));
  const orderScore = score(all.map((c) => c.orders));
  const amountScore = score(all.map((c) => c.amount));
  return all
    .map((c) => {
      const r = 6 - recencyScore(c.recency);
      const f = orderScore(c.orders);
      const m = amountScore(c.amount);
      const column = Math.floor((f + m) / 2 + 0.5);
      return { ...c, r, f, m, code: `${r}${f}${m}`, segment: GRID[r]![column - 1]! };
    })
    .sort((a, b) => (a.code === b.code ? (a.id < b.id ? -1 : 1) : a.code < b.code ? 1 : -1));
}
