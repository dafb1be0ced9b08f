/** How much of the target is reached (完成率), for figures that should rise and for figures that should fall. */
import { AnalyticsError } from './problem';
import type { Direction } from './variance';

/** For figures that should fall: target ÷ actual, or 2 − actual ÷ target. */
export type AttainmentMethod = 'ratio' | 'linear';

export interface AttainmentOptions {
  direction?: Direction;
  method?: AttainmentMethod;
  /** Where the road to the target began; then progress along it counts, in both directions. */
  baseline?: number | null;
  cap?: number | null;
  floor?: number | null;
}

/**
 * What share of the target is reached? higher (and neutral): actual ÷ target; lower: target ÷ actual or 2 − actual ÷ target;
 * with a baseline (actual − baseline) ÷ (target − baseline). Then floor and cap. 1 is 100 %.
 * Raises `zeroBase` for a target of 0 (a target equal to the baseline, an actual of 0 under `ratio`), `notPositive` for a target
 * below 0 without a baseline, or a negative actual under `ratio`.
 * Source: BSC Designer manual, Use Cases: minimise / maximise with baseline (2024); 2 − A/T as in 绩效考核 practice.
 * @example attainment({ actual: 24, target: 21, direction: 'lower' }) // 0.875
 * @example attainment({ actual: 24, target: 21, direction: 'lower', method: 'linear' }) // 0.857142857142857
 */
export function attainment({
  actual,
  target,
  direction = 'higher',
  method = 'ratio',
  baseline = null,
  cap = null,
  floor = null,
}: { actual: number; target: number } & AttainmentOptions): number {
  const share =
    baseline === null ? againstTarget(actual, target, direction, method) : alongRoad(actual, target, baseline);
  return Math.min(Math.max(share, floor ?? -Infinity), cap ?? Infinity);
}

function alongRoad(actual: number, target: number, baseline: number): number {
  if (target === baseline) throw new AnalyticsError('zeroBase', 'target', { limit: baseline });
  return (actual - baseline) / (target - baseline);
}

function againstTarget(actual: number, target: number, direction: Direction, method: AttainmentMethod): number {
  if (target === 0) throw new AnalyticsError('zeroBase', 'target');
  if (target < 0) throw new AnalyticsError('notPositive', 'target', { got: target });
  if (direction !== 'lower') return actual / target;
  if (method === 'linear') return 2 - actual / target;
  if (actual === 0) throw new AnalyticsError('zeroBase', 'actual');
  if (actual < 0) throw new AnalyticsError('notPositive', 'actual', { got: actual });
  return target / actual;
}
