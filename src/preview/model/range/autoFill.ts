/** Filling a range onwards from its first cells, as dragging the fill handle does. */
import type { CellInput, CellState, Rect } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';
import type { Book } from '../book';
import { oneOf } from '../cellValues';
import { contains, lastColumn, lastRow } from '../rect';

const types = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
] as const;
type FillType = (typeof types)[number];

export function autoFill(book: Book, sheet: string, source: Rect, destination: Rect, wanted: string): void {
  const type = oneOf(types, wanted);
  if (!contains(destination, source))
    throw new HostError('InvalidArgument', 'The destination must contain the source.');
  book.guardCells(sheet, destination);
  const down = destination.rows > source.rows;
  if (down === destination.columns > source.columns)
    throw new HostError('InvalidArgument', 'Fill goes in one direction.');
  const forward = down ? lastRow(destination) > lastRow(source) : lastColumn(destination) > lastColumn(source);
  const lines = down ? source.columns : source.rows;
  for (let line = 0; line < lines; line++) {
    const seed = down
      ? { row: source.row, column: source.column + line, rows: source.rows, columns: 1 }
      : { row: source.row + line, column: source.column, rows: 1, columns: source.columns };
    fillLine(book, sheet, seed, destination, { down, forward, type });
  }
}

interface Course {
  down: boolean;
  forward: boolean;
  type: FillType;
}

function fillLine(book: Book, sheet: string, seed: Rect, destination: Rect, { down, forward, type }: Course): void {
  const length = down ? seed.rows : seed.columns;
  const total = down ? destination.rows : destination.columns;
  const cells = book.engine.cells.read(sheet, seed).flat();
  const ordered = forward ? cells : [...cells].reverse();
  const series = type === 'FillFormats' ? null : seriesOf(ordered, type);
  for (let step = length; step < total; step++) {
    const from = forward ? step % length : length - 1 - (step % length);
    const offset = forward ? step : length - 1 - step;
    const sourceCell = down
      ? { ...seed, row: seed.row + from, rows: 1 }
      : { ...seed, column: seed.column + from, columns: 1 };
    const target = down
      ? { ...seed, row: seed.row + offset, rows: 1 }
      : { ...seed, column: seed.column + offset, columns: 1 };
    const value = series?.(step);
    const what = type === 'FillFormats' ? 'formats' : type === 'FillValues' ? 'values' : 'all';
    book.engine.cells.copy({ sheet, rect: sourceCell }, { sheet, rect: target }, what);
    if (value !== undefined && value !== null) book.engine.cells.write(sheet, target, [[value]]);
  }
}

/** The value at a place of the series the seed begins, or null where cells are simply copied. */
function seriesOf(seed: CellState[], type: FillType): ((step: number) => CellInput) | null {
  if (type === 'FillCopy' || type === 'FillValues' || seed.some((cell) => cell.formula)) return null;
  const numbers = seed.flatMap((cell) => (typeof cell.value === 'number' ? [cell.value] : []));
  if (numbers.length === seed.length)
    return numberSeries(
      numbers,
      type,
      seed.some((cell) => isDate(cell)),
    );
  return seed.length === 1 && seed[0] ? textSeries(String(seed[0].value)) : null;
}

function numberSeries(numbers: number[], type: FillType, dates: boolean): ((step: number) => number) | null {
  const first = numbers[0] ?? 0;
  const gap = numbers.length > 1 ? ((numbers[numbers.length - 1] ?? 0) - first) / (numbers.length - 1) : 1;
  const growth =
    numbers.length > 1 && first !== 0
      ? Math.pow((numbers[numbers.length - 1] ?? 0) / first, 1 / (numbers.length - 1))
      : 1;
  const linear = (step: number) => first + gap * step;
  const calendar: Partial<Record<FillType, (step: number) => number>> = {
    FillDays: linear,
    FillWeekdays: (step) => weekdaysAfter(first, step),
    FillMonths: (step) => monthsAfter(first, step),
    FillYears: (step) => monthsAfter(first, 12 * step),
    FillSeries: linear,
    LinearTrend: linear,
    GrowthTrend: (step) => first * growth ** step,
  };
  return calendar[type] ?? (numbers.length > 1 || dates ? linear : null);
}

function textSeries(text: string): ((step: number) => string) | null {
  const parts = /^(.*?)(\d+)$/s.exec(text);
  if (!parts) return null;
  const [, head = '', digits = ''] = parts;
  return (step) => `'${head}${String(Number(digits) + step).padStart(digits.length, '0')}`;
}

const isDate = (cell: CellState) => typeof cell.value === 'number' && /\d[-/.年]\d/.test(cell.text);
const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

function weekdaysAfter(serial: number, count: number): number {
  let at = serial;
  for (let left = count; left > 0;) {
    at++;
    const weekday = new Date(epoch + at * day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return at;
}

function monthsAfter(serial: number, count: number): number {
  const date = new Date(epoch + Math.floor(serial) * day);
  const month = date.getUTCMonth() + count;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return (Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay)) - epoch) / day;
}
