/** Blocks of filled cells: the region around a cell, and where Ctrl + arrow would land. */
import type { Rect } from '../engine/engine';
import type { Book } from './book';
import { cellRect, gridColumns, gridRows, inGrid, intersect } from './rect';

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

/** Grows until an empty ring surrounds it: side by side as far as each goes, so that a long block is not gone through for every row. */
export function blockAround(book: Book, sheet: string, start: Rect): Rect {
  const filled = filledCells(book, sheet);
  const used = book.engine.cells.used(sheet, true);
  const isTouched = (side: Rect): boolean => {
    const look = used && intersect(side, used);
    for (let row = look?.row ?? 0; look && row < look.row + look.rows; row++)
      for (let column = look.column; column < look.column + look.columns; column++)
        if (filled(row, column)) return true;
    return false;
  };
  let block = start;
  for (;;) {
    const before = block;
    for (const side of Object.values(sides))
      for (let next = side(block); isTouched(next.ring); next = side(block)) block = next.grown;
    if (block === before) return block;
  }
}

/** What lies along each side of a block, corners too, and the block grown by it. */
const sides: Record<Direction, (block: Rect) => { ring: Rect; grown: Rect }> = {
  Up: (block) => ({ ring: rowOf(block, block.row - 1), grown: { ...block, row: block.row - 1, rows: block.rows + 1 } }),
  Down: (block) => ({ ring: rowOf(block, block.row + block.rows), grown: { ...block, rows: block.rows + 1 } }),
  Left: (block) => ({
    ring: columnOf(block, block.column - 1),
    grown: { ...block, column: block.column - 1, columns: block.columns + 1 },
  }),
  Right: (block) => ({
    ring: columnOf(block, block.column + block.columns),
    grown: { ...block, columns: block.columns + 1 },
  }),
};
const rowOf = ({ column, columns }: Rect, row: number): Rect => ({
  row,
  column: column - 1,
  rows: 1,
  columns: columns + 2,
});
const columnOf = ({ row, rows }: Rect, column: number): Rect => ({ row: row - 1, column, rows: rows + 2, columns: 1 });

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
