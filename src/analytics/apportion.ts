/** Dividing a total so that the parts add up to it, to the last unit. */
import { AnalyticsError, notNegative, positive, sameSize } from './problem';
import { exactSum } from './sum';
import { listInSteps, toEnd } from './steps';

/**
 * How are numbers rounded so that they still add up to their rounded total? Largest remainder; ties to the earlier row.
 * `digits` as in ROUND.
 * Source: largest remainder (Hare quota), Balinski & Young, Fair Representation (1982).
 * @example roundKeepingSum([33.3333, 33.3333, 33.3334], 0) // [33, 33, 34]
 */
export function roundKeepingSum(values: readonly number[], digits: number): number[] {
  const exact = values.map((value) => scaled(value, digits));
  const total = roundHalfUp(scaled(exactSum(values), digits));
  return seats(
    exact,
    total,
    exact.map((_, i) => i),
  ).map((units) => scaled(units, -digits));
}

/** Decimal shift without the dust of a multiplication: 1.005 shifted by 2 is 100.5. */
function scaled(value: number, digits: number): number {
  if (digits === 0) return value;
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

const roundHalfUp = (value: number) => Math.sign(value) * Math.round(Math.abs(value));

/** Whole parts first, the rest one by one to the largest remainders, in the order given where they tie. */
function seats(exact: readonly number[], total: number, order: readonly number[], most?: readonly number[]): number[] {
  const units = exact.map((value) => Math.floor(value + 1e-9));
  let left = Math.round(total - exactSum(units));
  // Beyond whole numbers that a double can count, there is nothing left to hand out one by one.
  if (left === 0 || !(Math.abs(left) <= 2 * units.length)) return units;
  const remainders = Float64Array.from(exact, (value, i) => value - units[i]!);
  const byRemainder = [...order].sort((a, b) => {
    const difference = remainders[b]! - remainders[a]!;
    return Math.abs(difference) < 1e-9 ? 0 : difference;
  });
  while (left !== 0) {
    const before = left;
    for (const at of left > 0 ? byRemainder : [...byRemainder].reverse()) {
      if (left === 0) break;
      if (left > 0 && units[at]! >= (most?.[at] ?? Infinity)) continue;
      units[at]! += Math.sign(left);
      left -= Math.sign(left);
    }
    if (left === before) break;
  }
  return units;
}

/**
 * How is a total split by weights inside bounds? Proportional, clipped to min and max, the rest spread again until stable; then in
 * multiples of `step` by largest remainder (ties: larger weight, then earlier row). What is less than a step stays with the part
 * that would have got the next one, so that the sum is exact. All weights 0: equal parts.
 * Raises `tooSmall` for a negative weight, `cannotFit` when the bounds leave no room for the total, `mustBePositive` for the step.
 * Source: largest remainder as in `roundKeepingSum`; bounded proportional shares by water filling, Boyd & Vandenberghe,
 * Convex Optimization (2004), 5.5.
 * @example allocate({ total: 1000, weights: [3, 2, 1], min: [0, 0, 250], max: [400, 1000, 1000], step: 1 }) // [400, 350, 250]
 */
export function allocate(order: Allocation): number[] {
  return toEnd(allocateInSteps(order));
}

/** One entry of each list per part. */
export interface Allocation {
  total: number;
  weights: readonly number[];
  min: readonly number[];
  max: readonly number[];
  step: number;
}

/**
 * The same in steps, for long lists.
 * @example allocateInSteps({ total: 10, weights: [1, 1], min: [0, 0], max: [10, 10], step: 1 }).next().done // false
 */
export function* allocateInSteps({ total, weights, min, max, step }: Allocation): Generator<void, number[]> {
  positive('step', step);
  sameSize('min', min.length, 'weights', weights.length);
  sameSize('max', max.length, 'weights', weights.length);
  weights.forEach((weight) => notNegative('weights', weight));
  const low = min.map((value) => Math.ceil(value / step - 1e-9));
  const high = max.map((value) => Math.floor(value / step + 1e-9));
  const crossed = low.findIndex((value, i) => value > high[i]!);
  if (crossed >= 0) {
    throw new AnalyticsError('notAbove', 'min', {
      got: min[crossed]!,
      limit: max[crossed]!,
      other: 'max',
      row: crossed + 1,
    });
  }
  const units = Math.floor(total / step + 1e-9);
  const [least, most] = [exactSum(low), exactSum(high)];
  if (units < least || units > most) {
    throw new AnalyticsError('cannotFit', 'total', {
      got: total,
      low: least * step,
      high: most === Infinity ? '∞' : most * step,
    });
  }
  const equal = weights.every((weight) => weight === 0);
  yield;
  const shares = yield* fill(units, equal ? weights.map(() => 1) : weights, low, high);
  yield;
  const order = shares.map((_, i) => i).sort((a, b) => weights[b]! - weights[a]! || a - b);
  yield;
  const counts = seats(shares, units, order, high);
  const parts = yield* listInSteps(counts.length, (at) => round15(counts[at]! * step));
  yield;
  const rest = round15(total - exactSum(parts));
  const last = order.find((i) => parts[i]! + rest <= max[i]!) ?? 0;
  if (rest !== 0) parts[last] = round15(parts[last]! + rest);
  return parts;
}

/** Excel's own precision: multiples of 0.01 come out as such. */
const round15 = (value: number) => Number(value.toPrecision(15));

/** Shares of `total` in proportion to the weights, each inside its bounds. Those without weight take only what the others cannot. */
function* fill(
  total: number,
  weights: readonly number[],
  low: readonly number[],
  high: readonly number[],
): Generator<void, number[]> {
  const shares = new Float64Array(weights.length);
  const sumAt = (level: number): number => {
    for (let i = 0; i < shares.length; i++) shares[i] = clip(weights[i]! * level, low[i]!, high[i]!);
    return exactSum(shares);
  };
  const full = weights.map((weight, i) => (weight > 0 ? high[i]! : low[i]!));
  const capacity = exactSum(full);
  if (total > capacity) {
    const idle = weights.map((weight) => (weight > 0 ? 0 : 1));
    return yield* fill(total, idle, full, high);
  }
  // The level at which the clipped shares add up lies between two of the levels where a share meets a bound.
  const corners = cornersOf(weights, [low, high]);
  let [from, to] = [0, corners.length - 1];
  while (from < to) {
    yield;
    const middle = (from + to + 1) >> 1;
    if (sumAt(corners[middle]!) <= total) from = middle;
    else to = middle - 1;
  }
  yield;
  const level = corners[from]!;
  const rest = total - sumAt(level);
  const free = weights.map((weight, i) =>
    // Divided as the corners are: multiplied back, a corner may fall short of its own bound.
    weight > 0 && level < high[i]! / weight && level >= low[i]! / weight ? weight : 0,
  );
  const freeWeight = exactSum(free);
  return Array.from(shares, (share, i) =>
    freeWeight > 0 ? Math.min(share + (rest * free[i]!) / freeWeight, high[i]!) : share,
  );
}

/** The levels, lowest first, where shares in proportion to the weights meet one of their bounds; 0 among them. */
function cornersOf(weights: readonly number[], bounds: readonly (readonly number[])[]): Float64Array {
  const corners = new Float64Array(1 + weights.length * bounds.length);
  let count = 1;
  for (const bound of bounds)
    for (let i = 0; i < weights.length; i++) {
      const corner = bound[i]! / weights[i]!;
      if (weights[i]! > 0 && Number.isFinite(corner)) corners[count++] = corner;
    }
  return corners.subarray(0, count).sort();
}

const clip = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/**
 * How far may a plan move at once? The proposed figure held inside base ± cap × |base|.
 * Raises `tooSmall` for a negative cap.
 * Source: rolling budgets with a change limit; ours.
 * @example revise({ base: 201600, proposed: 120000, cap: 0.15 }) // 171360
 */
export function revise({ base, proposed, cap }: { base: number; proposed: number; cap: number }): number {
  const room = notNegative('cap', cap) * Math.abs(base);
  return clip(proposed, base - room, base + room);
}
