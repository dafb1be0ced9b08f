/** `Excel.RangeAreas`: several rectangles of one sheet, formatted and cleared as one. */
import type { Rect } from '../../engine/engine';
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import { fullAddress } from '../address';
import type { Book } from '../book';
import { RangeFormat } from '../format/rangeFormat';
import type { Area } from '../follow';
import {
  contains,
  gridColumns,
  gridRows,
  inGrid,
  intersect,
  isWholeColumns,
  isWholeRows,
  mergeRects,
  plainRect,
} from '../rect';
import { findReference, type Reference } from '../reference';
import type { ConditionalFormatCollection } from '../rules/conditionalFormatCollection';
import type { DataValidation } from '../validation/dataValidation';
import type { TableScopedCollection } from '../table/tableCollection';
import type { Worksheet } from '../worksheet/worksheet';
import { specialCells } from '../specialCells';
import type { Range } from './range';
import { RangeObject } from './rangeObject';

export class RangeAreas extends HostObject {
  readonly book: Book;
  readonly #areas: Area[];

  constructor(book: Book, areas: Area[]) {
    super();
    this.book = book;
    this.#areas = areas;
  }

  get _areas(): Area[] {
    return this.#areas.map((area) => this.book.alive(area));
  }

  get _sheet(): string {
    const [first] = this._areas;
    if (!first) throw new HostError('InvalidReference');
    return this.book.sheet(first.sheet).id;
  }

  get _rects(): Rect[] {
    return this._areas.map(plainRect);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.#ranges());
  }

  get areaCount(): number {
    return this.#areas.length;
  }

  get cellCount(): number {
    return this._rects.reduce((total, rect) => total + rect.rows * rect.columns, 0);
  }

  get address(): string {
    const { name } = this.book.sheet(this._sheet);
    return this._rects.map((rect) => fullAddress(name, rect)).join(',');
  }

  get addressLocal(): string {
    return this.address;
  }

  get isEntireRow(): boolean {
    return this._rects.every(isWholeRows);
  }

  get isEntireColumn(): boolean {
    return this._rects.every(isWholeColumns);
  }

  get worksheet(): Worksheet {
    return this.book.objects.worksheet(this._sheet);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.book, this._areas);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return this.book.objects.conditionalFormats(this._areas);
  }

  get dataValidation(): DataValidation {
    return this.book.objects.dataValidation(this._areas);
  }

  clear(applyTo = 'All'): void {
    for (const range of this.#ranges()) range.clear(applyTo);
  }

  async calculate(): Promise<void> {
    await this.book.engine.calculation.recalculate();
  }

  async setDirty(): Promise<void> {
    await this.book.engine.calculation.recalculate();
  }

  async copyFrom(source: HostObject | string, copyType = 'All', skipBlanks = false, transpose = false): Promise<void> {
    for (const range of this.#ranges()) await range.copyFrom(source, copyType, skipBlanks, transpose);
  }

  getEntireRow(): RangeAreas {
    return this.#with(this._rects.map((rect) => ({ ...rect, column: 0, columns: gridColumns })));
  }

  getEntireColumn(): RangeAreas {
    return this.#with(this._rects.map((rect) => ({ ...rect, row: 0, rows: gridRows })));
  }

  getOffsetRangeAreas(rowOffset: number, columnOffset: number): RangeAreas {
    const moved = this._rects.map((rect) => ({
      ...rect,
      row: rect.row + rowOffset,
      column: rect.column + columnOffset,
    }));
    if (!moved.every(inGrid)) throw new HostError('InvalidArgument');
    return this.#with(moved);
  }

  getIntersectionOrNullObject(another: HostObject | string): RangeAreas | null {
    const other = this.#other(another);
    const common =
      other.sheet === this._sheet
        ? this._rects.flatMap((rect) => other.rects.flatMap((one) => intersect(rect, one) ?? []))
        : [];
    return common.length > 0 ? this.#with(common) : null;
  }

  getIntersection(another: HostObject | string): RangeAreas {
    return this.getIntersectionOrNullObject(another) ?? missing();
  }

  async getUsedRangeAreasOrNullObject(valuesOnly = false): Promise<RangeAreas | null> {
    await this.book.settle();
    const used = this.book.engine.cells.used(this._sheet, valuesOnly);
    const parts = used ? this._rects.flatMap((rect) => intersect(rect, used) ?? []) : [];
    return parts.length > 0 ? this.#with(parts) : null;
  }

  async getUsedRangeAreas(valuesOnly = false): Promise<RangeAreas> {
    return (await this.getUsedRangeAreasOrNullObject(valuesOnly)) ?? missing();
  }

  async getSpecialCellsOrNullObject(cellType: string, valueType = 'All'): Promise<RangeAreas | null> {
    await this.book.settle();
    const rects = this._rects.flatMap((rect) => specialCells(this.book, this._sheet, rect, cellType, valueType));
    return rects.length > 0 ? this.#with(mergeRects(rects)) : null;
  }

  async getSpecialCells(cellType: string, valueType = 'All'): Promise<RangeAreas> {
    return (await this.getSpecialCellsOrNullObject(cellType, valueType)) ?? missing();
  }

  getTables(fullyContained = false): TableScopedCollection {
    const hits = this.book.engine.tables
      .list()
      .filter(
        ({ sheet, rect }) =>
          sheet === this._sheet &&
          this._rects.some((one) => (fullyContained ? contains(one, rect) : intersect(one, rect))),
      );
    return this.book.objects.tablesIn(hits.map((table) => table.id));
  }

  #ranges(): Range[] {
    return this._areas.map((area) => this.book.objects.rangeAt(area));
  }

  #with(rects: Rect[]): RangeAreas {
    return this.book.objects.ranges(this._sheet, rects);
  }

  #other(another: HostObject | string): Reference {
    if (another instanceof RangeObject) return { sheet: another._sheet, rects: [another._rect] };
    if (another instanceof RangeAreas) return { sheet: another._sheet, rects: another._rects };
    return findReference(this.book, String(another), this._sheet) ?? missing('InvalidArgument');
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly items: Range[];

  constructor(ranges: Range[]) {
    super();
    this.items = ranges;
  }

  _keysOf(range: Range): string[] {
    return [range.address];
  }
}

function missing(code = 'ItemNotFound'): never {
  throw new HostError(code);
}
