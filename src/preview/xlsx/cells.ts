/** What exceljs read of a sheet's cells, as the engine takes them: constants first, formulas when all sheets and tables are there. */
import { ValueType, type Cell, type Style, type Worksheet } from 'exceljs';
import type { CellFormat, CellInput, Engine, Rect } from '../engine/engine';
import { parseLocal } from '../model/address';
import { fromFile } from './formula';
import { fromFileStyle } from './styles';
import { textInput } from './textInput';

export interface SheetCells {
  rect: Rect;
  constants: CellInput[][];
  formulas: CellInput[][];
  /** Areas of one style. */
  looks: { rect: Rect; style: Partial<Style> }[];
}

export function readCells(worksheet: Worksheet, custom: ReadonlySet<string>): SheetCells | null {
  const rows = worksheet.rowCount;
  const columns = worksheet.columnCount;
  if (!rows || !columns) return null;
  const blank = () => Array.from({ length: rows }, () => new Array<CellInput>(columns).fill(null));
  const found: SheetCells = {
    rect: { row: 0, column: 0, rows, columns },
    constants: blank(),
    formulas: blank(),
    looks: [],
  };
  const looks = new Looks();
  const spilled: Rect[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    for (let column = 1; column <= row.cellCount; column++) {
      const cell = row.findCell(column);
      if (!cell) continue;
      looks.add(number - 1, column - 1, cell.style);
      const at = { row: number - 1, column: column - 1 };
      if (cell.type === ValueType.Formula) {
        const area = arrayArea(cell);
        if (area) spilled.push(area);
        put(found.formulas, at, fromFile(cell.formula, custom));
      } else if (cell.type !== ValueType.Merge && !spilled.some((area) => inside(area, at))) {
        put(found.constants, at, constantOf(cell));
      }
    }
  });
  found.looks = looks.areas();
  return found;
}

const put = (cells: CellInput[][], { row, column }: { row: number; column: number }, value: CellInput) => {
  const line = cells[row];
  if (line) line[column] = value;
};
const inside = (area: Rect, { row, column }: { row: number; column: number }) =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function arrayArea(cell: Cell): Rect | null {
  const value = cell.value as { shareType?: string; ref?: string };
  return value.shareType === 'array' && value.ref ? parseLocal(value.ref) : null;
}

const dayLength = 86_400_000;
function serialOf(date: Date): number {
  // Days and time of day apart: together the division would blur the last digits of a typed time.
  const days = Math.floor(date.getTime() / dayLength);
  return days + 25_569 + (date.getTime() - days * dayLength) / dayLength;
}

function constantOf({ value, text }: Cell): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return serialOf(value);
  if (typeof value === 'object' && 'error' in value) return value.error;
  return textInput(typeof value === 'string' ? value : text);
}

/** Joins neighbours of one style: along the row first, then rows that look alike. */
class Looks {
  readonly #open = new Map<string, { rect: Rect; style: Partial<Style> }>();
  readonly #done: { rect: Rect; style: Partial<Style> }[] = [];
  #run: { rect: Rect; style: Partial<Style> } | null = null;

  add(row: number, column: number, style: Partial<Style>): void {
    const run = this.#run;
    if (run && run.rect.row === row && run.rect.column + run.rect.columns === column && run.style === style) {
      run.rect.columns++;
      return;
    }
    this.#close();
    if (Object.keys(style).length) this.#run = { rect: { row, column, rows: 1, columns: 1 }, style };
  }

  #close(): void {
    if (!this.#run) return;
    const { rect, style } = this.#run;
    const key = `${rect.column}:${rect.columns}`;
    const above = this.#open.get(key);
    if (above && above.style === style && above.rect.row + above.rect.rows === rect.row) above.rect.rows++;
    else {
      if (above) this.#done.push(above);
      this.#open.set(key, this.#run);
    }
    this.#run = null;
  }

  areas(): { rect: Rect; style: Partial<Style> }[] {
    this.#close();
    return [...this.#done, ...this.#open.values()];
  }
}

export function writeLooks(engine: Engine, sheet: string, cells: SheetCells, theme: string[]): void {
  const known = new Map<Partial<Style>, Partial<CellFormat>>();
  for (const { rect, style } of cells.looks) {
    const format = known.get(style) ?? fromFileStyle(style, theme);
    known.set(style, format);
    if (Object.keys(format).length) engine.formats.write(sheet, rect, format);
  }
}

const points = (pixels: number) => (pixels * 72) / 96;

export function writeSizes(engine: Engine, sheet: string, worksheet: Worksheet): void {
  const { layout } = engine;
  // Some programs style all 16,384 columns; beyond the used ones nobody sees it.
  const columns = Math.min(worksheet.columns?.length ?? 0, worksheet.columnCount + 30);
  for (let column = 0; column < columns; column++) {
    const { width, hidden } = worksheet.getColumn(column + 1);
    if (width !== undefined) layout.setColumnWidth(sheet, column, 1, points(Math.round(width * 7)));
    if (hidden) layout.setHidden(sheet, 'columns', column, 1, true);
  }
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) layout.setRowHeight(sheet, number - 1, 1, row.height);
    if (row.hidden) layout.setHidden(sheet, 'rows', number - 1, 1, true);
  });
  const merges = (worksheet.model as { merges?: string[] }).merges ?? [];
  for (const merge of merges) {
    const rect = parseLocal(merge);
    if (rect) layout.merge(sheet, rect);
  }
  // Typed as a list, but null where the file has no views.
  const [view] = worksheet.views ?? [];
  if (view?.state === 'frozen') layout.freeze(sheet, { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 });
}
