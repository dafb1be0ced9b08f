/** `TableColumn.filter`: criteria become the list of values that stay visible. */
import { HostError, HostObject } from '../../wire/hostObject';
import type { Scalar } from '../../engine/engine';
import type { Book } from '../book';
import { newTableExtras } from '../state';
import { matchesFilter, type FilterCriteria } from './filterCriteria';
import { bodyOf, tableState } from './tableShape';

export class Filter extends HostObject {
  readonly book: Book;
  readonly table: string;
  readonly column: number;

  constructor(book: Book, table: string, column: number) {
    super();
    this.book = book;
    this.table = table;
    this.column = column;
  }

  get criteria(): FilterCriteria | null {
    const { sheet } = tableState(this.book, this.table);
    return (this.book.extras(sheet).tables[this.table]?.filters[this.column] as FilterCriteria | undefined) ?? null;
  }

  async apply(criteria: FilterCriteria): Promise<void> {
    await this.book.settle();
    const state = tableState(this.book, this.table);
    this.book.guardSheet(state.sheet, 'allowAutoFilter');
    const index = state.columns.findIndex((column) => column.id === this.column);
    if (index < 0) throw new HostError('ItemNotFound');
    const body = bodyOf(state);
    const cells = this.book.engine.cells.read(state.sheet, { ...body, column: body.column + index, columns: 1 }).flat();
    const all: Scalar[] = cells.map((cell) => cell.value);
    const shown = cells.filter((cell) => matchesFilter(criteria, cell, all)).map((cell) => cell.text);
    this.book.engine.tables.filter(this.table, index, [...new Set(shown)]);
    (this.book.changeExtras(state.sheet).tables[this.table] ??= newTableExtras()).filters[this.column] = criteria;
  }

  clear(): void {
    const state = tableState(this.book, this.table);
    const index = state.columns.findIndex((column) => column.id === this.column);
    this.book.engine.tables.filter(this.table, index, null);
    delete this.book.changeExtras(state.sheet).tables[this.table]?.filters[this.column];
  }

  applyValuesFilter(values: unknown[]): Promise<void> {
    return this.apply({ filterOn: 'Values', values });
  }

  applyCustomFilter(criterion1: string, criterion2?: string, operator = 'And'): Promise<void> {
    return this.apply({
      filterOn: 'Custom',
      criterion1,
      ...(criterion2 === undefined ? {} : { criterion2, operator }),
    });
  }

  applyTopItemsFilter(count: number): Promise<void> {
    return this.#ranked('TopItems', count);
  }

  applyBottomItemsFilter(count: number): Promise<void> {
    return this.#ranked('BottomItems', count);
  }

  applyTopPercentFilter(percent: number): Promise<void> {
    return this.#ranked('TopPercent', percent);
  }

  applyBottomPercentFilter(percent: number): Promise<void> {
    return this.#ranked('BottomPercent', percent);
  }

  #ranked(filterOn: string, count: number): Promise<void> {
    if (!(count > 0)) throw new HostError('InvalidArgument');
    return this.apply({ filterOn, criterion1: String(count) });
  }
}

export function clearFilters(book: Book, table: string): void {
  const state = tableState(book, table);
  for (const [index] of state.columns.entries()) book.engine.tables.filter(table, index, null);
  const extras = book.extras(state.sheet).tables[table];
  if (extras) (book.changeExtras(state.sheet).tables[table] ??= newTableExtras()).filters = {};
}
