import { workdate } from '../../analytics/calendar';
import { calendarOf } from '../workCalendar';
import { date, number } from '../parameters';
import { workCalendarOptions } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Which day is so many working days on? Holidays do not count, make-up days (调休上班日) do; a negative number goes back, 0 stays.
 * Problems: #N/A for a blank; #VALUE! for part days, a day in both lists, a day beyond the calendar, or text.
 * Source: Excel WORKDAY, extended by make-up days.
 * @example =KPI.WORKDATE(DATE(2026,5,29),1) → 46174
 */
export const WORKDATE = card({
  parameters: { start: date(), days: number({ whole: true }), ...workCalendarOptions },
  answer: ({ start, days, ...lists }) => workdate({ start, days, calendar: calendarOf(lists) }),
  format: 'date',
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['DATE(2026,5,29),1', 46174],
    ['DATE(2026,5,29),1,,{46172}', 46172],
    ['DATE(2026,6,1),-1', 46171],
  ],
  native: {
    formula: 'IF([days]=0,INT([start]),WORKDAY([start],[days],[holidays|0]))',
    unless: { makeup: true },
  },
  source: 'Excel WORKDAY, extended by make-up days',
};
