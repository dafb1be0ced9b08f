/** A workbook as the pane reads it back: goals and routines on two sheets, made from rows by the keys of their templates. */
import { languageCodes } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import type { CellValue } from '../../src/sheet/existing';
import { homeOfTable } from '../../src/sheet/library';
import type { Reading } from '../../src/sheet/reading';
import { readingOf, type BookFound } from '../../src/sheet/readingOf';
import { library } from '../../src/templates';

export const asOf = 46173;

/** A table as Excel would tell it, by its template's keys. */
export function table(name: string, sheet: string, rows: Record<string, CellValue>[]): BookFound['tables'][number] {
  const { table: template, sheet: sheetTemplate } = homeOfTable(library, name)!;
  const keys = Object.entries(template.columns).flatMap(([key, field]) => (field.repeat ? [] : [key]));
  return {
    template,
    sheetTemplate,
    copy: 1,
    name,
    sheet,
    headers: keys.map((key, id) => ({ id: id + 1, name: template.columns[key]!.header })),
    address: `A6:${String.fromCharCode(64 + Math.min(26, keys.length))}${5 + rows.length}`,
    values: rows.map((row) => keys.map((key) => row[key] ?? '')),
    formulas: [],
    formulasFrom: 0,
  } as BookFound['tables'][number];
}

const book = (goals: Record<string, CellValue>[], routines: Record<string, CellValue>[] = []): BookFound => ({
  sheets: [
    { name: 'Our goals', hidden: false, code: 'EXP-2', copy: 1 },
    { name: 'Settings', hidden: false, code: 'SET-1', copy: 1 },
  ],
  tables: [table('EXP_Goal', 'Our goals', goals), table('SET_Rhythm', 'Settings', routines)],
  cells: [
    { name: 'SET_AsOf', sheet: 'Settings', address: 'B7', value: asOf, formula: asOf },
    { name: 'EXP_Name', sheet: 'Our goals', address: 'C7', value: 'Summer *launch*', formula: '' },
  ],
  spills: [],
  errors: [],
  shared: false,
});
const words = languageCodes.map((code) => sheetWords[code]);
export const reading = (...found: Parameters<typeof book>): Reading => readingOf(library, words, book(...found));

export const readingWith = (found: Partial<BookFound>): Reading =>
  readingOf(library, words, {
    sheets: [],
    tables: [],
    cells: [],
    spills: [],
    errors: [],
    shared: false,
    ...found,
  });

export const noPlans = readingWith({});
