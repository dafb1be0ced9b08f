/** One score from many figures, weighted. */
import { attainment } from './attainment';
import { AnalyticsError } from './problem';
import { exactSum } from './sum';
import type { Direction } from './variance';

export interface ScoredFigure {
  actual: number | null;
  target: number | null;
  weight: number;
  direction: Direction;
  /** Row in the caller's range, from 1. */
  row: number;
}
export type BlankActual = 'refuse' | 'skip' | 'zero';

/** Weights may miss 100 % by a rounding, not by a mistake. */
const WEIGHT_TOLERANCE = 0.001;

/**
 * Do the weights make a whole? Returns their sum; raises `weightSum` when it is not 1 ± 0.001, `tooSmall` for a negative one.
 * @example wholeWeight([{ actual: 1, target: 1, weight: 1, direction: 'higher', row: 1 }]) // 1
 */
export function wholeWeight(figures: readonly ScoredFigure[]): number {
  const negative = figures.find(({ weight }) => weight < 0);
  if (negative) throw new AnalyticsError('tooSmall', 'weights', { limit: 0, got: negative.weight, row: negative.row });
  const sum = exactSum(figures.map(({ weight }) => weight));
  if (Math.abs(sum - 1) > WEIGHT_TOLERANCE + 1e-12) throw new AnalyticsError('weightSum', 'weights', { got: sum });
  return sum;
}

/**
 * What is the score of all figures together? 100 × Σ weight × attainment ÷ Σ weight. A blank figure is refused with its row, skipped
 * (the rest counts alone) or counted as 0.
 * Raises `weightSum`, `notReported` (with the row), and what `attainment` raises.
 * Source: weighted scorecards as in 绩效考核 practice; BSC Designer manual, weights (2024).
 * @example totalScore({ figures: [{ actual: 90, target: 100, weight: 0.5, direction: 'higher', row: 1 }, { actual: 110, target: 100, weight: 0.5, direction: 'higher', row: 2 }], cap: null, floor: null, blank: 'refuse' }) // 100
 */
export function totalScore({
  figures,
  cap,
  floor,
  blank,
}: {
  figures: readonly ScoredFigure[];
  cap: number | null;
  floor: number | null;
  blank: BlankActual;
}): number {
  wholeWeight(figures);
  const points: number[] = [];
  const weights: number[] = [];
  for (const { actual, target, weight, direction, row } of figures) {
    if (target === null && blank !== 'skip') throw new AnalyticsError('notReported', 'targets', { row });
    if (actual === null || target === null) {
      if (blank === 'refuse') throw new AnalyticsError('notReported', 'actuals', { row });
      if (blank === 'skip') continue;
      points.push(0);
    } else points.push(weight * attainment({ actual, target, direction, cap, floor }));
    weights.push(weight);
  }
  const weight = exactSum(weights);
  if (!(weight > 0)) throw new AnalyticsError('noData', 'actuals');
  return (100 * exactSum(points)) / weight;
}
