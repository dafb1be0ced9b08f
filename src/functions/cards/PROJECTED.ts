import { projected } from '../../analytics/pace';
import { calendarIfGiven } from '../workCalendar';
import { date, number } from '../parameters';
import { workCalendarOptions } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Where will the period end at this speed? actual ÷ share of the days elapsed; working days count once holidays or makeup is given.
 * Problems: #N/A for a blank, or before the third day of a running period; #VALUE! for an end before the start, a day in both lists, text.
 * Source: run rate, Farris et al., Marketing Metrics (2010), 4.
 * @example =KPI.PROJECTED(54,DATE(2026,4,1),DATE(2026,6,30),DATE(2026,5,24)) → 91
 */
export const PROJECTED = card({
  parameters: { actual: number(), start: date(), end: date(), asOf: date(), ...workCalendarOptions },
  answer: ({ actual, start, end, asOf, ...lists }) =>
    projected({ actual, period: { start, end, asOf, calendar: calendarIfGiven(lists) } }),
  format: 'number',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['54,DATE(2026,4,1),DATE(2026,6,30),DATE(2026,5,24)', 91],
    ['120,DATE(2026,6,1),DATE(2026,6,30),DATE(2026,7,1)', 120],
  ],
  native: {
    formula:
      'IF(INT([end])<INT([start]),NA(),IF(INT([asOf])>=INT([end]),[actual],IF(INT([asOf])-INT([start])+1<3,NA(),[actual]/((INT([asOf])-INT([start])+1)/(INT([end])-INT([start])+1)))))',
    unless: { holidays: true, makeup: true },
  },
  source: 'Farris et al., Marketing Metrics (2010), 4',
};
