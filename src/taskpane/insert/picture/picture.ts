/**
 * A small picture of a sheet, made from the plan that will be drawn: its columns and rows to scale, its colours, every text as a bar
 * as long as the text. Words that Excel has yet to compute show the colours their cells can take. A plan in, paths out; no React.
 */
import { rectOf } from '../../../sheet/address';
import type { PlanSheet } from '../../../sheet/plan';
import { cellsOf, hidesNumber, looksOf, stylesOf, widthOf } from './cells';
import { chartShapes } from './charts';
import { ganttBars } from './gantt';
import { painter, type Layer } from './painter';
import { columnsInSight, rowsInSight } from './sight';

export interface SheetPicture {
  width: number;
  height: number;
  layers: Layer[];
}

/** Height to width of a picture, and how many pixels of the sheet it shows at least and at most. */
const shape = { ratio: 0.56, least: 560, most: 1080 };
const ink = '#1F2937';

export function pictureOf(sheet: PlanSheet): SheetPicture {
  const cells = cellsOf(sheet);
  const styleOf = stylesOf(sheet);
  const lookOf = looksOf(sheet);
  const columns = columnsInSight(sheet, cells, styleOf);
  const width = Math.min(shape.most, Math.max(shape.least, columns.at(-1) ?? 0));
  const height = Math.round(width * shape.ratio);
  const paint = painter(columns, rowsInSight(sheet), { width, height });

  for (const { style, areas } of sheet.styles) {
    for (const rect of areas.map(rectOf)) {
      if (style.fill && style.fill !== '#FFFFFF') paint.area(rect, style.fill);
      if (style.grid) paint.lines(rect, style.grid);
    }
  }
  for (const { rect, fill } of ganttBars(sheet, cells, styleOf)) paint.area(rect, fill);
  for (const placed of cells) {
    const style = styleOf(placed);
    if (hidesNumber(style)) continue;
    const look = lookOf(placed);
    if (look?.fill) paint.area({ ...placed, rows: 1, columns: 1 }, look.fill);
    paint.text(placed, widthOf(placed.cell), style, look?.color ?? style?.font?.color ?? ink);
  }
  for (const chart of sheet.charts) paint.shapes(rectOf(chart.at), (frame) => chartShapes(chart, cells, frame));
  return { width, height, layers: paint.layers() };
}
