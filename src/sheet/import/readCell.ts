/** One text of a source as the value of a column: by the kind of the column and how the source writes it. What cannot be read says why. */
import type { CellValue } from '../existing';
import { dayIn, momentIn, monthIn, timeIn, type DateOrder } from '../readDates';
import { readNumber, scaledBy, type DecimalMark } from '../readNumber';
import type { ReadSettings } from '../reading';
import { foldedHeader } from '../recognise';
import type { Field, FieldKind } from '../template';
import { limitProblem } from './limits';

/** How the column of a source writes what it holds. */
export interface Writing {
  dates: DateOrder;
  mark: DecimalMark;
  /** Shares without a percent sign: 12 is 12 %, not 1200 %. */
  hundredths: boolean;
  /** The header tells the unit of its figures, 万元 for example: each without a scale of its own is multiplied. */
  times?: number;
}

export type Unreadable =
  'notNumber' | 'notWhole' | 'notDate' | 'notTime' | 'notYesNo' | 'notInList' | 'tooLow' | 'tooHigh' | 'tooLong';

export type CellRead =
  /** `foreign`: a word of no list, of which was decided what it stands for. */
  { value: CellValue; foreign?: true } | { why: Unreadable; limit?: number };

/** What a cell is read with: how it is written, and the lists of the workbook with what was decided of unknown words. */
export interface CellReader {
  field: Field;
  writing: Writing;
  settings: Pick<ReadSettings, 'codeOf' | 'wordOf'>;
  /** Word, folded → code; '' leaves the cell empty. */
  decided: Readonly<Record<string, string>>;
}

/** As much text fits into a cell. */
const longest = 32_767;
/** How exports say that there is nothing; not in texts, where it may mean something. */
const nothing = /^(?:[-–—−]+|\/|n\/?a|#n\/a|null|none|nan|\(not set\)|无|無|暂无|暫無|不适用|不適用)$/i;

/** Null for what says that there is nothing. */
export function readCell(text: string, reader: CellReader): CellRead | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const read = readers[reader.field.kind] ?? readText;
  if (read !== readText && read !== readChoice && nothing.test(trimmed.normalize('NFKC'))) return null;
  const found = read(trimmed, reader);
  if (!('value' in found) || typeof found.value !== 'number') return found;
  return limitProblem(reader.field, found.value) ?? found;
}

type Read = (text: string, reader: CellReader) => CellRead;

const readText: Read = (text) => (text.length > longest ? { why: 'tooLong', limit: longest } : { value: text });

const readAmount: Read = (text, { writing }) => {
  const read = readNumber(text, writing.mark);
  if (!read) return { why: 'notNumber' };
  const isComplete = read.scaled || read.percent;
  return { value: isComplete ? read.value : scaledBy(read.value, writing.times ?? 1) };
};

const readWhole: Read = (text, reader) => {
  const read = readAmount(text, reader);
  return 'value' in read && !Number.isInteger(read.value) ? { why: 'notWhole' } : read;
};

const readShare: Read = (text, { writing }) => {
  const read = readNumber(text, writing.mark);
  if (!read) return { why: 'notNumber' };
  const divided = !read.percent && writing.hundredths;
  return { value: divided ? Number((read.value / 100).toPrecision(15)) : read.value };
};

/** Months stand as their first day, which formulas look for. */
export const isMonth = ({ kind, format }: Field): boolean => kind === 'date' && format === 'yyyy-mm';
const firstOfMonth = (day: number): number => day - new Date((day - 25_569) * 86_400_000).getUTCDate() + 1;

/** A serial number among texts is what a cell formatted as a number gives. */
const serialIn = (text: string, order: DateOrder): number | null =>
  order === 'compact' || !/^\d{5}(?:\.\d+)?$/.test(text) ? null : Number(text);

const readDay: Read = (text, { field, writing: { dates } }) => {
  const day = isMonth(field) ? monthIn(text) : null;
  const found = day ?? dayIn(dates, text) ?? dayIn('compact', text) ?? dayIn('serial', serialIn(text, dates));
  if (found === null) return { why: 'notDate' };
  return { value: isMonth(field) ? firstOfMonth(found) : found };
};

const readMoment: Read = (text, { writing: { dates } }) => {
  const found = momentIn(dates, text) ?? momentIn('compact', text) ?? serialIn(text, dates);
  return found === null ? { why: 'notDate' } : { value: found };
};

const readTime: Read = (text) => {
  const found = timeIn(text) ?? (/^0?\.\d+$/.test(text) ? Number(text) : null);
  return found === null ? { why: 'notTime' } : { value: found };
};

const yes = new Set('y yes true 1 是 有 对 對 √ ✓ ✔ 已完成'.split(' '));
const no = new Set('n no false 0 否 无 無 没有 沒有 × x ✗ ✘ 未完成'.split(' '));

const readYesNo: Read = (text) => {
  const word = foldedHeader(text);
  if (yes.has(word)) return { value: 'Y' };
  return no.has(word) ? { value: 'N' } : { why: 'notYesNo' };
};

const readChoice: Read = (text, { field, settings, decided }) => {
  const list = field.list ?? '';
  const code = settings.codeOf(list, text);
  if (code !== undefined) return { value: settings.wordOf(list, code) };
  const said = decided[foldedHeader(text)];
  if (said === undefined) return { why: 'notInList' };
  return { value: said === '' ? '' : settings.wordOf(list, said), foreign: true };
};

const readers: Partial<Record<FieldKind, Read>> = {
  whole: readWhole,
  score: readWhole,
  currency: readAmount,
  number: readAmount,
  ratio: readAmount,
  hours: readAmount,
  percent: readShare,
  date: readDay,
  moment: readMoment,
  time: readTime,
  yesNo: readYesNo,
  choice: readChoice,
};

const dated: readonly FieldKind[] = ['date', 'moment'];
const numeric: readonly FieldKind[] = ['whole', 'score', 'currency', 'number', 'ratio', 'hours', 'percent'];

export const isDated = ({ kind }: Field): boolean => dated.includes(kind);
export const isNumeric = ({ kind }: Field): boolean => numeric.includes(kind);
