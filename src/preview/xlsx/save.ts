/** A workbook of the preview as an .xlsx that Excel opens. Cells, looks and sheets go through exceljs; `finish.ts` adds what it cannot say. */
import { Workbook, type Worksheet } from 'exceljs';
import { CellError, type CellFormat, type CellState, type Rect, type TableState } from '../engine/engine';
import { cellName, localAddress } from '../model/address';
import type { Book } from '../model/book';
import { finish, type SheetFinish } from './finish';
import { toFile } from './formula';
import { writePage } from './page';
import { toFileBorders, toFileStyle, toRuleFont } from './styles';
import { toArgb } from './colors';

export interface Saved {
  bytes: Uint8Array;
  /** Charts that the file does not show in Excel. */
  chartsLeftOut: number;
}

/** `custom`: the names of the registered custom functions, KPI.ROI. */
export async function saveWorkbook(book: Book, custom: readonly string[]): Promise<Saved> {
  const { engine } = book;
  book.rules.flush();
  await engine.calculation.settle();
  const workbook = new Workbook();
  workbook.creator = book.state.properties.author || 'Plansheet';
  workbook.calcProperties.fullCalcOnLoad = false;
  const names = new Set(custom);
  const tables = engine.tables.list();
  const sheets = book.sheets();
  const finishes: SheetFinish[] = sheets.map((sheet) => {
    const worksheet = workbook.addWorksheet(sheet.name, {
      state: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[sheet.visibility],
      ...(sheet.tabColor && { properties: { tabColor: toArgb(sheet.tabColor) } }),
    });
    writeView(worksheet, book, sheet.id, sheet.gridlines, sheet.headings);
    const own = tables.filter((table) => table.sheet === sheet.id);
    for (const table of own) writeTable(worksheet, table);
    const dynamic = writeCells(worksheet, book, sheet.id, own, names);
    writeSizes(worksheet, book, sheet.id);
    for (const merge of engine.layout.merges(sheet.id)) worksheet.mergeCellsWithoutStyle(localAddress(merge));
    writeNotes(worksheet, book, sheet.id);
    writePage(worksheet, book.extras(sheet.id).page);
    const rules = engine.rules.list(sheet.id);
    rules.forEach((rule, index) => {
      // Only the look is kept from this; the rule itself is put in its place when the file is finished.
      const style = 'format' in rule ? ruleStyle(rule.format) : undefined;
      worksheet.addConditionalFormatting({
        ref: rule.ranges.map(localAddress).join(' '),
        rules: [{ type: 'expression', formulae: ['TRUE'], priority: index + 1, ...(style && { style }) }],
      });
    });
    return { id: sheet.id, dynamic, rules, table: (rect) => tableAt(own, rect) };
  });
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 20000,
      height: 12000,
      firstSheet: 0,
      activeTab: Math.max(
        0,
        sheets.findIndex(({ id }) => id === engine.sheets.active()),
      ),
      visibility: 'visible',
    },
  ];
  const bytes = await finish(new Uint8Array(await workbook.xlsx.writeBuffer()), book, finishes, names);
  return { bytes, chartsLeftOut: sheets.reduce((sum, { id }) => sum + book.extras(id).charts.length, 0) };
}

function writeView(
  worksheet: Worksheet,
  { engine }: Book,
  sheet: string,
  showGridLines: boolean,
  showRowColHeaders: boolean,
): void {
  const frozen = engine.layout.frozen(sheet);
  const common = { showGridLines, showRowColHeaders };
  worksheet.views = [
    frozen
      ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, ...common }
      : { state: 'normal', ...common },
  ];
}

function writeTable(worksheet: Worksheet, table: TableState): void {
  const { rect } = table;
  const body = rect.rows - Number(table.showHeaders) - Number(table.showTotals);
  worksheet.addTable({
    name: table.name,
    ref: localAddress({ ...rect, rows: 1, columns: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    ...(table.style && { style: { theme: table.style as 'TableStyleMedium2', showRowStripes: table.showBandedRows } }),
    // A line break in a header is spelled out in the list of columns.
    columns: table.columns.map(({ name }) => ({
      name: name.replaceAll('\n', '_x000a_'),
      filterButton: table.showFilterButton,
    })),
    rows: Array.from({ length: Math.max(1, body) }, () => []),
  });
}

const inside = (rect: Rect, row: number, column: number) =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
const tableAt = (tables: TableState[], at: { row: number; column: number }) =>
  tables.find((table) => inside(table.rect, at.row, at.column))?.name ?? null;

/** Addresses of the formulas whose results spill. */
function writeCells(
  worksheet: Worksheet,
  book: Book,
  sheet: string,
  tables: TableState[],
  custom: ReadonlySet<string>,
): string[] {
  const { cells, formats, links } = book.engine;
  const used = cells.used(sheet, false);
  if (!used) return [];
  const dynamic: string[] = [];
  const styles = new Map<string, ReturnType<typeof toFileStyle>>();
  const looks = formats.read(sheet, used);
  cells.read(sheet, used).forEach((states, index) => {
    const row = used.row + index;
    states.forEach((state, offset) => {
      const column = used.column + offset;
      const format = looks[index]?.[offset];
      const style = format ? styleOf(styles, format) : null;
      if (!style && state.value === '' && !state.formula && !links.get(sheet, row, column)) return;
      const cell = worksheet.getCell(row + 1, column + 1);
      if (style) cell.style = style;
      if (!state.formula) {
        cell.value = plainValue(state);
        return;
      }
      const spill = cells.spill(sheet, row, column);
      const formula = toFile(state.formula, { custom, table: tableAt(tables, { row, column }) });
      if (spill) dynamic.push(cellName(row, column));
      cell.value = {
        formula,
        result: plainValue(state) ?? '',
        ...(spill && { shareType: 'array', ref: localAddress(spill) }),
      } as never;
    });
  });
  return dynamic;
}

function styleOf(
  styles: Map<string, ReturnType<typeof toFileStyle>>,
  format: CellFormat,
): ReturnType<typeof toFileStyle> {
  const key = JSON.stringify(format);
  const known = styles.get(key);
  if (known !== undefined) return known;
  const style = toFileStyle(format);
  styles.set(key, style);
  return style;
}

/** Files know seven errors; Excel writes the younger ones as #VALUE! too. */
const fileErrors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

function plainValue({ value }: CellState): string | number | boolean | null | { error: never } {
  if (value instanceof CellError) return { error: (fileErrors.has(value.code) ? value.code : '#VALUE!') as never };
  return value === '' ? null : value;
}

const pixels = (points: number) => (points * 96) / 72;
const usualColumn = 64;
const usualRow = 15;

function writeSizes(worksheet: Worksheet, book: Book, sheet: string): void {
  const { layout, cells } = book.engine;
  const used = cells.used(sheet, false);
  const { outline } = book.extras(sheet);
  const level = (groups: readonly { start: number; count: number }[], index: number) =>
    groups.filter(({ start, count }) => index >= start && index < start + count).length;
  // Widths are often set a little beyond the last cell with something in it.
  const columns =
    Math.max(used ? used.column + used.columns : 0, ...outline.columns.map(({ start, count }) => start + count)) + 16;
  for (let column = 0; column < columns; column++) {
    const width = pixels(layout.columnWidth(sheet, column));
    const hidden = layout.hidden(sheet, 'columns', column);
    const outlineLevel = level(outline.columns, column);
    if (Math.abs(width - usualColumn) < 0.5 && !hidden && !outlineLevel) continue;
    Object.assign(worksheet.getColumn(column + 1), { width: width / 7, hidden, outlineLevel });
  }
  const rows = Math.max(used ? used.row + used.rows : 0, ...outline.rows.map(({ start, count }) => start + count)) + 16;
  for (let row = 0; row < rows; row++) {
    const height = layout.rowHeight(sheet, row);
    const hidden = layout.hidden(sheet, 'rows', row);
    const outlineLevel = level(outline.rows, row);
    // exceljs forgets a row without cells unless it has a height.
    if (Math.abs(height - usualRow) >= 0.5 || hidden || outlineLevel)
      worksheet.getRow(row + 1).height = height || usualRow;
    if (hidden) worksheet.getRow(row + 1).hidden = true;
    if (outlineLevel) worksheet.getRow(row + 1).outlineLevel = outlineLevel;
  }
  Object.assign(worksheet.properties, {
    outlineLevelRow: Math.max(0, ...outline.rows.map(({ start }) => level(outline.rows, start))),
    outlineLevelCol: Math.max(0, ...outline.columns.map(({ start }) => level(outline.columns, start))),
  });
}

/** Threaded comments are notes in the file: who said it, and what was answered. */
function writeNotes(worksheet: Worksheet, book: Book, sheet: string): void {
  const { notes, comments } = book.extras(sheet);
  for (const { row, column, content } of notes) worksheet.getCell(row + 1, column + 1).note = content;
  for (const { row, column, author, content, replies } of comments) {
    const said = [{ author, content }, ...replies].map((each) => `${each.author}: ${each.content}`);
    worksheet.getCell(row + 1, column + 1).note = said.join('\n');
  }
}

function ruleStyle(format: Partial<CellFormat>) {
  const font = toRuleFont(format);
  return {
    ...(Object.keys(font).length && { font }),
    ...(format.fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: toArgb(format.fill) } }),
    ...(format.borders && { border: toFileBorders(format.borders) }),
    ...(format.numberFormat && { numFmt: format.numberFormat }),
  };
}
