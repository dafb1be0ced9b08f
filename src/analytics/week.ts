/** Plan weeks written as people write them: W1-12, 第3-8周, 5. Days are Excel serials. */
import { CALENDAR_END } from './calendar';
import { AnalyticsError } from './problem';

export interface WeekSpan {
  first: number;
  last: number;
}

/**
 * Which weeks does the text name? One number is one week; the first two numbers are a span. Null when there is no number.
 * Raises `outOfRange` for week 0, `notAbove` when the span runs backwards.
 * Source: ours.
 * @example readWeeks('第3-8周') // { first: 3, last: 8 }
 * @example readWeeks('W5') // { first: 5, last: 5 }
 */
export function readWeeks(text: string): WeekSpan | null {
  // Full-width digits are typed as often as the others.
  const digits = text.normalize('NFKC').match(/\d+/g);
  if (!digits) return null;
  const first = Number(digits[0]);
  const last = Number(digits[1] ?? digits[0]);
  if (first < 1) throw new AnalyticsError('noWeek', 'weekText', { got: text });
  if (last < first) throw new AnalyticsError('notAbove', 'weekText', { got: first, limit: last, other: 'weekText' });
  return { first, last };
}

/**
 * On which day does the span begin or end, when week 1 begins on `planStart`?
 * Raises `outOfRange` when the day lies beyond Excel's calendar.
 * Source: ours.
 * @example weekDay({ weeks: { first: 3, last: 8 }, planStart: 46118, part: 'end' }) // 46173
 */
export function weekDay({
  weeks,
  planStart,
  part,
}: {
  weeks: WeekSpan;
  planStart: number;
  part: 'start' | 'end';
}): number {
  const begin = Math.floor(planStart);
  const day = part === 'start' ? begin + (weeks.first - 1) * 7 : begin + weeks.last * 7 - 1;
  if (day >= CALENDAR_END)
    throw new AnalyticsError('outOfRange', 'weekText', {
      low: 1,
      high: Math.floor((CALENDAR_END - 1 - begin) / 7),
      got: weeks.last,
    });
  return day;
}
