/** A figure against an earlier one: growth, its yearly rate, its words, and moves beyond a limit. */
import { AnalyticsError, notNegative, positive } from './problem';
import { exceeds, meets } from './threshold';
import { base, type NegativeBase } from './variance';

export type ChangeWord = 'up' | 'down' | 'flat' | 'toProfit' | 'toLoss';

/**
 * By what share did the figure grow? (current − previous) ÷ |previous|, or as `negativeBase` says; 0.1 is 10 %.
 * Raises `zeroBase` for a previous figure of 0, `negativeBase` for one below it under `refuse`.
 * Source: IBCS Standards 1.2 (2022), relative variance to the previous period.
 * @example growth({ current: 110, previous: 100 }) // 0.1
 */
export function growth({
  current,
  previous,
  negativeBase = 'abs',
}: {
  current: number;
  previous: number;
  negativeBase?: NegativeBase;
}): number {
  return (current - previous) / base(previous, negativeBase, 'previous');
}

/**
 * How would one say it? A change of sign is a turn to profit (扭亏) or to loss (转亏); a relative 1e-9 is flat.
 * Source: growth is not meaningful over a change of sign; the wording is that of Chinese listed companies' reports.
 * @example changeWord({ current: 5, previous: -3 }) // 'toProfit'
 */
export function changeWord({ current, previous }: { current: number; previous: number }): ChangeWord {
  if (previous < 0 && current > 0) return 'toProfit';
  if (previous > 0 && current < 0) return 'toLoss';
  const size = Math.max(Math.abs(current), Math.abs(previous));
  if (Math.abs(current - previous) <= 1e-9 * size) return 'flat';
  return current > previous ? 'up' : 'down';
}

/**
 * What steady growth per period leads from begin to end? (end ÷ begin)^(1 ÷ periods) − 1.
 * Raises `notPositive` for a begin of 0 or less, or an end below 0; `mustBePositive` for periods of 0 or less.
 * Source: Farris et al., Marketing Metrics (2010), 4.4 CAGR.
 * @example compoundGrowth({ begin: 100, end: 200, periods: 3 }) // 0.259921049894873
 * @example 1e14 * compoundGrowth({ begin: 1e12, end: 1e12 + 1, periods: 100 }) // 1
 */
export function compoundGrowth({ begin, end, periods }: { begin: number; end: number; periods: number }): number {
  positive('periods', periods);
  if (begin <= 0) throw new AnalyticsError('notPositive', 'begin', { got: begin });
  if (end < 0) throw new AnalyticsError('notPositive', 'end', { got: end });
  const grown = (end - begin) / begin;
  // A power near 1 would lose the digits of a slow growth.
  return Math.abs(grown) < 1e-3 ? Math.expm1(Math.log1p(grown) / periods) : (end / begin) ** (1 / periods) - 1;
}

/**
 * Did the figure move beyond the limit, relative to its base? `both`: |move| > limit; `over`: move ≥ limit; `under`: move ≤ −limit.
 * Raises `zeroBase` for a base of 0, `tooSmall` for a limit below 0.
 * Source: ours.
 * @example isBreach({ actual: 80500, base: 66500, limit: 0.15, side: 'over' }) // true
 */
export function isBreach(figure: {
  actual: number;
  base: number;
  limit: number;
  side: 'both' | 'over' | 'under';
}): boolean {
  const limit = notNegative('limit', figure.limit);
  const move = (figure.actual - figure.base) / base(figure.base, 'abs', 'base');
  if (figure.side === 'over') return meets(move, limit);
  if (figure.side === 'under') return meets(-move, limit);
  return exceeds(Math.abs(move), limit);
}
