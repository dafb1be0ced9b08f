/**
 * The archive's own sheet: three tables side by side, so that each grows downwards without meeting another. Values stand in one long table,
 * a row for each: so a PivotTable takes them as they are, tables that change their columns still fit, and empty cells take no room. Figures, dates
 * and texts have a column each, so that each can be summed, grouped and filtered. The last column of each table, folded away, is what the add-in reads it back by.
 */
import { area, cell, columnName, rectOf } from '../address';
import { date, formatOf, id, moment, number, text, whole } from '../field';
import { FreeSheet, printed } from '../freeSheet';
import { freeName } from '../insertion';
import type { Plan, PlanCell } from '../plan';
import { looks } from '../style';
import type { Sheet, Table } from '../template';
import type { TableWords } from '../words';

export const archiveCode = 'ARCHIVE';

const snapshotTable: Table = {
  name: 'ARC_Snapshot',
  title: 'Snapshots',
  note: '',
  rows: 'grows',
  columns: {
    id: id('Snapshot', { width: 14 }),
    taken: moment('Taken', { width: 18 }),
    asOf: date('As of'),
    plan: text('Plan', { width: 30 }),
    note: text('Note', { width: 30 }),
    rows: whole('Values', { width: 12 }),
    key: id('Key', { width: 12 }),
  },
};

const valueTable: Table = {
  name: 'ARC_Value',
  title: 'Values',
  note: '',
  rows: 'grows',
  columns: {
    snapshot: id('Snapshot', { width: 14 }),
    asOf: date('As of'),
    plan: text('Plan', { width: 30 }),
    sheet: text('Sheet', { width: 20 }),
    table: text('Table', { width: 22 }),
    row: text('Row', { width: 30 }),
    column: text('Column', { width: 18 }),
    figure: number('Figure', { format: 'General' }),
    date: date('Date'),
    text: text('Text', { width: 30 }),
    key: id('Key', { width: 24 }),
  },
};

const caseTable: Table = {
  name: 'ARC_Case',
  title: 'Case base',
  note: '',
  rows: 'grows',
  columns: {
    taken: date('Copied'),
    plan: text('Plan', { width: 30 }),
    source: text('Source', { width: 18 }),
    date: date('Date'),
    what: text('Case', { width: 34 }),
    level: text('Level', { width: 12 }),
    cause: text('Cause', { width: 24 }),
    response: text('Response', { width: 24 }),
    lesson: text('Lesson / standard step', { width: 30 }),
    owner: text('Owner', { width: 16 }),
    key: id('Key', { width: 24 }),
  },
};

export const archiveTables = { ARC_Snapshot: snapshotTable, ARC_Value: valueTable, ARC_Case: caseTable };
export type ArchiveTableName = keyof typeof archiveTables;
export const archiveTableNames = Object.keys(archiveTables) as ArchiveTableName[];

/** As a template, so that its tables are recognised as those of plans are. It is not for inserting. */
export const archiveTemplate: Sheet = {
  code: archiveCode,
  pack: 'settings',
  name: 'Archive',
  purpose: '',
  howTo: { read: '', type: '', computed: '' },
  tables: [snapshotTable, valueTable, caseTable],
};

/** A row to be written, by column; what is missing stays empty. `formats`: other number formats than the column's. */
export interface ArchiveRow {
  cells: Record<string, PlanCell>;
  formats?: Record<string, string>;
}

export type ArchiveContents = Partial<Record<ArchiveTableName, ArchiveRow[]>>;

export interface ArchiveSheetWords {
  name: string;
  hint: string;
  tables: Record<string, Pick<TableWords, 'title' | 'columns'>>;
}

const titleRow = 3;
const headerRow = titleRow + 1;

export const formatIn = (table: Table, column: string, row: ArchiveRow): string => {
  const field = table.columns[column];
  return row.formats?.[column] ?? (field ? formatOf(field, true) : 'General');
};

export function archivePlan(contents: ArchiveContents, words: ArchiveSheetWords, sheetNames: string[]): Plan {
  const rowsOf = (name: ArchiveTableName) => contents[name] ?? [];
  const longest = Math.max(1, ...archiveTableNames.map((name) => rowsOf(name).length));
  const lefts = archiveTableNames.map((_, index) =>
    archiveTableNames.slice(0, index).reduce((left, name) => left + width(name) + 1, 0),
  );
  const rows = headerRow + 1 + longest;
  const columns = lefts.at(-1)! + width(archiveTableNames.at(-1)!);
  const sheet = new FreeSheet(rows, columns);
  sheet.text(0, 0, words.name, looks.title);
  sheet.text(1, 0, words.hint, looks.hint);
  const widths = new Map<number, number>();
  const tables = archiveTableNames.map((name, index) => {
    const left = lefts[index]!;
    writeTable(sheet, name, rowsOf(name), words, left);
    Object.values(archiveTables[name].columns).forEach(({ width: wide = 13 }, at) => widths.set(left + at, wide));
    const whole = { row: headerRow, column: left, rows: 1 + Math.max(1, rowsOf(name).length), columns: width(name) };
    return { name, address: area(whole), filterButtons: true };
  });
  const name = freeName(words.name, new Set(sheetNames.map((each) => each.toLowerCase())));
  return sheet.plan(
    {
      code: archiveCode,
      name,
      tables,
      rowHeights: [
        { rows: '1:1', points: 26 },
        { rows: `${headerRow + 1}:${headerRow + 1}`, points: 20 },
      ],
      columnWidths: Array.from({ length: columns }, (_, column) => {
        const letter = columnName(column);
        return { columns: `${letter}:${letter}`, width: widths.get(column) ?? 3 };
      }),
      outline: tables.map(({ address }) => {
        const { column, columns: wide } = rectOf(address);
        const letter = columnName(column + wide - 1);
        return { columns: `${letter}:${letter}`, collapsed: true };
      }),
      freeze: { rows: headerRow + 1, columns: 0 },
      print: printed(area({ row: 0, column: 0, rows, columns }), headerRow + 1),
    },
    sheetNames,
  );
}

const width = (name: ArchiveTableName): number => Object.keys(archiveTables[name].columns).length;

function writeTable(
  sheet: FreeSheet,
  name: ArchiveTableName,
  rows: ArchiveRow[],
  words: ArchiveSheetWords,
  left: number,
): void {
  const table = archiveTables[name];
  const own = words.tables[name];
  sheet.text(titleRow, left, own?.title ?? table.title, looks.blockTitle);
  Object.keys(table.columns).forEach((key, at) => {
    const column = left + at;
    sheet.text(headerRow, column, own?.columns[key] ?? table.columns[key]!.header, looks.headerComputed);
    rows.forEach((row, index) => sheet.put(headerRow + 1 + index, column, row.cells[key] ?? null));
    for (const { from, count, format } of runsOf(rows.map((row) => formatIn(table, key, row))))
      if (format !== 'General')
        sheet.look({ row: headerRow + 1 + from, column, rows: count, columns: 1 }, { numberFormat: format });
  });
}

/** The same format below one another, as one area. */
function runsOf(formats: string[]): { from: number; count: number; format: string }[] {
  const runs: { from: number; count: number; format: string }[] = [];
  formats.forEach((format, index) => {
    const open = runs.at(-1);
    if (open?.format === format) open.count += 1;
    else runs.push({ from: index, count: 1, format });
  });
  return runs;
}

/** Where the first row of a table stands on a sheet just drawn. */
export const firstCell = (name: ArchiveTableName): string =>
  cell(
    headerRow + 1,
    archiveTableNames.slice(0, archiveTableNames.indexOf(name)).reduce((left, one) => left + width(one) + 1, 0),
  );
