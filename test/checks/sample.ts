/**
 * The sample plans as they are read back from a workbook, without a workbook: the compiled plan, with the catalogue's results in its computed
 * cells. A host test holds the real reading against the same findings.
 */
import { sheetWords } from '../../src/locales/sheets';
import { languageCodes, type LanguageCode } from '../../src/locales/languages';
import { cell, rectOf } from '../../src/sheet/address';
import { serialOf } from '../../src/sheet/dates';
import type { CellValue } from '../../src/sheet/existing';
import { homeOfTable, homeOfName, sheetsOf } from '../../src/sheet/library';
import type { Plan, PlanCell } from '../../src/sheet/plan';
import { withoutCopy, type Reading } from '../../src/sheet/reading';
import { kindOfName, knownTables, readingOf, type BookFound } from '../../src/sheet/readingOf';
import type { Field } from '../../src/sheet/template';
import { library } from '../../src/templates';
import annual from '../templates/fixtures/annual.json';
import execution from '../templates/fixtures/execution.json';
import quarterly from '../templates/fixtures/quarterly.json';
import settings from '../templates/fixtures/settings.json';
import { allSheets, cellsOf, planOf } from '../templates/plans';

type Results = Record<string, unknown>;
interface Fixture {
  names: Results;
  spills: Record<string, unknown[][]>;
  tables: Record<string, Results[]>;
}
const fixtures = { ...annual, ...execution, ...quarterly, ...settings } as unknown as Record<string, Fixture>;
const everyWord = languageCodes.map((code) => sheetWords[code]);

/** The sample story of some sheets, read back. */
export function sampleReading(language: LanguageCode = 'en', sheets = allSheets): Reading {
  return readingOf(library, everyWord, sampleBook(language, sheets));
}

export function sampleBook(language: LanguageCode = 'en', sheets = allSheets): BookFound {
  return bookOf(planOf({ sheets, language, answers: { sample: true, brand: '' } }), language);
}

function bookOf(plan: Plan, language: LanguageCode): BookFound {
  const grids = new Map(plan.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
  const at = (sheet: string, row: number, column: number) => grids.get(sheet)?.get(cell(row, column)) ?? null;
  const sheets = plan.sheets.map(({ name, code, copy }) => ({ name, hidden: false, code, copy }));
  const found = plan.sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, address }) => {
      const rect = rectOf(address);
      const headers = Array.from({ length: rect.columns }, (_, index) => ({
        id: index + 1,
        name: String(valueOf(at(sheet.name, rect.row, rect.column + index))),
      }));
      return { name, sheet: sheet.name, headers, rect: { ...rect, row: rect.row + 1, rows: rect.rows - 1 } };
    }),
  );
  return {
    sheets,
    tables: knownTables(library, everyWord, sheets, found).map((table) => {
      const { rect, sheet } = table;
      const rows = Array.from({ length: rect.rows }, (_, down) =>
        Array.from({ length: rect.columns }, (_unused, right) => at(sheet, rect.row + down, rect.column + right)),
      );
      const keys = keysOf(table.template.columns, rect.columns);
      const computed = resultsOf(table.template.name, sheets);
      return {
        ...table,
        address: `${cell(rect.row, rect.column)}:${cell(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`,
        values: rows.map((row, index) =>
          row.map((one, column) => {
            const key = keys[column] ?? '';
            const field = table.template.columns[key] ?? table.template.columns[key.replace(/\d+$/, '')];
            return isFormula(one) ? inCell(computed[index]?.[key] ?? null, field, language) : valueOf(one);
          }),
        ),
        formulas: rows.map((row) => row.map((one) => (isFormula(one) ? one.formula : valueOf(one)))),
        formulasFrom: 0,
      };
    }),
    cells: plan.names.flatMap(({ name, formula }) => {
      if (kindOfName(library, name) !== 'cell') return [];
      const place = placeOf(formula);
      const rect = rectOf(place.address);
      const one = at(place.sheet, rect.row, rect.column);
      const { base } = withoutCopy(name);
      const field = homeOfName(library, base)?.field ?? homeOfName(library, name)?.field;
      const value = isFormula(one) ? inCell(resultOf(name), field, language) : valueOf(one);
      return [{ name, ...place, value, formula: isFormula(one) ? one.formula : value }];
    }),
    spills: plan.names.flatMap(({ name, formula }) => {
      if (kindOfName(library, name) !== 'spill') return [];
      const results = Object.values(fixtures).flatMap(({ spills = {} }) => spills[name] ?? []);
      const rows = results.map((row) =>
        row.map((value, column) =>
          column === row.length - 1 ? wordOf('rfm', value, language) : inCell(value, undefined, language),
        ),
      );
      return [{ name, ...placeOf(formula), values: [rows[0]?.map(() => '') ?? [], ...rows] }];
    }),
    errors: [],
    shared: false,
  };
}

const isFormula = (one: PlanCell): one is { formula: string } =>
  one !== null && typeof one === 'object' && 'formula' in one;

function valueOf(one: PlanCell): CellValue {
  if (one === null) return '';
  if (typeof one !== 'object') return one;
  return 'text' in one ? one.text : '';
}

function keysOf(columns: Record<string, Field>, count: number): string[] {
  const repeated = count - Object.keys(columns).length + 1;
  return Object.entries(columns).flatMap(([key, { repeat }]) =>
    repeat ? Array.from({ length: repeated }, (_, index) => `${key}${String(index + 1).padStart(2, '0')}`) : [key],
  );
}

/** The settings hold only the rows of packs that are there. */
function resultsOf(name: string, sheets: BookFound['sheets']): Results[] {
  const home = homeOfTable(library, name);
  const rows = fixtures[home?.sheet.code ?? '']?.tables[name] ?? [];
  const { keys = [], cells = [] } = home?.table.sample ?? {};
  const pack = keys.indexOf('pack');
  if (pack < 0 || home?.sheet.pack !== 'settings') return rows;
  const packs = new Set(sheets.map(({ code }) => code.slice(0, 3).toLowerCase()));
  return rows.filter((_, index) => packs.has(cells[index]?.[pack] ?? ''));
}

/** Dates of the story that follow from its facts, and what the catalogue states of named cells. */
const facts: Results = {
  AMP_Start: '2026-01-01',
  AMP_End: '2026-12-31',
  QBK_Start: '2026-04-01',
  QBK_End: '2026-06-30',
  QBK_Elapsed: 61 / 91,
  QBK_Weeks: 8,
  QBK_MonNo: 2,
  EXP_End: '2026-06-28',
  EXP_WeekNo: 8,
  EXP_Elapsed: 56 / 84,
};

function resultOf(name: string): unknown {
  const stated = Object.values(fixtures).flatMap(({ names = {} }) => (name in names ? [names[name]] : []));
  return facts[name] ?? stated[0] ?? null;
}

const wordOf = (list: string, code: unknown, language: LanguageCode) =>
  sheetWords[language].lists[list]?.items[String(code)] ?? library.lists[list]?.items[String(code)] ?? String(code);

function inCell(value: unknown, field: Field | undefined, language: LanguageCode): CellValue {
  if (value === null || value === undefined) return '';
  if (field?.list && typeof value === 'string') return wordOf(field.list, value, language);
  if (typeof value === 'string' && /^(\d{4}-\d{2}-\d{2}|\d\d:\d\d)/.test(value)) return serialOf(value);
  if (typeof value === 'object') return String((value as Results)[language === 'en' ? 'en' : 'zh']);
  return value as CellValue;
}

function placeOf(formula: string): { sheet: string; address: string } {
  const [, sheet = '', address = ''] = /^='(.*)'!(.*)$/.exec(formula) ?? [];
  return { sheet: sheet.replaceAll("''", "'"), address: address.replaceAll('$', '') };
}

export const templates = sheetsOf(library);
