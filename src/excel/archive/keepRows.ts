/**
 * Rows into the archive: on a sheet drawn for them where the workbook has none, else below the last row of its tables, which grow over
 * cells that are free. One step of Undo where this Excel can; where it fails, the workbook is as it was.
 */
import {
  archivePlan,
  archiveTables,
  firstCell,
  formatIn,
  type ArchiveContents,
  type ArchiveRow,
  type ArchiveSheetWords,
  type ArchiveTableName,
} from '../../sheet/archive/archiveSheet';
import { area, cell, type Rect } from '../../sheet/address';
import { inputAgain, inputOf, type Input } from '../draw/text';
import { inRequests, sendAll, type Job } from '../draw/requests';
import { edit } from '../edit';
import { place } from '../place';
import { PlanProblem } from '../problem';
import { blockJobs, formatJob } from '../inputs';
import { told } from '../told';
import { contentsOf, findArchive, resizeJob, tableIn, type ArchiveTable, type TableContents } from './archiveTables';

export interface Kept {
  sheet: string;
  /** The first cell written of the table that was asked about. */
  address: string;
  oneUndoStep: boolean;
}

/** `shown`: the table that whoever asks will be led to. Throws a PlanProblem. */
export async function keepRows(
  contents: ArchiveContents,
  shown: ArchiveTableName,
  words: ArchiveSheetWords,
): Promise<Kept> {
  const archive = await told(findArchive);
  if (archive.size === 0) {
    const { plan, oneUndoStep } = await place({
      planFor: ({ sheetNames }) => archivePlan(contents, words, sheetNames),
      answers: null,
      report: () => undefined,
      signal: new AbortController().signal,
    });
    return { sheet: plan.open.sheet, address: firstCell(shown), oneUndoStep };
  }
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const growths = (Object.keys(contents) as ArchiveTableName[]).map((name) => ({
      table: tableIn(archive, name),
      rows: contents[name] ?? [],
    }));
    const targets = await targetsOf(context, growths);
    begin(
      (again) => targets.flatMap((target) => backJobs(again.workbook, target)),
      [...new Set(targets.map(({ table }) => table.sheet))],
    );
    await sendAll(context, inRequests(targets.flatMap((target) => growJobs(context.workbook, target))));
    const { table, first } = targets.find(({ table: one }) => one.name === shown) ?? targets[0]!;
    return { sheet: table.sheet, address: cell(first, table.column) };
  });
  return { ...result, oneUndoStep };
}

interface Target {
  table: ArchiveTable;
  rows: ArchiveRow[];
  /** On the sheet. */
  first: number;
  /** The rows that are written, as they were. */
  before: Input[][];
  formats: string[][];
}

/** The column that no row of ours leaves empty: below the last one in it, whole rows are looked at for what people typed. */
const filled: Record<ArchiveTableName, string> = { ARC_Snapshot: 'id', ARC_Value: 'snapshot', ARC_Case: 'key' };

async function targetsOf(
  context: Excel.RequestContext,
  growths: { table: ArchiveTable; rows: ArchiveRow[] }[],
): Promise<Target[]> {
  const at = ({ sheet }: ArchiveTable, ...[row, column, rows, columns]: [number, number, number, number]) =>
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).untrack();
  const told = growths.map(({ table }) =>
    at(table, table.row, table.column + (table.places.get(filled[table.name]) ?? 0), table.rows, 1).load('values'),
  );
  await context.sync();
  const placed: (Omit<Target, 'before' | 'formats'> & { range: Excel.Range; tail: TableContents; taken: number })[] =
    [];
  for (const [index, { table, rows }] of growths.entries()) {
    const values = told[index]!.values as unknown[][];
    const ours = 1 + values.reduce((found, [value], place) => (value === '' ? found : place), -1);
    const tail = await contentsOf(context, { ...table, row: table.row + ours, rows: table.rows - ours });
    const taken = 1 + tail.formulas.reduce((found, _, place) => (isTaken(table, tail, place) ? place : found), -1);
    const first = table.row + ours + taken;
    const range = at(table, first, table.column, rows.length, table.columns).load('formulas,numberFormat');
    placed.push({ table, rows, first, range, tail, taken });
  }
  await context.sync();
  return placed.map(({ table, rows, first, range, tail, taken }) => {
    const below = Math.max(0, table.row + table.rows - first);
    const inUse = range.formulas
      .slice(below)
      .flat()
      .some((content) => content !== '');
    if (inUse || (table.hasTotals && rows.length > below)) {
      const free = { row: first, column: table.column, rows: rows.length, columns: table.columns };
      throw new PlanProblem('cellsInUse', { sheet: table.sheet, address: area(free) });
    }
    const before = (range.formulas as unknown[][]).map((row, index) =>
      row.map((content, column) => inputAgain(content, tail.values[taken + index]?.[column])),
    );
    return { table, rows, first, before, formats: range.numberFormat as string[][] };
  });
}

/** Something stands in the row; formulas of people's own columns are in free rows, too, and stay where they are. */
function isTaken({ places }: ArchiveTable, { formulas, values }: TableContents, row: number): boolean {
  const ours = new Set(places.values());
  return (formulas[row] ?? []).some((content, column) => {
    const isFormula = typeof content === 'string' && content.startsWith('=') && content !== values[row]?.[column];
    return content !== '' && (ours.has(column) || !isFormula);
  });
}

const isBeyond = ({ table, rows, first }: Target) => first + rows.length > table.row + table.rows;

function growJobs(workbook: Excel.Workbook, target: Target): Job[] {
  const { table, rows, first } = target;
  const sheet = workbook.worksheets.getItem(table.sheet);
  const template = archiveTables[table.name];
  const columns = [...table.places].flatMap(([key, place]): Job[] => {
    const rect: Rect = { row: first, column: table.column + place, rows: rows.length, columns: 1 };
    const inputs = rows.map((row): Input[] => [inputOf(row.cells[key] ?? null)]);
    const formats = rows.map((row) => [formatIn(template, key, row).replace('@', 'General')]);
    return [formatJob(sheet, rect, formats), ...blockJobs(sheet, rect, inputs, formats)];
  });
  return [...(isBeyond(target) ? [resizeJob(workbook, table, first + rows.length - table.row)] : []), ...columns];
}

function backJobs(workbook: Excel.Workbook, target: Target): Job[] {
  const { table, rows, first, before, formats } = target;
  const sheet = workbook.worksheets.getItem(table.sheet);
  const rect = { row: first, column: table.column, rows: rows.length, columns: table.columns };
  return [
    ...(isBeyond(target) ? [resizeJob(workbook, table, table.rows)] : []),
    ...blockJobs(sheet, rect, before, formats),
    formatJob(sheet, rect, formats),
  ];
}
