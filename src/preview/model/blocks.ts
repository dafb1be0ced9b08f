/** Blocks of filled cells: the region around a cell, and where Ctrl + arrow would land. */
import type { Rect } from '../engine/engine';
import type { Book } from './book';
import { bounding, cellRect, gridColumns, gridRows, inGrid, intersect } from './rect';

type Direction = 'Left' | 'Right' | 'Up' | 'Down';
const steps: Record<Direction, [rows: number, columns: number]> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

export function filledCells(book: Book, sheet: string): (row: number, column: number) => boolean {
  const used = book.engine.cells.used(sheet, true);
  if (!used) return () => false;
  const filled = book.engine.cells
    .read(sheet, used)
    .map((line) => line.map((cell) => cell.value !== '' || cell.formula !== ''));
  return (row, column) => filled[row - used.row]?.[column - used.column] ?? false;
}

/** Grows until an empty ring surrounds it. */
export function blockAround(book: Book, sheet: string, start: Rect): Rect {
  const filled = filledCells(book, sheet);
  const used = book.engine.cells.used(sheet, true);
  let block = start;
  for (;;) {
    const ring = { row: block.row - 1, column: block.column - 1, rows: block.rows + 2, columns: block.columns + 2 };
    const look = used && intersect(ring, used);
    let grown = block;
    for (let row = look?.row ?? 0; look && row < look.row + look.rows; row++)
      for (let column = look.column; column < look.column + look.columns; column++)
        if (filled(row, column)) grown = bounding(grown, cellRect(row, column));
    if (grown.rows === block.rows && grown.columns === block.columns) return block;
    block = grown;
  }
}

export function edgeFrom(book: Book, sheet: string, cell: Rect, direction: Direction): Rect {
  const filled = filledCells(book, sheet);
  const [down, right] = steps[direction];
  let { row, column } = cell;
  const next = () => cellRect(row + down, column + right);
  const isFilled = (rect: Rect) => inGrid(rect) && filled(rect.row, rect.column);
  const within = filled(row, column) && isFilled(next());
  const used = book.engine.cells.used(sheet, true);
  for (;;) {
    const ahead = next();
    if (!inGrid(ahead)) break;
    if (within && !isFilled(ahead)) break;
    ({ row, column } = ahead);
    if (!within && isFilled(ahead)) break;
    if (!within && beyond(used, row, column, direction)) return cellRect(...gridEnd(row, column, direction));
  }
  return cellRect(row, column);
}

/** Nothing filled can follow in this direction. */
function beyond(used: Rect | null, row: number, column: number, direction: Direction): boolean {
  if (!used) return true;
  if (direction === 'Down') return row > used.row + used.rows;
  if (direction === 'Right') return column > used.column + used.columns;
  return direction === 'Up' ? row < used.row : column < used.column;
}

function gridEnd(row: number, column: number, direction: Direction): [number, number] {
  const ends: Record<Direction, [number, number]> = {
    Down: [gridRows - 1, column],
    Up: [0, column],
    Right: [row, gridColumns - 1],
    Left: [row, 0],
  };
  return ends[direction];
}
