/** The archive's tables in a workbook: where they stand and what they hold, whatever people did to headers, columns and the sheet's name. */
import { archiveWords } from '../../locales/archive';
import { languageCodes } from '../../locales/languages';
import {
  archiveCode,
  archiveTableNames,
  archiveTables,
  archiveTemplate,
  type ArchiveSheetWords,
  type ArchiveTableName,
} from '../../sheet/archive/archiveSheet';
import type { ReadArchiveRow } from '../../sheet/archive/snapshotRows';
import type { CellValue } from '../../sheet/existing';
import { recognise } from '../../sheet/recognise';
import { answerLimit, askAll, type Job } from '../draw/requests';
import { PlanProblem } from '../problem';
import { resizeTable } from '../rows/resizeTable';

export interface ArchiveTable {
  name: ArchiveTableName;
  sheet: string;
  /** Of its data, on the sheet. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Key of a column → its place in the table. */
  places: Map<string, number>;
  hasTotals: boolean;
}

export const sheetWordsOf = (): Promise<ArchiveSheetWords[]> =>
  Promise.all(languageCodes.map(async (code) => (await archiveWords[code]()).sheet));

/** None where the workbook has no archive. Two requests. */
export async function findArchive(context: Excel.RequestContext): Promise<Map<ArchiveTableName, ArchiveTable>> {
  const words = (await sheetWordsOf()).map((one) => ({ sheets: { [archiveCode]: one } }));
  const found = archiveTableNames.map((name) => ({
    name,
    table: context.workbook.tables.getItemOrNullObject(name).load('name,showTotals'),
  }));
  await context.sync();

  const there = found
    .filter(({ table }) => !table.isNullObject)
    .map((one) => ({
      ...one,
      columns: one.table.columns.load('items/id,items/name'),
      sheet: one.table.worksheet.load('name'),
      body: one.table.getDataBodyRange().untrack().load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
  if (there.length === 0) return new Map();
  await context.sync();
  return new Map(
    there.map(({ name, table, columns, sheet, body }) => {
      const headers = columns.items.map(({ id, name: header }) => ({ id, name: header }));
      return [
        name,
        {
          name,
          sheet: sheet.name,
          row: body.rowIndex,
          column: body.columnIndex,
          rows: body.rowCount,
          columns: body.columnCount,
          places: recognise(archiveTemplate, archiveTables[name], headers, words).places,
          hasTotals: table.showTotals,
        },
      ];
    }),
  );
}

/** The columns that a row is read back by; without them nothing can be told of the table. */
const vital: Record<ArchiveTableName, string[]> = {
  ARC_Snapshot: ['id', 'taken', 'key'],
  ARC_Value: ['snapshot', 'figure', 'date', 'text', 'key'],
  ARC_Case: ['key'],
};

/** A table that must be there, with all its columns that matter. */
export function tableIn(archive: Map<ArchiveTableName, ArchiveTable>, name: ArchiveTableName): ArchiveTable {
  const table = archive.get(name);
  if (!table) throw new PlanProblem('notFound', { name });
  const lost = vital[name].find((key) => !table.places.has(key));
  if (lost !== undefined)
    throw new PlanProblem('notFound', { name: `${name}[${archiveTables[name].columns[lost]?.header ?? lost}]` });
  return table;
}

export interface TableContents {
  formulas: CellValue[][];
  values: CellValue[][];
  numberFormats: string[][];
}

/** A cell is reckoned with what a sentence takes; a row is asked three times over. */
const answerOfCell = 24;

/** Its data, in blocks of rows none of which is more than Excel answers at once. */
export async function contentsOf(context: Excel.RequestContext, table: ArchiveTable): Promise<TableContents> {
  const weightOfRow = 3 * table.columns * answerOfCell;
  const height = Math.max(1, Math.floor(answerLimit / weightOfRow));
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const blocks: Excel.Range[] = [];
  const jobs = Array.from({ length: Math.ceil(table.rows / height) }, (_, index): Job => {
    const count = Math.min(height, table.rows - index * height);
    return {
      weight: count * weightOfRow,
      run() {
        const block = sheet.getRangeByIndexes(table.row + index * height, table.column, count, table.columns).untrack();
        blocks.push(block.load('formulas,values,numberFormat'));
      },
    };
  });
  await askAll(context, jobs);
  return {
    formulas: blocks.flatMap(({ formulas }) => formulas as CellValue[][]),
    values: blocks.flatMap(({ values }) => values as CellValue[][]),
    numberFormats: blocks.flatMap(({ numberFormat }) => numberFormat as string[][]),
  };
}

/** Its rows by the keys of their columns. */
export const rowsIn = ({ places }: ArchiveTable, { values }: TableContents): ReadArchiveRow[] =>
  values.map((row) => Object.fromEntries([...places].map(([key, at]): [string, CellValue] => [key, row[at] ?? ''])));

/** The table over so many rows of data from where it begins. */
export const resizeJob = ({ worksheets, tables }: Excel.Workbook, table: ArchiveTable, rows: number): Job => ({
  weight: 400,
  run() {
    const sheet = worksheets.getItem(table.sheet);
    const whole = sheet.getRangeByIndexes(table.row - 1, table.column, rows + 1, table.columns).untrack();
    resizeTable(tables.getItem(table.name), whole);
  },
});
