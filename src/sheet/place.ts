/**
 * Where everything of a sheet stands: from the top the head, a band of figures and cards with the charts beside them, then the tables.
 * Boards are laid out by `placeBoard.ts`. Writes nothing.
 */
import type { Rect } from './address';
import { linesIn, textWidth } from './measure';
import {
  cardColumns,
  type PlacedCell,
  type PlacedLines,
  type PlacedSheet,
  type PlacedSpill,
  type PlacedTable,
} from './placed';
import { columnsOf, type InsertedSheet, type Scope } from './scope';
import { listRows, thresholdRows, type SettingsNeeded } from './settings';
import { firstRows, type FilledRow } from './start';
import type { Chart, Table } from './template';
import { buttonOf, widthOf } from './widths';

export const defaultWidth = 9;
const chartWidth = 62;
export const chartRows = 14;
/** Title, line of facts, two lines of how-to, an empty row. */
export const headRows = 5;
/** Headers are bold, which takes a little more than their characters. */
const boldMargin = 0.5;
const gap = 2;
const valueWidth = 14;
/** Rows of a growing table that holds nothing yet. */
const emptyRows = 8;

export function place(sheet: InsertedSheet, factNames: string[], needed: SettingsNeeded, scope: Scope): PlacedSheet {
  const { template } = sheet;
  const tables = template.tables.map((table) => unplaced(sheet, table, needed, scope));
  const widths: number[] = [];
  const widen = (column: number, width: number) => (widths[column] = Math.max(widths[column] ?? 0, width));
  let left = 0;
  for (const table of tables) {
    table.columns.forEach((column, index) => widen(left + index, widthOf(sheet, table, column, scope)));
    moveTo(table, 0, left);
    if (template.beside) left += table.columns.length + 1;
  }
  if (template.beside) tables.slice(1).forEach(({ header }) => widen(header.column - 1, 3));

  const facts = factNames.map((name) => factCell(sheet, name, scope));
  const figures = figureCells(sheet, facts, scope);
  const cards = template.cards ?? [];
  const labels = [...facts, ...figures].map(({ label }) => label);
  const metrics = cards.map(({ metric }) => scope.dictionary.text(template, metric));
  const valueColumn = columnAfter(widths, Math.max(0, ...[...labels, ...metrics].map((label) => textWidth(label) + 2)));
  const taken = cards.length > 0 ? cardColumns : labels.length > 0 ? 1 : 0;
  for (let index = 0; index < taken; index += 1) widen(valueColumn + index, valueWidth);

  const down = stack(headRows);
  const placedCards = cards.length > 0 ? linesAt(cards, down(cards.length + 1), 0, valueColumn) : undefined;
  const factsTitle = cellsAt(facts, down);
  const figuresTitle = cellsAt(figures, down);
  const charts = placeCharts(template.charts ?? [], headRows, taken > 0 ? valueColumn + taken + 1 : 0, widths, {
    hidden: sideColumns(tables),
  });
  let row = Math.max(down(0), ...charts.map(({ rect }) => rect.row + rect.rows + 1));
  for (const table of tables) {
    moveTo(table, row, table.header.column);
    if (!template.beside) row = table.body.row + table.body.rows + gap;
  }
  const spills = placeSpills(sheet, tables, widen);
  return finish(
    { ...sheet, widths, facts, figures, valueColumn, tables, spills, charts },
    { cards: placedCards, factsTitle, figuresTitle },
  );
}

type Unfinished = Omit<
  PlacedSheet,
  'tallRows' | 'rows' | 'cards' | 'alerts' | 'contents' | 'factsTitle' | 'figuresTitle'
>;
type Optional = {
  [Key in 'cards' | 'alerts' | 'contents' | 'factsTitle' | 'figuresTitle']?: PlacedSheet[Key] | undefined;
};

/** Counts what is used, and leaves out what is not there. */
export function finish(sheet: Unfinished, optional: Optional): PlacedSheet {
  const { tables, charts, spills, facts, figures, valueColumn } = sheet;
  const lines = [optional.cards, optional.alerts, optional.contents].flatMap((one) =>
    one ? [{ ...one, columns: cardColumns }] : [],
  );
  const rows = Math.max(
    headRows,
    ...[...facts, ...figures].map(({ row }) => row + 1),
    ...lines.map(({ titleRow, lines: { length } }) => titleRow + 2 + length),
    ...tables.map(({ body }) => body.row + body.rows),
    ...charts.map(({ rect }) => rect.row + rect.rows),
  );
  const columns = Math.max(
    valueColumn + 1,
    sheet.widths.length,
    ...charts.map(({ rect }) => rect.column + rect.columns),
    ...spills.map(({ column, spill }) => column + spill.formats.length),
  );
  const widths = Array.from({ length: columns }, (_, column) => sheet.widths[column] ?? defaultWidth);
  const tall = tables.filter((table) =>
    table.columns.some(
      ({ header }, index) =>
        linesIn(header, (widths[table.header.column + index] ?? 0) - boldMargin - buttonOf(table.template)) > 1,
    ),
  );
  const there = Object.fromEntries(
    Object.entries(optional).filter(([, value]) => value !== undefined),
  ) as Partial<PlacedSheet>;
  return {
    ...sheet,
    ...there,
    widths,
    rows,
    tallRows: [...new Set([...tall.map(({ header }) => header.row), ...spills.map(({ row }) => row)])],
  };
}

/** Hands out rows from the top down: a title, so many lines, an empty row; asked for none it tells where it stands. */
export function stack(from: number): (lines: number) => number {
  let row = from;
  return (lines) => {
    const title = row;
    if (lines > 0) row += lines + 2;
    return title;
  };
}

export function cellsAt(cells: PlacedCell[], down: (lines: number) => number): number | undefined {
  if (cells.length === 0) return undefined;
  const title = down(cells.length);
  cells.forEach((cell, index) => (cell.row = title + 1 + index));
  return title;
}

export function linesAt<Line>(lines: Line[], titleRow: number, labelColumn: number, column: number): PlacedLines<Line> {
  return { lines, titleRow, labelColumn, column };
}

export function unplaced(sheet: InsertedSheet, template: Table, needed: SettingsNeeded, scope: Scope): PlacedTable {
  const columns = columnsOf(sheet.template, template, scope);
  const filled = rowsOf(sheet, template, needed, scope);
  const rows = Math.max(1, filled.length, laidOut(sheet, template, filled.length));
  const name = scope.table(template.name)?.name ?? template.name;
  const rect = { row: 0, column: 0, columns: columns.length };
  return { template, name, columns, filled, titleRow: 0, header: { ...rect, rows: 1 }, body: { ...rect, rows } };
}

/** Rows to begin with: room to go on typing, but not so much that the next table is out of sight. */
function laidOut({ template: { beside } }: InsertedSheet, { rows }: Table, filled: number): number {
  if (rows === 'filled') return filled;
  if (rows === 'grows') return filled || emptyRows;
  return beside ? rows : Math.min(rows, filled + Math.max(emptyRows, Math.ceil(rows / 4)));
}

function rowsOf(sheet: InsertedSheet, template: Table, needed: SettingsNeeded, scope: Scope): FilledRow[] {
  if (template.name === 'SET_Param') return thresholdRows(needed.thresholds, scope);
  if (template.name === 'SET_List') return listRows(needed.lists, scope);
  return firstRows(sheet, template, scope);
}

/** Title, note, header, then the rows. */
export function moveTo(table: PlacedTable, row: number, column: number): void {
  table.titleRow = row;
  table.header = { ...table.header, row: row + 2, column };
  table.body = { ...table.body, row: row + 3, column };
}

export function factCell(sheet: InsertedSheet, name: string, scope: Scope): PlacedCell {
  const fact = sheet.pack.facts[name];
  if (fact) return { name, field: fact, label: scope.dictionary.fact(sheet.pack.code, name, fact.header), row: 0 };
  const home = scope.library.sheets.find(({ names }) => names && Object.hasOwn(names, name));
  const field = home?.names?.[name];
  if (!home || !field) throw new Error(`No sheet defines ${name}`);
  return { name, field, label: scope.dictionary.named(home, name, field.header), row: 0 };
}

export function figureCells({ template }: InsertedSheet, facts: PlacedCell[], { dictionary }: Scope): PlacedCell[] {
  return Object.entries(template.names ?? {})
    .filter(([name]) => !facts.some((fact) => fact.name === name))
    .map(([name, field]) => ({ name, field, label: dictionary.named(template, name, field.header), row: 0 }));
}

/** The first column that has enough width to its left for a label. */
function columnAfter(widths: number[], width: number): number {
  let column = 0;
  for (let sum = 0; column === 0 || sum < width; column += 1) {
    sum += widths[column] ?? (widths[column] = Math.max(defaultWidth, width - sum));
  }
  return column;
}

function sideColumns(tables: PlacedTable[]): Set<number> {
  return new Set(
    tables.flatMap(({ columns, header }) =>
      columns.flatMap(({ field }, index) => (field.side ? [header.column + index] : [])),
    ),
  );
}

/** Side by side from that column on, over as many columns as give each its width; folded columns give none. */
export function placeCharts(
  charts: Chart[],
  row: number,
  from: number,
  widths: number[],
  { hidden = new Set<number>(), wide = chartWidth } = {},
): PlacedSheet['charts'] {
  let column = from;
  return charts.map((chart) => {
    while (hidden.has(column)) column += 1;
    const start = column;
    for (let width = 0; width < wide; column += 1) width += hidden.has(column) ? 0 : (widths[column] ?? defaultWidth);
    const rect: Rect = { row, column: start, rows: chartRows, columns: column - start };
    column += 1;
    return { chart, rect };
  });
}

/** One column apart from its table. */
function placeSpills(
  { template }: InsertedSheet,
  tables: PlacedTable[],
  widen: (column: number, width: number) => number,
): PlacedSpill[] {
  return (template.spills ?? []).flatMap((spill) => {
    const table = tables.find((one) => one.template.name === spill.beside);
    if (!table) return [];
    const column = table.header.column + table.columns.length + 1;
    spill.formats.forEach((_, index) => widen(column + index, 12));
    return [{ spill, titleRow: table.titleRow, row: table.header.row, column }];
  });
}
