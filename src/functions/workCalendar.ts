/** The working calendar of two lists of days. */
import { workCalendar, type WorkCalendar } from '../analytics/calendar';

interface Lists {
  holidays: number[] | null;
  makeup: number[] | null;
}

export const calendarOf = ({ holidays, makeup }: Lists): WorkCalendar => workCalendar(holidays ?? [], makeup ?? []);

/** Working days count once either list is given; else calendar days. */
export const calendarIfGiven = (lists: Lists): WorkCalendar | null =>
  lists.holidays || lists.makeup ? calendarOf(lists) : null;
