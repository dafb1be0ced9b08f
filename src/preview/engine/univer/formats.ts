/** Cell formats read and written over rectangles; whole columns and rows keep theirs on the column or row. */
import {
  type ICellData,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import {
  SetColDataMutation,
  SetColDataMutationFactory,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetRowDataMutationFactory,
} from '@univerjs/sheets';
import type { CellFormat, Formats, Rect } from '../engine';
import { maxColumns, maxRows, type Book } from './book';
import { toFormat, toStyle } from './style';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export function formatsOf(book: Book): Formats {
  return {
    read: (sheetId, rect) => {
      const sheet = book.sheet(sheetId);
      return grid(rect, (row, column) => toFormat(styleAt(book, sheet, row, column)));
    },
    write: (sheetId, rect, patch) => writeStyle(book, sheetId, rect, patch),
  };
}

/** A cell's own style over its row's, its column's and the sheet's. */
export function styleAt(book: Book, sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
  const own = book.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
  const { defaultStyle, rowData, columnData } = sheet.getConfig();
  if (!defaultStyle && !rowData[row]?.s && !columnData[column]?.s) return own;
  const behind = [sheet.getDefaultCellStyleInternal(), sheet.getColumnStyle(column), sheet.getRowStyle(row)];
  return Object.assign({}, ...behind.filter(Boolean), own) as IStyleData;
}

function writeStyle(book: Book, sheetId: string, rect: Rect, patch: Partial<CellFormat>): void {
  const sheet = book.sheet(sheetId);
  const target = { unitId: book.unitId, subUnitId: sheetId };
  const style = toStyle(patch);
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const allRows = rect.rows >= maxRows;
  const allColumns = rect.columns >= maxColumns;
  if (allRows) {
    const columnData: Record<number, { s: IStyleData }> = {};
    const last = Math.min(rect.column + rect.columns, sheet.getColumnCount());
    for (let column = rect.column; column < last; column++) {
      columnData[column] = { s: { ...sheet.getColumnStyle(column), ...style } };
    }
    const params = { ...target, columnData };
    redos.push({ id: SetColDataMutation.id, params });
    undos.push({ id: SetColDataMutation.id, params: SetColDataMutationFactory(params, sheet) });
  } else if (allColumns) {
    const rowData: Record<number, { s: IStyleData }> = {};
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      rowData[row] = { s: { ...sheet.getRowStyle(row), ...style } };
    const params = { ...target, rowData };
    redos.push({ id: SetRowDataMutation.id, params });
    undos.push({ id: SetRowDataMutation.id, params: SetRowDataMutationFactory(params, sheet) });
  } else {
    book.reserve(sheetId, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  }
  const cells = patchCells(book, sheet, rect, style, allRows || allColumns);
  redos.push({ id: SetRangeValuesMutation.id, params: { ...target, cellValue: cells.after } });
  undos.unshift({ id: SetRangeValuesMutation.id, params: { ...target, cellValue: cells.before } });
  book.change(redos, undos, { onlyLocal: true });
}

function patchCells(book: Book, sheet: Worksheet, rect: Rect, style: IStyleData, existingOnly: boolean) {
  const after: Matrix = {};
  const before: Matrix = {};
  const matrix = sheet.getCellMatrix();
  const styles = book.workbook.getStyles();
  const undone = new Map<Nullable<string | IStyleData>, IStyleData>();
  const lastRow = Math.min(rect.row + rect.rows, sheet.getRowCount());
  const lastColumn = Math.min(rect.column + rect.columns, sheet.getColumnCount());
  for (let row = rect.row; row < lastRow; row++) {
    const cells = matrix.getRow(row);
    if (existingOnly && !cells) continue;
    const redoRow: Record<number, ICellData> = (after[row] = {});
    const undoRow: Record<number, Nullable<ICellData>> = (before[row] = {});
    for (let column = rect.column; column < lastColumn; column++) {
      const cell = cells?.[column];
      if (existingOnly && !cell) continue;
      redoRow[column] = { s: style };
      if (!cell) {
        undoRow[column] = null;
        continue;
      }
      let old = undone.get(cell.s);
      if (!old) undone.set(cell.s, (old = opposite(styles.getStyleByCell(cell), style)));
      undoRow[column] = { s: old };
    }
  }
  return { after, before };
}

/** The patch that puts back what `patch` is about to change. */
function opposite(style: Nullable<IStyleData>, patch: IStyleData): IStyleData {
  const back: Record<string, unknown> = {};
  for (const key of Object.keys(patch) as (keyof IStyleData)[]) {
    if (key !== 'bd') {
      back[key] = style?.[key] ?? null;
      continue;
    }
    const edges = Object.keys(patch.bd ?? {}) as (keyof NonNullable<IStyleData['bd']>)[];
    back[key] = Object.fromEntries(edges.map((edge) => [edge, style?.bd?.[edge] ?? null]));
  }
  return back as IStyleData;
}

export function grid<T>(rect: Rect, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_r, row) =>
    Array.from({ length: rect.columns }, (_c, column) => at(rect.row + row, rect.column + column)),
  );
}
