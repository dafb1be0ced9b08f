/** Why a number cannot be computed. What becomes of it in a cell, and in which words, is not known here. */

/** Every reason analytics can give. The first group: it cannot be said. The second: it was asked wrongly. */
export type ProblemCode =
  | 'zeroBase'
  | 'negativeBase'
  | 'notPositive'
  | 'overflow'
  | 'noData'
  | 'notStarted'
  | 'tooEarly'
  | 'neverBreaksEven'
  | 'infinite'
  | 'notReported'
  | 'degenerate'
  | 'outOfRange'
  | 'tooSmall'
  | 'mustBePositive'
  | 'notWhole'
  | 'notAbove'
  | 'notShare'
  | 'beforeLast'
  | 'noWeek'
  | 'sizes'
  | 'together'
  | 'weightSum'
  | 'twice'
  | 'bothLists'
  | 'notAscending'
  | 'cannotFit'
  | 'badAnswers'
  | 'badModel';

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

/**
 * A number that must be above 0 because of what it is: periods, a size, a shape. Raises `mustBePositive`.
 * @example positive('periods', 3) // 3
 */
export function positive(argument: string, value: number): number {
  if (value > 0) return value;
  throw new AnalyticsError('mustBePositive', argument, { got: value });
}

/**
 * A number that may be 0 but not less. Raises `tooSmall`.
 * @example notNegative('spend', 0) // 0
 */
export function notNegative(argument: string, value: number): number {
  if (value >= 0) return value;
  throw new AnalyticsError('tooSmall', argument, { limit: 0, got: value });
}

/**
 * Two columns that belong together row by row. Raises `sizes`.
 * @example sameSize('rates', 3, 'cuts', 3) // 3
 */
export function sameSize(argument: string, got: number, other: string, limit: number): number {
  if (got !== limit) throw new AnalyticsError('sizes', argument, { got, limit, other });
  return got;
}

/**
 * Cut points that must rise. Raises `notAscending`.
 * @example ascending('cuts', [0, 500, 3000]) // [0, 500, 3000]
 */
export function ascending(argument: string, values: readonly number[]): readonly number[] {
  const fall = values.findIndex((value, i) => i > 0 && value <= values[i - 1]!);
  if (fall > 0) throw new AnalyticsError('notAscending', argument, { row: fall + 1, got: values[fall]! });
  return values;
}

/**
 * Cut points that may stand together but not fall. Raises `notAscending`.
 * @example rising('cuts', [1, 1, 2]) // [1, 1, 2]
 */
export function rising(argument: string, values: readonly number[]): readonly number[] {
  const fall = values.findIndex((value, i) => i > 0 && value < values[i - 1]!);
  if (fall > 0) throw new AnalyticsError('notAscending', argument, { row: fall + 1, got: values[fall]! });
  return values;
}
