/** The whole workbook as plain data, for comparing before and after. What is empty or as it was born is left out. */
import type { CellFormat, Engine, Rect } from '../engine/engine';
import { cellName, localAddress } from './address';
import type { Book } from './book';
import { officeFormula, officeValue } from './cellValues';

export interface WorkbookSnapshot {
  /** The sheet one looks at. */
  active: string;
  calculation: string;
  events: boolean;
  sheets: Record<string, SheetSnapshot>;
  tables: unknown[];
  names: unknown[];
  state: unknown;
}
export interface SheetSnapshot {
  position: number;
  visibility: string;
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
  /** Address → what was typed, or `[formula, value]`. */
  cells: Record<string, unknown>;
  formats: Record<string, Partial<CellFormat>>;
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hidden: { rows: number[]; columns: number[] };
  merges: string[];
  frozen: { rows: number; columns: number } | null;
  rules: unknown[];
  validations: unknown[];
  links: Record<string, unknown>;
}

/** Sizes beyond the used cells are compared this far. */
const margin = 20;

export function snapshot(book: Book): WorkbookSnapshot {
  const { engine } = book;
  book.rules.flush();
  const nameOf = new Map(engine.sheets.list().map(({ id, name }) => [id, name]));
  // Ids differ from run to run, names do not.
  const named = (value: unknown): unknown => {
    let text = JSON.stringify(value);
    for (const [id, name] of nameOf) text = text.replaceAll(JSON.stringify(id), JSON.stringify(name));
    return JSON.parse(text);
  };
  return {
    active: nameOf.get(engine.sheets.active()) ?? '',
    calculation: engine.calculation.mode(),
    events: book.events.enabled,
    sheets: Object.fromEntries(book.sheets().map((sheet) => [sheet.name, sheetSnapshot(engine, sheet.id)])),
    tables: engine.tables
      .list()
      .map(({ id: _, rect, ...table }) => named({ ...table, rect: localAddress(rect) })) as unknown[],
    names: named(
      engine.names.list().sort((a, b) => a.name.localeCompare(b.name) || a.scope.localeCompare(b.scope)),
    ) as unknown[],
    state: named(book.state),
  };
}

function sheetSnapshot(engine: Engine, id: string): SheetSnapshot {
  const { position, visibility, tabColor, gridlines, headings } =
    engine.sheets.list().find((one) => one.id === id) ?? missing();
  const used = engine.cells.used(id, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const born = engine.formats.read(id, { row: 5000, column: 200, rows: 1, columns: 1 })[0]?.[0];
  const shape: SheetSnapshot = {
    ...{ position, visibility, tabColor, gridlines, headings },
    cells: {},
    formats: {},
    columnWidths: sizes(used.column + used.columns + margin, (index) => engine.layout.columnWidth(id, index)),
    rowHeights: sizes(used.row + used.rows + margin, (index) => engine.layout.rowHeight(id, index)),
    hidden: {
      rows: hidden(used.row + used.rows + margin, (index) => engine.layout.hidden(id, 'rows', index)),
      columns: hidden(used.column + used.columns + margin, (index) => engine.layout.hidden(id, 'columns', index)),
    },
    merges: engine.layout.merges(id).map(localAddress).sort(),
    frozen: engine.layout.frozen(id),
    rules: engine.rules
      .list(id)
      .map(({ ranges, ...rule }) => ({ ...rule, id: undefined, ranges: ranges.map(localAddress) })),
    validations: engine.validations
      .list(id)
      .map(({ rect, ...rule }) => ({ at: localAddress(rect), ...rule }))
      .sort((a, b) => a.at.localeCompare(b.at)),
    links: {},
  };
  fillCells(engine, id, used, born, shape);
  return JSON.parse(JSON.stringify(shape)) as SheetSnapshot;
}

function fillCells(engine: Engine, id: string, used: Rect, born: CellFormat | undefined, shape: SheetSnapshot): void {
  const formats = engine.formats.read(id, used);
  for (const [y, row] of engine.cells.read(id, used).entries())
    for (const [x, cell] of row.entries()) {
      const value = officeValue(cell.value);
      const format = difference(formats[y]?.[x], born);
      const link = engine.links.get(id, used.row + y, used.column + x);
      // Most cells of a sheet are as they were born, and need no name.
      if (!cell.formula && value === '' && !format && !link) continue;
      const at = cellName(used.row + y, used.column + x);
      if (cell.formula) shape.cells[at] = [officeFormula(cell), value];
      else if (value !== '') shape.cells[at] = value;
      if (format) shape.formats[at] = format;
      if (link) shape.links[at] = link;
    }
}

function difference(format: CellFormat | undefined, born: CellFormat | undefined): Partial<CellFormat> | null {
  if (!format || !born) return null;
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(format)) {
    const usual = born[key as keyof CellFormat];
    if (value === usual || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(usual))) continue;
    found[key] = value;
  }
  return Object.keys(found).length > 0 ? (found as Partial<CellFormat>) : null;
}

/** Those that differ from what most have, which is the last, untouched one. */
function sizes(count: number, size: (index: number) => number): Record<number, number> {
  const usual = size(count + margin);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index): [number, number] => [index, size(index)]).filter(
      ([, points]) => points !== usual,
    ),
  );
}

function hidden(count: number, isHidden: (index: number) => boolean): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(isHidden);
}

function missing(): never {
  throw new Error('The sheet is gone.');
}
