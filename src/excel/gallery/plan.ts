/** The function gallery as a plan of one sheet: every example with its words, looks and check, ready to be drawn. */
import type { Cell } from '../../functions/cells';
import { namespace } from '../../functions/namespace';
import { formats } from '../../functions/table';
import type { FunctionId } from '../../functions/words';
import type { GalleryWords } from '../../locales/en/gallery';
import { area, columnName, type Rect } from '../../sheet/address';
import { FreeSheet, printed } from '../../sheet/freeSheet';
import type { Plan, PlanCell, PlanRule, PlanSheet } from '../../sheet/plan';
import { looks, ruleLooks, type Look } from '../../sheet/style';
import type { Call } from './calls';
import { checkFormula, columns, headerRow, inFormula, layoutOf, type Layout, type PlacedCall } from './layout';

export const galleryCode = 'FUNCTIONS';

const own = {
  function: { ...looks.label, vertical: 'top', font: { bold: true, color: looks.label.font.color } },
  purpose: { ...looks.label, vertical: 'top', wrap: true },
  formula: { ...looks.meta, wrap: true, vertical: 'top' },
  input: { ...looks.typed, vertical: 'top' },
  inputName: { ...looks.meta, vertical: 'top', align: 'right' },
  check: { ...looks.label, vertical: 'top', align: 'center', grid: looks.computed.grid },
} as const satisfies Record<string, Look>;

export interface GalleryText {
  words: GalleryWords['sheet'];
  /** One line for each function. */
  purposes: Record<FunctionId, string>;
}

export function galleryPlan(calls: Call[], { words, purposes }: GalleryText, sheetNames: string[]): Plan {
  const layout = layoutOf(calls);
  const sheet = new FreeSheet(layout.rows, layout.columns);
  writeHead(sheet, layout, words, calls.length);
  for (const part of ['single', 'tables'] as const) {
    // Not in the frozen column, which would cut it off.
    sheet.text(layout[part].row, columns.purpose, words[part], looks.blockTitle);
    for (const call of layout[part].calls) writeCall(sheet, call, words, purposes);
  }
  return sheet.plan(
    {
      code: galleryCode,
      name: words.name,
      columnWidths: widths(layout),
      rowHeights: [{ rows: '1:1', points: 24 }],
      fitted: [area({ row: headerRow + 1, column: 0, rows: layout.rows - headerRow - 1, columns: columns.check })],
      rules: rules(layout, words),
      freeze: { rows: headerRow + 1, columns: 1 },
      print: printed(area({ row: 0, column: 0, rows: layout.rows, columns: columns.expected + 1 }), headerRow + 1),
    },
    sheetNames,
  );
}

function writeHead(sheet: FreeSheet, { rows }: Layout, words: GalleryText['words'], total: number): void {
  sheet.text(0, 0, words.name, looks.title);
  sheet.text(1, 0, words.hint, looks.hint);
  sheet.put(2, 0, { formula: `=${summaryFormula(words, rows, total)}` });
  sheet.look({ row: 2, column: 0, rows: 1, columns: 1 }, looks.blockTitle);
  const headers = ['function', 'purpose', 'formula', 'check', 'answer', 'expected', 'inputs'] as const;
  for (const header of headers) sheet.text(headerRow, columns[header], words[header], looks.headerComputed);
}

/** The words around two numbers, in the order of the language. */
function summaryFormula({ summary, ok }: GalleryText['words'], rows: number, total: number): string {
  const checks = area({ row: headerRow + 1, column: columns.check, rows: rows - headerRow - 1, columns: 1 });
  return summary
    .split(/(\{ok\}|\{total\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '{ok}') return `COUNTIF(${checks},${inFormula(ok)})`;
      return piece === '{total}' ? inFormula(String(total)) : inFormula(piece);
    })
    .join('&');
}

function writeCall(
  sheet: FreeSheet,
  call: PlacedCall,
  words: GalleryText['words'],
  purposes: GalleryText['purposes'],
): void {
  const { row, answer, expectedAt, labels, inputs } = call;
  if (call.first) {
    sheet.text(row, columns.function, `${namespace}.${call.id}`, own.function);
    sheet.text(row, columns.purpose, purposes[call.id], own.purpose);
  }
  sheet.text(row, columns.formula, call.formula, own.formula);
  sheet.put(row, columns.check, { formula: checkFormula(call, words) });
  sheet.look({ row, column: columns.check, rows: 1, columns: 1 }, own.check);
  sheet.put(answer.row, answer.column, { formula: call.formula });
  writeCells(sheet, expectedAt, call.expected);
  for (const rect of [answer, expectedAt]) lookAs(sheet, rect, call.formats);
  if (labels) {
    sheet.text(labels.answer.row, labels.answer.column, words.answer, looks.meta);
    sheet.text(labels.expected.row, labels.expected.column, words.expected, looks.meta);
  }
  for (const { parameter, label, rect, cells } of inputs) {
    sheet.text(label.row, label.column, parameter, labels ? looks.meta : own.inputName);
    writeCells(sheet, rect, cells);
    sheet.look(rect, days.has(parameter) ? { ...own.input, numberFormat: formats.date } : own.input);
  }
}

/** Arguments that hold days. */
const days = new Set(['dates', 'times', 'holidays', 'makeup']);

function writeCells(sheet: FreeSheet, { row, column }: Rect, cells: readonly (readonly Cell[])[]): void {
  cells.forEach((line, r) => line.forEach((value, c) => sheet.put(row + r, column + c, cellOf(value))));
}

/** A blank is said explicitly: some versions of Excel hand an empty cell over as 0. */
function cellOf(value: Cell): PlanCell {
  if (value === '') return { formula: '=""' };
  return typeof value === 'string' ? { text: value } : value;
}

/** Columns of one format as one area. */
function lookAs(sheet: FreeSheet, rect: Rect, given: Call['formats']): void {
  for (let column = 0; column < rect.columns; column++) {
    const found = new Set(given.map((row) => row[column]));
    const [numberFormat] = found;
    const strip = { ...rect, column: rect.column + column, columns: 1 };
    if (found.size === 1) sheet.look(strip, lookOf(numberFormat));
    else given.forEach((row, r) => sheet.look({ ...strip, row: rect.row + r, rows: 1 }, lookOf(row[column])));
  }
}

const lookOf = (numberFormat: string | undefined): Look => ({
  ...looks.computed,
  vertical: 'top',
  ...(numberFormat && { numberFormat }),
});

function widths({ columns: all }: Layout): PlanSheet['columnWidths'] {
  const first = [20, 42, 46, 11, 16, 16];
  return [
    ...first.map((width, column) => ({ columns: `${columnName(column)}:${columnName(column)}`, width })),
    { columns: `${columnName(first.length)}:${columnName(all - 1)}`, width: 13 },
  ];
}

function rules({ rows }: Layout, { ok, differs }: GalleryText['words']): PlanRule[] {
  const areas = [area({ row: headerRow + 1, column: columns.check, rows: rows - headerRow - 1, columns: 1 })];
  return [
    { kind: 'equals', areas, text: ok, look: ruleLooks.good },
    { kind: 'equals', areas, text: differs, look: ruleLooks.bad },
  ];
}
