/** A figure between two limits. */
import { AnalyticsError } from './problem';
import { exceeds, meets } from './threshold';

export type BandPosition = 'below' | 'within' | 'above';

/**
 * Is the value below, within or above the band? Both limits belong to it; a missing one is open.
 * Raises `notAbove` when low lies above high.
 * Source: ours; two-sided control limits as in Montgomery, Statistical Quality Control (2012), ch. 5.
 * @example band({ value: 0.12, low: 0.1, high: 0.15 }) // 'within'
 * @example band({ value: 0.2, low: null, high: 0.15 }) // 'above'
 */
export function band({ value, low, high }: { value: number; low: number | null; high: number | null }): BandPosition {
  if (low !== null && high !== null && low > high) {
    throw new AnalyticsError('notAbove', 'low', { limit: high, got: low, other: 'high' });
  }
  if (low !== null && !meets(value, low)) return 'below';
  return high !== null && exceeds(value, high) ? 'above' : 'within';
}
