/** The catalogue's computed results of the sample, held against what stands in the cells. What differs is returned, and how much was compared. */
import type { LanguageCode } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import { serialOf } from '../../src/sheet/dates';
import type { Field, Sheet, Table } from '../../src/sheet/template';
import { library } from '../../src/templates';
import annual from '../templates/fixtures/annual.json';
import execution from '../templates/fixtures/execution.json';
import quarterly from '../templates/fixtures/quarterly.json';
import settings from '../templates/fixtures/settings.json';

type Results = Record<string, unknown>;
interface Fixture {
  names: Results;
  cards: Results[];
  alerts: { label: string; count: number }[];
  spills: Record<string, unknown[][]>;
  tables: Record<string, Results[]>;
}
const fixtures = { ...annual, ...execution, ...quarterly, ...settings } as unknown as Record<string, Fixture>;

export interface Comparison {
  compared: number;
  differences: string[];
}

/** Of the calendar the order of rows follows the order of inserts: it is compared by what its rows say elsewhere. */
export const inStory = (differences: string[]) => differences.filter((one) => !one.startsWith('SET_Rhythm'));

/** `sheets`: template code → name of the drawn sheet. */
export async function compareWithCatalogue(sheets: Map<string, string>, language: LanguageCode): Promise<Comparison> {
  const comparison: Comparison = { compared: 0, differences: [] };
  const compare = (where: string, found: unknown, wanted: unknown) => {
    comparison.compared += 1;
    if (!same(found, wanted))
      comparison.differences.push(`${where}: ${JSON.stringify(found)} is not ${JSON.stringify(wanted)}`);
  };
  for (const template of [...library.sheets, library.settings]) {
    const name = sheets.get(template.code);
    const fixture = fixtures[template.code];
    if (name === undefined || !fixture) continue;
    const cells = await valuesOf(name);
    for (const table of template.tables) {
      const rows = await rowsOf(table);
      const expected = (fixture.tables[table.name] ?? []).filter((_row, index) => isWanted(table, index, sheets));
      expected.forEach((row, index) => {
        for (const [key, value] of Object.entries(row)) {
          if (isTold(value) && language === 'zh-TW') continue;
          const field = table.columns[key] ?? table.columns[key.replace(/\d\d$/, '')];
          compare(`${table.name}[${index}].${key}`, rows[index]?.[key], inCell(value, field, language));
        }
      });
    }
    for (const [key, value] of Object.entries(fixture.names)) {
      const found = await namedValue(key);
      compare(
        key,
        found,
        wordsOf(value, language).includes(String(found)) ? found : inCell(value, template.names?.[key], language),
      );
    }
    for (const [key, rows] of Object.entries(fixture.spills)) {
      const found = await spillOf(key);
      rows.forEach((row, index) =>
        row.forEach((value, column) => {
          const wanted =
            column === row.length - 1 ? wordOf('rfm', value, language) : inCell(value, undefined, language);
          compare(`${key}[${index}][${column}]`, found[index + 1]?.[column], wanted);
        }),
      );
    }
    const line = (label: string) => cells.find(([first, ...rest]) => [first, ...rest].includes(label)) ?? [];
    for (const { metric, status, ...figures } of fixture.cards) {
      const found = line(translated(template, String(metric), language));
      compare(`${template.code} ${String(metric)} status`, found.includes(wordOf('rag', status, language)), true);
      for (const [key, value] of Object.entries(figures)) {
        compare(`${template.code} ${String(metric)} ${key}`, found.find((cell) => same(cell, value)) ?? found, value);
      }
    }
    for (const { label, count } of fixture.alerts) {
      const words = translated(template, label, language);
      const found = line(words);
      compare(`${template.code} ${label}`, found[found.indexOf(words) + 1], count);
    }
  }
  return comparison;
}

/** The settings hold only the rows of packs that are there. */
function isWanted({ sample }: Table, index: number, sheets: Map<string, string>): boolean {
  const column = sample?.keys.indexOf('pack') ?? -1;
  const pack = sample?.cells[index]?.[column]?.toUpperCase();
  return pack === undefined || [...sheets.keys()].some((code) => code.startsWith(`${pack}-`));
}

function same(found: unknown, wanted: unknown): boolean {
  // The catalogue states an RFM code as text.
  if (typeof wanted === 'string' && /^[1-5]{3}$/.test(wanted)) return String(found) === wanted;
  if (typeof found !== 'number' || typeof wanted !== 'number') return found === wanted;
  return Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

const translated = ({ code }: Sheet, english: string, language: LanguageCode) =>
  sheetWords[language].sheets[code]?.texts?.[english] ?? english;

const wordOf = (list: string, code: unknown, language: LanguageCode) =>
  sheetWords[language].lists[list]?.items[String(code)] ?? library.lists[list]?.items[String(code)] ?? code;

/** A code as every list that has it spells it; the catalogue does not say which list a named cell takes its word from. */
const wordsOf = (code: unknown, language: LanguageCode) =>
  Object.keys(library.lists).map((list) => String(wordOf(list, code, language)));

/** What the catalogue states by codes and ISO dates, as a cell of this language shows it. */
function inCell(value: unknown, field: Field | undefined, language: LanguageCode): unknown {
  if (value === null) return '';
  if (field?.list && typeof value === 'string') return wordOf(field.list, value, language);
  if (typeof value === 'string' && /^(\d{4}-\d{2}-\d{2}|\d\d:\d\d)/.test(value)) return serialOf(value);
  if (isTold(value)) return language === 'en' ? value.en : value.zh;
  return value;
}

/** A sentence, stated in English and simplified Chinese. */
function isTold(value: unknown): value is { en: string; zh: string } {
  return typeof value === 'object' && value !== null && 'zh' in value;
}

async function valuesOf(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange().load('values');
    await context.sync();
    return range.values;
  });
}

/** The data rows of a table by the keys of its template; what is repeated has as many columns as are left. */
async function rowsOf({ name, columns }: Table): Promise<Results[]> {
  const rows = await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getDataBodyRange().load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  const repeated = (rows[0]?.length ?? 0) - Object.keys(columns).length + 1;
  const keys = Object.entries(columns).flatMap(([key, { repeat }]) =>
    repeat ? Array.from({ length: repeated }, (_, index) => `${key}${String(index + 1).padStart(2, '0')}`) : [key],
  );
  return rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index]])));
}

async function namedValue(name: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRangeOrNullObject().load('values');
    await context.sync();
    return range.isNullObject ? undefined : range.values[0]?.[0];
  });
}

async function spillOf(name: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().getSpillingToRange().load('values');
    await context.sync();
    return range.values;
  });
}
