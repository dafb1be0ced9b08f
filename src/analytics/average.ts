/** Means that carry weights, and how far a value lies from its own history. */
import { AnalyticsError } from './problem';
import { exactSum } from './sum';

/**
 * How unusual is the value? Its distance from the mean of the history in sample standard deviations; 0 when the history never moves.
 * Raises `noData` for a history of fewer than two numbers.
 * Source: Montgomery, Statistical Quality Control (2012), ch. 6, individuals chart.
 * @example zScore({ value: 118, history: [96, 97, 95, 98, 99, 97.5, 98.5] }) // 14.691000370069968
 */
export function zScore({ value, history }: { value: number; history: readonly number[] }): number {
  if (history.length < 2) throw new AnalyticsError('noData', 'history');
  const mean = exactSum(history) / history.length;
  const spread = Math.sqrt(exactSum(history.map((x) => (x - mean) ** 2)) / (history.length - 1));
  return spread <= 1e-12 * Math.abs(mean) ? 0 : (value - mean) / spread;
}

/**
 * What is the weighted mean of what was scored? Blank scores (null) drop out and the weights of the rest count alone.
 * Raises `sizes` for fewer weights than scores, `tooSmall` for a negative weight, `noData` when nothing was scored, `zeroBase` when
 * nothing scored has a weight.
 * Source: ours.
 * @example weightedMean({ scores: [4, 3, 5], weights: [0.4, 0.35, 0.25] }) // 3.9
 * @example weightedMean({ scores: [4, null, 5], weights: null }) // 4.5
 */
export function weightedMean({
  scores,
  weights,
}: {
  scores: readonly (number | null)[];
  weights: readonly (number | null)[] | null;
}): number {
  if (weights && weights.length < scores.length) {
    throw new AnalyticsError('sizes', 'weights', { got: weights.length, limit: scores.length, other: 'scores' });
  }
  const negative = weights?.findIndex((weight) => weight !== null && weight < 0) ?? -1;
  if (negative >= 0)
    throw new AnalyticsError('tooSmall', 'weights', { limit: 0, got: weights![negative]!, row: negative + 1 });
  const counted: number[] = [];
  const weighted: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? null;
    if (score === null) continue;
    const weight = weights ? (weights[i] ?? 0) : 1;
    counted.push(weight);
    weighted.push(score * weight);
  }
  if (!counted.length) throw new AnalyticsError('noData', 'scores');
  const total = exactSum(counted);
  if (total === 0) throw new AnalyticsError('zeroBase', 'weights');
  return exactSum(weighted) / total;
}
