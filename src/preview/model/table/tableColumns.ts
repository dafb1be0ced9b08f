/** `Table.columns` */
import type { Rect } from '../../engine/engine';
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { asGrid, type OfficeValue } from '../cellValues';
import type { Range } from '../range/range';
import { Filter } from './filter';
import { bodyOf, deleteColumn, insertColumn, tableState } from './tableShape';

export class TableColumn extends HostObject {
  readonly book: Book;
  readonly table: string;
  readonly key: number;

  constructor(book: Book, table: string, key: number) {
    super();
    this.book = book;
    this.table = table;
    this.key = key;
  }

  override get _identity() {
    return { Id: this.key };
  }

  get id(): number {
    return this.key;
  }

  get index(): number {
    const index = tableState(this.book, this.table).columns.findIndex((column) => column.id === this.key);
    if (index < 0) throw new HostError('ItemNotFound');
    return index;
  }

  get name(): string {
    return tableState(this.book, this.table).columns[this.index]?.name ?? '';
  }

  set name(value: string) {
    const state = tableState(this.book, this.table);
    const name = String(value);
    const taken = state.columns.some(
      (column) => column.id !== this.key && column.name.toLowerCase() === name.toLowerCase(),
    );
    if (name === '') throw new HostError('InvalidArgument');
    if (taken) throw new HostError('ItemAlreadyExists', `The table has a column '${name}' already.`);
    this.book.guardSheet(state.sheet);
    this.book.engine.tables.renameColumn(this.table, this.index, name);
  }

  get values(): OfficeValue[][] | null {
    return this.getRange().values;
  }

  set values(value: unknown) {
    this.getRange().values = value;
  }

  get filter(): Filter {
    return new Filter(this.book, this.table, this.key);
  }

  getRange(): Range {
    return this.#part(({ rect }) => rect);
  }

  getDataBodyRange(): Range {
    return this.#part(bodyOf);
  }

  getHeaderRowRange(): Range {
    return this.#part(({ rect, showHeaders }) => {
      if (!showHeaders) throw new HostError('InvalidReference');
      return { ...rect, rows: 1 };
    });
  }

  getTotalRowRange(): Range {
    return this.#part(({ rect, showTotals }) => {
      if (!showTotals) throw new HostError('InvalidReference');
      return { ...rect, row: rect.row + rect.rows - 1, rows: 1 };
    });
  }

  delete(): void {
    this.book.guardSheet(tableState(this.book, this.table).sheet, 'allowDeleteColumns');
    deleteColumn(this.book, this.table, this.index);
  }

  #part(rectOf: (state: ReturnType<typeof tableState>) => Rect): Range {
    const state = tableState(this.book, this.table);
    const rect = rectOf(state);
    return this.book.objects.range(state.sheet, { ...rect, column: rect.column + this.index, columns: 1 });
  }
}

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly book: Book;
  readonly table: string;

  constructor(book: Book, table: string) {
    super();
    this.book = book;
    this.table = table;
  }

  get items(): TableColumn[] {
    return tableState(this.book, this.table).columns.map((column) => new TableColumn(this.book, this.table, column.id));
  }

  _keysOf(column: TableColumn): (string | number)[] {
    return [column.name];
  }

  /** By id when given a number, by name otherwise. */
  override getItemOrNullObject(key: string | number): TableColumn | null {
    return typeof key === 'number'
      ? (this.items.find((column) => column.key === key) ?? null)
      : super.getItemOrNullObject(key);
  }

  add(index?: number | null, values?: unknown, name?: string): TableColumn {
    const before = tableState(this.book, this.table);
    const at = index === undefined || index === null || index === -1 ? before.columns.length : index;
    if (!(at >= 0 && at <= before.columns.length)) throw new HostError('InvalidArgument');
    this.book.guardSheet(before.sheet, 'allowInsertColumns');
    const shape = { rows: before.rect.rows, columns: 1 };
    const cells =
      values === undefined || values === null ? null : asGrid(Array.isArray(values) ? values : [[values]], shape);
    const header = name ?? (cells && before.showHeaders ? String(cells[0]?.[0] ?? '') : '');
    insertColumn(this.book, this.table, at, header === '' ? undefined : header);
    const column = this.getItemAt(at);
    if (cells) column.values = before.showHeaders ? [[column.name], ...cells.slice(1)] : cells;
    return column;
  }
}
