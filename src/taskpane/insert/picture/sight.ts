/** Which columns and rows a picture shows, and where each begins, in pixels of the sheet: as one would fold and scroll it. */
import { rectOf, type Rect } from '../../../sheet/address';
import type { PlanSheet } from '../../../sheet/plan';
import { hidesNumber, type PlacedCell, type StyleOf } from './cells';

const pixels = { perCharacter: 7, padding: 5, perPoint: 4 / 3, column: 64, row: 20 };
type Along = 'row' | 'column';
type Sizes = Map<number, number>;

/** Folded columns are closed; where a Gantt is, the columns before it that do not stay in sight have gone by. */
export function columnsInSight(sheet: PlanSheet, cells: PlacedCell[], styleOf: StyleOf): number[] {
  const widths: Sizes = new Map();
  for (const { columns, width } of sheet.columnWidths) {
    setAll(widths, columnsIn(columns), 'column', width * pixels.perCharacter + pixels.padding);
  }
  for (const { columns, collapsed } of sheet.outline) {
    if (columns && collapsed) setAll(widths, columnsIn(columns), 'column', 0);
  }
  const gantt = cells.filter((placed) => hidesNumber(styleOf(placed))).map(({ column }) => column);
  const passed = gantt.length === 0 ? 0 : Math.min(...gantt);
  for (let column = sheet.freeze.columns; column < passed; column += 1) widths.set(column, 0);
  return edges(sheet, 'column', widths, pixels.column);
}

/** Where no chart is to be seen at the top, the title stays and what stands between it and the first table is scrolled past. */
export function rowsInSight(sheet: PlanSheet): number[] {
  const heights: Sizes = new Map();
  for (const { rows, points } of sheet.rowHeights) {
    setAll(heights, rectOf(rows.replace(/\d+/g, 'A$&')), 'row', points * pixels.perPoint);
  }
  const headers = sheet.tables.map(({ address }) => rectOf(address).row);
  const header = headers.length === 0 ? 0 : Math.min(...headers);
  const passed = shown(sheet) ? 0 : header - 2;
  for (let row = 2; row < passed; row += 1) heights.set(row, 0);
  return edges(sheet, 'row', heights, pixels.row);
}

/** Charts, and lights that stand apart from the tables, are what a sheet is looked at for. */
const shown = ({ charts, tables }: PlanSheet): boolean => charts.length > 0 || tables.length === 0;

const columnsIn = (columns: string): Rect => rectOf(columns.replace(/[A-Z]+/g, '$&1'));

function setAll(sizes: Sizes, rect: Rect, along: Along, size: number): void {
  for (let index = 0; index < rect[`${along}s`]; index += 1) sizes.set(rect[along] + index, size);
}

/** Where each begins, and where the last one ends. */
function edges(sheet: PlanSheet, along: Along, sizes: Sizes, usual: number): number[] {
  const rects = [...sheet.blocks.map(({ address }) => address), ...sheet.charts.map(({ at }) => at)].map(rectOf);
  const ends = rects.map((rect) => rect[along] + rect[`${along}s`]);
  const found = [0];
  for (let index = 0; index < Math.max(0, ...ends); index += 1) {
    found.push((found[index] ?? 0) + (sizes.get(index) ?? usual));
  }
  return found;
}
