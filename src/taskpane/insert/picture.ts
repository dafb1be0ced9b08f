/**
 * A small picture of a sheet, made from the plan that will be drawn: its columns and rows to scale, its colours, every text as a bar
 * as long as the text. Words that Excel has yet to compute show the colours their cells can take. Numbers in, paths out; no React.
 */
import { rectOf, type Rect } from '../../sheet/address';
import { textWidth } from '../../sheet/measure';
import type { PlanCell, PlanSheet } from '../../sheet/plan';
import type { RuleLook, Style } from '../../sheet/style';

export interface Layer {
  fill: string;
  opacity: number;
  /** An SVG path of rectangles. */
  path: string;
}
export interface SheetPicture {
  width: number;
  height: number;
  layers: Layer[];
}

/** Height to width of a picture, and how many pixels of the sheet it shows at least and at most. */
const shape = { ratio: 0.62, least: 640, most: 1500 };
const pixels = { perCharacter: 7, padding: 5, perPoint: 4 / 3, column: 64, row: 20 };

export function pictureOf(sheet: PlanSheet): SheetPicture {
  const cells = cellsOf(sheet);
  const columnEdges = edges(lastColumn(sheet) + 1, pixels.column, widthsOf(sheet));
  const width = Math.min(shape.most, Math.max(shape.least, columnEdges.at(-1) ?? 0));
  const height = Math.round(width * shape.ratio);
  const rowEdges = edges(Math.ceil(height / pixels.row) + 1, pixels.row, heightsOf(sheet));
  const paint = painter(columnEdges, rowEdges, { width, height });

  for (const { style, areas } of sheet.styles) {
    for (const rect of areas.map(rectOf)) {
      if (style.fill && style.fill !== '#FFFFFF') paint.area(rect, style.fill);
      if (style.grid) paint.lines(rect, style.grid);
    }
  }
  const looks = looksOf(sheet);
  const styles = stylesOf(sheet);
  const bars = barsOf(sheet, cells, styles);
  for (const { rect, fill } of bars) paint.area(rect, fill);
  for (const { row, column, cell } of cells) {
    const style = styles(row, column);
    if (style?.numberFormat === ';;;') continue;
    const look = looks(row, column, cell);
    if (look?.fill) paint.area({ row, column, rows: 1, columns: 1 }, look.fill);
    paint.text(row, column, lengthOf(cell), style, look?.color ?? style?.font?.color ?? '#1F2937');
  }
  return { width, height, layers: paint.layers() };
}

interface PlacedCell {
  row: number;
  column: number;
  cell: Exclude<PlanCell, null>;
}

/** Formulas below the first row of a block count only where something is typed in their row: the others show nothing. */
function cellsOf(sheet: PlanSheet): PlacedCell[] {
  const placed = sheet.blocks.flatMap(({ address, cells }) => {
    const { row, column } = rectOf(address);
    return cells.flatMap((line, down) =>
      line.flatMap((cell, right) => (cell === null ? [] : [{ row: row + down, column: column + right, cell }])),
    );
  });
  const typed = new Set(placed.filter(({ cell }) => !isFormula(cell)).map(({ row }) => row));
  return placed.filter(({ row }) => typed.has(row));
}

const isFormula = (cell: PlanCell): cell is { formula: string } =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** In characters. A result is not known yet; most are a short word or a number. */
function lengthOf(cell: Exclude<PlanCell, null>): number {
  if (typeof cell !== 'object') return Math.min(10, String(cell).length + 1);
  return 'text' in cell ? textWidth(cell.text) : 6;
}

function widthsOf(sheet: PlanSheet): Map<number, number> {
  return spread(
    sheet.columnWidths.map(({ columns, width }) => ({
      rect: rectOf(columns.replace(/([A-Z]+)(?!\d)/g, '$11')),
      size: width * pixels.perCharacter + pixels.padding,
    })),
    'column',
  );
}

function heightsOf(sheet: PlanSheet): Map<number, number> {
  return spread(
    sheet.rowHeights.map(({ rows, points }) => ({
      rect: rectOf(rows.replace(/(?<![A-Z])(\d+)/g, 'A$1')),
      size: points * pixels.perPoint,
    })),
    'row',
  );
}

function spread(sizes: { rect: Rect; size: number }[], along: 'row' | 'column'): Map<number, number> {
  const found = new Map<number, number>();
  for (const { rect, size } of sizes) {
    for (let index = 0; index < rect[`${along}s`]; index += 1) found.set(rect[along] + index, size);
  }
  return found;
}

/** Where each column or row begins, and where the last one ends. */
function edges(count: number, usual: number, sizes: Map<number, number>): number[] {
  const found = [0];
  for (let index = 0; index < count; index += 1) found.push(found[index]! + (sizes.get(index) ?? usual));
  return found;
}

function lastColumn(sheet: PlanSheet): number {
  return Math.max(
    0,
    ...sheet.blocks.map(({ address }) => rectOf(address)).map(({ column, columns }) => column + columns - 1),
  );
}

const within = (rect: Rect, row: number, column: number) =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;

/** The last style that covers a cell is the one it has. */
function stylesOf(sheet: PlanSheet): (row: number, column: number) => Style | undefined {
  const placed = sheet.styles
    .flatMap(({ style, areas }) => areas.map((address) => ({ style, rect: rectOf(address) })))
    .reverse();
  return (row, column) => placed.find(({ rect }) => within(rect, row, column))?.style;
}

/** A typed word has the look of its rule; for a computed one the looks are taken in turn, row by row. */
function looksOf(sheet: PlanSheet): (row: number, column: number, cell: PlanCell) => RuleLook | undefined {
  const rules = sheet.rules.flatMap((rule) =>
    rule.kind === 'equals' ? rule.areas.map((address) => ({ rule, rect: rectOf(address) })) : [],
  );
  return (row, column, cell) => {
    const here = rules.filter(({ rect }) => within(rect, row, column));
    if (here.length === 0) return undefined;
    if (isFormula(cell)) return here[(row - here[0]!.rect.row) % here.length]!.rule.look;
    const word = typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : String(cell);
    return here.find(({ rule }) => rule.text === word)?.rule.look;
  };
}

/** The bars of a Gantt: week cells, from the first to the last date of their row. */
function barsOf(
  sheet: PlanSheet,
  cells: PlacedCell[],
  styles: (row: number, column: number) => Style | undefined,
): { rect: Rect; fill: string }[] {
  const ganttColumns = cells
    .filter(({ row, column }) => styles(row, column)?.numberFormat === ';;;')
    .map(({ column }) => column);
  if (ganttColumns.length === 0) return [];
  const [first, last] = [Math.min(...ganttColumns), Math.max(...ganttColumns)];
  const dates = new Map<number, number[]>();
  for (const { row, column, cell } of cells) {
    if (typeof cell !== 'number' || column >= first || !/yy/.test(styles(row, column)?.numberFormat ?? '')) continue;
    dates.set(row, [...(dates.get(row) ?? []), cell]);
  }
  const begin = Math.min(...[...dates.values()].map((days) => days[0]!));
  const rules = sheet.rules.filter((rule) => rule.kind === 'formula' && rule.look.fill !== undefined);
  const shades = rules
    .filter(({ areas }) => areas.map(rectOf).some((rect) => within(rect, rect.row, first)))
    .map((rule) => rule.kind === 'formula' && rule.look.fill);
  const fill = shades.find((shade) => typeof shade === 'string') || '#A9C8EE';
  return [...dates]
    .filter(([, days]) => days.length >= 2)
    .map(([row, days]) => {
      const week = (day: number) => Math.min(last, first + Math.floor((day - begin) / 7));
      const [from, to] = [week(days[0]!), week(days[1]!)];
      return { rect: { row, column: from, rows: 1, columns: to - from + 1 }, fill };
    });
}

interface Edge {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Collects rectangles by colour, grounds below inks, and keeps them inside the picture. */
function painter(columnEdges: number[], rowEdges: number[], size: { width: number; height: number }) {
  const ground = new Map<string, Layer>();
  const ink = new Map<string, Layer>();
  const rectangle = (paths: Map<string, Layer>, edge: Edge, fill: string, opacity: number) => {
    const { left, top, right, bottom } = edge;
    const [x, y] = [Math.round(left), Math.round(top)];
    const [w, h] = [Math.round(Math.min(right, size.width)) - x, Math.round(Math.min(bottom, size.height)) - y];
    if (w <= 0 || h <= 0) return;
    const key = `${fill} ${opacity}`;
    const layer = paths.get(key) ?? { fill, opacity, path: '' };
    layer.path += `M${x} ${y}h${w}v${h}h${-w}z`;
    paths.set(key, layer);
  };
  const box = ({ row, column, rows, columns }: Rect) => ({
    left: columnEdges[column] ?? size.width,
    top: rowEdges[row] ?? size.height,
    right: columnEdges[column + columns] ?? size.width,
    bottom: rowEdges[row + rows] ?? size.height,
  });
  return {
    area(rect: Rect, fill: string) {
      rectangle(ground, box(rect), fill, 1);
    },
    lines(rect: Rect, color: string) {
      const { left, right } = box(rect);
      for (let row = rect.row; row <= rect.row + rect.rows && row < rowEdges.length; row += 1) {
        rectangle(ground, { left, top: rowEdges[row]! - 1, right, bottom: rowEdges[row]! + 1 }, color, 1);
      }
    },
    text(row: number, column: number, characters: number, style: Style | undefined, color: string) {
      const { left, top, right, bottom } = box({ row, column, rows: 1, columns: 1 });
      const scale = (style?.font?.size ?? 11) / 11;
      const [tall, step, long] = [8 * scale, 18 * scale, characters * pixels.perCharacter * scale * 0.92];
      // A text that does not wrap runs on over the cells at its right, as far as it is long.
      const room = style?.wrap ? Math.max(8, right - left - 10) : Math.max(8, style?.grid ? right - left - 10 : long);
      const lines = Math.max(1, Math.min(Math.ceil(long / room), Math.floor((bottom - top) / step)));
      const opacity = style?.font?.bold ? 0.85 : 0.6;
      for (let line = 0; line < lines; line += 1) {
        const wide = Math.min(room, long - line * room);
        const start =
          style?.align === 'right'
            ? right - 5 - wide
            : style?.align === 'center'
              ? (left + right - wide) / 2
              : left + 5;
        const y = top + 6 * scale + line * step;
        rectangle(ink, { left: start, top: y, right: start + wide, bottom: y + tall }, color, opacity);
      }
    },
    layers: (): Layer[] => [...ground.values(), ...ink.values()],
  };
}
