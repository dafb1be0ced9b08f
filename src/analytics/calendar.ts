/** Days as Excel serials: civil dates, working days with make-up days (调休上班日), due dates. No clock. */
import { AnalyticsError } from './problem';

/** Where Excel's calendar ends: the first moment after 9999-12-31. */
export const CALENDAR_END = 2958466;
/** Serial of 1970-01-01. */
const UNIX = 25569;
const MILLISECONDS = 86_400_000;

export interface CivilDate {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

/**
 * Which civil date is this serial? Right from 1900-03-01 on; Excel counts a 1900-02-29 that never was.
 * @example civil(46173) // { year: 2026, month: 5, day: 31 }
 */
export function civil(serial: number): CivilDate {
  const date = new Date((Math.floor(serial) - UNIX) * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Which serial is this civil date? Months beyond 12 run into the next years.
 * @example serial({ year: 2026, month: 5, day: 31 }) // 46173
 */
export function serial({ year, month, day }: CivilDate): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS + UNIX;
}

/**
 * How many days has the month?
 * @example daysInMonth(2028, 2) // 29
 */
export function daysInMonth(year: number, month: number): number {
  return serial({ year, month: month + 1, day: 1 }) - serial({ year, month, day: 1 });
}

/** Exceptions from Monday to Friday. */
export interface WorkCalendar {
  holidays: ReadonlySet<number>;
  makeup: ReadonlySet<number>;
}

/**
 * Which days are off and which weekend days are worked? Times of day are cut off.
 * Raises `bothLists` for a day in both lists.
 * Source: 国务院办公厅 holiday notices, which name both lists for each year.
 * @example workCalendar([46143], [46151]).makeup.has(46151) // true
 */
export function workCalendar(holidays: Iterable<number>, makeup: Iterable<number>): WorkCalendar {
  const days = { holidays: wholeDays(holidays), makeup: wholeDays(makeup) };
  for (const day of days.makeup)
    if (days.holidays.has(day)) throw new AnalyticsError('bothLists', 'makeup', { got: day, other: 'holidays' });
  return days;
}

const wholeDays = (days: Iterable<number>) => new Set([...days].map(Math.floor));

/**
 * Is it a working day?
 * @example isWorkday(46173, workCalendar([], [])) // false
 */
export function isWorkday(day: number, { holidays, makeup }: WorkCalendar): boolean {
  // Serial 7 was a Saturday.
  return makeup.has(day) || (day % 7 > 1 && !holidays.has(day));
}

/**
 * How many working days lie between two days, both counted? Negative when the end lies before the start.
 * Source: Excel's NETWORKDAYS, extended by make-up days.
 * @example workdays({ start: 46167, end: 46173, calendar: workCalendar([], [46173]) }) // 6
 */
export function workdays({ start, end, calendar }: { start: number; end: number; calendar: WorkCalendar }): number {
  const [first, last] = [Math.floor(start), Math.floor(end)];
  if (last < first) return -workdays({ start: last, end: first, calendar });
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * 5;
  for (let day = first + weeks * 7; day <= last; day++) if (day % 7 > 1) count++;
  const inside = (day: number) => day >= first && day <= last;
  for (const day of calendar.holidays) if (inside(day) && day % 7 > 1) count--;
  for (const day of calendar.makeup) if (inside(day) && day % 7 <= 1) count++;
  return count;
}

/**
 * Which day is so many working days on (or back)? 0 stays where it is.
 * Raises `outOfRange` when the day lies beyond Excel's calendar.
 * Source: Excel's WORKDAY, extended by make-up days.
 * @example workdate({ start: 46171, days: 1, calendar: workCalendar([], []) }) // 46174
 */
export function workdate({ start, days, calendar }: { start: number; days: number; calendar: WorkCalendar }): number {
  const step = Math.sign(days);
  let day = Math.floor(start);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (day < 1 || day >= CALENDAR_END)
      throw new AnalyticsError('outOfRange', 'days', { low: 1 - start, high: CALENDAR_END - 1 - start, got: days });
    if (isWorkday(day, calendar)) left--;
  }
  return day;
}

export type Cadence = 'D' | 'W' | '2W' | 'M' | 'Q' | 'Y';
const stepDays = { D: 1, W: 7, '2W': 14 } as const;
const stepMonths = { M: 1, Q: 3, Y: 12 } as const;

/**
 * When is it due next (on or after asOf), or when was it due last (on or before)? Counted from the anchor on; a month end stays one.
 * Null when nothing was due yet.
 * Source: ours.
 * @example dueDate({ cadence: '2W', anchor: 46124, asOf: 46173, which: 'next' }) // 46180
 * @example dueDate({ cadence: 'M', anchor: 46053, asOf: 46060, which: 'next' }) // 46081
 */
export function dueDate({
  cadence,
  anchor,
  asOf,
  which,
}: {
  cadence: Cadence;
  anchor: number;
  asOf: number;
  which: 'next' | 'previous';
}): number | null {
  const [first, today] = [Math.floor(anchor), Math.floor(asOf)];
  if (today < first) return which === 'next' ? first : null;
  const due =
    cadence in stepDays
      ? daily(first, stepDays[cadence as keyof typeof stepDays])
      : monthly(first, stepMonths[cadence as keyof typeof stepMonths]);
  let k = due.about(today);
  while (due.at(k) > today) k--;
  while (due.at(k + 1) <= today) k++;
  return which === 'previous' || due.at(k) === today ? due.at(k) : due.at(k + 1);
}

interface Rhythm {
  at(k: number): number;
  about(day: number): number;
}

const daily = (first: number, step: number): Rhythm => ({
  at: (k) => first + k * step,
  about: (day) => Math.floor((day - first) / step),
});

function monthly(first: number, step: number): Rhythm {
  const { year, month, day } = civil(first);
  const isEnd = day === daysInMonth(year, month);
  return {
    at: (k) => {
      const length = daysInMonth(year, month + k * step);
      return serial({ year, month: month + k * step, day: isEnd ? length : Math.min(day, length) });
    },
    about: (to) => Math.floor((to - first) / (30.5 * step)),
  };
}

/**
 * How many hours after its deadline did the data arrive? The deadline is `dueHour` o'clock, `graceDays` after the day of the data.
 * Source: ours.
 * @example hoursLate({ dataDate: 46134, collectedAt: 46135.5, dueHour: 10, graceDays: 1 }) // 2
 */
export function hoursLate({
  dataDate,
  collectedAt,
  dueHour,
  graceDays,
}: {
  dataDate: number;
  collectedAt: number;
  dueHour: number;
  graceDays: number;
}): number {
  return (collectedAt - Math.floor(dataDate) - graceDays) * 24 - dueHour;
}
