/** A circuit breaker for budgets: how long has a figure stayed under its limit at the end of its row? */
import { positive } from './problem';
import { meets } from './threshold';

export type BreakerState = 'closed' | 'watch' | 'tripped';

/**
 * Has the figure stayed under the limit for too long? Trailing run under `limit`: from `periods` on tripped, one short of it watch.
 * Raises `mustBePositive` for periods of 0 or less.
 * Source: the circuit breaker of Nygard, Release It! (2007), applied to budgets.
 * @example breaker({ values: [1.1, 0.9, 0.8, 0.7], limit: 1, periods: 3 }) // 'tripped'
 */
export function breaker({
  values,
  limit,
  periods,
}: {
  values: readonly number[];
  limit: number;
  periods: number;
}): BreakerState {
  positive('periods', periods);
  const run = runUnder({ values, limit });
  if (run >= periods) return 'tripped';
  return run > 0 && run === periods - 1 ? 'watch' : 'closed';
}

/**
 * For how many periods at the end of its row has the figure stayed under the limit?
 * @example runUnder({ values: [1.1, 0.9, 0.8], limit: 1 }) // 2
 */
export function runUnder({ values, limit }: { values: readonly number[]; limit: number }): number {
  let run = 0;
  while (run < values.length && !meets(values[values.length - 1 - run]!, limit)) run++;
  return run;
}
