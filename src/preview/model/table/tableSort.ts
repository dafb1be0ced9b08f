/** `Table.sort` */
import { HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { sortRows, type SortField } from '../sorting';
import { newTableExtras } from '../state';
import { bodyOf, tableState } from './tableShape';

export class TableSort extends HostObject {
  readonly book: Book;
  readonly table: string;

  constructor(book: Book, table: string) {
    super();
    this.book = book;
    this.table = table;
  }

  get fields(): unknown[] {
    return [...this.#kept.fields];
  }

  get matchCase(): boolean {
    return this.#kept.matchCase;
  }

  get method(): string {
    return this.#kept.method;
  }

  async apply(fields: SortField[], matchCase = false, method = 'PinYin'): Promise<void> {
    await this.book.settle();
    const state = tableState(this.book, this.table);
    sortRows(this.book, state.sheet, bodyOf(state), fields, { hasHeaders: false, matchCase });
    this.#keep({ fields, matchCase, method });
  }

  async reapply(): Promise<void> {
    const { fields, matchCase, method } = this.#kept;
    if (fields.length > 0) await this.apply(fields as SortField[], matchCase, method);
  }

  clear(): void {
    this.#keep({ fields: [], matchCase: false, method: 'PinYin' });
  }

  get #kept() {
    const { sheet } = tableState(this.book, this.table);
    return this.book.extras(sheet).tables[this.table]?.sort ?? newTableExtras().sort;
  }

  #keep(sort: { fields: unknown[]; matchCase: boolean; method: string }): void {
    const { sheet } = tableState(this.book, this.table);
    (this.book.changeExtras(sheet).tables[this.table] ??= newTableExtras()).sort = sort;
  }
}
