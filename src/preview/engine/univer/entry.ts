/**
 * What Excel makes of a text that is put into a cell: numbers, percentages, money, dates and times are recognised and
 * bring a number format with them. One table, read from top to bottom; what no row recognises stays text.
 */
import { fromDate, fromTime } from './serial';

export interface Entry {
  value: string | number | boolean;
  /** The format a cell takes on that has none of its own. */
  format?: string;
}

type Reader = (match: RegExpExecArray) => Entry | null;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const digits = '(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d*)?|\\.\\d+';
const clock = '(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d+)?))?(?:\\s*([ap])\\.?m\\.?)?';

const plain = (text: string) => Number(text.replaceAll(',', ''));
const decimals = (text: string) => (/\.\d/.test(text) ? '.00' : '');
const thisYear = () => new Date().getFullYear();
const century = (year: string) => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900));
const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dated(year: number, month: number, day: number, format: string): Entry | null {
  const value = fromDate(year, month, day);
  return value === null ? null : { value, format };
}

function timed([hours = '', minutes = '', seconds = '', half = '']: (string | undefined)[], prefix = ''): Entry | null {
  const value = fromTime(Number(hours), Number(minutes), Number(seconds || 0), half.toLowerCase());
  if (value === null) return null;
  const format = `h:mm${seconds && !prefix ? ':ss' : ''}${half && !prefix ? ' AM/PM' : ''}`;
  return { value, format: prefix ? `${prefix} h:mm` : Number(hours) > 23 ? '[h]:mm:ss' : format };
}

function both(day: Entry | null, time: Entry | null): Entry | null {
  if (!day || !time) return null;
  return { value: Number(day.value) + Number(time.value), format: `${day.format ?? ''} h:mm` };
}

const money = (symbol: string, whole: string) =>
  `${symbol}#,##0${decimals(whole)}_);[Red](${symbol}#,##0${decimals(whole)})`;

const table: [RegExp, Reader][] = [
  [/^(true|false)$/i, ([text]) => ({ value: text.toLowerCase() === 'true' })],
  [/^[+-]?\d+(?:\.\d*)?$|^[+-]?\.\d+$/, ([text]) => ({ value: Number(text) })],
  [
    new RegExp(`^([+-]?)(${digits})$`),
    ([, sign, number = '']) => ({ value: plain(sign + number), format: `#,##0${decimals(number)}` }),
  ],
  [/^[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d{1,3}$/i, ([text]) => ({ value: Number(text), format: '0.00E+00' })],
  [
    new RegExp(`^([+-]?)(${digits})\\s?%$`),
    ([, sign, number = '']) => ({ value: percent(sign + number), format: `0${decimals(number)}%` }),
  ],
  [
    new RegExp(`^\\((${digits})\\)$`),
    ([, number = '']) => ({
      value: -plain(number),
      ...(number.includes(',') ? { format: `#,##0${decimals(number)}_);(#,##0${decimals(number)})` } : {}),
    }),
  ],
  [
    new RegExp(`^([+-]?)([$€£¥￥])\\s?(${digits})$`),
    ([, sign, symbol = '', number = '']) => ({ value: plain(sign + number), format: money(symbol, number) }),
  ],
  [
    new RegExp(`^\\(([$€£¥￥])(${digits})\\)$`),
    ([, symbol = '', number = '']) => ({ value: -plain(number), format: money(symbol, number) }),
  ],
  [
    /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/,
    ([, sign, whole, top, bottom = '']) => fraction(sign === '-' ? -1 : 1, Number(whole), Number(top), bottom),
  ],
  [
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
    ([, year, , month, day]) => dated(Number(year), Number(month), Number(day), 'm/d/yyyy'),
  ],
  [
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    ([, year, month, day]) => dated(Number(year), Number(month), Number(day), 'yyyy"年"m"月"d"日"'),
  ],
  [/^(\d{4})年(\d{1,2})月$/, ([, year, month]) => dated(Number(year), Number(month), 1, 'yyyy"年"m"月"')],
  [/^(\d{1,2})月(\d{1,2})日$/, ([, month, day]) => dated(thisYear(), Number(month), Number(day), 'm"月"d"日"')],
  [
    /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/,
    ([, month, , day, year = '']) => dated(century(year), Number(month), Number(day), 'm/d/yyyy'),
  ],
  [/^(\d{1,2})[-/](\d{1,2})$/, ([, month, day]) => dated(thisYear(), Number(month), Number(day), 'd-mmm')],
  [/^(\d{4})[-/](\d{1,2})$/, ([, year, month]) => dated(Number(year), Number(month), 1, 'mmm-yy')],
  [/^(\d{1,2})[-/](\d{4})$/, ([, month, year]) => dated(Number(year), Number(month), 1, 'mmm-yy')],
  [
    new RegExp(`^(\\d{1,2})[- ]${monthName}[- ,]+(\\d{4}|\\d{2})$`, 'i'),
    ([, day, month = '', year = '']) => dated(century(year), monthOf(month), Number(day), 'd-mmm-yy'),
  ],
  [
    new RegExp(`^${monthName}[- ](\\d{1,2})[ ,]+(\\d{4})$`, 'i'),
    ([, month = '', day, year]) => dated(Number(year), monthOf(month), Number(day), 'd-mmm-yy'),
  ],
  [
    new RegExp(`^(\\d{1,2})[- ]${monthName}$`, 'i'),
    ([, day, month = '']) => dated(thisYear(), monthOf(month), Number(day), 'd-mmm'),
  ],
  [
    new RegExp(`^${monthName}[- ](\\d{4})$`, 'i'),
    ([, month = '', year]) => dated(Number(year), monthOf(month), 1, 'mmm-yy'),
  ],
  [
    new RegExp(`^${monthName}[- ](\\d{1,2})$`, 'i'),
    ([, month = '', day]) => dated(thisYear(), monthOf(month), Number(day), 'd-mmm'),
  ],
  [new RegExp(`^${clock}$`, 'i'), ([, ...parts]) => timed(parts)],
  [new RegExp(`^(\\d{1,2})\\s*([ap])m$`, 'i'), ([, hours, half]) => timed([hours, '00', '', half])],
  [
    new RegExp(`^(\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})[ T]${clock}$`, 'i'),
    ([, day = '', ...parts]) => both(recognise(day), timed(parts)),
  ],
  [
    new RegExp(`^(\\d{1,2}/\\d{1,2}/\\d{2,4}) ${clock}$`, 'i'),
    ([, day = '', ...parts]) => both(recognise(day), timed(parts)),
  ],
];

function percent(text: string): number {
  // Dividing the digits, not the number, keeps 12.3% the same number as 0.123.
  const number = plain(text);
  return Number((number / 100).toPrecision(15));
}

function fraction(sign: number, whole: number, top: number, bottom: string): Entry | null {
  if (Number(bottom) === 0) return null;
  return { value: sign * (whole + top / Number(bottom)), format: bottom.length > 1 ? '# ??/??' : '# ?/?' };
}

function recognise(text: string): Entry | null {
  for (const [pattern, read] of table) {
    const match = pattern.exec(text);
    const entry = match && read(match);
    if (entry && (typeof entry.value !== 'number' || Number.isFinite(entry.value))) return entry;
  }
  return null;
}

/** Only what can begin a number, a date or a truth value is worth comparing with the table. */
const promising = /^[\s\d+\-.($€£¥￥]|^(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

export function readEntry(text: string): Entry {
  if (!promising.test(text)) return { value: text };
  return recognise(text.trim()) ?? { value: text };
}
