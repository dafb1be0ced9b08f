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

export interface TableRows {
  rows: ReadArchiveRow[];
  /** Number formats of one column, where one was asked for. */
  formats: string[];
}

/** A cell is reckoned with what a sentence takes. */
const answerOfCell = 24;

/** Its data rows, in blocks none of which is more than Excel answers at once. */
export async function rowsOf(
  context: Excel.RequestContext,
  table: ArchiveTable,
  formatsOf?: string,
): Promise<TableRows> {
  const height = Math.max(1, Math.floor(answerLimit / ((table.columns + 1) * answerOfCell)));
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const place = formatsOf === undefined ? undefined : table.places.get(formatsOf);
  const blocks = Array.from({ length: Math.ceil(table.rows / height) }, (_, index) => {
    const from = index * height;
    const count = Math.min(height, table.rows - from);
    const block: { job: Job; body?: Excel.Range; formats?: Excel.Range } = {
      job: {
        weight: count * (table.columns + 1) * answerOfCell,
        run() {
          const at = (column: number, columns: number) =>
            sheet.getRangeByIndexes(table.row + from, column, count, columns).untrack();
          block.body = at(table.column, table.columns).load('values');
          if (place !== undefined) block.formats = at(table.column + place, 1).load('numberFormat');
        },
      },
    };
    return block;
  });
  await askAll(
    context,
    blocks.map(({ job }) => job),
  );
  const values = blocks.flatMap(({ body }): CellValue[][] => body?.values ?? []);
  return {
    rows: values.map((row) =>
      Object.fromEntries([...table.places].map(([key, at]): [string, CellValue] => [key, row[at] ?? ''])),
    ),
    formats: blocks.flatMap(({ formats }) => (formats?.numberFormat ?? []).map(([format]) => String(format))),
  };
}
