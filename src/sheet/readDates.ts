/**
 * Dates and times as people's files hold them: real dates, and texts in the orders of the world. The order is told from the whole
 * sample, and shown. What names its month, or the years of the Republic, reads the same in every order.
 */
export const dateOrders = ['serial', 'ymd', 'dmy', 'mdy', 'compact'] as const;
export type DateOrder = (typeof dateOrders)[number];

const EPOCH = Date.UTC(1899, 11, 30);
/** The day after the last one Excel knows, 9999-12-31. */
const end = 2_958_466;

/** Excel's serial number of the day; null where the value is no date in this order. */
export function dayIn(order: DateOrder, value: unknown): number | null {
  if (typeof value === 'number' && order !== 'compact') return value > 0 && value < end ? Math.floor(value) : null;
  // Texts have an order of their own, which nothing tells here.
  if (order === 'serial') return null;
  return partsIn(order, String(value))?.day ?? null;
}

/** With the time of the day as its share; the day alone where no time is told. */
export function momentIn(order: DateOrder, value: unknown): number | null {
  if (typeof value === 'number' && order !== 'compact') return dayIn(order, value) === null ? null : value;
  const parts = order === 'serial' ? null : partsIn(order, String(value));
  if (!parts) return null;
  if (parts.rest === '') return parts.day;
  const time = timeIn(parts.rest);
  return time === null ? null : parts.day + time;
}

interface Parts {
  day: number;
  /** What follows: the time. */
  rest: string;
}

function partsIn(order: DateOrder, value: string): Parts | null {
  const text = simplified(value);
  if (order === 'compact') {
    const [, year, month, day, hours, minutes, seconds = '00'] =
      /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/.exec(text) ?? [];
    if (year === undefined) return null;
    const rest = hours === undefined ? '' : `${hours}:${minutes}:${seconds}`;
    return dayAnd(serialOf(Number(year), Number(month), Number(day)), rest);
  }
  const named = namedMonth(text);
  if (named) return dayAnd(serialOf(named.year, named.month, named.day), named.rest);
  const parts = /^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})[日号號]?(?:[T\s]+(.*))?$/.exec(text);
  if (!parts) return null;
  const [one, two, three] = parts.slice(1, 4).map(Number) as [number, number, number];
  const rest = parts[4] ?? '';
  if (order === 'ymd') return dayAnd(serialOf(ofRepublic(one, parts[1]!), two, three), rest);
  return dayAnd(order === 'dmy' ? serialOf(three, two, one) : serialOf(three, one, two), rest);
}

const dayAnd = (day: number | null, rest: string): Parts | null => (day === null ? null : { day, rest });

/** Full-width characters as plain ones; without a weekday, and without the name of the calendar. */
const simplified = (value: string): string =>
  value
    .normalize('NFKC')
    .trim()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?=\S)/i, '')
    .replace(/\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?/, '')
    .replace(/^(?:民国|民國|中華民國)\s*/, '')
    .trim();

/** 115 is 2026 where it has three digits. */
const ofRepublic = (year: number, digits: string): number =>
  digits.length === 3 && year >= 100 && year < 200 ? year + 1911 : year;

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthNumber = (name: string): number => months.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;
const monthName = `(?<month>(?:${months})[a-z]{0,6})\\.?`;
const dayNumber = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const namedShapes = [
  `^${monthName}\\s+${dayNumber},?\\s+(?<year>\\d{4})`,
  `^${dayNumber}[\\s-]+(?:of\\s+)?${monthName}[\\s,-]+(?<year>\\d{4}|\\d{2})`,
].map((shape) => new RegExp(`${shape}(?:[T\\s,]+(?<rest>.*))?$`, 'i'));

function namedMonth(text: string): { year: number; month: number; day: number; rest: string } | null {
  for (const shape of namedShapes) {
    const { year, month, day, rest = '' } = shape.exec(text)?.groups ?? {};
    if (month !== undefined) return { year: Number(year), month: monthNumber(month), day: Number(day), rest };
  }
  return null;
}

function serialOf(year: number, month: number, day: number): number | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCFullYear() === full && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && full >= 1900 && full < 10_000 ? (date.getTime() - EPOCH) / 86_400_000 : null;
}

/** The first day of a month that is told without a day: `2026-05`, `2026年5月`, `202605`, `05/2026`, `May 2026`. */
export function monthIn(value: string): number | null {
  const text = simplified(value);
  const [, year, month] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:份)?$/.exec(text) ?? /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year !== undefined) return serialOf(Number(year), Number(month), 1);
  const [, first, last] = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text) ?? [];
  if (first !== undefined) return serialOf(Number(last), Number(first), 1);
  const named = new RegExp(`^${monthName}[\\s,-]+(?<year>\\d{4}|\\d{2})$`, 'i').exec(text)?.groups;
  return named ? serialOf(Number(named.year), monthNumber(named.month!), 1) : null;
}

const afternoon = /^(?:pm|p\.m\.|下午|晚上)$/i;

/** The share of the day at `9:30`, `09:30:15`, `2:30 PM`, `下午2:30`, `14点30分`; null where there is none. */
export function timeIn(value: string): number | null {
  const text = value.normalize('NFKC').trim();
  const [, before, hours, minutes = '0', seconds = '0', after] =
    /^(上午|下午|晚上|早上|中午)?\s*(\d{1,2})\s*[:点點时時]\s*(?:(\d{1,2})\s*分?)?\s*(?::?\s*(\d{1,2})(?:[.,]\d+)?秒?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    ) ?? [];
  if (hours === undefined) return null;
  const said = before ?? after;
  const late = said !== undefined && afternoon.test(said);
  const early = said !== undefined && /^(?:am|a\.m\.|上午|早上)$/i.test(said);
  const hour = late && Number(hours) < 12 ? Number(hours) + 12 : early && hours === '12' ? 0 : Number(hours);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const share = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return share < 1 ? share : null;
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
  return {
    order: order!,
    alternatives: alternatives.filter((other) => differs(filled, order!, other)),
    read: best / filled.length,
  };
}

/** Real dates among texts count in any order. */
const readAsText = (order: DateOrder, value: unknown): boolean =>
  order !== 'compact' && typeof value === 'number' ? isPlausible(value) : dayIn(order, value) !== null;

/** 5/5/2026 is the same day in both. */
const differs = (values: readonly unknown[], one: DateOrder, other: DateOrder): boolean =>
  values.some((value) => dayIn(one, value) !== dayIn(other, value));

/** From 1950 to 2100: other numbers are counts or amounts. */
const isPlausible = (value: unknown): boolean => typeof value === 'number' && value >= 18_264 && value < 73_051;
