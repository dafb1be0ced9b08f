/** What customers spend per purchase (gamma-gamma), and what they are worth together with how often they buy. */
import { minimumInSteps } from './minimum';
import { AnalyticsError } from './problem';
import { expectedPurchases, type Customer, type PurchaseModel } from './purchases';
import { logGamma } from './special';
import { toEnd } from './steps';

/** One entry per customer who bought again. */
export interface SpendHistory {
  /** Repeat purchases, at least 1. */
  frequency: ArrayLike<number>;
  /** Mean amount of a repeat purchase, above 0. */
  mean: ArrayLike<number>;
}

/** Gamma (p, ν) amounts of a customer, gamma (q, v) ν over customers. */
export interface SpendModel {
  p: number;
  q: number;
  v: number;
}

/** Where the likelihood still rises at e^±20 the limit itself is the answer; what it predicts no longer changes. */
const FARTHEST = 20;

/**
 * Which model fits the amounts best? Maximum likelihood; v in the unit of money.
 * Raises `degenerate` for fewer than two customers, or amounts that are all alike.
 * Source: Fader & Hardie, The Gamma-Gamma Model of Monetary Value, note 025 (2013).
 * @example fitSpending({ frequency: [2, 1, 5, 3, 1, 4], mean: [20, 35, 18, 60, 12, 27] }).p > 0 // true
 */
export function fitSpending(history: SpendHistory): SpendModel {
  return toEnd(fitSpendingInSteps(history));
}

/**
 * The same in steps, for many customers.
 * @example fitSpendingInSteps({ frequency: [2, 1, 5], mean: [20, 35, 18] }).next().done // false
 */
export function* fitSpendingInSteps({ frequency, mean }: SpendHistory): Generator<void, SpendModel> {
  const amounts = Array.from(mean);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  if (amounts.length < 2 || high - low <= 1e-9 * high) throw new AnalyticsError('degenerate', 'amounts');
  // Searched in units of the mean amount, so that the currency never shows.
  const unit = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
  const scaled = { frequency, mean: amounts.map((amount) => amount / unit) };
  const model = (at: number[]): SpendModel => {
    const [p, q, v] = at.map(Math.exp) as [number, number, number];
    return { p, q, v };
  };
  const best = yield* minimumInSteps(
    (at) => (at.some((v) => Math.abs(v) > FARTHEST) ? Infinity : -spendLikelihood(model(at), scaled)),
    [1, 1, 0],
  );
  const found = model(best);
  return { ...found, v: found.v * unit };
}

/**
 * How likely are the amounts under the model? Natural logarithm.
 * @example spendLikelihood({ p: 6.25, q: 3.74, v: 15.44 }, { frequency: [2], mean: [22.35] }) // -3.551316759731698
 */
export function spendLikelihood({ p, q, v }: SpendModel, { frequency, mean }: SpendHistory): number {
  const same = q * Math.log(v) - logGamma(q);
  let sum = 0;
  for (let i = 0; i < frequency.length; i++) {
    const [x, m] = [frequency[i]!, mean[i]!];
    const px = p * x;
    sum +=
      same +
      logGamma(px + q) -
      logGamma(px) +
      (px - 1) * Math.log(m) +
      px * Math.log(x) -
      (px + q) * Math.log(x * m + v);
  }
  return sum;
}

/**
 * What is the customer expected to spend per purchase? Their own mean, pulled towards that of all; without repeat purchases that of all.
 * Raises `degenerate` when the model has no mean (q at 1 or below).
 * @example expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, { frequency: 0, mean: 0 }) // 35.2189781021898
 */
export function expectedSpend(
  { p, q, v }: SpendModel,
  { frequency, mean }: { frequency: number; mean: number },
): number {
  const known = mean > 0 ? frequency : 0;
  const weight = p * known + q - 1;
  if (weight <= 0) throw new AnalyticsError('degenerate', 'amounts');
  return (p * (v + known * mean)) / weight;
}

/**
 * What are the customer's purchases of the next months worth today? Σ spend × (expected purchases of the month) ÷ (1 + discount)^month.
 * `month` is its length in the unit of the purchase model.
 * Source: Fader & Hardie; the monthly sum as in lifetimes 0.11 (Davidson-Pilon, 2018).
 * @example futureValue({ model: { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 }, customer: { frequency: 0, recency: 0, age: 38.86 }, spend: 10, months: 1, month: 1, discount: 0 }) // 0.0558637870348843
 */
export function futureValue({
  model,
  customer,
  spend,
  months,
  month,
  discount,
}: {
  model: PurchaseModel;
  customer: Customer;
  spend: number;
  months: number;
  month: number;
  discount: number;
}): number {
  let value = 0;
  let before = 0;
  for (let i = 1; i <= months; i++) {
    const until = expectedPurchases(model, customer, i * month);
    value += (spend * (until - before)) / (1 + discount) ** i;
    before = until;
  }
  return value;
}
