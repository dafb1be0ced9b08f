/**
 * Templates, words and answers in; a plan out: plain data with every cell addressed. Deterministic: the date, the language and what the
 * workbook holds are arguments.
 */
import { area, columnName, quoted } from './address';
import { place } from './place';
import { placeBoard } from './placeBoard';
import type { PlacedSheet, PlacedTable } from './placed';
import type { Plan, PlanChart, PlanPrint, PlanSheet } from './plan';
import { rulesOf } from './rules';
import { newScope, type CompileRequest, type InsertedSheet, type Scope } from './scope';
import { addSettings, settingsNames, settingsNeeded, type SettingsNeeded } from './settings';
import { columnAddress } from './speak';
import { seriesColors } from './style';
import type { Chart, Library } from './template';
import { validationsOf } from './validations';
import type { Words } from './words';
import { write } from './write';

export type { CompileRequest } from './scope';

export function compile(library: Library, words: Words, request: CompileRequest): Plan {
  const scope = newScope(library, words, request);
  const needed = settingsNeeded(scope);
  const placed = scope.inserted.map((sheet) =>
    (sheet.template.board ? placeBoard : place)(sheet, factsOn(sheet, scope), needed, scope),
  );
  const written = placed.map((sheet) => write(sheet, scope));
  const added = scope.settingsExist ? addSettings(needed, scope) : { additions: [], names: [] };
  const sheets = placed.map((sheet, index): PlanSheet => {
    const { blocks = [], styles = [], links = [] } = written[index] ?? {};
    return { ...layoutOf(sheet, scope), blocks, styles, links, ...checksOf(sheet, placed, scope) };
  });
  const first = placed[0];
  return {
    sheets,
    names: [...written.flatMap(({ names }) => names), ...namesOf(placed, needed, scope), ...added.names],
    additions: added.additions,
    open: { sheet: first?.name ?? '', address: 'A1' },
    unlinked: written.flatMap(({ unlinked }) => unlinked),
  };
}

/** The facts of a pack stand on its first sheet, unless an earlier insert brought them; a board repeats those. */
function factsOn(sheet: InsertedSheet, scope: Scope): string[] {
  const isFirst = scope.inserted.find(({ pack }) => pack === sheet.pack) === sheet;
  const facts = isFirst ? (scope.facts.get(sheet.pack) ?? []) : [];
  return sheet.template.board ? facts : facts.filter((name) => !scope.exists(name));
}

function namesOf(sheets: PlacedSheet[], needed: SettingsNeeded, scope: Scope): Plan['names'] {
  const ranges = sheets.flatMap(({ template }) =>
    Object.entries(template.ranges ?? {}).map(([name, reference]) => ({
      name: scope.nameOf(name) ?? name,
      formula: `=${columnAddress(reference, sheets, scope) ?? ''}`,
    })),
  );
  const rows = sheets.flatMap((sheet) => sheet.tables.flatMap((table) => rowNames(table, sheet, scope)));
  const settings = sheets.find(({ template }) => template === scope.library.settings);
  const thresholds = settings?.tables.find(({ template }) => template.name === 'SET_Param');
  const lists = settings?.tables.find(({ template }) => template.name === 'SET_List');
  if (!settings || !thresholds || !lists) return [...ranges, ...rows];
  const anchor = (table: PlacedTable, key: string) => ({
    sheet: settings.name,
    row: table.body.row,
    column: table.header.column + table.columns.findIndex((column) => column.key === key),
  });
  return [...ranges, ...rows, ...settingsNames(needed, anchor(thresholds, 'val'), anchor(lists, 'label'), scope)];
}

function rowNames(table: PlacedTable, sheet: PlacedSheet, scope: Scope): Plan['names'] {
  const { rowNames: named } = table.template;
  if (!named) return [];
  const at = (key: string) => table.header.column + table.columns.findIndex((column) => column.key === key);
  const [column, columns] = [at(named.from), at(named.to) - at(named.from) + 1];
  return table.filled.flatMap((cells, index) => {
    const key = cells[named.key];
    if (!key || typeof key !== 'object' || !('text' in key)) return [];
    const rect = { row: table.body.row + index, column, rows: 1, columns };
    const name = `${named.prefix}${key.text}`;
    return [{ name: scope.nameOf(name) ?? name, formula: `=${quoted(sheet.name)}!${area(rect, 'both')}` }];
  });
}

function checksOf(
  sheet: PlacedSheet,
  sheets: PlacedSheet[],
  scope: Scope,
): Pick<PlanSheet, 'validations' | 'rules' | 'charts'> {
  return {
    validations: validationsOf(sheet, sheets, scope),
    rules: rulesOf(sheet, sheets, scope),
    charts: sheet.charts.flatMap(({ chart, rect }, index) => {
      const drawn = chartOf(chart, sheet, sheets, scope);
      return drawn ? [{ ...drawn, name: `${sheet.template.code} ${index + 1}`, at: area(rect) }] : [];
    }),
  };
}

function chartOf(
  chart: Chart,
  sheet: PlacedSheet,
  sheets: PlacedSheet[],
  scope: Scope,
): Omit<PlanChart, 'name' | 'at'> | undefined {
  const translate = (text: string) => scope.dictionary.text(sheet.template, text);
  const address = (reference: string) => filledPart(reference, sheets) ?? columnAddress(reference, sheets, scope);
  const categories = address(chart.categories);
  const series = chart.series.flatMap(({ name, values, line, secondary }, index) => {
    const found = address(values);
    const color = seriesColors[index % seriesColors.length] ?? seriesColors[0];
    if (found === undefined) return [];
    return [
      { name: translate(name), values: found, color, ...(line ? { line } : {}), ...(secondary ? { secondary } : {}) },
    ];
  });
  if (categories === undefined || series.length === 0) return undefined;
  return {
    kind: chart.kind,
    title: translate(chart.title),
    alt: translate(chart.alt),
    categories,
    series,
    ...(chart.format === undefined ? {} : { numberFormat: chart.format }),
  };
}

/** Of a table with spare rows only those that hold something, lest the chart shows them as gaps. */
function filledPart(reference: string, sheets: PlacedSheet[]): string | undefined {
  const [, name = '', key = ''] = /^(\w+)\[(\w+)\]$/.exec(reference) ?? [];
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ template }) => template.name === name);
    if (!table || table.filled.length === 0) continue;
    const column = table.header.column + table.columns.findIndex((one) => one.key === key);
    const rect = { ...table.body, rows: table.filled.length, column, columns: 1 };
    return `${quoted(sheet.name)}!${area(rect, 'both')}`;
  }
  return undefined;
}

/** Wider than this, in characters, a sheet is printed across. */
const portraitWidth = 95;
/** A header further down would leave no room to scroll under it. */
const lastFrozenRow = 11;

type Layout = Pick<
  PlanSheet,
  'code' | 'copy' | 'name' | 'tabColor' | 'tables' | 'columnWidths' | 'rowHeights' | 'outline' | 'freeze' | 'print'
>;

function layoutOf(sheet: PlacedSheet, scope: Scope): Layout {
  const { template, tables, widths, rows } = sheet;
  const only = tables.length === 1 ? tables[0] : undefined;
  const headerRow = only && only.header.row <= lastFrozenRow ? only.header.row : undefined;
  const hidden = tables.flatMap((table) =>
    table.columns.flatMap(({ field }, index) => (field.side ? [table.header.column + index] : [])),
  );
  const folded =
    hidden.length > 0 ? `${columnName(Math.min(...hidden))}:${columnName(Math.max(...hidden))}` : undefined;
  return {
    code: template.code,
    copy: sheet.copy,
    name: sheet.name,
    tabColor: sheet.pack.tabColor,
    tables: tables.map(({ name, template: { rows: grows }, header, body }) => ({
      name,
      address: area({ ...header, rows: body.rows + 1 }),
      filterButtons: grows === 'grows',
    })),
    columnWidths: widths.map((width, column) => ({ columns: `${columnName(column)}:${columnName(column)}`, width })),
    rowHeights: [
      { rows: '1:1', points: 26 },
      ...tables.map(({ header }) => ({
        rows: `${header.row + 1}:${header.row + 1}`,
        points: sheet.tallRows.includes(header.row) ? 34 : 20,
      })),
    ],
    outline: folded === undefined ? [] : [{ columns: folded, collapsed: true }],
    freeze: { rows: headerRow === undefined ? 2 : headerRow + 1, columns: template.freeze ?? 0 },
    print: printOf(sheet, only, hidden, rows, scope),
  };
}

function printOf(
  sheet: PlacedSheet,
  only: PlacedTable | undefined,
  hidden: number[],
  rows: number,
  scope: Scope,
): PlanPrint {
  const { widths, template } = sheet;
  const width = widths.reduce((sum, one, column) => sum + (hidden.includes(column) ? 0 : one), 0);
  const titleRow = only ? only.header.row + 1 : 1;
  return {
    area: area({ row: 0, column: 0, rows, columns: widths.length }),
    landscape: width > portraitWidth,
    titleRows: `$${titleRow}:$${only ? titleRow : 2}`,
    pagesWide: template.beside ? sheet.tables.length : 1,
    header: '',
    footer: `&L&A&R${scope.dictionary.frame.page}`,
  };
}
