/** How long a customer has been away. Days are Excel serials. */
import { AnalyticsError } from './problem';

export type WinbackStage = 'active' | 'first' | 'second';

/**
 * Is it time to win the customer back? Whole days since the last purchase: first stage from `days1`, second from `days2`, else active.
 * Raises `notAbove` when days1 lies above days2.
 * Source: ours.
 * @example winbackStage({ lastPurchase: 46103, asOf: 46173, days1: 30, days2: 60 }) // 'second'
 */
export function winbackStage({
  lastPurchase,
  asOf,
  days1,
  days2,
}: {
  lastPurchase: number;
  asOf: number;
  days1: number;
  days2: number;
}): WinbackStage {
  if (days1 > days2) throw new AnalyticsError('notAbove', 'days1', { got: days1, limit: days2, other: 'days2' });
  const away = Math.floor(asOf) - Math.floor(lastPurchase);
  if (away >= days2) return 'second';
  return away >= days1 ? 'first' : 'active';
}
