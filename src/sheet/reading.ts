/**
 * A workbook's plans as read back: tables by their template with columns by key, named cells, lists and thresholds as the workbook has
 * them now. Only shapes and how to look things up; `readingOf.ts` makes it, `excel/read` brings what it is made of.
 */
import { area, cell, type Rect } from './address';
import type { CellValue } from './existing';
import type { Field, Library, Sheet, Spill, Table } from './template';

export interface Reading {
  library: Library;
  sheets: ReadSheet[];
  tables: ReadTable[];
  cells: ReadCell[];
  spills: ReadSpill[];
  /** Formulas of the add-in's functions were taken out of cells and are kept: the cells hold values or native formulas for a while. */
  shared: boolean;
  /** Cells that hold an error, on the sheets drawn from templates. */
  errors: ReadError[];
  settings: ReadSettings;
  /** Every plan in the workbook: a pack and which copy of it. Sheets of the settings belong to all. */
  plans: { pack: string; prefix: string; copy: number }[];
}

export interface ReadSheet {
  template: Sheet;
  copy: number;
  /** As it is called now. */
  name: string;
  hidden: boolean;
}

export interface ReadColumn {
  key: string;
  field: Field;
  /** As it is called now. */
  header: string;
  /** Its place in the table, from 0. */
  place: number;
}

export interface ReadRow {
  /** Within the table, from 1. */
  number: number;
  /** Something is typed in it. */
  begun: boolean;
  /** By key; what the table has no column for is missing. */
  values: Record<string, CellValue>;
}

export interface ReadTable {
  template: Table;
  /** The template of the sheet it belongs to. */
  sheetTemplate: Sheet;
  copy: number;
  /** As it is called in this workbook, and the sheet it stands on now. */
  name: string;
  sheet: string;
  /** The data cells, without header and total. */
  body: Rect;
  columns: Map<string, ReadColumn>;
  lost: string[];
  own: { header: string; place: number }[];
  rows: ReadRow[];
  /** Of the columns from `formulasFrom` on; none where the template computes nothing. */
  formulas: CellValue[][];
  formulasFrom: number;
}

/** A named cell of a template: a typed figure or a computed one. */
export interface ReadCell {
  /** Of the template, without the number of a copy. */
  name: string;
  copy: number;
  field: Field;
  sheet: string;
  address: string;
  value: CellValue;
  formula: CellValue;
}

export interface ReadSpill {
  template: Spill;
  sheetTemplate: Sheet;
  copy: number;
  sheet: string;
  /** Its first cell. */
  row: number;
  column: number;
  /** With its own header. */
  values: CellValue[][];
}

export interface ReadError {
  sheet: string;
  row: number;
  column: number;
  error: string;
  formula: string;
}

export interface ReadSettings {
  /** Serial number; null without one. */
  asOf: number | null;
  /** As the settings sheet has it. */
  language: string | null;
  /** Key → value; what the workbook does not have is as in the library. */
  thresholds: Map<string, number>;
  /** List → its entries in order. */
  lists: Map<string, { code: string; label: string }[]>;
  weights: Map<string, number[]>;
  vaguePhrases: string[];
  /** The list's code of a word, whatever the language it is said in; undefined for words of no list. */
  codeOf(list: string, word: CellValue | undefined): string | undefined;
  /** As the workbook spells it. */
  wordOf(list: string, code: string): string;
}

/** Empty, or blanks only. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Excel gives its errors as texts; a hashtag such as `#618` is none. */
const errorTexts = new Set(
  'NULL! DIV/0! VALUE! REF! NAME? NUM! N/A GETTING_DATA SPILL! CALC! BUSY! FIELD! BLOCKED! CONNECT! UNKNOWN! EXTERNAL! PYTHON! TIMEOUT!'
    .split(' ')
    .map((name) => `#${name}`),
);

export function isErrorText(value: CellValue | undefined): value is string {
  return typeof value === 'string' && errorTexts.has(value);
}

/** Address of one cell of a table; of its header where there is no row. */
export function cellAddress(table: ReadTable, row: ReadRow | undefined, key: string): string {
  const place = table.columns.get(key)?.place ?? 0;
  return cell(table.body.row + (row ? row.number - 1 : -1), table.body.column + place);
}

export function columnAddress(table: ReadTable, key: string): string {
  const place = table.columns.get(key)?.place ?? 0;
  return area({ ...table.body, column: table.body.column + place, columns: 1 });
}

export function formulaOf(table: ReadTable, row: ReadRow, key: string): CellValue {
  const place = table.columns.get(key)?.place ?? -1;
  return table.formulas[row.number - 1]?.[place - table.formulasFrom] ?? '';
}

/** `AMP_Goal_2` → AMP_Goal, 2. */
export function withoutCopy(name: string): { base: string; copy: number } {
  const [, base = name, copy = '1'] = /^(.*?)_(\d+)$/.exec(name) ?? [];
  return Number(copy) > 1 ? { base, copy: Number(copy) } : { base: name, copy: 1 };
}

/** One plan of the workbook: its own tables and names, and those of the settings all plans share. */
export interface PlanReading {
  reading: Reading;
  pack: string;
  copy: number;
  table(name: string): ReadTable | undefined;
  cell(name: string): ReadCell | undefined;
  spill(name: string): ReadSpill | undefined;
  sheet(code: string): ReadSheet | undefined;
}

export function planReading(reading: Reading, pack: string, copy: number): PlanReading {
  const isMine = (template: Sheet, itsCopy: number) =>
    template.pack === 'settings' || (template.pack === pack && itsCopy === copy);
  const tables = new Map(
    reading.tables
      .filter((one) => isMine(one.sheetTemplate, one.copy))
      .map((one): [string, ReadTable] => [one.template.name, one]),
  );
  const prefix = reading.library.packs.find(({ code }) => code === pack)?.prefix ?? '';
  const cells = new Map(
    reading.cells
      .filter((one) => /^SET_/.test(one.name) || (one.name.startsWith(`${prefix}_`) && one.copy === copy))
      .map((one): [string, ReadCell] => [one.name, one]),
  );
  return {
    reading,
    pack,
    copy,
    table: (name) => tables.get(name),
    cell: (name) => cells.get(name),
    spill: (name) =>
      reading.spills.find(
        ({ template, sheetTemplate, copy: its }) => template.name === name && isMine(sheetTemplate, its),
      ),
    sheet: (code) => reading.sheets.find(({ template, copy: its }) => template.code === code && isMine(template, its)),
  };
}

/** Every plan of a pack, copy by copy. */
export const plansOf = (reading: Reading, wanted: string): PlanReading[] =>
  reading.plans.filter(({ pack }) => pack === wanted).map(({ pack, copy }) => planReading(reading, pack, copy));
