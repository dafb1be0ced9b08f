/** `Excel.Table` */
import type { Rect, TableState } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { refuseBadName, refuseTakenName } from '../names/nameRules';
import type { Range } from '../range/range';
import { RangeObject } from '../range/rangeObject';
import { intersect } from '../rect';
import { singleReference } from '../reference';
import { newTableExtras, type TableExtras } from '../state';
import type { Worksheet } from '../worksheet/worksheet';
import { TableAutoFilter } from './autoFilter';
import { clearFilters } from './filter';
import { TableColumnCollection } from './tableColumns';
import { TableRowCollection } from './tableRows';
import { TableSort } from './tableSort';
import { bodyOf, tableState } from './tableShape';

export class Table extends HostObject {
  readonly book: Book;
  readonly key: string;

  constructor(book: Book, key: string) {
    super();
    this.book = book;
    this.key = key;
  }

  override get _identity() {
    return { Id: this.key };
  }

  override get _eventTarget(): string {
    return this.key;
  }

  get _state(): TableState {
    return tableState(this.book, this.key);
  }

  get id(): string {
    return this._state.id;
  }

  get legacyId(): string {
    return this._state.id;
  }

  get name(): string {
    return this._state.name;
  }

  set name(value: string) {
    const name = String(value);
    refuseBadName(name);
    refuseTakenName(this.book, name, '', this.key);
    this.#set({ name });
  }

  get style(): string {
    return this._state.style;
  }

  set style(value: string) {
    if (value !== '' && !/^TableStyle(Light|Medium|Dark)\d+$/.test(value)) throw new HostError('InvalidArgument');
    this.#set({ style: value });
  }

  get showHeaders(): boolean {
    return this._state.showHeaders;
  }

  set showHeaders(value: boolean) {
    this.#set({ showHeaders: Boolean(value) });
  }

  get showTotals(): boolean {
    return this._state.showTotals;
  }

  set showTotals(value: boolean) {
    this.#set({ showTotals: Boolean(value) });
  }

  get showFilterButton(): boolean {
    return this._state.showFilterButton;
  }

  set showFilterButton(value: boolean) {
    this.#set({ showFilterButton: Boolean(value) });
  }

  get showBandedRows(): boolean {
    return this._state.showBandedRows;
  }

  set showBandedRows(value: boolean) {
    this.#set({ showBandedRows: Boolean(value) });
  }

  get showBandedColumns(): boolean {
    return this.#extras.bandedColumns;
  }

  set showBandedColumns(value: boolean) {
    this._changeExtras().bandedColumns = Boolean(value);
  }

  get highlightFirstColumn(): boolean {
    return this.#extras.firstColumn;
  }

  set highlightFirstColumn(value: boolean) {
    this._changeExtras().firstColumn = Boolean(value);
  }

  get highlightLastColumn(): boolean {
    return this.#extras.lastColumn;
  }

  set highlightLastColumn(value: boolean) {
    this._changeExtras().lastColumn = Boolean(value);
  }

  get worksheet(): Worksheet {
    return this.book.objects.worksheet(this._state.sheet);
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.book, this.key);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this.book, this.key);
  }

  get sort(): TableSort {
    return new TableSort(this.book, this.key);
  }

  get autoFilter(): TableAutoFilter {
    return new TableAutoFilter(this.book, this.key);
  }

  getRange(): Range {
    return this.#range(this._state.rect);
  }

  getDataBodyRange(): Range {
    return this.#range(bodyOf(this._state));
  }

  getHeaderRowRange(): Range {
    const { rect, showHeaders } = this._state;
    if (!showHeaders) throw new HostError('InvalidReference');
    return this.#range({ ...rect, rows: 1 });
  }

  getTotalRowRange(): Range {
    const { rect, showTotals } = this._state;
    if (!showTotals) throw new HostError('InvalidReference');
    return this.#range({ ...rect, row: rect.row + rect.rows - 1, rows: 1 });
  }

  /** The header row must stay where it is. */
  resize(newRange: HostObject | string): void {
    const { sheet, rect, id } = this._state;
    const found =
      newRange instanceof RangeObject
        ? { sheet: newRange._sheet, rect: newRange._rect }
        : singleReference(this.book, String(newRange), sheet);
    if (found.sheet !== sheet || found.rect.row !== rect.row || found.rect.rows < 2)
      throw new HostError('InvalidArgument');
    const others = this.book.engine.tables.list().filter((table) => table.sheet === sheet && table.id !== id);
    if (!intersect(found.rect, rect) || others.some((table) => intersect(table.rect, found.rect)))
      throw new HostError('InvalidArgument');
    this.#set({ rect: found.rect });
  }

  clearFilters(): void {
    clearFilters(this.book, this.key);
  }

  async reapplyFilters(): Promise<void> {
    const { filters } = this.#extras;
    for (const column of this.columns.items)
      if (filters[column.id] !== undefined) await column.filter.apply(filters[column.id] as object);
  }

  convertToRange(): Range {
    const { rect, sheet } = this._state;
    this.#remove(true);
    return this.book.objects.range(sheet, rect);
  }

  delete(): void {
    this.book.guardCells(this._state.sheet, this._state.rect);
    this.#remove(false);
  }

  get #extras(): Pick<TableExtras, 'bandedColumns' | 'firstColumn' | 'lastColumn'> & {
    readonly filters: Readonly<Record<number, unknown>>;
  } {
    return this.book.extras(this._state.sheet).tables[this.key] ?? newTableExtras();
  }

  _changeExtras(): TableExtras {
    return (this.book.changeExtras(this._state.sheet).tables[this.key] ??= newTableExtras());
  }

  #range(rect: Rect): Range {
    return this.book.objects.range(this._state.sheet, rect);
  }

  #set(patch: Parameters<Book['engine']['tables']['set']>[1]): void {
    this.book.guardSheet(this._state.sheet);
    this.book.engine.tables.set(this.key, patch);
  }

  #remove(keepCells: boolean): void {
    const { sheet, name } = this._state;
    this.book.guardSheet(sheet);
    this.book.engine.tables.remove(this.key, keepCells);
    if (this.book.extras(sheet).tables[this.key]) delete this.book.changeExtras(sheet).tables[this.key];
    this.book.events.raise('tableDeleted', sheet, () => ({
      tableId: this.key,
      tableName: name,
      worksheetId: sheet,
      source: 'Local',
    }));
  }
}
