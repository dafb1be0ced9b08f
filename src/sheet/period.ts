/** The days a pack plans: the year, the quarter, or the weeks of an execution plan. */
import type { Answers, Pack } from './answers';
import { daysBetween, mondayOf } from './dates';

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
