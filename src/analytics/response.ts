/** Saturating response to spend, its slope, and the split of a budget where the slopes are equal. */
import { AnalyticsError, notNegative, positive } from './problem';
import { exactSum } from './sum';
import { listInSteps, toEnd } from './steps';

/** Hill curve: `cap` is what endless spend brings, half of it at `halfSpend`; a shape above 1 makes it an S. */
export interface ResponseCurve {
  cap: number;
  halfSpend: number;
  shape: number;
}

/**
 * What does this spend bring? cap · s^k ÷ (half^k + s^k).
 * Raises `tooSmall` for a negative spend, `mustBePositive` for halfSpend or shape of 0 or less.
 * Source: Jin et al., Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects, Google (2017), 2.2.
 * @example response({ spend: 50, cap: 100, halfSpend: 50, shape: 1 }) // 50
 */
export function response({ spend, cap, halfSpend, shape }: ResponseCurve & { spend: number }): number {
  // As a ratio, so that neither power overflows.
  const share = (positive('halfSpend', halfSpend) / notNegative('spend', spend)) ** positive('shape', shape);
  return cap / (1 + share);
}

/**
 * What does the next unit of spend bring? The slope of `response`.
 * Raises what `response` raises; `overflow` at a spend of 0 with a shape below 1, where the slope is endless.
 * @example marginalResponse({ spend: 50, cap: 100, halfSpend: 50, shape: 1 }) // 0.5
 * @example 1e100 * marginalResponse({ spend: 1e150, cap: 1e200, halfSpend: 1, shape: 1 }) // 1
 */
export function marginalResponse({ spend, cap, halfSpend, shape }: ResponseCurve & { spend: number }): number {
  positive('halfSpend', halfSpend);
  positive('shape', shape);
  if (notNegative('spend', spend) === 0) {
    if (shape < 1 && cap !== 0) throw new AnalyticsError('overflow', 'spend');
    return shape === 1 ? cap / halfSpend : 0;
  }
  // ratio ÷ (1 + ratio)², written so that no part of it overflows.
  const ratio = (spend / halfSpend) ** shape;
  return (cap * shape) / (spend * (1 + ratio) * (1 + 1 / ratio));
}

/** A use of money with falling marginal response: how much is spent where the slope has fallen to `level`? */
export interface Use {
  spendAt(level: number): number;
  min: number;
  max: number;
}

/**
 * Which split of the total brings most, inside bounds? Spends where the marginal responses are equal, or a bound holds.
 * Raises `cannotFit` when the bounds leave no room for the total.
 * Source: water filling, Boyd & Vandenberghe, Convex Optimization (2004), 5.5.3.
 * @example equalMarginal({ total: 100, uses: [0, 1].map(() => ({ spendAt: (level) => 1 / level, min: 0, max: 100 })) }) // [50, 50]
 */
export function equalMarginal(problem: { total: number; uses: readonly Use[] }): number[] {
  return toEnd(equalMarginalInSteps(problem));
}

/**
 * The same in steps, for many uses.
 * @example equalMarginalInSteps({ total: 1, uses: [{ spendAt: (level) => 1 / level, min: 0, max: 9 }] }).next().done // false
 */
export function* equalMarginalInSteps({
  total,
  uses,
}: {
  total: number;
  uses: readonly Use[];
}): Generator<void, number[]> {
  const [least, most] = [exactSum(uses.map(({ min }) => min)), exactSum(uses.map(({ max }) => max))];
  if (total < least || total > most) {
    throw new AnalyticsError('cannotFit', 'total', { got: total, low: least, high: most === Infinity ? '∞' : most });
  }
  const at = (level: number) =>
    listInSteps(uses.length, (i) => {
      const { spendAt, min, max } = uses[i]!;
      return Math.min(Math.max(spendAt(level), min), max);
    });
  // The level of the slope, searched on a log scale over all of what a number can hold.
  let [dear, cheap] = [700, -700];
  for (let i = 0; i < 200 && dear - cheap > 1e-15 * Math.abs(dear); i++) {
    const middle = (dear + cheap) / 2;
    if (exactSum(yield* at(Math.exp(middle))) < total) dear = middle;
    else cheap = middle;
  }
  return settle(total, yield* at(Math.exp(dear)), yield* at(Math.exp(cheap)));
}

/** Between two levels that cannot be told apart, what is missing goes to those who would still move. */
function settle(total: number, low: number[], high: number[]): number[] {
  let missing = total - exactSum(low);
  return low.map((spend, i) => {
    const added = Math.min(Math.max(high[i]! - spend, 0), Math.max(missing, 0));
    missing -= added;
    return spend + added;
  });
}

/**
 * How much is spent on a Hill curve where its slope has fallen to `level`? An S-curve is entered only where it pays on average:
 * below the spend with the best average response nothing is spent, so that optimum may be local.
 * @example spendAtSlope({ cap: 100, halfSpend: 50, shape: 1 }, 0.5) // 50
 */
export function spendAtSlope(curve: ResponseCurve, level: number): number {
  const { cap, halfSpend, shape } = curve;
  if (cap <= 0) return 0;
  if (shape === 1) return Math.max(Math.sqrt((cap * halfSpend) / level) - halfSpend, 0);
  // Best average response of an S-curve: there the average equals the slope.
  const entry = shape > 1 ? halfSpend * (shape - 1) ** (1 / shape) : 0;
  if (entry > 0 && response({ ...curve, spend: entry }) / entry < level) return 0;
  let [low, high] = [entry, Math.max(entry, halfSpend)];
  while (high < 1e300 && marginalResponse({ ...curve, spend: high }) > level) high *= 4;
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i++) {
    const middle = (low + high) / 2;
    if (middle > 0 && marginalResponse({ ...curve, spend: middle }) < level) high = middle;
    else low = middle;
  }
  return low;
}
