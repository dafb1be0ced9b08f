/** What cells hold: reading values, formulas and text, writing them as Excel would take them, and the used range. */
import {
  CellValueType,
  type ICellData,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  type IUnitRange,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { CellInput, Cells, CellState, Rect } from '../engine';
import { type Book } from './book';
import { readEntry } from './entry';
import { grid, styleAt } from './formats';
import { type Formulas } from './formulas';
import { restructuring } from './restructuring';
import { type Spills } from './spills';
import { patternOf } from './style';
import { dataOf, errorCodes, shown, valueOf } from './values';

export type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Nothing of a cell but its format. */
const empty: ICellData = { v: null, t: null, f: null, si: null, p: null };

export function cellsOf(book: Book, formulas: Formulas, spills: Spills, sentence: SentenceAt): Cells {
  const read = (sheet: Worksheet, row: number, column: number): CellState => {
    const raw = sheet.getCellRaw(row, column);
    const formula = raw ? formulas.at(sheet.getSheetId(), row, column, raw) : '';
    const cell = formula ? raw : (spills.cell(sheet.getSheetId(), row, column) ?? raw);
    if (!cell) return { value: '', formula: '', text: '' };
    const value = valueOf(cell, (code) => sentence(sheet.getSheetId(), row, column, code));
    const pattern = patternOf(styleAt(book, sheet, row, column));
    return { value, formula, text: shown(value, pattern) };
  };
  return {
    read: (sheetId, rect) => {
      const sheet = book.sheet(sheetId);
      return grid(rect, (row, column) => read(sheet, row, column));
    },
    write: (sheetId, rect, inputs) => write(book, formulas, spills, sheetId, rect, inputs),
    clear: (sheetId, rect, what) => clear(book, spills, sheetId, rect, what),
    used: (sheetId, valuesOnly) => used(book, spills, sheetId, valuesOnly),
    spill: (sheetId, row, column) => spills.range(sheetId, row, column),
    spillParent: (sheetId, row, column) => spills.parent(sheetId, row, column),
    ...restructuring(book, formulas, spills),
  };
}

export type SentenceAt = (sheet: string, row: number, column: number, code: string) => string | undefined;

function write(
  book: Book,
  formulas: Formulas,
  spills: Spills,
  sheetId: string,
  rect: Rect,
  inputs: CellInput[][],
): void {
  book.reserve(sheetId, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  const sheet = book.sheet(sheetId);
  const after: Matrix = {};
  for (let y = 0; y < rect.rows; y++) {
    const line: Record<number, ICellData> = (after[rect.row + y] = {});
    for (let x = 0; x < rect.columns; x++) {
      const input = inputs[y]?.[x];
      if (input === null || input === undefined) continue;
      line[rect.column + x] = taken(
        input,
        () => patternOf(styleAt(book, sheet, rect.row + y, rect.column + x)),
        formulas,
      );
    }
  }
  put(book, spills, sheetId, after, [rect]);
}

/** The cell data that an input makes of a cell with this number format. */
function taken(input: string | number | boolean, pattern: () => string, formulas: Formulas): ICellData {
  if (input === '') return { ...empty };
  if (typeof input === 'string') {
    if (input.startsWith("'")) return { ...empty, v: input.slice(1), t: CellValueType.FORCE_STRING };
    if (pattern() === '@') return { ...empty, v: input, t: CellValueType.STRING };
    if (input.length > 1 && input.startsWith('=')) return { ...empty, f: formulas.accept(input) };
    if (errorCodes.has(input.toUpperCase())) return { ...empty, v: input.toUpperCase(), t: CellValueType.STRING };
    const { value, format } = readEntry(input);
    const data: ICellData = { ...empty, ...dataOf(value) };
    if (typeof value === 'string') data.t = errorCodes.has(value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
    return format && pattern() === 'General' ? { ...data, s: { n: { pattern: format } } } : data;
  }
  if (pattern() === '@') return { ...empty, v: shown(input, 'General'), t: CellValueType.STRING };
  return { ...empty, ...dataOf(input) };
}

/** Puts cell data in place as one step of Undo and marks what depends on it. */
export function put(book: Book, spills: Spills, sheetId: string, after: Matrix, rects: Rect[]): void {
  const sheet = book.sheet(sheetId);
  book.relink(sheetId, after);
  const before: Matrix = {};
  const styles = book.workbook.getStyles();
  let shares = false;
  const matrix = sheet.getCellMatrix();
  for (const [rowKey, line] of Object.entries(after)) {
    const row = Number(rowKey);
    const cells = matrix.getRow(row);
    const undone: Record<number, Nullable<ICellData>> = (before[row] = {});
    for (const [columnKey, data] of Object.entries(line as Record<number, ICellData>)) {
      const column = Number(columnKey);
      const cell = cells?.[column];
      if (!cell) {
        undone[column] = null;
        continue;
      }
      if (cell.si && cell.f) shares = true;
      const { v = null, t = null, f = null, si = null, p = null } = cell;
      undone[column] = { v, t, f, si, p };
      if (data.s) undone[column].s = { n: styles.getStyleByCell(cell)?.n ?? null };
    }
  }
  const target = { unitId: book.unitId, subUnitId: sheetId };
  const redos: IMutationInfo[] = [{ id: SetRangeValuesMutation.id, params: { ...target, cellValue: after } }];
  const undos: IMutationInfo[] = [{ id: SetRangeValuesMutation.id, params: { ...target, cellValue: before } }];
  // Univer's own bookkeeping walks through every cell of the workbook; only a shared formula that loses its first cell needs it.
  const dirtyRanges: IUnitRange[] = spills.touched(sheetId, rects);
  if (!shares) spills.forget(sheetId, after);
  book.change(redos, undos, shares ? { told: true } : { onlyLocal: true, told: true });
  book.recalculation.mark({ dirtyRanges });
  for (const rect of rects) book.onWrite(sheetId, rect);
}

function clear(book: Book, spills: Spills, sheetId: string, rect: Rect, what: 'contents' | 'formats' | 'all'): void {
  const sheet = book.sheet(sheetId);
  const after: Matrix = {};
  const matrix = sheet.getCellMatrix();
  const styles = book.workbook.getStyles();
  const lastRow = Math.min(rect.row + rect.rows, sheet.getRowCount());
  const before: Matrix = {};
  for (let row = rect.row; row < lastRow; row++) {
    const cells = matrix.getRow(row);
    if (!cells) continue;
    for (const key of Object.keys(cells)) {
      const column = Number(key);
      const cell = cells[column];
      if (!cell || column < rect.column || column >= rect.column + rect.columns) continue;
      const style = styles.getStyleByCell(cell);
      (after[row] ??= {})[column] = what === 'all' ? null : what === 'contents' ? { ...empty } : { s: null };
      (before[row] ??= {})[column] = {
        v: null,
        t: null,
        f: null,
        si: null,
        p: null,
        ...cell,
        s: style ? { ...style } : null,
      };
    }
  }
  const target = { unitId: book.unitId, subUnitId: sheetId };
  const dirtyRanges = what === 'formats' ? [] : spills.touched(sheetId, [rect]);
  book.change(
    [{ id: SetRangeValuesMutation.id, params: { ...target, cellValue: after } }],
    [{ id: SetRangeValuesMutation.id, params: { ...target, cellValue: before } }],
  );
  if (dirtyRanges.length) book.recalculation.mark({ dirtyRanges });
}

function used(book: Book, spills: Spills, sheetId: string, valuesOnly: boolean): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const include = (row: number, column: number) => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  const holds = (cell: Nullable<ICellData>) =>
    !!cell &&
    ((cell.v !== undefined && cell.v !== null && cell.v !== '') ||
      !!cell.f ||
      !!cell.si ||
      !!cell.p ||
      (!valuesOnly && !!cell.s));
  book
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (holds(cell)) include(row, column);
    });
  for (const { row, column, rows, columns } of spills.ranges(sheetId)) {
    include(row, column);
    include(row + rows - 1, column + columns - 1);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
