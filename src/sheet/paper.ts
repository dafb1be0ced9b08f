/** What is written on one sheet, gathered: blocks of cells, and every look once with all the areas that have it. */
import { area, type Rect } from './address';
import type { PlanBlock, PlanCell, PlanSheet } from './plan';
import type { Look } from './style';

export interface Paper {
  write(row: number, column: number, cells: PlanCell[][]): void;
  paint(look: Look, rect: Rect): void;
  blocks: PlanBlock[];
  styles(): PlanSheet['styles'];
}

export function newPaper(): Paper {
  const blocks: PlanBlock[] = [];
  const looks = new Map<string, { look: Look; rects: Rect[] }>();
  return {
    blocks,
    write(row, column, cells) {
      const columns = cells[0]?.length ?? 0;
      if (columns > 0) blocks.push({ address: area({ row, column, rows: cells.length, columns }), cells });
    },
    paint(look, rect) {
      const key = JSON.stringify(look);
      const entry = looks.get(key) ?? { look, rects: [] };
      looks.set(key, entry);
      const last = entry.rects.at(-1);
      if (last && last.row === rect.row && last.rows === rect.rows && last.column + last.columns === rect.column) {
        last.columns += rect.columns;
      } else {
        entry.rects.push({ ...rect });
      }
    },
    styles: () =>
      [...looks.values()].map(({ look, rects }) => ({ style: look, areas: rects.map((rect) => area(rect)) })),
  };
}
