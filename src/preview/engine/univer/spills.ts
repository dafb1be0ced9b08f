/** Dynamic arrays: which cell fills which, and what they hold, as Univer's formula model keeps it beside the cells. */
import {
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IUnitRange,
  type Nullable,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Rect } from '../engine';
import { maxColumns, maxRows, toRange, toRect, type Book } from './book';

export class Spills {
  private readonly model: FormulaDataModel;

  constructor(private readonly book: Book) {
    this.model = book.injector.get(FormulaDataModel);
  }

  /** What a spill puts into a cell; null where none does. */
  cell(sheet: string, row: number, column: number): Nullable<ICellData> {
    return this.model.getArrayFormulaCellData()[this.book.unitId]?.[sheet]?.[row]?.[column] ?? null;
  }

  range(sheet: string, row: number, column: number): Rect | null {
    const range = this.anchors(sheet)[row]?.[column];
    return range && this.cell(sheet, row, column) && !this.blocked(sheet, row, column) ? toRect(range) : null;
  }

  parent(sheet: string, row: number, column: number): { row: number; column: number } | null {
    if (!this.cell(sheet, row, column)) return null;
    const range = this.all(sheet).find((candidate) => inside(candidate, row, column));
    return range ? { row: range.startRow, column: range.startColumn } : null;
  }

  ranges(sheet: string): Rect[] {
    return this.all(sheet).map(toRect);
  }

  /** What must be calculated again when the cells of these rectangles change, spills they cut into included. */
  touched(sheet: string, rects: Rect[]): IUnitRange[] {
    const at = { unitId: this.book.unitId, sheetId: sheet };
    const ranges: IUnitRange[] = rects.map((rect) => ({ ...at, range: toRange(rect) }));
    for (const range of this.every(sheet)) {
      if (!rects.some((rect) => meets(toRange(rect), range))) continue;
      ranges.push({ ...at, range: { ...range, endRow: range.startRow, endColumn: range.startColumn } });
    }
    return ranges;
  }

  /** Drops the spills whose first cell is about to be overwritten. */
  forget(sheet: string, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
    if (this.every(sheet).length === 0) return;
    this.model.updateArrayFormulaCellData(this.book.unitId, sheet, cells);
    this.model.updateArrayFormulaRange(this.book.unitId, sheet, cells);
  }

  /** After a calculation: what was overwritten while it ran spills no more, and what found no room gets it. */
  settleDown(): void {
    for (const sheet of this.book.workbook.getSheets()) {
      const orphans: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
      for (const { startRow, startColumn } of this.every(sheet.getSheetId())) {
        const cell = sheet.getCellRaw(startRow, startColumn);
        if (!cell?.f && !cell?.si) (orphans[startRow] ??= {})[startColumn] = { v: null };
      }
      if (Object.keys(orphans).length) this.forget(sheet.getSheetId(), orphans);
    }
    this.makeRoom();
  }

  /** Sheets grow for arrays that reach beyond their end, and those are calculated again. */
  private makeRoom(): void {
    for (const sheet of this.book.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      for (const range of this.every(sheetId)) {
        const { startRow, startColumn, endRow, endColumn } = range;
        if (endRow < sheet.getRowCount() && endColumn < sheet.getColumnCount()) continue;
        if (endRow >= maxRows || endColumn >= maxColumns) continue;
        this.book.reserve(sheetId, endRow, endColumn);
        const anchor = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
        this.book.recalculation.mark({ dirtyRanges: [{ unitId: this.book.unitId, sheetId, range: anchor }] });
      }
    }
  }

  private anchors(sheet: string): IObjectMatrixPrimitiveType<Nullable<IRange>> {
    return this.model.getArrayFormulaRange()[this.book.unitId]?.[sheet] ?? {};
  }

  /** Ranges that spill, and (`every`) those that are kept from it. */
  private all(sheet: string): IRange[] {
    return this.every(sheet).filter((range) => !this.blocked(sheet, range.startRow, range.startColumn));
  }

  private every(sheet: string): IRange[] {
    const found: IRange[] = [];
    for (const line of Object.values(this.anchors(sheet)) as Record<number, Nullable<IRange>>[]) {
      for (const range of Object.values(line)) if (range) found.push(range);
    }
    return found;
  }

  private blocked(sheet: string, row: number, column: number): boolean {
    return this.cell(sheet, row, column)?.v === '#SPILL!';
  }
}

const inside = (range: IRange, row: number, column: number) =>
  row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;

const meets = (one: IRange, other: IRange) =>
  one.startRow <= other.endRow &&
  other.startRow <= one.endRow &&
  one.startColumn <= other.endColumn &&
  other.startColumn <= one.endColumn;
