import { hoursLate } from '../../analytics/calendar';
import { date, number, optional, orEmpty } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How many hours late did the data arrive? After dueHour (10) o'clock, graceDays (1) after the day of the data; negative is early. A blank
 * stays blank.
 * Problems: #VALUE! for text.
 * Source: Plansheet.
 * @example =KPI.DATALAG(46134,46135.4722) → 1.3328
 */
export const DATALAG = card({
  parameters: {
    dataDate: orEmpty(date()),
    collectedAt: orEmpty(date()),
    dueHour: optional(number(), 10),
    graceDays: optional(number(), 1),
  },
  answer: hoursLate,
  format: 'number',
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['46134,46135.4722', 1.3328],
    ['46134,46135.25', -4],
  ],
  native: 'IF(OR([dataDate]="",[collectedAt]=""),"",([collectedAt]-INT([dataDate])-[graceDays])*24-[dueHour])',
  source: 'Plansheet',
};
