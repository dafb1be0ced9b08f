/** Comparing a computed number with a threshold, so that 0.1 + 0.2 meets 0.3. */

const TOLERANCE = 1e-9;

/**
 * Is the value at least the threshold, up to a relative 1e-9?
 * @example meets(0.1 + 0.2, 0.3) // true
 * @example meets(0.2999, 0.3) // false
 */
export function meets(value: number, threshold: number): boolean {
  return value >= threshold - TOLERANCE * Math.abs(threshold);
}

/**
 * Is the value truly above the threshold, beyond a relative 1e-9?
 * @example exceeds(0.1 + 0.2, 0.3) // false
 * @example exceeds(0.31, 0.3) // true
 */
export function exceeds(value: number, threshold: number): boolean {
  return value > threshold + TOLERANCE * Math.abs(threshold);
}
