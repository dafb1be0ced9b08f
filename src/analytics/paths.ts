/** Credit of channels for counted paths (A > B > C): the simple models, Shapley, and the removal effect of a Markov chain. */
import { AnalyticsError } from './problem';

export type PathModel = 'linear' | 'first' | 'last' | 'position' | 'lastnondirect' | 'markov' | 'shapley';

/** One entry per path in each column but `steps`. */
export interface CountedPaths {
  /** Channel numbers of all paths one after another, each path in order of time. */
  steps: readonly number[];
  /** Where each path ends in `steps`; it begins where the one before it ends. An empty one has no conversions and no nulls. */
  ends: readonly number[];
  conversions: readonly number[];
  /** Journeys along the path that ended without conversion. */
  nulls: readonly number[];
}

/**
 * How many conversions does each channel earn? `isDirect` says which channels do not count under lastnondirect while there are others.
 * Credits add up to the conversions; without conversions all are 0.
 * Raises `degenerate` when a Markov chain gives no channel any effect.
 * Source: Google Ads API, AttributionModel (2023); Matomo, last non-direct (2022); Anderl et al., Mapping the customer journey,
 * IJRM 33 (2016) for Markov; Zhao, Mahboobi & Bagheri, Shapley Value Methods for Attribution Modeling (2018), where the value of a
 * path split over its distinct channels is the Shapley value.
 * @example pathCredit({ steps: [0, 1, 0, 1], ends: [1, 2, 4], conversions: [2, 1, 1], nulls: [1, 0, 0] }, 2, 'markov', () => false) // [2.4, 1.6]
 */
export function pathCredit(
  paths: CountedPaths,
  channels: number,
  model: PathModel,
  isDirect: (channel: number) => boolean,
): Float64Array {
  if (model === 'markov') return markovCredit(paths, channels);
  const credit = new Float64Array(channels);
  let from = 0;
  paths.ends.forEach((to, i) => {
    if (to === from) return;
    for (const [channel, share] of simple[model](paths.steps.slice(from, to), isDirect))
      credit[channel]! += paths.conversions[i]! * share;
    from = to;
  });
  return credit;
}

type Shares = Iterable<readonly [channel: number, share: number]>;
type SimpleModel = Exclude<PathModel, 'markov'>;

const equally = (channels: readonly number[]): Shares =>
  channels.map((channel) => [channel, 1 / channels.length] as const);

const simple: Record<SimpleModel, (steps: readonly number[], isDirect: (channel: number) => boolean) => Shares> = {
  linear: equally,
  first: (steps) => [[steps[0]!, 1]],
  last: (steps) => [[steps.at(-1)!, 1]],
  lastnondirect: (steps, isDirect) => [
    [[...steps].reverse().find((channel) => !isDirect(channel)) ?? steps.at(-1)!, 1],
  ],
  position: (steps) => {
    const between = steps.length - 2;
    if (between <= 0) return equally(steps);
    return steps.map((channel, i) => [channel, i === 0 || i === between + 1 ? 0.4 : 0.2 / between] as const);
  },
  shapley: (steps) => equally([...new Set(steps)]),
};

/**
 * Which share of the conversions falls away without a channel? From one inverse: with N = (I − Q)⁻¹, a journey from the start meets channel
 * c with probability h = n_c ÷ N_cc, and all it would have brought from there, f_c, is lost.
 */
function markovCredit(paths: CountedPaths, channels: number): Float64Array {
  const { leave, start, converts } = transitions(paths, channels);
  const inverse = invert(leave);
  const visits = product(start, inverse);
  const success = inverse.map((row) => row.reduce((sum, value, i) => sum + value * converts[i]!, 0));
  const lost = Float64Array.from(visits, (value, c) => (inverse[c]![c] ? (value / inverse[c]![c]!) * success[c]! : 0));
  const conversions = paths.conversions.reduce((sum, count) => sum + count, 0);
  const effect = lost.reduce((sum, value) => sum + value, 0);
  if (conversions === 0) return new Float64Array(channels);
  if (!(effect > 0)) throw new AnalyticsError('degenerate', 'paths');
  return lost.map((value) => (value / effect) * conversions);
}

/** I − Q row by row, and the chances to begin at and to convert from each channel. */
function transitions({ steps, ends, conversions, nulls }: CountedPaths, channels: number) {
  const moves = Array.from({ length: channels }, () => new Float64Array(channels));
  const start = new Float64Array(channels);
  const converts = new Float64Array(channels);
  const out = new Float64Array(channels);
  let journeys = 0;
  let from = 0;
  for (let path = 0; path < ends.length; path++) {
    const to = ends[path]!;
    if (to === from) continue;
    const weight = conversions[path]! + nulls[path]!;
    journeys += weight;
    start[steps[from]!]! += weight;
    for (let i = from; i < to; i++) {
      out[steps[i]!]! += weight;
      if (i + 1 < to) moves[steps[i]!]![steps[i + 1]!]! += weight;
    }
    converts[steps[to - 1]!]! += conversions[path]!;
    from = to;
  }
  const leave = moves.map((row, i) => row.map((weight, j) => (i === j ? 1 : 0) - (out[i] ? weight / out[i]! : 0)));
  return {
    leave,
    start: start.map((weight) => (journeys ? weight / journeys : 0)),
    converts: converts.map((weight, i) => (out[i] ? weight / out[i]! : 0)),
  };
}

const product = (vector: Float64Array, matrix: Float64Array[]) =>
  vector.map((_, j) => matrix.reduce((sum, row, i) => sum + vector[i]! * row[j]!, 0));

/** Gauss-Jordan with partial pivots; a chain of journeys that end is never singular. */
function invert(matrix: Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const rows = matrix.map((row, i) =>
    Float64Array.from({ length: 2 * size }, (_, j) => (j < size ? row[j]! : j - size === i ? 1 : 0)),
  );
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let i = column + 1; i < size; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
    [rows[column], rows[best]] = [rows[best]!, rows[column]!];
    const pivot = rows[column]!;
    const scale = 1 / pivot[column]!;
    if (!Number.isFinite(scale)) throw new AnalyticsError('degenerate', 'paths');
    for (let j = column; j < 2 * size; j++) pivot[j]! *= scale;
    for (let i = 0; i < size; i++) {
      const factor = rows[i]![column]!;
      if (i === column || factor === 0) continue;
      for (let j = column; j < 2 * size; j++) rows[i]![j]! -= factor * pivot[j]!;
    }
  }
  return rows.map((row) => row.slice(size));
}
