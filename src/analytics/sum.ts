/** Sums that do not depend on the order of their parts. */

/** Amounts of money have few decimals; counted in units of this share of one they add up without rounding. */
const UNITS = 10_000;
const LARGEST = 2 ** 53;

/**
 * What is the sum, rounded once? Correctly rounded whatever the order and the cancellation.
 * Source: Shewchuk, Adaptive Precision Floating-Point Arithmetic (1997); the same as Python's math.fsum.
 * @example exactSum([1e100, 1, -1e100]) // 1
 * @example exactSum([0.1, 0.2, -0.3]) // 2.7755575615628914e-17
 */
export function exactSum(values: Iterable<number> | Float64Array): number {
  const partials: number[] = [];
  let count = 0;
  if (Array.isArray(values) || values instanceof Float64Array)
    for (let i = 0; i < values.length; i++) count = add(partials, count, values[i] as number);
  else for (const value of values) count = add(partials, count, value);
  return rounded(partials, count);
}

/** Adds to the first `count` partials and says how many there are then. With nothing made on the way: long columns spend their time here. */
function add(partials: number[], count: number, added: number): number {
  let value = added;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const partial = partials[i]!;
    const high = value + partial;
    const low = Math.abs(value) < Math.abs(partial) ? value - (high - partial) : partial - (high - value);
    if (low) partials[kept++] = low;
    value = high;
  }
  partials[kept] = value;
  return kept + 1;
}

/** The partials do not overlap; the last two need care so that a half is rounded to even only where it is one. */
function rounded(partials: readonly number[], count: number): number {
  let at = count;
  if (!at) return 0;
  let high = partials[--at]!;
  let low = 0;
  while (at > 0) {
    const before = high;
    const next = partials[--at]!;
    high = before + next;
    low = next - (high - before);
    if (low) break;
  }
  const rest = partials[at - 1] ?? 0;
  if (at > 0 && ((low < 0 && rest < 0) || (low > 0 && rest > 0))) {
    const doubled = low * 2;
    const moved = high + doubled;
    if (doubled === moved - high) high = moved;
  }
  return high;
}

/**
 * What does each group add up to? `group` names the group of each value (−1: none). Values of at most four decimals are added in
 * whole units, any others through `exactSum`: the order of the rows never shows.
 * Source: ours.
 * @example sumByGroup(Int32Array.of(0, 1, 0, 0), Float64Array.of(0.1, 5, 0.2, -0.3), 2) // [0, 5]
 */
export function sumByGroup(group: Int32Array, values: Float64Array, groups: number): Float64Array {
  return sumUnits(group, values, groups) ?? sumExactly(group, values, groups);
}

function sumUnits(group: Int32Array, values: Float64Array, groups: number): Float64Array | null {
  const sums = new Float64Array(groups);
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const at = group[i]!;
    if (at < 0) continue;
    const value = values[i]!;
    const units = Math.round(value * UNITS);
    if (units / UNITS !== value) return null;
    if (units > largest) largest = units;
    else if (-units > largest) largest = -units;
    sums[at]! += units;
  }
  if (largest * values.length > LARGEST) return null;
  for (let i = 0; i < groups; i++) sums[i]! /= UNITS;
  return sums;
}

function sumExactly(group: Int32Array, values: Float64Array, groups: number): Float64Array {
  const parts: number[][] = Array.from({ length: groups }, () => []);
  for (let i = 0; i < values.length; i++) if (group[i]! >= 0) parts[group[i]!]!.push(values[i]!);
  return Float64Array.from(parts, exactSum);
}
