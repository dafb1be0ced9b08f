/** The level of a risk from how likely it is and how hard it hits. */
import { AnalyticsError, within } from './problem';
import { meets } from './threshold';

export type RiskLevel = 'low' | 'medium' | 'high';

/**
 * How serious is the risk? likelihood × impact, both 1 to 5; `high` from the one limit, `medium` from the other.
 * Raises `outOfRange` for a score outside 1..5, `notAbove` when mid lies above high.
 * Source: the 5 × 5 probability-impact matrix, PMI, PMBOK Guide 6th ed. (2017), 11.3.
 * @example riskLevel({ likelihood: 4, impact: 4, mid: 6, high: 12 }) // 'high'
 */
export function riskLevel({
  likelihood,
  impact,
  mid,
  high,
}: {
  likelihood: number;
  impact: number;
  mid: number;
  high: number;
}): RiskLevel {
  if (mid > high) throw new AnalyticsError('notAbove', 'mid', { limit: high, got: mid, other: 'high' });
  const product = within('likelihood', likelihood, 1, 5) * within('impact', impact, 1, 5);
  if (meets(product, high)) return 'high';
  return meets(product, mid) ? 'medium' : 'low';
}
