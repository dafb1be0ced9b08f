/** Dates as people's files hold them: real dates, and texts in the orders of the world. The order is told from the whole sample, and shown. */
import { CALENDAR_END } from '../../analytics/calendar';

export const dateOrders = ['serial', 'ymd', 'dmy', 'mdy', 'compact'] as const;
export type DateOrder = (typeof dateOrders)[number];

const EPOCH = Date.UTC(1899, 11, 30);

/** Excel's serial number of the day; null where the value is no date in this order. */
export function dayIn(order: DateOrder, value: unknown): number | null {
  if (typeof value === 'number' && order !== 'compact')
    return value > 0 && value < CALENDAR_END ? Math.floor(value) : null;
  // Texts have an order of their own, which nothing tells here.
  if (order === 'serial') return null;
  const text = String(value).normalize('NFKC').trim();
  if (order === 'compact') {
    const parts = /^(\d{4})(\d{2})(\d{2})(\d{4}|\d{6})?$/.exec(text);
    return parts ? serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
  }
  const parts = /^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})日?(?:[T\s]+.*)?$/.exec(text);
  if (!parts) return null;
  const [one, two, three] = parts.slice(1, 4).map(Number) as [number, number, number];
  if (order === 'ymd') return serialOf(one, two, three);
  return order === 'dmy' ? serialOf(three, two, one) : serialOf(three, one, two);
}

function serialOf(year: number, month: number, day: number): number | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCFullYear() === full && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && full >= 1900 && full < 10_000 ? (date.getTime() - EPOCH) / 86_400_000 : null;
}

export interface DateGuess {
  order: DateOrder;
  /** Other orders that read as many of the values, so that only the person can tell. */
  alternatives: DateOrder[];
  /** Share of the values that are read. */
  read: number;
}

/** Of orders that read alike the one written first in the list counts; null where nothing looks like a date. */
export function guessDates(values: readonly unknown[]): DateGuess | null {
  const filled = values.filter((value) => value !== '' && value !== null && value !== undefined);
  if (filled.length === 0) return null;
  const isSerial = filled.every(isPlausible);
  if (isSerial) return { order: 'serial', alternatives: [], read: 1 };
  const texts = dateOrders.filter((order) => order !== 'serial');
  const scores = texts.map((order) => filled.filter((value) => readAsText(order, value)).length);
  const best = Math.max(...scores);
  if (best === 0) return null;
  const [order, ...alternatives] = texts.filter((_, at) => scores[at] === best);
  return { order: order!, alternatives, read: best / filled.length };
}

/** Real dates among texts count in any order. */
const readAsText = (order: DateOrder, value: unknown): boolean =>
  order !== 'compact' && typeof value === 'number' ? isPlausible(value) : dayIn(order, value) !== null;

/** From 1950 to 2100: other numbers are counts or amounts. */
const isPlausible = (value: unknown): boolean => typeof value === 'number' && value >= 18_264 && value < 73_051;

/** A number from a cell: plain, or written with currency and thousands. Null where it is none. */
export function amountIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').replace(/[\s¥￥$€£元]|NT|RMB|CNY|USD|TWD/gi, '');
  if (!/^[-(]?[\d,]*\.?\d+\)?$/.test(text)) return null;
  const number = Number(text.replace(/[,()]/g, ''));
  return text.startsWith('(') ? -number : number;
}
