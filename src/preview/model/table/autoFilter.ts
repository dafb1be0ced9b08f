/** `Worksheet.autoFilter` and `Table.autoFilter`. A sheet's filter outside tables is kept and reported; hiding rows is done here. */
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Range } from '../range/range';
import { RangeObject } from '../range/rangeObject';
import { plainRect } from '../rect';
import { singleReference } from '../reference';
import { Filter, clearFilters } from './filter';
import { matchesFilter, type FilterCriteria } from './filterCriteria';
import { bodyOf, tableState } from './tableShape';

export class AutoFilter extends HostObject {
  readonly book: Book;
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  get enabled(): boolean {
    return this.#kept !== null;
  }

  get isDataFiltered(): boolean {
    return Object.keys(this.#kept?.criteria ?? {}).length > 0;
  }

  get criteria(): unknown[] {
    const kept = this.#kept;
    return kept ? Array.from({ length: kept.rect.columns }, (_, index) => kept.criteria[index] ?? {}) : [];
  }

  async apply(range: HostObject | string, columnIndex?: number, criteria?: FilterCriteria): Promise<void> {
    this.book.guardSheet(this.sheet, 'allowAutoFilter');
    const rect =
      range instanceof RangeObject ? range._rect : singleReference(this.book, String(range), this.sheet).rect;
    const known = this.#kept;
    const kept =
      known && JSON.stringify(plainRect(known.rect)) === JSON.stringify(rect) ? structuredClone(known.criteria) : {};
    if (columnIndex !== undefined && criteria) Object.assign(kept, { [columnIndex]: criteria });
    this.book.changeExtras(this.sheet).autoFilter = { rect, criteria: kept };
    await this.reapply();
  }

  async reapply(): Promise<void> {
    await this.book.settle();
    const kept = this.#kept;
    if (!kept) return;
    const body = { ...kept.rect, row: kept.rect.row + 1, rows: kept.rect.rows - 1 };
    if (body.rows <= 0) return;
    const cells = this.book.engine.cells.read(this.sheet, body);
    for (const [y, row] of cells.entries()) {
      const shown = Object.entries(kept.criteria).every(([column, criteria]) => {
        const cell = row[Number(column)];
        return (
          !cell ||
          matchesFilter(
            criteria as FilterCriteria,
            cell,
            cells.map((line) => line[Number(column)]?.value ?? ''),
          )
        );
      });
      this.#hide(body.row + y, !shown);
    }
  }

  async clearCriteria(): Promise<void> {
    const kept = this.#kept;
    if (!kept) return;
    this.book.changeExtras(this.sheet).autoFilter = { rect: plainRect(kept.rect), criteria: {} };
    await this.reapply();
  }

  async clearColumnCriteria(columnIndex: number): Promise<void> {
    const kept = this.book.changeExtras(this.sheet).autoFilter;
    if (!kept) throw new HostError('InvalidOperation');
    delete kept.criteria[columnIndex];
    await this.reapply();
  }

  async remove(): Promise<void> {
    await this.clearCriteria();
    this.book.changeExtras(this.sheet).autoFilter = null;
  }

  getRangeOrNullObject(): Range | null {
    const kept = this.#kept;
    return kept && this.book.objects.range(this.sheet, kept.rect);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError('ItemNotFound');
    return range;
  }

  get #kept() {
    return this.book.extras(this.sheet).autoFilter;
  }

  #hide(row: number, hidden: boolean): void {
    const { layout } = this.book.engine;
    if (layout.hidden(this.sheet, 'rows', row) !== hidden) layout.setHidden(this.sheet, 'rows', row, 1, hidden);
  }
}

/** Office.js has one class for both. */
export class TableAutoFilter extends HostObject {
  static readonly officeName = 'AutoFilter';
  readonly book: Book;
  readonly table: string;

  constructor(book: Book, table: string) {
    super();
    this.book = book;
    this.table = table;
  }

  get enabled(): boolean {
    return tableState(this.book, this.table).showFilterButton;
  }

  get isDataFiltered(): boolean {
    return Object.keys(this.#filters).length > 0;
  }

  get criteria(): unknown[] {
    return tableState(this.book, this.table).columns.map((column) => this.#filters[column.id] ?? {});
  }

  async apply(_range: HostObject | string, columnIndex?: number, criteria?: FilterCriteria): Promise<void> {
    const column = columnIndex === undefined ? undefined : tableState(this.book, this.table).columns[columnIndex];
    if (column && criteria) await new Filter(this.book, this.table, column.id).apply(criteria);
  }

  async reapply(): Promise<void> {
    for (const [id, criteria] of Object.entries(this.#filters))
      await new Filter(this.book, this.table, Number(id)).apply(criteria as FilterCriteria);
  }

  clearCriteria(): void {
    clearFilters(this.book, this.table);
  }

  clearColumnCriteria(columnIndex: number): void {
    const column = tableState(this.book, this.table).columns[columnIndex];
    if (!column) throw new HostError('InvalidArgument');
    new Filter(this.book, this.table, column.id).clear();
  }

  getRange(): Range {
    const state = tableState(this.book, this.table);
    const body = bodyOf(state);
    const head = state.showHeaders ? 1 : 0;
    return this.book.objects.range(state.sheet, { ...body, row: body.row - head, rows: body.rows + head });
  }

  getRangeOrNullObject(): Range {
    return this.getRange();
  }

  get #filters(): Readonly<Record<number, unknown>> {
    const { sheet } = tableState(this.book, this.table);
    return this.book.extras(sheet).tables[this.table]?.filters ?? {};
  }
}
