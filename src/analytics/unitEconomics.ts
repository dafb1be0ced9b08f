/** What a customer costs and brings. Money in one currency, shares as 0.62 for 62 %. */
import { AnalyticsError, divisor, notNegative, positive, within } from './problem';

/** Below this a power of 1 − x is worked out from x itself. */
const SMALL = 1e-3;

/**
 * What did a new customer cost? Sales and marketing cost ÷ new customers (not leads).
 * Raises `zeroBase` for no new customers, `tooSmall` for a negative cost or number.
 * Source: Farris et al., Marketing Metrics (2010), 5.4.
 * @example acquisitionCost({ cost: 30000, newCustomers: 100 }) // 300
 */
export function acquisitionCost({ cost, newCustomers }: { cost: number; newCustomers: number }): number {
  return notNegative('cost', cost) / divisor('newCustomers', newCustomers);
}

/**
 * What is a customer worth? Σ value · margin · (retention ÷ (1 + discount))^t from t = 0, over `periods` or without end.
 * Raises `outOfRange` for a retention outside 0..1, `infinite` when the endless sum has none, `mustBePositive` for periods or
 * 1 + discount of 0 or less.
 * Source: Gupta & Lehmann, Customers as Assets, Journal of Interactive Marketing 17 (2003).
 * @example lifetimeValue({ valuePerPeriod: 50, margin: 0.7, retention: 0.95 }) // 700
 * @example lifetimeValue({ valuePerPeriod: 100, margin: 1, retention: 0.5, periods: 2 }) // 150
 * @example lifetimeValue({ valuePerPeriod: 1, margin: 1, retention: 0.99999999, periods: 12 }) // 11.99999934
 */
export function lifetimeValue({
  valuePerPeriod,
  margin,
  retention,
  discount = 0,
  periods = null,
}: {
  valuePerPeriod: number;
  margin: number;
  retention: number;
  discount?: number;
  periods?: number | null;
}): number {
  const whole = 1 + within('discount', discount, -0.99, Infinity);
  // What each period loses, from its parts: their quotient taken from 1 would lose digits where it is near 1.
  const loss = (1 - within('retention', retention, 0, 1) + discount) / whole;
  const first = valuePerPeriod * margin;
  if (periods === null) {
    if (loss <= 0) throw new AnalyticsError('infinite', 'retention', { got: retention });
    return first / loss;
  }
  positive('periods', periods);
  if (loss === 0) return first * periods;
  const gone = Math.abs(loss) < SMALL ? -Math.expm1(periods * Math.log1p(-loss)) : 1 - (retention / whole) ** periods;
  return (first * gone) / loss;
}

/**
 * After how many periods has the margin paid for the acquisition? cac ÷ (value × margin).
 * Raises `tooSmall` for a negative cost, `notPositive` when a period earns nothing.
 * Source: Skok, SaaS Metrics 2.0 (2012), months to recover CAC.
 * @example payback({ cac: 300, valuePerPeriod: 50, margin: 0.7 }) // 8.57142857142857
 */
export function payback({
  cac,
  valuePerPeriod,
  margin,
}: {
  cac: number;
  valuePerPeriod: number;
  margin: number;
}): number {
  const earned = valuePerPeriod * margin;
  if (earned === 0) throw new AnalyticsError('zeroBase', valuePerPeriod === 0 ? 'valuePerPeriod' : 'margin');
  if (earned < 0)
    throw new AnalyticsError('notPositive', valuePerPeriod < 0 ? 'valuePerPeriod' : 'margin', { got: earned });
  return notNegative('cac', cac) / earned;
}

/**
 * What part of the customers of the start stayed? (end − new) ÷ start.
 * Raises `zeroBase` for no customers at the start, `tooSmall` for negative numbers, `notAbove` when more are new than are there.
 * Source: Farris et al., Marketing Metrics (2010), 5.1.
 * @example retention({ startCustomers: 212000, endCustomers: 232800, newCustomers: 38700 }) // 0.915566037735849
 */
export function retention({
  startCustomers,
  endCustomers,
  newCustomers,
}: {
  startCustomers: number;
  endCustomers: number;
  newCustomers: number;
}): number {
  if (notNegative('newCustomers', newCustomers) > notNegative('endCustomers', endCustomers)) {
    throw new AnalyticsError('notAbove', 'newCustomers', {
      got: newCustomers,
      limit: endCustomers,
      other: 'endCustomers',
    });
  }
  return (endCustomers - newCustomers) / divisor('startCustomers', startCustomers);
}
