/** Repeat purchases without a contract: how often customers buy and when they silently stop (BG/NBD). */
import { minimumInSteps } from './minimum';
import { AnalyticsError } from './problem';
import { toEnd } from './steps';

/** One entry per customer. Time in any one unit. */
export interface PurchaseHistory {
  /** Repeat purchases: days with a purchase after the first. */
  frequency: ArrayLike<number>;
  /** Time from the first to the last purchase. */
  recency: ArrayLike<number>;
  /** Time from the first purchase to the end of the observation. */
  age: ArrayLike<number>;
}

/** Gamma (r, alpha) purchase rates, beta (a, b) chances to stop after a purchase. */
export interface PurchaseModel {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** Where the likelihood still rises at e^±20 the limit itself is the answer; what it predicts no longer changes. */
const FARTHEST = 20;

/**
 * Which model fits the histories best? Maximum likelihood.
 * Raises `degenerate` when nobody bought again.
 * Source: Fader, Hardie & Lee, "Counting Your Customers" the Easy Way, Marketing Science 24 (2005).
 * @example Math.round(1e4 * fitPurchases({ frequency: [0, 0, 0, 2, 1, 1, 1, 5], recency: [0, 0, 0, 16, 28, 13, 9, 57], age: [188, 173, 195, 182, 198, 182, 198, 190] }).r) // 3598
 */
export function fitPurchases(history: PurchaseHistory): PurchaseModel {
  return toEnd(fitPurchasesInSteps(history));
}

/**
 * The same in steps, for many customers.
 * @example fitPurchasesInSteps({ frequency: [1, 0], recency: [5, 0], age: [9, 9] }).next().done // false
 */
export function* fitPurchasesInSteps(history: PurchaseHistory): Generator<void, PurchaseModel> {
  const { frequency, age } = history;
  const repeats = Array.from(frequency).reduce((sum, x) => sum + x, 0);
  if (repeats === 0) throw new AnalyticsError('degenerate', 'customers');
  // Purchase rate of all customers together, so that the search begins in the right unit of time.
  const rate = repeats / Array.from(age).reduce((sum, t) => sum + t, 0);
  const model = (at: number[]): PurchaseModel => {
    const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
    return { r, alpha, a, b };
  };
  const best = yield* minimumInSteps(
    (at) => (at.some((v) => Math.abs(v) > FARTHEST) ? Infinity : -logLikelihood(model(at), history)),
    [0, -Math.log(rate), 0, 1],
  );
  return model(best);
}

/**
 * How likely are the histories under the model? Natural logarithm.
 * @example logLikelihood({ r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 }, { frequency: [2], recency: [30.43], age: [38.86] }) // -9.45969326794542
 */
export function logLikelihood({ r, alpha, a, b }: PurchaseModel, { frequency, recency, age }: PurchaseHistory): number {
  const most = Array.from(frequency).reduce((top, x) => Math.max(top, x), 0);
  // Ratios of gamma functions at whole steps are products: one table serves all customers.
  const steps = new Float64Array(most + 1);
  for (let x = 0; x < most; x++) steps[x + 1] = steps[x]! + Math.log(r + x) + Math.log((b + x) / (a + b + x));
  const atStart = r * Math.log(alpha);
  let sum = 0;
  for (let i = 0; i < frequency.length; i++) {
    const x = frequency[i]!;
    const alive = -(r + x) * Math.log(alpha + age[i]!);
    let either = alive;
    if (x > 0) {
      const stopped = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + recency[i]!);
      const high = Math.max(alive, stopped);
      either = high + Math.log(Math.exp(alive - high) + Math.exp(stopped - high));
    }
    sum += atStart + steps[x]! + either;
  }
  return sum;
}

export interface Customer {
  frequency: number;
  recency: number;
  age: number;
}

/**
 * How likely does the customer still buy? 1 for those who bought once: nothing says they stopped.
 * @example probabilityAlive({ r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 }, { frequency: 1, recency: 0.14, age: 38.86 }) // 0.157145111582873
 */
export function probabilityAlive(model: PurchaseModel, customer: Customer): number {
  return 1 / (1 + stoppedOdds(model, customer));
}

function stoppedOdds({ r, alpha, a, b }: PurchaseModel, { frequency: x, recency, age }: Customer): number {
  return x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x);
}

/**
 * How many purchases are expected in the next `time`? Same unit as the histories.
 * @example expectedPurchases({ r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 }, { frequency: 2, recency: 30.43, age: 38.86 }, 52) // 1.5585766126852
 */
export function expectedPurchases(model: PurchaseModel, customer: Customer, time: number): number {
  const { r, alpha, b } = model;
  // The formula has a removable gap at a = 1.
  const a = Math.abs(model.a - 1) < 1e-7 ? 1 + 1e-7 : model.a;
  const { frequency: x, age } = customer;
  const z = time / (alpha + age + time);
  const rest = (1 - z) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, a + b + x - 1, z);
  return (((a + b + x - 1) / (a - 1)) * (1 - rest)) / (1 + stoppedOdds(model, customer));
}

/**
 * Gauss's series ₂F₁(a, b; c; z) for 0 ≤ z < 1; relative error below 1e-13 where c − a − b > 0 (after Euler's transformation).
 * @example hypergeometric(1, 1, 2, 0.5) // 1.386294361119891
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < 200_000; n++) {
    term *= ((a + n) * (b + n) * z) / ((c + n) * (n + 1));
    sum += term;
    if (Math.abs(term) < 1e-16 * Math.abs(sum)) break;
  }
  return sum;
}
