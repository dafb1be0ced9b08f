/**
 * Numbers as exports and people write them: thousands parted, currency, percent, full-width digits, 万 and 亿, minus signs and brackets
 * of accountants. Which mark parts the decimals is told from a whole column, for one value alone may not tell it.
 */
export type DecimalMark = '.' | ',';

export interface NumberRead {
  value: number;
  /** It was written with a percent sign, which `value` has taken in. */
  percent: boolean;
  /** It was written with 千, 万, k or the like, which `value` has taken in. */
  scaled: boolean;
}

const currency =
  /(?:MOP|RMB|CNY|USD|TWD|HKD|EUR|GBP|JPY|KRW|SGD|NT|HK|US)\s*\$?|[¥$€£₩]|人民币|人民幣|新台币|新臺幣|新台幣|[元圆圓]整?/gi;
/** Letters are of reports in English, and `w` of Chinese platforms; the longer ones first. */
const scales: [written: RegExp, times: number][] = [
  [/(?:千万|千萬)$/, 1e7],
  [/(?:百万|百萬)$/, 1e6],
  [/[亿億]$/, 1e8],
  [/(?:[万萬]|w)$/i, 1e4],
  [/(?:千|k)$/i, 1e3],
  [/(?:m|mn|mio)$/i, 1e6],
  [/bn?$/i, 1e9],
];
const shapes: Record<DecimalMark, RegExp> = {
  '.': /^(?:[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}|\d+)(?:\.\d*)?$|^\.\d+$/,
  ',': /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d*)?$|^,\d+$/,
};

export function readNumber(text: string, mark: DecimalMark = '.'): NumberRead | null {
  let rest = bare(text).replace(currency, '');
  const negatives = [/^\((.*)\)$/, /^[-−–](.*)$/, /^(.*)-$/];
  const sign = negatives.find((shape) => shape.test(rest));
  if (sign) rest = rest.replace(sign, '$1');
  rest = rest.replace(/^\+/, '').replace(currency, '');
  // -¥5 and ¥-5 alike; two signs are none.
  if (/^[-−–(]/.test(rest)) return null;
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1);
  const [written, times = 1] = percent ? [] : (scales.find(([shape]) => shape.test(rest)) ?? []);
  if (written) rest = rest.replace(written, '');
  const [digits = '', exponent] = rest.split(/e(?=[+-]?\d{1,3}$)/i);
  if (!shapes[mark].test(digits)) return null;
  const plain = mark === '.' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.');
  const value = scaledBy(Number(exponent === undefined ? plain : `${plain}e${exponent}`), percent ? 0.01 : times);
  if (!Number.isFinite(value)) return null;
  return { value: sign && value !== 0 ? -value : value, percent, scaled: written !== undefined };
}

/** 3.5 × 10,000 and 12.3 % without the noise of binary fractions. */
export const scaledBy = (value: number, times: number): number =>
  times === 1 ? value : Number((value * times).toPrecision(15));

/** In its simplest characters, without spaces and what else parts thousands. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s'’_]/g, '');

export interface MarkGuess {
  mark: DecimalMark;
  /** Nothing tells: `1.234` may be a good one or more than a thousand. `1,234` is read as the latter everywhere but in such a list. */
  ambiguous: boolean;
}

/** From as many values as there are; the point where nothing speaks against it. */
export function guessMark(values: readonly string[]): MarkGuess {
  let point = 0;
  let comma = 0;
  let either = 0;
  for (const value of values) {
    const digits = bare(value).replace(/[^\d.,]/g, '');
    if (!/[.,]/.test(digits)) continue;
    const asPoint = shapes['.'].test(digits);
    const asComma = shapes[','].test(digits);
    if (asPoint && asComma) either += digits.includes('.') ? 1 : 0;
    else if (asPoint) point += 1;
    else if (asComma) comma += 1;
  }
  const mark = comma > point ? ',' : '.';
  return { mark, ambiguous: point + comma === 0 && either > 0 };
}

/** A number from a cell of a list: plain, or written as above. Null where it is none. */
export function amountIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? (readNumber(value)?.value ?? null) : null;
}
