/**
 * Takes a snapshot out of the archive: the rows below move up over its own, wherever people sorted them to, and the tables end earlier.
 * Cells beside the tables are not touched.
 */
import { area, type Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { inRequests, sendAll, type Job } from '../draw/requests';
import { inputAgain, type Input } from '../draw/text';
import { edit } from '../edit';
import { blockJobs, clearJob, formatJob } from '../inputs';
import { PlanProblem } from '../problem';
import { contentsOf, findArchive, tableIn, resizeJob, type ArchiveTable } from './archiveTables';

interface Removal {
  table: ArchiveTable;
  /** Its first row that goes, within the data: those above stay as they are. */
  from: number;
  /** From there on, as it was and as it is to be. */
  before: Line[];
  after: Line[];
}

interface Line {
  inputs: Input[];
  /** The same without formulas: those of people's own columns are the same in every row, and stay where they are. */
  moving: Input[];
  formats: string[];
}

/** Throws a PlanProblem: `notFound` where the snapshot has gone; the workbook is then as it was. */
export async function removeSnapshot(id: string): Promise<{ oneUndoStep: boolean }> {
  const { oneUndoStep } = await edit(async ({ context, begin }) => {
    const archive = await findArchive(context);
    // Each read on its own: together they may be more than Excel answers at once.
    const values = await removalOf(context, tableIn(archive, 'ARC_Value'), 'snapshot', id);
    const line = await removalOf(context, tableIn(archive, 'ARC_Snapshot'), 'id', id);
    const removals = [values, line].filter(({ before }) => before.length > 0);
    if (removals.length === 0) throw new PlanProblem('notFound', { name: id });
    const total = removals.find(({ table }) => table.hasTotals)?.table;
    if (total) {
      const line = { row: total.row + total.rows, column: total.column, rows: 1, columns: total.columns };
      throw new PlanProblem('cellsInUse', { sheet: total.sheet, address: area(line) });
    }
    begin(
      ({ workbook }) =>
        removals.flatMap((one) => [
          resizeJob(workbook, one.table, one.table.rows),
          ...lineJobs(workbook, one, one.before, 'inputs'),
        ]),
      [...new Set(removals.map(({ table }) => table.sheet))],
    );
    await sendAll(context, inRequests(removals.flatMap((one) => closingJobs(context.workbook, one))));
  });
  return { oneUndoStep };
}

async function removalOf(
  context: Excel.RequestContext,
  table: ArchiveTable,
  key: string,
  id: string,
): Promise<Removal> {
  const { formulas, values, numberFormats } = await contentsOf(context, table);
  const place = table.places.get(key) ?? -1;
  const goes = (row: CellValue[]) => String(row[place] ?? '').trim() === id;
  const first = values.findIndex(goes);
  const from = first < 0 ? values.length : first;
  const lines = formulas.map((row, index): Line & { goes: boolean } => ({
    inputs: row.map((content, column) => inputAgain(content, values[index]?.[column])),
    moving: row.map((content, column) => {
      const input = inputAgain(content, values[index]?.[column]);
      return typeof input === 'string' && input.startsWith('=') ? null : input;
    }),
    formats: numberFormats[index] ?? [],
    goes: goes(values[index] ?? []),
  }));
  const before = lines.slice(from);
  return { table, from, before, after: before.filter((line) => !line.goes) };
}

function closingJobs(workbook: Excel.Workbook, removal: Removal): Job[] {
  const { table, from, before, after } = removal;
  const rest = { ...rectOf(removal), row: table.row + from + after.length, rows: before.length - after.length };
  // A table keeps one row, an empty one.
  const rows = Math.max(1, from + after.length);
  return [
    ...lineJobs(workbook, removal, after, 'moving'),
    clearJob(workbook.worksheets.getItem(table.sheet), rest),
    resizeJob(workbook, table, rows),
  ];
}

const rectOf = ({ table, from, before }: Removal): Rect => ({
  row: table.row + from,
  column: table.column,
  rows: before.length,
  columns: table.columns,
});

function lineJobs(workbook: Excel.Workbook, removal: Removal, lines: Line[], what: 'inputs' | 'moving'): Job[] {
  if (lines.length === 0) return [];
  const sheet = workbook.worksheets.getItem(removal.table.sheet);
  const rect = { ...rectOf(removal), rows: lines.length };
  const formats = lines.map((line) => line.formats);
  return [
    formatJob(sheet, rect, formats),
    ...blockJobs(
      sheet,
      rect,
      lines.map((line) => line[what]),
      formats,
    ),
  ];
}
