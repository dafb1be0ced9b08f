/** The cells of a list as figures, moments and names; rows that cannot be read are left out and counted. No React, no Excel. */
import { isErrorText } from '../../sheet/reading';
import { momentIn, type DateOrder } from '../../sheet/readDates';
import { amountIn } from '../../sheet/readNumber';
import { fieldsOf, type Field, type Kind } from './mapping';

export type Columns = Partial<Record<Field, readonly unknown[]>>;

export interface Cleaned {
  cells: Record<Field, unknown[]>;
  /** Rows that count, and those left out: without a path, or with what cannot be read. */
  rows: number;
  blank: number;
  unread: { count: number; first: { row: number; field: Field; value: string } | null };
  /** Whether a time or a number had to be read from something else than Excel's own. */
  texts: boolean;
}

const ROWS_A_STEP = 20_000;

export function* clean(kind: Kind, columns: Columns, dateOrder: DateOrder): Generator<void, Cleaned> {
  const cells: Cleaned['cells'] = { path: [], time: [], channel: [], value: [], conversions: [], nulls: [] };
  const found: Cleaned = {
    cells,
    rows: 0,
    blank: 0,
    unread: { count: 0, first: null },
    texts: dateOrder === 'compact',
  };
  const fields = fieldsOf[kind].filter((field) => columns[field]);
  const read = readers(kind, dateOrder);
  const rows = columns.path?.length ?? 0;
  // Apart from the generator, whose loops are not made fast.
  const readRow = (row: number): void => {
    if (isEmpty(columns.path![row])) {
      found.blank += 1;
      return;
    }
    const values = fields.map((field) => read[field](columns[field]![row]));
    const wrong = fields[values.indexOf(null)];
    if (wrong) {
      found.unread.count += 1;
      found.unread.first ??= { row, field: wrong, value: String(columns[wrong]![row]) };
      return;
    }
    found.rows += 1;
    fields.forEach((field, at) => {
      cells[field].push(values[at]);
      const given = columns[field]![row];
      found.texts ||= isFigure(field) && typeof given === 'string' && given !== '';
    });
  };
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    readRow(row);
  }
  return found;
}

const isEmpty = (value: unknown) => value === '' || value === null || value === undefined;
const isFigure = (field: Field) => field !== 'path' && field !== 'channel';

/** What a cell says; null where it cannot be read. */
function readers(kind: Kind, dateOrder: DateOrder): Record<Field, (value: unknown) => unknown> {
  const name = (value: unknown) => (typeof value === 'string' && isErrorText(value) ? null : (value ?? ''));
  const figure = (value: unknown) => {
    const number = isEmpty(value) ? 0 : amountIn(value);
    return kind === 'paths' && number !== null && number < 0 ? null : number;
  };
  return {
    path: name,
    channel: name,
    // A row without a time is no touch; its value counts for its path.
    time: (value) => (isEmpty(value) ? '' : momentIn(dateOrder, value)),
    value: figure,
    conversions: figure,
    nulls: figure,
  };
}
