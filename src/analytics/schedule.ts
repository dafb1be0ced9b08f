/** Laying tasks into a stretch of time, one after the other where there is room. Days are Excel serials. */
import { allocate } from './apportion';
import { isWorkday, type WorkCalendar } from './calendar';
import { AnalyticsError, positive } from './problem';

export interface Slot {
  start: number;
  /** Counted, too. */
  end: number;
}

export interface Stretch {
  start: number;
  end: number;
  /** How much of the time each task takes, in any unit. */
  shares: readonly number[];
  /** Days a task should last, from and to. */
  shortest: number;
  longest: number;
  calendar: WorkCalendar;
}

/**
 * When does each task begin and end, so that they fill a stretch of time in their order? In whole weeks where that goes, else in days,
 * each within `shortest` and `longest`. Where they cannot follow one another that way, they have equal lengths and are spread over the
 * stretch, and may overlap. A task begins and ends on a working day as long as it does not become too short.
 * Raises `notAbove` when the stretch ends before it starts, `mustBePositive` for a shortest of 0 or less.
 * Source: ours; parts by `allocate`.
 * @example schedule({ start: 46118, end: 46138, shares: [1, 2], shortest: 7, longest: 14, calendar: { holidays: new Set(), makeup: new Set() } }) // [{ start: 46118, end: 46124 }, { start: 46125, end: 46136 }]
 */
export function schedule({ start, end, shares, shortest, longest, calendar }: Stretch): Slot[] {
  positive('shortest', shortest);
  if (end < start) throw new AnalyticsError('notAbove', 'start', { limit: end, got: start, other: 'end' });
  const days = end - start + 1;
  const lengths =
    lengthsIn({ days, step: 7, shares, shortest, longest }) ?? lengthsIn({ days, step: 1, shares, shortest, longest });
  const slots = lengths ? oneAfterOther(start, lengths) : spread({ start, days, shares, shortest, longest });
  return slots.map((slot) => onWorkdays(slot, shortest, calendar));
}

/** Null where the bounds leave no room. */
function lengthsIn({
  days,
  step,
  shares,
  shortest,
  longest,
}: Pick<Stretch, 'shares' | 'shortest' | 'longest'> & { days: number; step: number }): number[] | null {
  const [least, most] = [Math.ceil(shortest / step) * step, Math.floor(longest / step) * step];
  const count = shares.length;
  if (days % step !== 0 || least > most || days < least * count || days > most * count) return null;
  return allocate({ total: days, weights: shares, min: shares.map(() => least), max: shares.map(() => most), step });
}

function oneAfterOther(start: number, lengths: readonly number[]): Slot[] {
  let next = start;
  return lengths.map((length) => {
    const from = next;
    next += length;
    return { start: from, end: next - 1 };
  });
}

function spread({
  start,
  days,
  shares,
  shortest,
  longest,
}: Pick<Stretch, 'start' | 'shares' | 'shortest' | 'longest'> & { days: number }): Slot[] {
  const tight = days < shortest * shares.length;
  const length = Math.min(days, Math.max(1, Math.floor(tight ? shortest : longest)));
  const last = Math.max(1, shares.length - 1);
  return shares.map((_, index) => {
    const from = start + Math.round(((days - length) * index) / last);
    return { start: from, end: from + length - 1 };
  });
}

function onWorkdays({ start, end }: Slot, shortest: number, calendar: WorkCalendar): Slot {
  let [first, last] = [start, end];
  const isLong = () => last - first + 1 > shortest;
  while (isLong() && !isWorkday(first, calendar)) first += 1;
  while (isLong() && !isWorkday(last, calendar)) last -= 1;
  // A stretch without working days stays as it was.
  return isWorkday(first, calendar) || isWorkday(last, calendar) ? { start: first, end: last } : { start, end };
}
