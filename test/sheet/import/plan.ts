/** A workbook with plan tables to import into, made from the templates; without Excel. */
import { languageCodes } from '../../../src/locales/languages';
import { sheetWords } from '../../../src/locales/sheets';
import type { CellValue } from '../../../src/sheet/existing';
import { targetsOf, type Target } from '../../../src/sheet/import/target';
import { homeOfTable } from '../../../src/sheet/library';
import type { Reading } from '../../../src/sheet/reading';
import { readingOf, type BookFound } from '../../../src/sheet/readingOf';
import { library } from '../../../src/templates';

const words = languageCodes.map((code) => sheetWords[code]);

type Row = Record<string, CellValue>;

function table(name: string, rows: Row[]): BookFound['tables'][number] {
  const { table: template, sheet: sheetTemplate } = homeOfTable(library, name)!;
  const keys = Object.keys(template.columns);
  return {
    template,
    sheetTemplate,
    copy: 1,
    name,
    sheet: sheetTemplate.name,
    headers: keys.map((key, id) => ({ id: id + 1, name: template.columns[key]!.header })),
    address: `A6:Z${5 + rows.length}`,
    values: rows.map((row) => keys.map((key) => row[key] ?? '')),
    formulas: [],
    formulasFrom: 0,
  };
}

/** By name of the table. `cells` are named. */
export function workbook(tables: Record<string, Row[]>, cells: Record<string, number> = {}): Reading {
  return readingOf(library, words, {
    sheets: [],
    tables: Object.entries(tables).map(([name, rows]) => table(name, rows)),
    cells: Object.entries(cells).map(([name, value]) => ({ name, sheet: 'x', address: 'B2', value, formula: value })),
    spills: [],
    errors: [],
  });
}

export const targetIn = (reading: Reading, name: string): Target =>
  targetsOf(reading).find(({ table: found }) => found.name === name)!;
