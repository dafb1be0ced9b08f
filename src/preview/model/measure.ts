/** Distances on a sheet in points: where a cell begins, which cell lies at a point. */
import type { Engine } from '../engine/engine';

export function leftOf(engine: Engine, sheet: string, column: number): number {
  return sum(column, (index) => columnPoints(engine, sheet, index));
}

export function topOf(engine: Engine, sheet: string, row: number): number {
  return sum(row, (index) => rowPoints(engine, sheet, index));
}

export const columnPoints = (engine: Engine, sheet: string, column: number) =>
  engine.layout.hidden(sheet, 'columns', column) ? 0 : engine.layout.columnWidth(sheet, column);

export const rowPoints = (engine: Engine, sheet: string, row: number) =>
  engine.layout.hidden(sheet, 'rows', row) ? 0 : engine.layout.rowHeight(sheet, row);

/** The column or row a distance falls into, and how far into it. */
export function placeAt(
  distance: number,
  size: (index: number) => number,
  limit: number,
): { index: number; rest: number } {
  let rest = Math.max(0, distance);
  for (let index = 0; index < limit; index++) {
    const points = size(index);
    if (rest < points) return { index, rest };
    rest -= points;
  }
  return { index: limit - 1, rest: 0 };
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += size(index);
  return total;
}
