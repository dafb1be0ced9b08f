/** Actual against target: the difference and its share, signed so that positive is favourable. */
import { AnalyticsError } from './problem';

const LARGEST_SHARE = 1.5;

/** What is good: more (revenue), less (cost, complaints), or neither (a figure that is only watched). */
export type Direction = 'higher' | 'lower' | 'neutral';
/** What to divide by when the base is below zero: its size, the base as it stands, or nothing. */
export type NegativeBase = 'abs' | 'raw' | 'refuse';

/**
 * By how much did the result beat the target? actual − target in the unit of both; the sign flips for `lower`.
 * Source: Oracle Essbase @VAR (expense accounts flip, 2024); IBCS Standards 1.2 (2022), absolute variance.
 * @example variance({ actual: 120, target: 100, direction: 'lower' }) // -20
 */
export function variance({
  actual,
  target,
  direction = 'higher',
}: {
  actual: number;
  target: number;
  direction?: Direction;
}): number {
  return direction === 'lower' ? target - actual : actual - target;
}

/**
 * By what share of the target did the result beat it? variance ÷ |target|, or as `negativeBase` says; 0.1 is 10 %.
 * Raises `zeroBase` for a target of 0, `negativeBase` for one below it under `refuse`.
 * Source: IBCS Standards 1.2 (2022), relative variance; the ABS base as in Walkenbach, Excel Bible (2010), ch. 12.
 * @example variancePercent({ actual: 12000, target: -10000 }) // 2.2
 * @example variancePercent({ actual: 12000, target: -10000, negativeBase: 'raw' }) // -2.2
 */
export function variancePercent({
  actual,
  target,
  direction = 'higher',
  negativeBase = 'abs',
}: {
  actual: number;
  target: number;
  direction?: Direction;
  negativeBase?: NegativeBase;
}): number {
  return variance({ actual, target, direction }) / base(target, negativeBase, 'target');
}

/**
 * By how many percentage points does one share beat another? 100 × (actual − target), signed as `variance`; both are shares, 0.12 for 12 %.
 * Raises `notShare` when both lie beyond ±1.5 and so were given in percent.
 * Source: percentage points as in insightsoftware CXO-Cockpit, Variance (2023).
 * @example variancePoints({ actual: 0.085, target: 0.08 }) // 0.5
 */
export function variancePoints({
  actual,
  target,
  direction = 'higher',
}: {
  actual: number;
  target: number;
  direction?: Direction;
}): number {
  if (Math.abs(actual) > LARGEST_SHARE && Math.abs(target) > LARGEST_SHARE) {
    throw new AnalyticsError('notShare', 'actual', { got: actual });
  }
  return variance({ actual: actual * 100, target: target * 100, direction });
}

/**
 * Which number does a share divide by, when its base may be negative? `argument` is what the caller calls it.
 * Raises `zeroBase`, and `negativeBase` under `refuse`.
 * @example base(-4, 'abs', 'target') // 4
 */
export function base(value: number, negativeBase: NegativeBase, argument: string): number {
  if (value === 0) throw new AnalyticsError('zeroBase', argument);
  if (value < 0 && negativeBase === 'refuse') throw new AnalyticsError('negativeBase', argument, { got: value });
  return negativeBase === 'raw' ? value : Math.abs(value);
}
