/** Widths, heights, hidden rows and columns, merged cells, frozen panes. Office.js counts in points, Univer in pixels. */
import { BooleanNumber, type IMutationInfo, type IRange } from '@univerjs/core';
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  RemoveMergeUndoMutationFactory,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { Cells, Layout, Rect } from '../engine';
import { autofitting } from './autofit';
import { toRange, toRect, type Book } from './book';

const pointsPerPixel = 0.75;

export function layoutOf(book: Book, cells: Cells): Layout {
  const target = (sheet: string) => ({ unitId: book.unitId, subUnitId: sheet });
  const columnsOf = (column: number, count: number): IRange => ({
    startRow: 0,
    endRow: 0,
    startColumn: column,
    endColumn: column + count - 1,
  });
  const rowsOf = (row: number, count: number): IRange => ({
    startRow: row,
    endRow: row + count - 1,
    startColumn: 0,
    endColumn: 0,
  });
  const setWidths = (sheetId: string, widths: Map<number, number>) => {
    const sheet = book.sheet(sheetId);
    const [after, before]: Record<number, number>[] = [{}, {}];
    const ranges = [...widths.keys()].map((column) => columnsOf(column, 1));
    for (const [column, pixels] of widths) {
      after![column] = pixels;
      before![column] = sheet.getConfig().columnData[column]?.w ?? sheet.getConfig().defaultColumnWidth;
    }
    const mutation = (colWidth: Record<number, number>): IMutationInfo => ({
      id: SetWorksheetColWidthMutation.id,
      params: { ...target(sheetId), ranges, colWidth },
    });
    book.change([mutation(after!)], [mutation(before!)]);
  };
  const setHeights = (sheetId: string, heights: Map<number, number>) => {
    const sheet = book.sheet(sheetId);
    const [after, before]: Record<number, number>[] = [{}, {}];
    const ranges = [...heights.keys()].map((row) => rowsOf(row, 1));
    for (const [row, pixels] of heights) {
      after![row] = pixels;
      before![row] = sheet.getConfig().rowData[row]?.h ?? sheet.getConfig().defaultRowHeight;
    }
    const mutation = (rowHeight: Record<number, number>): IMutationInfo => ({
      id: SetWorksheetRowHeightMutation.id,
      params: { ...target(sheetId), ranges, rowHeight },
    });
    book.change([mutation(after!)], [mutation(before!)]);
  };
  const fit = autofitting(book, cells);
  return {
    columnWidth: (sheetId, column) => {
      const { columnData, defaultColumnWidth } = book.sheet(sheetId).getConfig();
      const data = columnData[column];
      return data?.hd === BooleanNumber.TRUE ? 0 : (data?.w ?? defaultColumnWidth) * pointsPerPixel;
    },
    setColumnWidth: (sheetId, column, count, points) => {
      book.reserve(sheetId, 0, column + count - 1);
      setWidths(
        sheetId,
        new Map(Array.from({ length: count }, (_, index) => [column + index, points / pointsPerPixel])),
      );
    },
    rowHeight: (sheetId, row) => {
      const { rowData, defaultRowHeight } = book.sheet(sheetId).getConfig();
      const data = rowData[row];
      if (data?.hd === BooleanNumber.TRUE) return 0;
      const pixels = data?.ia === BooleanNumber.FALSE ? data.h : (data?.ah ?? data?.h);
      return (pixels ?? defaultRowHeight) * pointsPerPixel;
    },
    setRowHeight: (sheetId, row, count, points) => {
      book.reserve(sheetId, row + count - 1, 0);
      setHeights(sheetId, new Map(Array.from({ length: count }, (_, index) => [row + index, points / pointsPerPixel])));
    },
    autofit: (sheetId, rect, axis) =>
      axis === 'columns'
        ? setWidths(sheetId, fit.widths(sheetId, rect))
        : setHeights(sheetId, fit.heights(sheetId, rect)),
    /** Filtered rows are hidden too. */
    hidden: (sheetId, axis, index) => {
      const sheet = book.sheet(sheetId);
      return axis === 'rows' ? !sheet.getRowVisible(index) : !sheet.getColVisible(index);
    },
    setHidden: (sheetId, axis, index, count, hidden) => {
      const ranges = [axis === 'rows' ? rowsOf(index, count) : columnsOf(index, count)];
      const [hide, show] =
        axis === 'rows'
          ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
          : [SetColHiddenMutation.id, SetColVisibleMutation.id];
      const params = { ...target(sheetId), ranges };
      book.reserve(sheetId, axis === 'rows' ? index + count - 1 : 0, axis === 'rows' ? 0 : index + count - 1);
      book.change([{ id: hidden ? hide : show, params }], [{ id: hidden ? show : hide, params }]);
    },
    merges: (sheetId) => book.sheet(sheetId).getMergeData().map(toRect),
    merge: (sheetId, rect) => {
      book.reserve(sheetId, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
      book.undo.begin();
      try {
        unmerge(sheetId, rect);
        const params = { ...target(sheetId), ranges: [toRange(rect)] };
        const undo = AddMergeUndoMutationFactory(book.injector, params);
        if (rect.rows * rect.columns > 1)
          book.change(
            [{ id: AddWorksheetMergeMutation.id, params }],
            [{ id: RemoveWorksheetMergeMutation.id, params: undo }],
          );
        const others = remainder(rect);
        for (const other of others) cells.clear(sheetId, other, 'contents');
      } finally {
        book.undo.end();
      }
    },
    unmerge,
    frozen: (sheetId) => {
      const { xSplit, ySplit } = book.sheet(sheetId).getFreeze();
      return xSplit || ySplit ? { rows: ySplit, columns: xSplit } : null;
    },
    freeze: (sheetId, at) => {
      const freeze =
        at && (at.rows || at.columns)
          ? { ySplit: at.rows, xSplit: at.columns, startRow: at.rows || -1, startColumn: at.columns || -1 }
          : { ySplit: 0, xSplit: 0, startRow: -1, startColumn: -1 };
      const before = { ...book.sheet(sheetId).getFreeze() };
      book.change(
        [{ id: SetFrozenMutation.id, params: { ...target(sheetId), ...freeze } }],
        [{ id: SetFrozenMutation.id, params: { ...target(sheetId), ...before } }],
      );
    },
  };

  function unmerge(sheetId: string, rect: Rect): void {
    const range = toRange(rect);
    const ranges = book
      .sheet(sheetId)
      .getMergeData()
      .filter(
        (merged) =>
          merged.startRow <= range.endRow &&
          merged.endRow >= range.startRow &&
          merged.startColumn <= range.endColumn &&
          merged.endColumn >= range.startColumn,
      );
    if (!ranges.length) return;
    const params = { ...target(sheetId), ranges };
    const undo = RemoveMergeUndoMutationFactory(book.injector, params);
    if (undo)
      book.change(
        [{ id: RemoveWorksheetMergeMutation.id, params }],
        [{ id: AddWorksheetMergeMutation.id, params: undo }],
      );
  }
}

/** The cells of a rectangle except its first. */
function remainder({ row, column, rows, columns }: Rect): Rect[] {
  const right = { row, column: column + 1, rows: 1, columns: columns - 1 };
  const below = { row: row + 1, column, rows: rows - 1, columns };
  return [right, below].filter((rect) => rect.rows > 0 && rect.columns > 0);
}
