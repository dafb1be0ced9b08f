/** Cells of a worksheet: ranges by address, the used range, find and replace. */
import type { SheetState } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Range } from '../range/range';
import type { RangeAreas } from '../range/rangeAreas';
import { gridColumns, gridRows, inGrid } from '../rect';
import { findReference, singleReference } from '../reference';
import { findAll, replaceEverywhere, type SearchCriteria } from '../search';

const whole = { row: 0, column: 0, rows: gridRows, columns: gridColumns };

export abstract class WorksheetCells extends HostObject {
  readonly book: Book;
  readonly #id: string;

  constructor(book: Book, id: string) {
    super();
    this.book = book;
    this.#id = id;
  }

  get id(): string {
    return this._sheet;
  }

  override get _identity() {
    return { Id: this.#id };
  }

  override get _eventTarget(): string {
    return this.#id;
  }

  get _state(): SheetState {
    return this.book.sheet(this.#id);
  }

  /** The sheet's id, once it is sure that the sheet still exists. */
  get _sheet(): string {
    return this._state.id;
  }

  getRange(address?: string): Range {
    if (address === undefined || address === '') return this.book.objects.range(this._sheet, whole);
    const found = singleReference(this.book, String(address), this._sheet);
    if (found.sheet !== this._sheet) throw new HostError('InvalidArgument', 'The address is on another sheet.');
    return this.book.objects.range(found.sheet, found.rect);
  }

  getRanges(address?: string): RangeAreas {
    if (address === undefined || address === '') return this.book.objects.ranges(this._sheet, [whole]);
    // Excel reads no longer address than this.
    if (address.length > 8192)
      throw new HostError('InvalidArgument', 'An address list cannot be longer than 8,192 characters.');
    const found = findReference(this.book, String(address), this._sheet);
    if (!found || found.sheet !== this._sheet) throw new HostError('InvalidArgument');
    return this.book.objects.ranges(found.sheet, found.rects);
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): Range {
    const rect = { row: startRow, column: startColumn, rows: rowCount, columns: columnCount };
    if (!inGrid(rect)) throw new HostError('InvalidArgument');
    return this.book.objects.range(this._sheet, rect);
  }

  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  async getUsedRangeOrNullObject(valuesOnly = false): Promise<Range | null> {
    await this.book.settle();
    const used = this.book.engine.cells.used(this._sheet, valuesOnly);
    return used && this.book.objects.range(this._sheet, used);
  }

  async getUsedRange(valuesOnly = false): Promise<Range> {
    return (await this.getUsedRangeOrNullObject(valuesOnly)) ?? this.getCell(0, 0);
  }

  async findAllOrNullObject(text: string, criteria: SearchCriteria = {}): Promise<RangeAreas | null> {
    await this.book.settle();
    const found = findAll(this.book, this._sheet, whole, text, criteria);
    return found.length > 0 ? this.book.objects.ranges(this._sheet, found) : null;
  }

  async findAll(text: string, criteria: SearchCriteria = {}): Promise<RangeAreas> {
    const found = await this.findAllOrNullObject(text, criteria);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  }

  replaceAll(text: string, replacement: string, criteria: SearchCriteria = {}): number {
    return replaceEverywhere(this.book, this._sheet, whole, text, replacement, criteria);
  }
}
