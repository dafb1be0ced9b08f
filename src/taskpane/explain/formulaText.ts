/** The formula of a step as people read it: once with the words of what it reckons with, once with the figures. */
import type { Told } from '../../functions/explain/telling';
import { formats, type Format } from '../../functions/table';
import type { ExplainWords } from '../../locales/en/explain';
import { shownAs } from '../functions/Answer';
import type { Speech } from '../words';

const name = /[A-Za-z][A-Za-z0-9]*/g;

export function inWords(formula: string, words: ExplainWords): string {
  return formula.replace(name, (each) => (words.terms as Record<string, string | undefined>)[each] ?? each);
}

export function inFigures(formula: string, known: Told['known'], speech: Speech): string {
  return formula.replace(name, (each) => (each in known ? figure(known[each], speech) : each));
}

/** As many values of a list are shown. */
const most = 6;

export function figure(value: unknown, speech: Speech): string {
  if (Array.isArray(value)) {
    const all = (value as unknown[]).flat();
    const shown = all.slice(0, most).map((each) => figure(each, speech));
    return `{${shown.join('; ')}${all.length > most ? '; …' : ''}}`;
  }
  if (typeof value === 'number') {
    const digits = Math.abs(value) >= 1000 ? 2 : 4;
    return new Intl.NumberFormat(speech.language, { maximumFractionDigits: digits }).format(value);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : '–';
}

/** A value of a step in its own format; a plain number as people write it. */
export function stepValue(value: string | number | boolean, format: Format, speech: Speech): string {
  const numberFormat = formats[format];
  // Ids and the like: a thousands sign would not be theirs.
  if (typeof value === 'number' && numberFormat === undefined) return shownAs(value, speech);
  if (typeof value !== 'number' || numberFormat === undefined) return figure(value, speech);
  return shownAs({ basicValue: value, numberFormat }, speech);
}

/** Arguments that are days, which in cells are numbers. */
const days = new Set([
  'start',
  'end',
  'asOf',
  'lastPurchase',
  'anchor',
  'planStart',
  'dataDate',
  'due',
  'done',
  'dates',
  'times',
  'holidays',
  'makeup',
]);

export function argumentValue(argument: string, value: unknown, speech: Speech): string {
  if (!days.has(argument)) return figure(value, speech);
  if (!Array.isArray(value)) return dayOr(value, speech);
  const all = (value as unknown[]).flat();
  const shown = all.slice(0, most).map((each) => dayOr(each, speech));
  return `{${shown.join('; ')}${all.length > most ? '; …' : ''}}`;
}

const dayOr = (value: unknown, speech: Speech): string =>
  typeof value === 'number' && value > 20_000 && value < 100_000
    ? shownAs({ basicValue: value, numberFormat: 'yyyy-mm-dd' }, speech)
    : figure(value, speech);

/** The value of a cell in the format of its column, as far as the pane knows it. */
export function valueAs(value: unknown, numberFormat: string, speech: Speech): string {
  if (typeof value !== 'number') return figure(value, speech);
  const format = numberFormat.endsWith('%') ? '0.0%' : numberFormat;
  const isKnown = (Object.values(formats) as (string | undefined)[]).includes(format);
  return isKnown ? shownAs({ basicValue: value, numberFormat: format }, speech) : figure(value, speech);
}
