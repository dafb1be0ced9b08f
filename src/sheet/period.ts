/** The days a pack plans: the year, the quarter, or the weeks of an execution plan. */
import type { Answers, Pack } from './answers';
import { daysBetween, mondayOf, shiftDate, shiftMonths } from './dates';

export interface Period {
  /** ISO date. */
  start: string;
  days: number;
}

export function periodOf(pack: Pack | 'settings', { year, quarter, start, weeks }: Answers): Period {
  const month = (number: number) =>
    `${year + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, '0')}-01`;
  const from = (first: number, months: number) => ({
    start: month(first),
    days: daysBetween(month(first), month(first + months)),
  });
  if (pack === 'annual') return from(1, 12);
  if (pack === 'quarterly') return from(quarter * 3 - 2, 3);
  return { start: mondayOf(start), days: weeks * 7 };
}

const steps: Record<string, (date: string, count: number) => string> = {
  D: (date, count) => shiftDate(date, count),
  W: (date, count) => shiftDate(date, count * 7),
  '2W': (date, count) => shiftDate(date, count * 14),
  M: shiftMonths,
  Q: (date, count) => shiftMonths(date, count * 3),
  Y: (date, count) => shiftMonths(date, count * 12),
};

/** The first date of a routine that is not past: a day of the period, moved on by its cadence. */
export function firstDue(cadence: string, from: string, today: string): string {
  const step = steps[cadence];
  if (!step) throw new Error(`No cadence ${cadence}`);
  let count = 0;
  while (step(from, count) < today) count += 1;
  return step(from, count);
}
