/** `Table.rows` */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { asInputs, type OfficeValue } from '../cellValues';
import type { Range } from '../range/range';
import { bodyOf, deleteRow, insertRows, tableState } from './tableShape';

export class TableRow extends HostObject {
  readonly book: Book;
  readonly table: string;
  readonly place: number;

  constructor(book: Book, table: string, place: number) {
    super();
    this.book = book;
    this.table = table;
    this.place = place;
  }

  get index(): number {
    return this.place;
  }

  get values(): OfficeValue[][] | null {
    return this.getRange().values;
  }

  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): Range {
    const state = tableState(this.book, this.table);
    const body = bodyOf(state);
    if (!(this.place >= 0 && this.place < body.rows)) throw new HostError('ItemNotFound');
    return this.book.objects.range(state.sheet, { ...body, row: body.row + this.place, rows: 1 });
  }

  delete(): void {
    const range = this.getRange();
    this.book.guardCells(range._sheet, range._rect);
    deleteRow(this.book, this.table, this.place);
  }
}

export class TableRowCollection extends HostCollection<TableRow> {
  readonly book: Book;
  readonly table: string;

  constructor(book: Book, table: string) {
    super();
    this.book = book;
    this.table = table;
  }

  get items(): TableRow[] {
    const { rows } = bodyOf(tableState(this.book, this.table));
    return Array.from({ length: rows }, (_, index) => new TableRow(this.book, this.table, index));
  }

  _keysOf(row: TableRow): number[] {
    return [row.place];
  }

  /** At the end when `index` is null; `values` may be one value, one row, or rows. */
  add(index?: number | null, values?: unknown): TableRow {
    const state = tableState(this.book, this.table);
    const body = bodyOf(state);
    const at = index === undefined || index === null || index === -1 ? body.rows : index;
    if (!(at >= 0 && at <= body.rows)) throw new HostError('InvalidArgument');
    this.book.guardSheet(state.sheet, 'allowInsertRows');
    const rows = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    const shape = { rows, columns: body.columns };
    const grid = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : (values ?? null);
    insertRows(this.book, this.table, at, asInputs(grid, shape));
    return new TableRow(this.book, this.table, at);
  }

  deleteRowsAt(index: number, count = 1): void {
    for (let left = count; left > 0; left--) this.getItemAt(index).delete();
  }
}
