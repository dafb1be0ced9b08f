/** Arithmetic of rectangles of cells. Knows no sheets and no engine. */
import type { Rect } from '../engine/engine';

/** Excel's grid. */
export const gridRows = 1_048_576;
export const gridColumns = 16_384;

export const lastRow = (rect: Rect) => rect.row + rect.rows - 1;
export const lastColumn = (rect: Rect) => rect.column + rect.columns - 1;
export const isWholeRows = (rect: Rect) => rect.column === 0 && rect.columns === gridColumns;
export const isWholeColumns = (rect: Rect) => rect.row === 0 && rect.rows === gridRows;
export const cellRect = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
export const plainRect = ({ row, column, rows, columns }: Rect): Rect => ({ row, column, rows, columns });

export function spanning(top: number, left: number, bottom: number, right: number): Rect {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function inGrid(rect: Rect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows > 0 &&
    rect.columns > 0 &&
    rect.row + rect.rows <= gridRows &&
    rect.column + rect.columns <= gridColumns
  );
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top <= bottom && left <= right ? spanning(top, left, bottom, right) : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  return spanning(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersect(outer, inner);
  return common !== null && sameRect(common, inner);
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What of `rect` lies outside `hole`: up to four rectangles. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const common = intersect(rect, hole);
  if (!common) return [rect];
  const parts: Rect[] = [];
  if (common.row > rect.row) parts.push({ ...rect, rows: common.row - rect.row });
  if (lastRow(common) < lastRow(rect))
    parts.push({ ...rect, row: lastRow(common) + 1, rows: lastRow(rect) - lastRow(common) });
  const middle = { row: common.row, rows: common.rows };
  if (common.column > rect.column) parts.push({ ...middle, column: rect.column, columns: common.column - rect.column });
  if (lastColumn(common) < lastColumn(rect))
    parts.push({ ...middle, column: lastColumn(common) + 1, columns: lastColumn(rect) - lastColumn(common) });
  return parts;
}

/** Joins cells and strips that touch into larger rectangles: first along rows, then downwards. */
export function mergeRects(rects: Rect[]): Rect[] {
  const strips: Rect[] = [];
  for (const rect of [...rects].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = strips[strips.length - 1];
    if (last && last.row === rect.row && last.rows === rect.rows && last.column + last.columns === rect.column)
      last.columns += rect.columns;
    else strips.push({ ...plainRect(rect) });
  }
  const blocks: Rect[] = [];
  for (const strip of strips) {
    const above = blocks.find(
      (block) =>
        block.column === strip.column && block.columns === strip.columns && block.row + block.rows === strip.row,
    );
    if (above) above.rows += strip.rows;
    else blocks.push(strip);
  }
  return blocks;
}

/** Where an interval lies after `count` places were inserted (or, negative, deleted) at `at`; null when nothing of it is left. */
export function shiftSpan(
  start: number,
  length: number,
  at: number,
  count: number,
): { start: number; length: number } | null {
  if (count >= 0) {
    if (at <= start) return { start: start + count, length };
    return { start, length: at < start + length ? length + count : length };
  }
  const gone = -count;
  const end = start + length;
  const move = (place: number) => (place <= at ? place : Math.max(at, place - gone));
  const left = move(start);
  const right = move(end);
  return right > left ? { start: left, length: right - left } : null;
}

export function shiftRect(rect: Rect, axis: 'rows' | 'columns', at: number, count: number): Rect | null {
  if (axis === 'rows') {
    if (isWholeColumns(rect)) return rect;
    const span = shiftSpan(rect.row, rect.rows, at, count);
    return span && { ...rect, row: span.start, rows: span.length };
  }
  if (isWholeRows(rect)) return rect;
  const span = shiftSpan(rect.column, rect.columns, at, count);
  return span && { ...rect, column: span.start, columns: span.length };
}
