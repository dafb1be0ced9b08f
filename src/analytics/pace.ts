/** Is a period on course? Share of the target against share of the time. Days are Excel serials. */
import { workdays, type WorkCalendar } from './calendar';
import { AnalyticsError } from './problem';

export interface Period {
  start: number;
  end: number;
  asOf: number;
  /** Null: calendar days count. */
  calendar: WorkCalendar | null;
}

/** Fewer elapsed days say nothing about the rest. */
const FEWEST_DAYS = 3;

/**
 * How much of the period has passed? Days from start to asOf, both counted, of days from start to end; all of it after the end.
 * Raises `notAbove` when the period ends before it starts, `noData` when it has no working day.
 * Source: ours.
 * @example elapsed({ start: 46113, end: 46203, asOf: 46166, calendar: null }) // { days: 54, share: 0.593406593406593 }
 */
export function elapsed({ start, end, asOf, calendar }: Period): { days: number; share: number } {
  const [first, last, today] = [start, end, asOf].map(Math.floor) as [number, number, number];
  if (last < first) throw new AnalyticsError('notAbove', 'start', { got: first, limit: last, other: 'end' });
  const count = (to: number) => {
    if (to < first) return 0;
    return calendar ? workdays({ start: first, end: to, calendar }) : to - first + 1;
  };
  const all = count(last);
  if (all === 0) throw new AnalyticsError('noData', 'end');
  const days = count(Math.min(today, last));
  return { days, share: today >= last ? 1 : days / all };
}

/**
 * Is the target reached faster or slower than time passes? (actual ÷ target) ÷ elapsed share; 1 is on course.
 * Raises `zeroBase` for a target of 0, `notStarted` before the first day.
 * Source: pacing as in Google Ads budget reports (2023).
 * @example pace({ actual: 416000, target: 554400, period: { start: 46113, end: 46203, asOf: 46166, calendar: null } }) // 1.264496820052376
 */
export function pace({ actual, target, period }: { actual: number; target: number; period: Period }): number {
  if (target === 0) throw new AnalyticsError('zeroBase', 'target');
  const { share } = elapsed(period);
  if (share === 0) throw new AnalyticsError('notStarted', 'asOf', { got: period.asOf, limit: period.start });
  return actual / target / share;
}

/**
 * Where will the period end at this speed? actual ÷ elapsed share.
 * Raises `tooEarly` before the third day of a running period.
 * Source: run rate, Farris et al., Marketing Metrics (2010), 4.
 * @example projected({ actual: 54, period: { start: 46113, end: 46203, asOf: 46166, calendar: null } }) // 91
 */
export function projected({ actual, period }: { actual: number; period: Period }): number {
  const { days, share } = elapsed(period);
  if (share < 1 && days < FEWEST_DAYS) throw new AnalyticsError('tooEarly', 'asOf', { got: days, limit: FEWEST_DAYS });
  return actual / share;
}
