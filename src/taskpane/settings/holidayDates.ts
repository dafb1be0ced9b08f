/** Days as people write them in lists of holidays, found in a line: ISO and Chinese dates, English ones, years of the Republic, ranges. */
import { isDate, serialOf } from '../../sheet/dates';

export interface Span {
  /** Serial numbers; the same for one day. */
  from: number;
  to: number;
}

export type DateProblem = 'noSuchDay' | 'dayOrMonth' | 'backwards' | 'tooLong';

export interface DatesFound {
  spans: Span[];
  /** The line without them. */
  rest: string;
  problem?: DateProblem;
}

/** Longer ones are a slip: a year in the wrong place. */
const longestSpan = 62;

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const month = `(?<month>${months})[a-z]*\\.?`;
const dayOfMonth = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
/** Weekdays and lunar dates in brackets, or behind the date, say nothing new. */
const aside =
  '(?:\\s*\\((?:[^()]*(?:星期|周|週|礼拜|禮拜|农历|農曆|mon|tue|wed|thu|fri|sat|sun|[一二三四五六日])[^()]*)\\))?';
const again = (name: string, pattern: string) => pattern.replaceAll(/\?<(\w+)>/g, `?<$1${name}>`);

/** In this order; each may leave parts to what the line has said before. */
const shapes = [
  '(?<!\\d)(?<year>\\d{4})\\s*[-/.年]\\s*(?<number>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})(?!\\d)\\s*[日号號]?',
  '(?<!\\d)(?:民国|民國)?(?<roc>1\\d{2})\\s*[-/.年]\\s*(?<number>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})(?!\\d)\\s*日?',
  '(?<!\\d)(?<year>20\\d{2})(?<number>[01]\\d)(?<day>[0-3]\\d)(?!\\d)',
  '(?<number>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})(?!\\d)\\s*[日号號]?',
  `\\b${month}\\s+${dayOfMonth}(?!\\d)(?:,?\\s+(?<year>\\d{4}))?`,
  `(?<![\\d.])${dayOfMonth}\\s+(?:of\\s+)?${month}(?:,?\\s+(?<year>\\d{4}))?`,
  '(?<!\\d)(?<first>\\d{1,2})[-/.](?<second>\\d{1,2})[-/.](?<year>\\d{4})(?!\\d)',
  '(?<!\\d)(?<number>\\d{1,2})[/.](?<day>\\d{1,2})(?!\\d)',
];
const sign = '\\s*(?:~|–|—|-|至|到|through|thru|to|until)\\s*';
/** Only the day, where the month is that of the first: `2月15日至23日`, `Feb 16-18`. */
const dayAlone = `(?<dayTo>\\d{1,2})(?:st|nd|rd|th)?(?![\\d/.月年-])\\s*[日号號]?(?:,?\\s+(?<yearTo>\\d{4}))?`;

const wholes = shapes.map((shape) => {
  const second = [...shapes.map((other) => again('To', other)), dayAlone];
  return second.map((other) => new RegExp(`${shape}${aside}${sign}${other}${aside}`, 'i'));
});
const singles = shapes.map((shape) => new RegExp(`${shape}${aside}`, 'i'));

interface Parts {
  year: number | null;
  month: number | null;
  day: number;
}

/** `year` where the line says none. Text is in its simplest characters (NFKC) already. */
export function datesIn(line: string, year: number): DatesFound {
  const spans: Span[] = [];
  let rest = line;
  for (;;) {
    const match = earliest(rest);
    if (!match) return { spans, rest };
    const span = spanOf(match, rest, year);
    if (typeof span === 'string') return { spans, rest, problem: span };
    spans.push(span);
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
}

/** Of those that begin first, the longest. */
function earliest(text: string): RegExpExecArray | null {
  let best: RegExpExecArray | null = null;
  for (const pattern of [...wholes.flat(), ...singles]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const better =
      !best || match.index < best.index || (match.index === best.index && match[0].length > best[0].length);
    if (better) best = match;
  }
  return best;
}

function spanOf(match: RegExpExecArray, line: string, year: number): Span | DateProblem {
  const groups = match.groups ?? {};
  const one = partsOf(groups, '', line);
  if (typeof one === 'string') return one;
  const ranged = Object.keys(groups).some((key) => key.endsWith('To') && groups[key] !== undefined);
  if (!ranged) {
    const day = serial({ ...one, year: one.year ?? year });
    return day === null ? 'noSuchDay' : { from: day, to: day };
  }
  const two = partsOf(groups, 'To', line);
  if (typeof two === 'string') return two;
  const fromYear = one.year ?? two.year ?? year;
  const from = serial({ ...one, year: fromYear });
  const end = { ...two, month: two.month ?? one.month };
  let to = serial({ ...end, year: two.year ?? fromYear });
  if (from === null || to === null) return 'noSuchDay';
  // From December into January.
  if (to < from && two.year === null) to = serial({ ...end, year: fromYear + 1 }) ?? to;
  if (to < from) return 'backwards';
  return to - from >= longestSpan ? (two.year === null && two.month === null ? 'backwards' : 'tooLong') : { from, to };
}

function partsOf(groups: Record<string, string | undefined>, end: '' | 'To', line: string): Parts | DateProblem {
  const get = (name: string) => {
    const text = groups[`${name}${end}`];
    return text === undefined ? null : Number(text);
  };
  const roc = get('roc');
  const year = roc === null ? get('year') : roc + 1911;
  const [first, second] = [get('first'), get('second')];
  if (first !== null && second !== null) {
    // 16/2 can only be a day and its month; 3/4 may be either.
    if (first > 12 && second <= 12) return { year, month: second, day: first };
    if (second > 12 && first <= 12) return { year, month: first, day: second };
    return first === second ? { year, month: first, day: second } : 'dayOrMonth';
  }
  const named = groups[`month${end}`]?.slice(0, 3).toLowerCase();
  const month = named === undefined ? get('number') : months.split('|').indexOf(named) + 1;
  const day = get('day') ?? 0;
  // `10/1` is the first of October to who writes Chinese, and may be January to others.
  const bare = named === undefined && year === null && month !== null && /\d\s*[/.]\s*\d/.test(line);
  if (bare && !/\p{Script=Han}/u.test(line) && day <= 12 && month !== day) return 'dayOrMonth';
  return { year, month, day };
}

function serial({ year, month, day }: Parts): number | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const iso = `${year ?? 0}-${two(month ?? 0)}-${two(day)}`;
  return isDate(iso) ? serialOf(iso) : null;
}
