/** Levels of a public-opinion alert and of a response clock. */
import { AnalyticsError, notNegative } from './problem';
import { meets } from './threshold';

export const alertLevels = ['none', 'blue', 'yellow', 'red'] as const;
export type AlertLevel = (typeof alertLevels)[number];

/**
 * How serious is what is being said? Nothing while the sentiment is not negative; else volume, sentiment and velocity each get 0 to 3 from
 * their own three limits (blue, yellow, red), and two of three must agree: the middle one counts.
 * `limits`: three for volume (rising), three for sentiment (falling, below 0), three for velocity (rising).
 * Raises `notAscending` when limits do not get stricter.
 * Source: ours; the median rule is a two-out-of-three vote, IEC 61508 (2010).
 * @example alertLevel({ volume: 1250, sentiment: -0.52, velocity: 0.7, limits: [100, 500, 2000, -0.2, -0.4, -0.6, 0.2, 0.5, 1] }) // 'yellow'
 */
export function alertLevel({
  volume,
  sentiment,
  velocity,
  limits,
}: {
  volume: number;
  sentiment: number;
  velocity: number;
  limits: readonly number[];
}): AlertLevel {
  const rising = limits.map((limit, i) => (i >= 3 && i < 6 ? -limit : limit));
  for (let i = 0; i < 9; i++) {
    if (i % 3 && rising[i]! < rising[i - 1]!)
      throw new AnalyticsError('notAscending', 'limits', { row: i + 1, got: limits[i]! });
  }
  if (sentiment >= 0) return 'none';
  const votes = [volume, -sentiment, velocity].map(
    (value, i) => rising.slice(3 * i, 3 * i + 3).filter((limit) => meets(value, limit)).length,
  );
  return alertLevels[votes.sort((a, b) => a - b)[1]!]!;
}

export type ClockState = 'met' | 'running' | 'breached';

/**
 * Was the answer in time? Done by start + limit: met; still open before it: running; else breached. Moments are Excel serials.
 * Raises `tooSmall` for a negative limit.
 * Source: service-level agreements, ITIL 4 (2019).
 * @example clockState({ start: 46164.84375, done: 46164.9618, limitHours: 2, asOf: 46173 }) // 'breached'
 */
export function clockState({
  start,
  done,
  limitHours,
  asOf,
}: {
  start: number;
  done: number | null;
  limitHours: number;
  asOf: number;
}): ClockState {
  const spent = ((done ?? asOf) - start) * 24;
  // A moment in a serial is exact to a few microseconds only.
  const inTime = spent <= notNegative('limitHours', limitHours) + 1e-6;
  if (done !== null) return inTime ? 'met' : 'breached';
  return inTime ? 'running' : 'breached';
}

export type CreatorTier = 'S' | 'A' | 'B' | 'below';

/**
 * In which tier is a creator? S strictly above the first cut, A from the second, B from the third.
 * Raises `notAscending` when the cuts do not fall.
 * Source: tiers of 达人 trading on short-video platforms (Xingtu, 2024); the cuts are the caller's.
 * @example creatorTier(5000000, [5000000, 1000000, 100000]) // 'A'
 */
export function creatorTier(followers: number, cuts: readonly [number, number, number]): CreatorTier {
  const [s, a, b] = cuts;
  if (!(s >= a && a >= b)) throw new AnalyticsError('notAscending', 'cuts', { row: s < a ? 2 : 3, got: s < a ? a : b });
  if (followers > s) return 'S';
  if (followers >= a) return 'A';
  return followers >= b ? 'B' : 'below';
}
