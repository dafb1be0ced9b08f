/** Why a number cannot be computed. What becomes of it in a cell, and in which words, is not known here. */

/** Every reason analytics can give. The first group: it cannot be said. The second: it was asked wrongly. */
export type ProblemCode =
  | 'zeroBase'
  | 'negativeBase'
  | 'notPositive'
  | 'overflow'
  | 'outOfRange'
  | 'tooSmall'
  | 'notWhole'
  | 'notAbove'
  | 'beforeLast'
  | 'noWeek'
  | 'sizes';

export type Facts = Readonly<Record<string, string | number>>;

/** `argument` is the name the caller knows it by; `facts` fill the sentence: `limit`, `low`, `high`, `got`, `row`. */
export class AnalyticsError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly argument: string,
    readonly facts: Facts = {},
  ) {
    super(`${code}: ${argument}`);
    this.name = 'AnalyticsError';
  }
}

/**
 * Refuses a value outside `low`..`high` under the argument's name.
 * @example within('impact', 4, 1, 5) // 4
 */
export function within(argument: string, value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  throw new AnalyticsError('outOfRange', argument, { low, high, got: value });
}

/**
 * A number to divide by that cannot be negative: money spent, people counted. Raises `zeroBase` or `tooSmall`.
 * @example divisor('cost', 100) // 100
 */
export function divisor(argument: string, value: number): number {
  if (value === 0) throw new AnalyticsError('zeroBase', argument);
  if (value < 0) throw new AnalyticsError('tooSmall', argument, { limit: 0, got: value });
  return value;
}
