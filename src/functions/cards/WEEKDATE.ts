import { readWeeks, weekDay } from '../../analytics/week';
import { card } from '../card';
import type { Guide } from '../guide';
import { choice, date, optional, orEmpty, text } from '../parameters';

/**
 * On which day do plan weeks begin or end? Reads W1-12, 第3-8周 or 5; week 1 begins on planStart. Text without a number stays blank.
 * Problems: #VALUE! for week 0 or a span that runs backwards, #N/A for a blank planStart.
 * Source: ours.
 * @example =KPI.WEEKDATE("第3-8周",46118,"end") → 46173
 */
export const WEEKDATE = card({
  parameters: {
    weekText: orEmpty(text()),
    planStart: date(),
    part: optional(choice('weekPart'), 'start'),
  },
  answer: ({ weekText, planStart, part }) => {
    const weeks = readWeeks(weekText);
    return weeks ? weekDay({ weeks, planStart, part }) : '';
  },
  format: 'date',
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['"第3-8周",46118,"end"', 46173],
    ['"W1-12",46118', 46118],
    ['5,46118,"end"', 46152],
    ['"all weeks",46118', ''],
  ],
  native: { without: 'text' },
  source: 'Plansheet',
};
