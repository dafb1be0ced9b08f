/** Areas taken apart and cells put together: strips of an area, runs of cells, which cell is in which area. */
import type { Rect } from './address';

export interface At {
  row: number;
  column: number;
}

export const contains = (rect: Rect, { row, column }: At): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;

/** An area in strips of at most so many cells, or of one row. */
export function partsOf(rect: Rect, cells: number): Rect[] {
  const most = Math.max(1, Math.floor(cells / rect.columns));
  return Array.from({ length: Math.ceil(rect.rows / most) }, (_, part) => ({
    ...rect,
    row: rect.row + part * most,
    rows: Math.min(most, rect.rows - part * most),
  }));
}

/** Cells that stand below one another. */
export function runsOf<Cell extends At>(cells: readonly Cell[]): Cell[][] {
  const runs: Cell[][] = [];
  for (const one of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.column === one.column && last.row + 1 === one.row) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}
