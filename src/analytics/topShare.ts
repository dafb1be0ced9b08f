/** The best of a list. */
import { AnalyticsError, within } from './problem';

/**
 * Is the score among the best? In the top `share` of the scores, at least one of them; equal scores stand together.
 * Raises `noData` without scores, `outOfRange` for a share outside 0..1.
 * Source: ours.
 * @example isInTop({ score: 0.064, scores: [0.064, 0.021, 0.008, 0.017, 0.048], share: 0.2 }) // true
 */
export function isInTop({
  score,
  scores,
  share,
}: {
  score: number;
  scores: readonly number[];
  share: number;
}): boolean {
  within('share', share, 0, 1);
  if (!scores.length) throw new AnalyticsError('noData', 'scores');
  const places = Math.max(1, Math.floor(share * scores.length + 1e-9));
  const last = Float64Array.from(scores).sort()[scores.length - places]!;
  return score >= last;
}
