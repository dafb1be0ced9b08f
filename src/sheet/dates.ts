/** Calendar dates as ISO text, without time zones and without a clock; and the serial numbers Excel keeps them as. */

const dayLength = 86_400_000;
/** Day 0 of Excel's serial numbers for every date after February 1900. */
const serialZero = Date.UTC(1899, 11, 30);

/** A date of the calendar as `2026-04-06`; 30 February is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function shiftDate(date: string, days: number): string {
  const time = Date.parse(`${date}T00:00:00Z`) + days * dayLength;
  return new Date(time).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength;
}

/** The first day of the month so many months after the one a date lies in. */
export function monthAfter(date: string, months: number): string {
  const first = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 10);
}

/** The same day so many months on; the last of the month where there is none. */
export function shiftMonths(date: string, months: number): string {
  const first = monthAfter(date, months);
  return shiftDate(first, Math.min(Number(date.slice(8)), daysBetween(first, monthAfter(first, 1))) - 1);
}

/** The Monday of the week a date lies in; weeks begin on Monday. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return shiftDate(date, -((weekday + 6) % 7));
}

/** `2026-04-06` → 46118, `2026-04-06 09:30` → 46118.3958…; `09:30` alone is a share of a day. */
export function serialOf(moment: string): number {
  const [, date, hours, minutes] = /^(\d{4}-\d{2}-\d{2})?\s*(?:(\d{1,2}):(\d{2}))?$/.exec(moment) ?? [];
  const days = date ? (Date.parse(`${date}T00:00:00Z`) - serialZero) / dayLength : 0;
  return days + (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) / 1440;
}

/** 46118.4 → `2026-04-06`: the day of a serial number. */
export function dateOf(serial: number): string {
  return new Date(serialZero + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}
