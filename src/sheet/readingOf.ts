/** Makes a reading of what a workbook holds: which table, cell and list is which of the library. Pure; asks Excel for nothing. */
import { rectOf } from './address';
import type { CellValue } from './existing';
import { homeOfName, homeOfTable, sheetsOf, spillOfName } from './library';
import {
  isBlank,
  withoutCopy,
  type ReadCell,
  type ReadColumn,
  type ReadError,
  type Reading,
  type ReadSheet,
  type ReadSpill,
  type ReadTable,
} from './reading';
import { readSettings } from './readSettings';
import { likeness, recognise, type TableHeader } from './recognise';
import type { Field, Library, Sheet, Table } from './template';
import type { Words } from './words';

/** A table as Excel tells of it before its cells are read. */
export interface TableFound {
  name: string;
  sheet: string;
  headers: TableHeader[];
}

export interface KnownTable {
  template: Table;
  sheetTemplate: Sheet;
  copy: number;
}

export interface BookFound {
  sheets: { name: string; hidden: boolean; code: string; copy: number }[];
  tables: (TableFound &
    KnownTable & { address: string; values: CellValue[][]; formulas: CellValue[][]; formulasFrom: number })[];
  cells: { name: string; sheet: string; address: string; value: CellValue; formula: CellValue }[];
  spills: { name: string; sheet: string; address: string; values: CellValue[][] }[];
  errors: ReadError[];
  shared?: boolean;
}

/** By name, with the number of a copy; else, on a sheet drawn from a template, by the headers it shares with one that has none. */
export function knownTables<T extends TableFound>(
  library: Library,
  words: Words[],
  sheets: BookFound['sheets'],
  found: T[],
): (T & KnownTable)[] {
  const named = found.flatMap((table): (T & KnownTable)[] => {
    const { base, copy } = withoutCopy(table.name);
    const home = homeOfTable(library, base);
    return home ? [{ ...table, template: home.table, sheetTemplate: home.sheet, copy }] : [];
  });
  const has = (template: Table, copy: number) => named.some((one) => one.template === template && one.copy === copy);
  for (const { name, code, copy } of sheets) {
    const sheet = sheetsOf(library).find((one) => one.code === code);
    for (const template of sheet?.tables ?? []) {
      if (!sheet || has(template, copy)) continue;
      const likely = found
        .filter((one) => one.sheet === name && !named.some((known) => known.name === one.name))
        .map((one) => ({ one, likeness: likeness(sheet, template, one.headers, words) }))
        .sort((a, b) => b.likeness - a.likeness)[0];
      if (likely && likely.likeness >= 0.6) named.push({ ...likely.one, template, sheetTemplate: sheet, copy });
    }
  }
  return named;
}

/** Names of the workbook that are cells of the library: `cell`, or the first cell of a `spill`. */
export function kindOfName(library: Library, name: string): 'cell' | 'spill' | undefined {
  const home = fieldOfName(library, name);
  if (home) return 'cell';
  const { base } = withoutCopy(name);
  const sheet = homeOfName(library, base)?.sheet;
  return sheet && spillOfName(sheet, base)?.name === base ? 'spill' : undefined;
}

function fieldOfName(library: Library, name: string): { base: string; copy: number; field: Field } | undefined {
  // A name of the library may itself end like that of a copy.
  const exact = homeOfName(library, name)?.field;
  if (exact) return { base: name, copy: 1, field: exact };
  const { base, copy } = withoutCopy(name);
  const field = homeOfName(library, base)?.field;
  return field && { base, copy, field };
}

export function readingOf(library: Library, words: Words[], book: BookFound): Reading {
  const tables = book.tables.map((table) => readTable(table, words));
  const cells = book.cells.flatMap((one): ReadCell[] => {
    const known = fieldOfName(library, one.name);
    return known ? [{ ...one, name: known.base, copy: known.copy, field: known.field }] : [];
  });
  const sheets = book.sheets.flatMap(({ name, hidden, code, copy }): ReadSheet[] => {
    const template = sheetsOf(library).find((one) => one.code === code);
    return template ? [{ template, copy, name, hidden }] : [];
  });
  return {
    library,
    sheets,
    tables,
    cells,
    spills: book.spills.flatMap((one): ReadSpill[] => {
      const { base, copy } = withoutCopy(one.name);
      const sheetTemplate = homeOfName(library, base)?.sheet;
      const template = sheetTemplate && spillOfName(sheetTemplate, base);
      if (!template) return [];
      const { row, column } = rectOf(one.address);
      return [{ template, sheetTemplate, copy, sheet: one.sheet, row, column, values: one.values }];
    }),
    errors: book.errors,
    shared: book.shared ?? false,
    settings: readSettings(library, words, tables, cells),
    plans: plansIn(library, [
      ...sheets,
      ...tables.map(({ sheetTemplate, copy }) => ({ template: sheetTemplate, copy })),
    ]),
  };
}

function plansIn(library: Library, sheets: { template: Sheet; copy: number }[]): Reading['plans'] {
  return library.packs
    .filter(({ code }) => code !== 'settings')
    .flatMap(({ code, prefix }) => {
      const copies = new Set(sheets.filter(({ template }) => template.pack === code).map(({ copy }) => copy));
      return [...copies].sort((a, b) => a - b).map((copy) => ({ pack: code, prefix, copy }));
    });
}

function readTable(found: BookFound['tables'][number], words: Words[]): ReadTable {
  const { template, sheetTemplate, copy, name, sheet, headers, address, values, formulas, formulasFrom } = found;
  const { places, lost, own } = recognise(sheetTemplate, template, headers, words);
  const columns = new Map(
    [...places]
      .sort(([, a], [, b]) => a - b)
      .flatMap(([key, place]): [string, ReadColumn][] => {
        const field = template.columns[key] ?? template.columns[key.replace(/\d+$/, '')];
        return field ? [[key, { key, field, header: headers[place]?.name ?? '', place }]] : [];
      }),
  );
  const typed = [...columns.values()].filter(({ field }) => field.formula === undefined);
  return {
    template,
    sheetTemplate,
    copy,
    name,
    sheet,
    body: rectOf(address),
    columns,
    lost,
    own: own.map((place) => ({ header: headers[place]?.name ?? '', place })),
    rows: values.map((row, index) => ({
      number: index + 1,
      begun: typed.some(({ place }) => !isBlank(row[place])),
      values: Object.fromEntries([...columns.values()].map(({ key, place }) => [key, row[place] ?? ''])),
    })),
    formulas,
    formulasFrom,
  };
}
