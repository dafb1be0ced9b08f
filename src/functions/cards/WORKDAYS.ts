import { workdays } from '../../analytics/calendar';
import { calendarOf } from '../workCalendar';
import { date } from '../parameters';
import { workCalendarOptions } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How many working days lie between two days, both counted? Monday to Friday minus holidays plus make-up days (调休上班日); negative when the
 * end lies before the start.
 * Problems: #N/A for a blank day; #VALUE! for a day in both lists or text.
 * Source: Excel NETWORKDAYS, extended by make-up days.
 * @example =KPI.WORKDAYS(DATE(2026,5,25),DATE(2026,5,31)) → 5
 */
export const WORKDAYS = card({
  parameters: { start: date(), end: date(), ...workCalendarOptions },
  answer: ({ start, end, ...lists }) => workdays({ start, end, calendar: calendarOf(lists) }),
  format: 'whole',
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['DATE(2026,5,25),DATE(2026,5,31)', 5],
    ['DATE(2026,5,1),DATE(2026,5,9),{46143;46144;46145;46146;46147},{46151}', 4],
    ['DATE(2026,5,31),DATE(2026,5,25)', -5],
  ],
  native:
    'NETWORKDAYS([start],[end],[holidays|0])+IF([end]<[start],-1,1)*SUMPRODUCT(([makeup|0]>=MIN([start],[end]))*([makeup|0]<=MAX([start],[end]))*(WEEKDAY([makeup|0],2)>5))',
  source: 'Excel NETWORKDAYS, extended by make-up days',
};
