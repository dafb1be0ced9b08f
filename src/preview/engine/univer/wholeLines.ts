/**
 * Whole rows and columns in and out, as one step of Undo. Univer's own commands ask what belongs to a sheet (tables, rules,
 * validations) of the one in view, whichever is meant, take the selection along, skip hidden rows, and give new rows no formats.
 */
import { RANGE_TYPE, type ICellData, type IMutationInfo, type IRange, type Nullable } from '@univerjs/core';
import {
  InsertColCommand,
  InsertColMutation,
  InsertRowCommand,
  InsertRowMutation,
  RemoveColCommand,
  RemoveColMutation,
  RemoveRowCommand,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Book } from './book';
import type { Matrix } from './cells';

export type Axis = 'rows' | 'columns';

interface Lines {
  sheet: string;
  axis: Axis;
  at: number;
  count: number;
}

const commands = {
  rows: { insert: InsertRowCommand.id, remove: RemoveRowCommand.id },
  columns: { insert: InsertColCommand.id, remove: RemoveColCommand.id },
};
const mutations = {
  rows: { insert: InsertRowMutation.id, remove: RemoveRowMutation.id },
  columns: { insert: InsertColMutation.id, remove: RemoveColMutation.id },
};

/** They look like the row above, or the column to the left. */
export function insertLines(book: Book, lines: Lines): void {
  const { axis, at, count } = lines;
  const model = at - 1;
  const size = sizesOf(book, lines)[model];
  const sizes =
    size === undefined ? {} : Object.fromEntries(Array.from({ length: count }, (_, index) => [index, size]));
  const insert = { id: mutations[axis].insert, params: { ...paramsOf(book, lines), ...sized(axis, sizes) } };
  const looks = looksOf(book, lines, model);
  const formats = looks
    ? [{ id: SetRangeValuesMutation.id, params: { ...target(book, lines), cellValue: looks } }]
    : [];
  const remove = { id: mutations[axis].remove, params: paramsOf(book, lines) };
  change(book, lines, commands[axis].insert, [insert, ...formats], [remove]);
}

export function removeLines(book: Book, lines: Lines): void {
  const { axis, at, count } = lines;
  const sizes = sizesOf(book, lines);
  const kept = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [index, sizes[at + index]]).filter(([, size]) => size !== undefined),
  ) as Record<number, object>;
  const remove = { id: mutations[axis].remove, params: paramsOf(book, lines) };
  const insert = { id: mutations[axis].insert, params: { ...paramsOf(book, lines), ...sized(axis, kept) } };
  const cells = { id: SetRangeValuesMutation.id, params: { ...target(book, lines), cellValue: cellsOf(book, lines) } };
  change(book, lines, commands[axis].remove, [remove], [insert, cells]);
}

/** What belongs to the sheet in view is what Univer asks about. */
function change(book: Book, lines: Lines, command: string, redos: IMutationInfo[], undos: IMutationInfo[]): void {
  const service = book.injector.get(SheetInterceptorService);
  const info = { id: command, params: paramsOf(book, lines) };
  const active = book.workbook.getActiveSheet();
  const meant = book.sheet(lines.sheet);
  book.asOneStep(() => {
    if (active !== meant) book.workbook.setActiveSheet(meant);
    try {
      const given = service.onCommandExecute(info);
      book.change(
        [...(given.preRedos ?? []), ...redos, ...given.redos],
        [...(given.preUndos ?? []), ...undos, ...given.undos],
      );
      const after = service.afterCommandExecute(info);
      if (after.redos.length > 0) book.change(after.redos, after.undos);
    } finally {
      if (active !== meant) book.workbook.setActiveSheet(active);
    }
  });
}

const target = (book: Book, { sheet }: Lines) => ({ unitId: book.unitId, subUnitId: sheet });

function paramsOf(book: Book, lines: Lines) {
  return { ...target(book, lines), range: rangeOf(book, lines) };
}

function rangeOf(book: Book, { sheet, axis, at, count }: Lines): IRange {
  const whole = book.sheet(sheet);
  const end = at + count - 1;
  return axis === 'rows'
    ? { startRow: at, endRow: end, startColumn: 0, endColumn: whole.getColumnCount() - 1, rangeType: RANGE_TYPE.ROW }
    : { startRow: 0, endRow: whole.getRowCount() - 1, startColumn: at, endColumn: end, rangeType: RANGE_TYPE.COLUMN };
}

/** Heights or widths, hidden or not, by place. */
function sizesOf(book: Book, { sheet, axis }: Lines): Record<number, object | undefined> {
  const whole = book.sheet(sheet);
  return axis === 'rows' ? whole.getRowManager().getRowData() : whole.getColumnManager().getColumnData();
}

const sized = (axis: Axis, sizes: Record<number, object>) =>
  axis === 'rows' ? { rowInfo: structuredClone(sizes) } : { colInfo: structuredClone(sizes) };

function looksOf(book: Book, { sheet, axis, at, count }: Lines, model: number): Matrix | null {
  if (model < 0) return null;
  const looks: Matrix = {};
  book
    .sheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell: Nullable<ICellData>) => {
      if ((axis === 'rows' ? row : column) !== model || !cell?.s) return;
      for (let place = at; place < at + count; place += 1) {
        const [y, x] = axis === 'rows' ? [place, column] : [row, place];
        ((looks[y] ??= {}) as Record<number, ICellData>)[x] = { s: cell.s };
      }
    });
  return Object.keys(looks).length > 0 ? looks : null;
}

function cellsOf(book: Book, lines: Lines): Matrix {
  const { startRow, endRow, startColumn, endColumn } = rangeOf(book, lines);
  const cells = book.sheet(lines.sheet).getCellMatrix().getSlice(startRow, endRow, startColumn, endColumn);
  return structuredClone(cells.getMatrix());
}
