/** Cells pushed aside, taken out, copied and sorted; Univer lets formulas, names, tables, rules and validations follow. */
import { generateRandomId, type ICellData, type IMutationInfo, type IRange, type Nullable } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import type { Cells, Rect, Scalar } from '../engine';
import { toRange, type Book } from './book';
import { put, type Matrix } from './cells';
import { shifted } from './formula/shift';
import type { Formulas } from './formulas';
import type { Spills } from './spills';
import { dataOf, valueOf } from './values';
import { insertLines, removeLines } from './wholeLines';

export function restructuring(
  book: Book,
  formulas: Formulas,
  spills: Spills,
): Pick<Cells, 'insert' | 'remove' | 'copy' | 'sort'> {
  const target = (sheet: string) => ({ unitId: book.unitId, subUnitId: sheet });
  return {
    insert: (sheetId, rect, shift, whole) => {
      const range = toRange(rect);
      book.reserve(sheetId, shift === 'Down' ? rect.row : 0, shift === 'Right' ? rect.column : 0);
      if (!whole)
        return moveCells(
          sheetId,
          range,
          shift === 'Down' ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id,
        );
      insertLines(book, linesOf(sheetId, rect, shift === 'Down'));
    },
    remove: (sheetId, rect, shift, whole) => {
      const range = toRange(rect);
      if (!whole)
        return moveCells(sheetId, range, shift === 'Up' ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id);
      const sheet = book.sheet(sheetId);
      const lines = linesOf(sheetId, rect, shift === 'Up');
      const count = Math.min(
        lines.count,
        (lines.axis === 'rows' ? sheet.getRowCount() : sheet.getColumnCount()) - lines.at,
      );
      if (count <= 0) return;
      // Univer cannot take all rows of a sheet away: it keeps one.
      book.reserve(
        sheetId,
        lines.axis === 'rows' ? lines.at + count : 0,
        lines.axis === 'columns' ? lines.at + count : 0,
      );
      removeLines(book, { ...lines, count });
    },
    copy: (from, to, what) => copy(from, to, what),
    sort: (sheetId, rect, keys, hasHeaders) => {
      const first = hasHeaders ? 1 : 0;
      const sheet = book.sheet(sheetId);
      const lines = Array.from({ length: rect.rows - first }, (_, index) => rect.row + first + index);
      const valueAt = (row: number, column: number) =>
        valueOf(spills.cell(sheetId, row, column) ?? sheet.getCellRaw(row, column));
      const sorted = lines
        .map((row) => ({ row, values: keys.map(({ column }) => valueAt(row, rect.column + column)) }))
        .sort((one, other) => compareRows(one.values, other.values, keys) || one.row - other.row);
      const after: Matrix = {};
      sorted.forEach(({ row: from }, index) => {
        const row = rect.row + first + index;
        if (from === row) return;
        const line: Record<number, ICellData> = (after[row] = {});
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          line[column] = moved(sheetId, from, column, row, column);
        }
      });
      put(book, spills, sheetId, after, [rect]);
    },
  };

  /** Univer's commands for parts of rows work on the active sheet only, and move the selection. */
  function moveCells(sheetId: string, range: IRange, command: string): void {
    const active = book.workbook.getActiveSheet();
    book.silently(() => {
      book.workbook.setActiveSheet(book.sheet(sheetId));
      void book.asApi(() => book.commands.executeCommand(command, { range }));
      book.workbook.setActiveSheet(active);
    });
  }

  function moved(sheetId: string, fromRow: number, fromColumn: number, row: number, column: number): ICellData {
    const cell = book.sheet(sheetId).getCellRaw(fromRow, fromColumn);
    const { v = null, t = null, p = null } = cell ?? {};
    const formula = cell ? formulas.at(sheetId, fromRow, fromColumn, cell) : '';
    const style = book.workbook.getStyles().getStyleByCell(cell);
    const s = style?.n ? { n: style.n } : { n: null };
    return formula
      ? { f: shifted(book, formula, row - fromRow, column - fromColumn), v: null, t: null, si: null, p: null, s }
      : { v, t, p, f: null, si: null, s };
  }

  /** The source is repeated where the destination holds a multiple of it, as with copyFrom. */
  function copy(
    from: { sheet: string; rect: Rect },
    to: { sheet: string; rect: Rect },
    what: 'all' | 'values' | 'formulas' | 'formats',
  ): void {
    const rows = to.rect.rows % from.rect.rows === 0 ? to.rect.rows : from.rect.rows;
    const columns = to.rect.columns % from.rect.columns === 0 ? to.rect.columns : from.rect.columns;
    const styles = book.workbook.getStyles();
    const sheet = book.sheet(from.sheet);
    book.reserve(to.sheet, to.rect.row + rows - 1, to.rect.column + columns - 1);
    const after: Matrix = {};
    const looks: Matrix = {};
    for (let y = 0; y < rows; y++) {
      const line: Record<number, ICellData> = (after[to.rect.row + y] = {});
      const look: Record<number, Nullable<ICellData>> = (looks[to.rect.row + y] = {});
      for (let x = 0; x < columns; x++) {
        const row = from.rect.row + (y % from.rect.rows);
        const column = from.rect.column + (x % from.rect.columns);
        const cell = sheet.getCellRaw(row, column);
        const formula = cell && what !== 'values' ? formulas.at(from.sheet, row, column, cell) : '';
        const shift = [to.rect.row + y - row, to.rect.column + x - column] as const;
        const content: ICellData = formula
          ? { f: shifted(book, formula, ...shift), v: null, t: null, si: null, p: null }
          : { ...plain(valueOf(spills.cell(from.sheet, row, column) ?? cell)), f: null, si: null, p: null };
        if (what !== 'formats') line[to.rect.column + x] = content;
        if (what === 'all' || what === 'formats') look[to.rect.column + x] = { s: styles.getStyleByCell(cell) ?? null };
      }
    }
    book.undo.begin();
    try {
      if (what !== 'formats') put(book, spills, to.sheet, after, [{ ...to.rect, rows, columns }]);
      if (what === 'all' || what === 'formats') restyle(to.sheet, looks);
    } finally {
      book.undo.end();
    }
  }

  /** Whole styles in place of those the cells have. */
  function restyle(sheetId: string, looks: Matrix): void {
    const styles = book.workbook.getStyles();
    const sheet = book.sheet(sheetId);
    const before: Matrix = {};
    for (const [row, line] of Object.entries(looks)) {
      for (const column of Object.keys(line as object)) {
        const old = styles.getStyleByCell(sheet.getCellRaw(Number(row), Number(column)));
        ((before[Number(row)] ??= {}) as Record<string, ICellData>)[column] = { s: old ? { ...old } : null };
      }
    }
    const cleared: Matrix = Object.fromEntries(
      Object.entries(looks).map(([row, line]) => [
        row,
        Object.fromEntries(Object.keys(line as object).map((column) => [column, { s: null }])),
      ]),
    );
    const mutation = (cellValue: Matrix): IMutationInfo => ({
      id: SetRangeValuesMutation.id,
      params: { ...target(sheetId), cellValue },
    });
    book.change([mutation(cleared), mutation(looks)], [mutation(cleared), mutation(before)]);
  }
}

const linesOf = (sheet: string, rect: Rect, rows: boolean) =>
  rows
    ? { sheet, axis: 'rows' as const, at: rect.row, count: rect.rows }
    : { sheet, axis: 'columns' as const, at: rect.column, count: rect.columns };

export const newId = () => generateRandomId(12);

const plain = (value: Scalar): ICellData => dataOf(value);

/** Excel's order: numbers, text, FALSE, TRUE, errors; empty cells last whatever the direction. */
function compareRows(one: Scalar[], other: Scalar[], keys: { ascending: boolean }[]): number {
  for (const [index, { ascending }] of keys.entries()) {
    const [a = '', b = ''] = [one[index], other[index]];
    if (a === '' || b === '') {
      if (a !== b) return a === '' ? 1 : -1;
      continue;
    }
    const result = rank(a) - rank(b) || compare(a, b);
    if (result) return ascending ? result : -result;
  }
  return 0;
}

const rank = (value: Scalar) =>
  ({ number: 0, string: 1, boolean: 2, object: 3 })[typeof value as 'number' | 'string' | 'boolean' | 'object'];

function compare(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, undefined, { sensitivity: 'base' });
  return typeof a === 'object' ? 0 : Number(a) - Number(b);
}
