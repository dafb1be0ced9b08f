import { pace } from '../../analytics/pace';
import { calendarIfGiven } from '../workCalendar';
import { date, number } from '../parameters';
import { workCalendarOptions } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Is the target reached faster or slower than time passes? (actual ÷ target) ÷ share of the days elapsed, both days counted; 1 is on course.
 * Working days count once holidays or makeup is given.
 * Problems: #N/A for a blank, a target of 0, or before the first day; #VALUE! for an end before the start, a day in both lists, or text.
 * Source: pacing as in Google Ads budget reports (2023).
 * @example =KPI.PACE(416000,554400,DATE(2026,4,1),DATE(2026,6,30),DATE(2026,5,24)) → 1.264497
 */
export const PACE = card({
  parameters: { actual: number(), target: number(), start: date(), end: date(), asOf: date(), ...workCalendarOptions },
  answer: ({ actual, target, start, end, asOf, ...lists }) =>
    pace({ actual, target, period: { start, end, asOf, calendar: calendarIfGiven(lists) } }),
  format: 'ratio',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['416000,554400,DATE(2026,4,1),DATE(2026,6,30),DATE(2026,5,24)', 1.264497],
    ['50,100,DATE(2026,6,1),DATE(2026,6,30),DATE(2026,7,31)', 0.5],
    ['5,20,DATE(2026,6,1),DATE(2026,6,12),DATE(2026,6,5),DATE(2026,6,10)', 0.45],
  ],
  native: {
    formula:
      'IF(OR([target]=0,INT([asOf])<INT([start]),INT([end])<INT([start])),NA(),[actual]/[target]/IF(INT([asOf])>=INT([end]),1,(INT([asOf])-INT([start])+1)/(INT([end])-INT([start])+1)))',
    unless: { holidays: true, makeup: true },
  },
  source: 'Google Ads budget reports, pacing (2023)',
};
