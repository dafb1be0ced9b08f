/** Pushing cells aside: whole rows and columns through the engine, blocks of cells only where no table or merge is cut. */
import type { Rect } from '../engine/engine';
import { HostError } from '../wire/hostObject';
import type { Book } from './book';
import {
  contains,
  gridColumns,
  gridRows,
  intersect,
  isWholeColumns,
  isWholeRows,
  shiftRect,
  spanning,
  lastColumn,
  lastRow,
} from './rect';

export function insertCells(book: Book, sheet: string, rect: Rect, shift: 'Down' | 'Right'): void {
  const whole = shift === 'Down' ? isWholeRows(rect) : isWholeColumns(rect);
  book.guardSheet(sheet, shift === 'Down' ? 'allowInsertRows' : 'allowInsertColumns');
  const used = book.engine.cells.used(sheet, true);
  const band = bandOf(rect, shift);
  const last = used && intersect(used, band);
  const overflow =
    last && (shift === 'Down' ? lastRow(last) + rect.rows >= gridRows : lastColumn(last) + rect.columns >= gridColumns);
  if (overflow) throw new HostError('NonBlankCellOffSheet');
  if (!whole) refuseCuts(book, sheet, band, shift);
  book.rules.flush();
  book.engine.cells.insert(sheet, rect, shift, whole);
  if (!whole) shiftBand(book, sheet, rect, shift === 'Down' ? 'rows' : 'columns', 1);
}

export function deleteCells(book: Book, sheet: string, rect: Rect, shift: 'Up' | 'Left'): void {
  const whole = shift === 'Up' ? isWholeRows(rect) : isWholeColumns(rect);
  book.guardSheet(sheet, shift === 'Up' ? 'allowDeleteRows' : 'allowDeleteColumns');
  const opposite = shift === 'Up' ? 'Down' : 'Right';
  if (!whole) refuseCuts(book, sheet, bandOf(rect, opposite), opposite);
  book.rules.flush();
  book.engine.cells.remove(sheet, rect, shift, whole);
  if (!whole) shiftBand(book, sheet, rect, shift === 'Up' ? 'rows' : 'columns', -1);
}

/** All cells that move. */
function bandOf(rect: Rect, shift: 'Down' | 'Right'): Rect {
  return shift === 'Down'
    ? spanning(rect.row, rect.column, gridRows - 1, lastColumn(rect))
    : spanning(rect.row, rect.column, lastRow(rect), gridColumns - 1);
}

/** A table may get cells in or lose some over its whole width (or height); a merge may only move as a whole. */
function refuseCuts(book: Book, sheet: string, band: Rect, shift: 'Down' | 'Right'): void {
  const tables = book.engine.tables.list().filter((table) => table.sheet === sheet);
  const across = (rect: Rect) =>
    shift === 'Down'
      ? { ...rect, row: band.row, rows: band.rows }
      : { ...rect, column: band.column, columns: band.columns };
  const cut = (block: Rect, part: Rect) => intersect(block, band) && !contains(band, part);
  const isCut =
    tables.some(({ rect }) => cut(rect, across(rect))) ||
    book.engine.layout.merges(sheet).some((merge) => cut(merge, merge));
  if (isCut) throw new HostError('InsertDeleteConflict');
}

/** Live ranges inside the band follow; whole rows and columns are reported by the engine. */
function shiftBand(book: Book, sheet: string, rect: Rect, axis: 'rows' | 'columns', sign: 1 | -1): void {
  const band = bandOf(rect, axis === 'rows' ? 'Down' : 'Right');
  const [at, count] = axis === 'rows' ? [rect.row, rect.rows] : [rect.column, rect.columns];
  book.areas.shift(sheet, (area) => (contains(band, area) ? shiftRect(area, axis, at, sign * count) : area));
}
