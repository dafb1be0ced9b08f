/** Credit of dated touches for the value of their path. Paths and channels are numbers here; their names are the caller's. */

export type TouchModel = 'linear' | 'first' | 'last' | 'position' | 'decay';

/** One entry per touch in each column; a path or channel of −1 is none. */
export interface Touches {
  path: Int32Array;
  channel: Int32Array;
  time: Float64Array;
  value: Float64Array;
  paths: number;
  channels: number;
}

/**
 * How much of the value does each channel earn? A path's value is the sum of its values; touches share it: all alike, the first, the last,
 * 40 % first and 40 % last with 20 % between (two: half each), or 2^(−days before the closing touch ÷ half-life). Touches at the same
 * moment count in the order of their channel's number, so that the order of rows never shows. The extra last entry is what paths
 * without a channel hold.
 * Source: Google Ads API, AttributionModel (2023); time decay with a half-life of 7 days.
 * @example touchCredit({ path: Int32Array.of(0, 0), channel: Int32Array.of(0, 1), time: Float64Array.of(46143, 46150), value: Float64Array.of(0, 320), paths: 1, channels: 2 }, 'decay', 7) // [106.666666666667, 213.333333333333, 0]
 */
export function touchCredit(touches: Touches, model: TouchModel, halfLifeDays: number): Float64Array {
  const { path, channel, paths, channels } = touches;
  const journeys = read(touches, ends[model]);
  const credit = new Float64Array(channels + 1);
  const { count, total } = journeys;
  const share = shares[model](touches, journeys, halfLifeDays);
  // Powers are what takes time here: each is worked out once.
  const weights = new Float64Array(model === 'decay' ? path.length : 0);
  const parts = new Float64Array(paths);
  for (let i = 0; i < weights.length; i++) {
    const at = path[i]!;
    if (at < 0 || channel[i]! < 0) continue;
    weights[i] = share(i);
    parts[at]! += weights[i]!;
  }
  for (let i = 0; i < path.length; i++) {
    const at = path[i]!;
    if (at < 0 || channel[i]! < 0) continue;
    const part = model === 'decay' ? weights[i]! / parts[at]! : share(i);
    credit[channel[i]!]! += total[at]! * part;
  }
  for (let at = 0; at < paths; at++) if (count[at] === 0) credit[channels]! += total[at]!;
  return credit;
}

interface Journeys {
  total: Float64Array;
  count: Int32Array;
  /** Touch number of the first and last touch of each path; −1 without one, or where the model does not ask. */
  first: Int32Array;
  last: Int32Array;
}

/** Which ends of a path each model asks for: finding them is most of the work. */
const ends: Record<TouchModel, { first: boolean; last: boolean }> = {
  linear: { first: false, last: false },
  first: { first: true, last: false },
  last: { first: false, last: true },
  position: { first: true, last: true },
  decay: { first: false, last: true },
};

function read({ path, channel, time, value, paths }: Touches, asked: { first: boolean; last: boolean }): Journeys {
  const total = new Float64Array(paths);
  const count = new Int32Array(paths);
  const first = new Int32Array(paths).fill(-1);
  const last = new Int32Array(paths).fill(-1);
  const before = (i: number, j: number) => time[i]! < time[j]! || (time[i] === time[j] && channel[i]! < channel[j]!);
  for (let i = 0; i < path.length; i++) {
    const at = path[i]!;
    if (at < 0) continue;
    total[at]! += value[i]!;
    if (channel[i]! < 0) continue;
    count[at]!++;
    if (asked.first && (first[at]! < 0 || before(i, first[at]!))) first[at] = i;
    if (asked.last && (last[at]! < 0 || before(last[at]!, i))) last[at] = i;
  }
  return { total, count, first, last };
}

type Share = (touch: number) => number;

/** What part of its path's value each touch earns; decay gives weights that are made parts afterwards. */
const shares: Record<TouchModel, (touches: Touches, journeys: Journeys, halfLifeDays: number) => Share> = {
  linear:
    ({ path }, { count }) =>
    (i) =>
      1 / count[path[i]!]!,
  first:
    ({ path }, { first }) =>
    (i) =>
      first[path[i]!] === i ? 1 : 0,
  last:
    ({ path }, { last }) =>
    (i) =>
      last[path[i]!] === i ? 1 : 0,
  position:
    ({ path }, { count, first, last }) =>
    (i) => {
      const at = path[i]!;
      const touches = count[at]!;
      if (touches <= 2) return 1 / touches;
      return first[at] === i || last[at] === i ? 0.4 : 0.2 / (touches - 2);
    },
  decay:
    ({ path, time }, { last }, halfLifeDays) =>
    (i) =>
      2 ** ((time[i]! - time[last[path[i]!]!]!) / halfLifeDays),
};
