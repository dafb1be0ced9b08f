/** Ranges found from a range: parts of it, neighbours, intersections, used parts, spills. Settles before it looks at values. */
import type { Rect } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import { blockAround, edgeFrom } from '../blocks';
import { bounding, gridColumns, gridRows, inGrid, intersect } from '../rect';
import { singleReference } from '../reference';
import { oneOf } from '../cellValues';
import { specialCells } from '../specialCells';
import type { Range } from './range';
import type { RangeAreas } from './rangeAreas';
import { RangeGeometry } from './rangeGeometry';
import { RangeObject } from './rangeObject';

type Other = HostObject | string;
const directions = ['Left', 'Right', 'Up', 'Down'] as const;

export abstract class RangeNavigation extends RangeGeometry {
  getCell(row: number, column: number): Range {
    const rect = this._rect;
    return this.#at({ row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 });
  }

  getRow(row: number): Range {
    const rect = this._rect;
    if (!(row >= 0 && row < rect.rows)) throw new HostError('InvalidArgument');
    return this.#at({ ...rect, row: rect.row + row, rows: 1 });
  }

  getColumn(column: number): Range {
    const rect = this._rect;
    if (!(column >= 0 && column < rect.columns)) throw new HostError('InvalidArgument');
    return this.#at({ ...rect, column: rect.column + column, columns: 1 });
  }

  getLastRow(): Range {
    return this.getRow(this._rect.rows - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this._rect.columns - 1);
  }

  getLastCell(): Range {
    const rect = this._rect;
    return this.getCell(rect.rows - 1, rect.columns - 1);
  }

  getEntireRow(): Range {
    return this.#at({ ...this._rect, column: 0, columns: gridColumns });
  }

  getEntireColumn(): Range {
    return this.#at({ ...this._rect, row: 0, rows: gridRows });
  }

  getRowsAbove(count = 1): Range {
    const rect = this._rect;
    return count > 0
      ? this.#at({ ...rect, row: rect.row - count, rows: count })
      : this.#at({ ...rect, row: rect.row + rect.rows, rows: -count });
  }

  getRowsBelow(count = 1): Range {
    return this.getRowsAbove(-count);
  }

  getColumnsBefore(count = 1): Range {
    const rect = this._rect;
    return count > 0
      ? this.#at({ ...rect, column: rect.column - count, columns: count })
      : this.#at({ ...rect, column: rect.column + rect.columns, columns: -count });
  }

  getColumnsAfter(count = 1): Range {
    return this.getColumnsBefore(-count);
  }

  getOffsetRange(rowOffset: number, columnOffset: number): Range {
    const rect = this._rect;
    return this.#at({ ...rect, row: rect.row + rowOffset, column: rect.column + columnOffset });
  }

  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    const rect = this._rect;
    return this.#at({ ...rect, rows: rect.rows + deltaRows, columns: rect.columns + deltaColumns });
  }

  getAbsoluteResizedRange(numRows: number, numColumns: number): Range {
    return this.#at({ ...this._rect, rows: numRows, columns: numColumns });
  }

  getBoundingRect(another: Other): Range {
    return this.#at(bounding(this._rect, this._other(another)));
  }

  getIntersectionOrNullObject(another: Other): Range | null {
    const common = intersect(this._rect, this._other(another));
    return common && this.#at(common);
  }

  getIntersection(another: Other): Range {
    return this.getIntersectionOrNullObject(another) ?? missing();
  }

  async getUsedRangeOrNullObject(valuesOnly = false): Promise<Range | null> {
    await this.book.settle();
    const used = this._used(valuesOnly);
    return used && this.#at(used);
  }

  async getUsedRange(valuesOnly = false): Promise<Range> {
    return (await this.getUsedRangeOrNullObject(valuesOnly)) ?? this.getCell(0, 0);
  }

  async getSurroundingRegion(): Promise<Range> {
    await this.book.settle();
    return this.#at(blockAround(this.book, this._sheet, this._rect));
  }

  async getRangeEdge(direction: string, activeCell?: Other): Promise<Range> {
    await this.book.settle();
    const cell = activeCell === undefined ? this._rect : this._other(activeCell);
    return this.#at(edgeFrom(this.book, this._sheet, cell, oneOf(directions, direction)));
  }

  async getExtendedRange(direction: string, activeCell?: Other): Promise<Range> {
    const edge = await this.getRangeEdge(direction, activeCell);
    return this.#at(bounding(this._rect, edge._rect));
  }

  async getSpillingToRangeOrNullObject(): Promise<Range | null> {
    await this.book.settle();
    const { row, column } = this.#single();
    const spill = this.book.engine.cells.spill(this._sheet, row, column);
    return spill && this.#at(spill);
  }

  async getSpillingToRange(): Promise<Range> {
    return (await this.getSpillingToRangeOrNullObject()) ?? missing();
  }

  async getSpillParentOrNullObject(): Promise<Range | null> {
    await this.book.settle();
    const { row, column } = this.#single();
    const { cells } = this.book.engine;
    const parent =
      cells.spillParent(this._sheet, row, column) ?? (cells.spill(this._sheet, row, column) ? { row, column } : null);
    return parent && this.#at({ ...parent, rows: 1, columns: 1 });
  }

  async getSpillParent(): Promise<Range> {
    return (await this.getSpillParentOrNullObject()) ?? missing();
  }

  async getSpecialCellsOrNullObject(cellType: string, valueType = 'All'): Promise<RangeAreas | null> {
    await this.book.settle();
    const rects = specialCells(this.book, this._sheet, this._rect, cellType, valueType);
    return rects.length > 0 ? this.book.objects.ranges(this._sheet, rects) : null;
  }

  async getSpecialCells(cellType: string, valueType = 'All'): Promise<RangeAreas> {
    return (await this.getSpecialCellsOrNullObject(cellType, valueType)) ?? missing();
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    const rect = this._rect;
    const merges = this.book.engine.layout.merges(this._sheet).filter((merge) => intersect(merge, rect));
    return merges.length > 0 ? this.book.objects.ranges(this._sheet, merges) : null;
  }

  /** The cells of another range of the same sheet, given as an object or an address. */
  _other(another: Other): Rect {
    const found =
      another instanceof RangeObject
        ? { sheet: another._sheet, rect: another._rect }
        : singleReference(this.book, String(another), this._sheet);
    if (found.sheet !== this._sheet) throw new HostError('InvalidArgument', 'Both ranges must be on the same sheet.');
    return found.rect;
  }

  #at(rect: Rect): Range {
    if (!inGrid(rect)) throw new HostError('InvalidArgument');
    return this.book.objects.range(this._sheet, rect);
  }

  #single(): Rect {
    const rect = this._rect;
    if (rect.rows * rect.columns !== 1) throw new HostError('InvalidArgument', 'The range must be a single cell.');
    return rect;
  }
}

function missing(): never {
  throw new HostError('ItemNotFound');
}
