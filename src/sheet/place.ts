/** Where everything of a sheet stands: blocks of cells, tables, charts and column widths, by row and column numbers. Writes nothing. */
import type { Rect } from './address';
import { spillOfName } from './library';
import { headerWidth, linesIn, textWidth } from './measure';
import { columnsOf, type InsertedSheet, type Scope, type TableColumn } from './scope';
import { listRows, thresholdRows, type SettingsNeeded } from './settings';
import { firstRows, type FilledRow } from './start';
import type { Chart, Field, Table } from './template';

export interface PlacedCell {
  name: string;
  label: string;
  field: Field;
  row: number;
}

export interface PlacedTable {
  template: Table;
  /** As it is called in this workbook. */
  name: string;
  columns: TableColumn[];
  /** Rows that hold something at first; the laid-out ones below them are empty. */
  filled: FilledRow[];
  titleRow: number;
  header: Rect;
  body: Rect;
}

export interface PlacedSheet extends InsertedSheet {
  widths: number[];
  facts: PlacedCell[];
  figures: PlacedCell[];
  /** Column the values of facts and figures stand in. */
  valueColumn: number;
  factsTitle?: number;
  figuresTitle?: number;
  tables: PlacedTable[];
  charts: { chart: Chart; rect: Rect }[];
  /** Header rows that need two lines. */
  tallRows: number[];
  rows: number;
}

const defaultWidth = 9;
const chartWidth = 62;
const chartRows = 14;
const gap = 2;
/** Rows of a growing table that holds nothing yet. */
const emptyRows = 8;
/** Title, line of facts, two lines of how-to, an empty row. */
const headRows = 5;

export function place(sheet: InsertedSheet, factNames: string[], needed: SettingsNeeded, scope: Scope): PlacedSheet {
  const { template } = sheet;
  const placed = template.tables.map((table) => unplaced(sheet, table, needed, scope));
  const widths: number[] = [];
  const widen = (column: number, width: number) => (widths[column] = Math.max(widths[column] ?? 0, width));
  let left = 0;
  for (const table of placed) {
    table.columns.forEach((column, index) => widen(left + index, widthOf(sheet, table, column, scope)));
    moveTo(table, 0, left);
    if (template.beside) left += table.columns.length + 1;
  }
  if (template.beside) placed.slice(1).forEach(({ header }) => widen(header.column - 1, 3));

  const facts = factNames.map((name) => factCell(sheet, name, scope));
  const figures = Object.entries(template.names ?? {})
    .filter(([name]) => !facts.some((fact) => fact.name === name))
    .map(([name, field]) => ({ name, field, label: scope.dictionary.named(template, name, field.header), row: 0 }));
  const labels = [...facts, ...figures].map(({ label }) => textWidth(label) + 2);
  const valueColumn = columnAfter(widths, Math.max(0, ...labels));
  if (labels.length > 0) widen(valueColumn, 14);

  let row = headRows;
  const stack = (cells: PlacedCell[]) => {
    if (cells.length === 0) return undefined;
    const title = row;
    cells.forEach((cell, index) => (cell.row = title + 1 + index));
    row += cells.length + 2;
    return title;
  };
  const factsTitle = stack(facts);
  const figuresTitle = stack(figures);
  const hidden = sideColumns(placed);
  const charts = placeCharts(template.charts ?? [], labels.length > 0 ? valueColumn + 2 : 0, widths, hidden);
  if (charts.length > 0) row = Math.max(row, headRows + chartRows + 1);

  const tallRows: number[] = [];
  for (const table of placed) {
    moveTo(table, row, table.header.column);
    if (table.columns.some(({ header }, index) => linesIn(header, widths[table.header.column + index] ?? 0) > 1)) {
      tallRows.push(table.header.row);
    }
    if (!template.beside) row = table.body.row + table.body.rows + gap;
  }
  const bottom = Math.max(
    ...[...facts, ...figures].map((one) => one.row + 1),
    ...placed.map(({ body }) => body.row + body.rows),
    ...charts.map(() => headRows + chartRows),
  );
  const right = Math.max(widths.length, valueColumn + 1, ...charts.map(({ rect }) => rect.column + rect.columns));
  return {
    ...sheet,
    widths: Array.from({ length: right }, (_, column) => widths[column] ?? defaultWidth),
    facts,
    figures,
    valueColumn,
    ...(factsTitle === undefined ? {} : { factsTitle }),
    ...(figuresTitle === undefined ? {} : { figuresTitle }),
    tables: placed,
    charts,
    tallRows: [...new Set(tallRows)],
    rows: bottom,
  };
}

function unplaced(sheet: InsertedSheet, template: Table, needed: SettingsNeeded, scope: Scope): PlacedTable {
  const columns = columnsOf(sheet.template, template, scope);
  const filled = rowsOf(sheet, template, needed, scope);
  const laidOut =
    template.rows === 'grows' ? filled.length || emptyRows : template.rows === 'filled' ? filled.length : template.rows;
  const rows = Math.max(1, filled.length, laidOut);
  const name = scope.table(template.name)?.name ?? template.name;
  const rect = { row: 0, column: 0, columns: columns.length };
  return { template, name, columns, filled, titleRow: 0, header: { ...rect, rows: 1 }, body: { ...rect, rows } };
}

function rowsOf(sheet: InsertedSheet, template: Table, needed: SettingsNeeded, scope: Scope): FilledRow[] {
  if (template.name === 'SET_Param') return thresholdRows(needed.thresholds, scope);
  if (template.name === 'SET_List') return listRows(needed.lists, scope);
  return firstRows(sheet.template, template, scope);
}

/** Title, note, header, then the rows. */
function moveTo(table: PlacedTable, row: number, column: number): void {
  table.titleRow = row;
  table.header = { ...table.header, row: row + 2, column };
  table.body = { ...table.body, row: row + 3, column };
}

function factCell(sheet: InsertedSheet, name: string, scope: Scope): PlacedCell {
  const fact = sheet.pack.facts[name];
  if (fact) return { name, field: fact, label: scope.dictionary.fact(sheet.pack.code, name, fact.header), row: 0 };
  const home = scope.library.sheets.find(({ names }) => names && Object.hasOwn(names, name));
  const field = home?.names?.[name];
  if (!home || !field) throw new Error(`No sheet defines ${name}`);
  return { name, field, label: scope.dictionary.named(home, name, field.header), row: 0 };
}

/** The first column that has enough width to its left for a label. */
function columnAfter(widths: number[], width: number): number {
  let column = 0;
  for (let sum = 0; column === 0 || sum < width; column += 1)
    sum += widths[column] ?? (widths[column] = Math.max(defaultWidth, width - sum));
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
function placeCharts(charts: Chart[], from: number, widths: number[], hidden: Set<number>): PlacedSheet['charts'] {
  let column = from;
  return charts.map((chart) => {
    while (hidden.has(column)) column += 1;
    const start = column;
    for (let width = 0; width < chartWidth; column += 1)
      width += hidden.has(column) ? 0 : (widths[column] ?? defaultWidth);
    const rect = { row: headRows, column: start, rows: chartRows, columns: column - start };
    column += 1;
    return { chart, rect };
  });
}

const kindWidths: Record<Field['kind'], number> = {
  text: 12,
  id: 10,
  whole: 10,
  currency: 13,
  percent: 9,
  number: 11,
  ratio: 9,
  score: 8,
  date: 12,
  moment: 17,
  time: 8,
  hours: 9,
  yesNo: 7,
  flag: 9,
  choice: 10,
  label: 10,
  bars: 4,
};
const widestText = 34;

function widthOf(sheet: InsertedSheet, table: PlacedTable, { key, field, header }: TableColumn, scope: Scope): number {
  const arrow = table.template.rows === 'grows' ? 2 : 0;
  if (field.kind === 'bars') return Math.ceil(textWidth(header) + 1);
  return Math.ceil(Math.max(kindWidths[field.kind], headerWidth(header) + arrow, contentWidth()));

  function contentWidth(): number {
    if (field.list !== undefined) {
      const items = scope.library.lists[field.list]?.items ?? {};
      const words = Object.keys(items).map((code) => textWidth(scope.word(field.list ?? '', code)));
      return Math.min(widestText, Math.max(...words) + (field.kind === 'choice' ? 4 : 2));
    }
    if (field.kind !== 'text' && field.kind !== 'id') return 0;
    // The sample shows what such a column will hold, wanted or not.
    const texts = (table.template.sample?.cells ?? []).map(
      (cells) => cells[table.template.sample?.keys.indexOf(key) ?? -1] ?? '',
    );
    const longest = Math.max(0, ...texts.map((text) => textWidth(scope.dictionary.text(sheet.template, text))));
    return longest <= 18 ? longest + 2 : Math.min(widestText, 12 + longest / 2);
  }
}

/** The cells a spill and its ranges cover: one column apart from its table, level with the header row. */
export function spillRect(sheet: PlacedSheet, name: string): Rect | undefined {
  const spill = spillOfName(sheet.template, name);
  const table = sheet.tables.find(({ template }) => template.name === spill?.beside);
  if (!spill || !table) return undefined;
  const column = table.header.column + table.columns.length + 1;
  const range = spill.ranges[name];
  if (!range) return { row: table.header.row, column, rows: 1, columns: 1 };
  return { row: table.header.row + 1, column: column + range.column - 1, rows: range.rows, columns: 1 };
}
