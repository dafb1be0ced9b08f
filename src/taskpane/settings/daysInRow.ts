/** Days that follow one another under one name, as one line of a list; and lines by their year. */
import type { Holiday } from '../../excel/settingsSheet/holidays';
import { dateOf } from '../../sheet/dates';

export interface HolidaySpan extends Pick<Holiday, 'name' | 'kind'> {
  /** Serial numbers, in order. */
  dates: number[];
}

/** `days` in the order of the calendar. */
export function spansOf(days: readonly Holiday[]): HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (const { date, name, kind } of days) {
    const last = spans.at(-1);
    const follows =
      last?.name === name && last.kind === kind && last.dates.at(-1) === date - 1 && yearOf(date) === yearOf(date - 1);
    if (follows) last.dates.push(date);
    else spans.push({ dates: [date], name, kind });
  }
  return spans;
}

export const yearOf = (serial: number): number => Number(dateOf(serial).slice(0, 4));

export function byYear(days: readonly Holiday[]): { year: number; days: Holiday[] }[] {
  const years = [...new Set(days.map(({ date }) => yearOf(date)))];
  return years.map((year) => ({ year, days: days.filter(({ date }) => yearOf(date) === year) }));
}
