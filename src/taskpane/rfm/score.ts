/** From columns of cells to scored customers and what is shown of them, in steps short enough to keep the pane alive. No React, no Excel. */
import { binCuts, rfm, scoreAgainst, type ScoredCustomers } from '../../analytics/rfm';
import {
  eightSegment,
  eightSegments,
  gridSegment,
  gridSegments,
  type EightSegment,
  type GridSegment,
} from '../../analytics/segment';
import { exactSum } from '../../analytics/sum';
import { Numbering, SKIP } from '../../functions/numbering';
import { dayIn, type DateOrder } from '../../sheet/readDates';
import { amountIn } from '../../sheet/readNumber';

export type SegmentKey = GridSegment | EightSegment;
export type Scheme = 'GRID11' | 'CN8';

export interface Columns {
  customer: unknown[];
  date: unknown[];
  amount: unknown[];
  /** Number of orders, where each row is a customer. */
  orders: unknown[] | null;
}

export interface ScoreOptions {
  dateOrder: DateOrder;
  /** Serial number; null for the latest date of the data. */
  asOf: number | null;
  scheme: Scheme;
  /** From which score on CN8 calls it high. */
  high: number;
}

export interface Segment {
  key: SegmentKey;
  customers: number;
  customerShare: number;
  amount: number;
  amountShare: number;
  meanRecency: number | null;
  meanOrders: number | null;
}

export interface Scoring {
  ids: (string | number)[];
  scored: ScoredCustomers;
  segmentOf: SegmentKey[];
  /** Customers in the order of the list: best code first, then by id. */
  order: number[];
  asOf: number;
  cuts: { recency: number[]; orders: number[]; amount: number[] };
  segments: Segment[];
  /** Customers by R (row 0 is R 5) and rounded mean of F and M. */
  grid: number[][];
  rows: number;
  /** Rows left out because date or amount could not be read. */
  unread: { count: number; first: { row: number; value: string } | null };
  /** Whether a date or an amount had to be read from something else than Excel's own dates and numbers. */
  texts: boolean;
  /** Rows left out because customer or date is blank. */
  blank: number;
}

export const segmentsOf = (scheme: Scheme): readonly SegmentKey[] => (scheme === 'CN8' ? eightSegments : gridSegments);

const ROWS_A_STEP = 20_000;
const BINS = 5;

/** Null where no row could be read. Throws AnalyticsError `beforeLast` for an as-of date before the last order. */
export function* scoreOrders(columns: Columns, options: ScoreOptions): Generator<void, Scoring | null> {
  const rows = columns.customer.length;
  const numbering = new Numbering();
  const customer = new Int32Array(rows);
  const day = new Float64Array(rows);
  const amount = new Float64Array(rows);
  const counts = columns.orders ? new Float64Array(rows) : null;
  const unread: Scoring['unread'] = { count: 0, first: null };
  let [kept, blank] = [0, 0];
  let texts = options.dateOrder === 'compact';
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const when = columns.date[row];
    const id = columns.customer[row];
    if (id === '' || id === null || id === undefined || when === '' || when === null || when === undefined) {
      blank += 1;
      continue;
    }
    const spent = columns.amount[row];
    const date = dayIn(options.dateOrder, when);
    const value = spent === '' || spent === null ? 0 : amountIn(spent);
    const count = counts ? amountIn(columns.orders![row]) : 1;
    if (date === null || value === null || count === null) {
      unread.count += 1;
      unread.first ??= { row, value: String(date === null ? when : value === null ? spent : columns.orders![row]) };
      continue;
    }
    texts ||= typeof when !== 'number' || (typeof spent === 'string' && spent !== '');
    const at = numbering.of(id);
    if (at === SKIP) continue;
    customer[kept] = at;
    day[kept] = date;
    if (counts) counts[kept] = count;
    amount[kept++] = value;
  }
  if (kept === 0) return null;
  yield;
  const { texts: names, numeric } = numbering;
  const orders = {
    customer: customer.subarray(0, kept),
    day: day.subarray(0, kept),
    amount: amount.subarray(0, kept),
    customers: names.length,
  };
  const scored = rfm(orders, { asOf: options.asOf, bins: BINS });
  if (counts) {
    // Each row is a customer with a number of orders of its own.
    scored.orders.fill(0);
    for (let i = 0; i < kept; i++) scored.orders[customer[i]!]! += counts[i]!;
    scored.f = scoreAgainst(scored.orders, binCuts(scored.orders, BINS), 'higher');
  }
  yield;
  const segmentOf = segmentsFor(scored, options);
  yield;
  const order = yield* bestFirst(names, scored);
  const ids = names.map((name, at) => (numeric[at] ? Number(name) : name));
  return {
    ids,
    scored,
    segmentOf,
    order,
    asOf: scored.lastDay[0]! + scored.recencyDays[0]!,
    cuts: {
      recency: binCuts(scored.recencyDays, BINS),
      orders: binCuts(scored.orders, BINS),
      amount: binCuts(scored.amount, BINS),
    },
    segments: summary(scored, segmentOf, options.scheme),
    grid: gridOf(scored),
    rows: kept,
    unread,
    texts,
    blank,
  };
}

export function segmentsFor(
  { r, f, m }: ScoredCustomers,
  { scheme, high }: Pick<ScoreOptions, 'scheme' | 'high'>,
): SegmentKey[] {
  const known: SegmentKey[] = [];
  return Array.from(r, (recency, at) => {
    const scores = { recency, frequency: f[at]!, monetary: m[at]! };
    const code = 100 * scores.recency + 10 * scores.frequency + scores.monetary;
    return (known[code] ??= scheme === 'CN8' ? eightSegment(scores, high) : gridSegment(scores));
  });
}

/** Another scheme or threshold for what has been scored already. */
export function resegmented(scoring: Scoring, options: Pick<ScoreOptions, 'scheme' | 'high'>): Scoring {
  const segmentOf = segmentsFor(scoring.scored, options);
  return { ...scoring, segmentOf, segments: summary(scoring.scored, segmentOf, options.scheme) };
}

function summary(scored: ScoredCustomers, segmentOf: readonly SegmentKey[], scheme: Scheme): Segment[] {
  const members = new Map<SegmentKey, number[]>(segmentsOf(scheme).map((key) => [key, []]));
  segmentOf.forEach((key, at) => members.get(key)!.push(at));
  const total = exactSum(scored.amount);
  return [...members].map(([key, at]) => {
    const amount = exactSum(at.map((i) => scored.amount[i]!));
    const mean = (values: Float64Array) => (at.length ? exactSum(at.map((i) => values[i]!)) / at.length : null);
    return {
      key,
      customers: at.length,
      customerShare: at.length / segmentOf.length,
      amount,
      amountShare: total === 0 ? 0 : amount / total,
      meanRecency: mean(scored.recencyDays),
      meanOrders: mean(scored.orders),
    };
  });
}

function gridOf({ r, f, m }: ScoredCustomers): number[][] {
  const grid = Array.from({ length: BINS }, () => new Array<number>(BINS).fill(0));
  for (let at = 0; at < r.length; at++) grid[BINS - r[at]!]![Math.floor((f[at]! + m[at]! + 1) / 2) - 1]! += 1;
  return grid;
}

function* bestFirst(texts: readonly string[], { r, f, m }: ScoredCustomers): Generator<void, number[]> {
  const heaps: number[][] = Array.from({ length: 1000 }, () => []);
  for (let at = 0; at < texts.length; at++) heaps[100 * r[at]! + 10 * f[at]! + m[at]!]!.push(at);
  const order: number[] = [];
  for (const heap of heaps.reverse()) {
    if (heap.length === 0) continue;
    heap.sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
    for (const at of heap) order.push(at);
    yield;
  }
  return order;
}
