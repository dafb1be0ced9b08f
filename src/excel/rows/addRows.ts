/**
 * Rows into a plan table: into those that are free below what is typed, and into new ones where they are too few. Computed columns are
 * left to their formulas. The workbook is as it was when it fails.
 */
import { area } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { unitFormat } from '../../sheet/units';
import { inRequests, sendAll, type Job } from '../draw/requests';
import { textInput, type Input } from '../draw/text';
import { edit } from '../edit';
import { PlanProblem } from '../problem';
import { blockJobs, formatJob } from '../inputs';
import { growth } from './growth';
import { begunRows, gridRows, readPlanTable, type PlanColumn, type PlanTable, type PlanTableKey } from './planTable';

/** By the key of typed columns. Dates are serial numbers, texts are written as texts; what is missing or `''` stays empty. */
export type RowCells = Record<string, CellValue>;

export interface RowsWanted {
  table: PlanTableKey;
  rows: RowCells[];
  /** What is typed in the table goes first. */
  replace?: boolean;
}

export interface RowsAdded {
  sheet: string;
  /** Of the rows written. */
  address: string;
  /** Rows the table had to grow by. */
  inserted: number;
  oneUndoStep: boolean;
}

/** Throws a PlanProblem: `notFound` where the table or a column is gone, `tooLarge` below the last row of a sheet. */
export async function addRows({ table: key, rows, replace = false }: RowsWanted): Promise<RowsAdded> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const table = await readPlanTable(context, key);
    const lost = rows.flatMap(Object.keys).find((one) => table.typed.every((column) => column.key !== one));
    if (lost !== undefined) throw new PlanProblem('notFound', { name: key.template.columns[lost]?.header ?? lost });

    const begun = begunRows(table);
    const first = replace ? 0 : begun;
    const inserted = Math.max(0, first + rows.length - table.rows);
    if (table.row + table.rows + inserted > gridRows) throw new PlanProblem('tooLarge', { name: key.name });
    const grown = growth(table, inserted, first < table.rows);
    // What a longer content leaves over is emptied.
    const lines = [...rows, ...Array.from({ length: replace ? Math.max(0, begun - rows.length) : 0 }, () => ({}))];
    begin(
      async (again) => [...(await grown.giveBack(again)), ...backJobs(again.workbook, table, first, lines.length)],
      [table.sheet],
    );
    await sendAll(
      context,
      inRequests([...grown.jobs(context.workbook), ...lineJobs(context.workbook, table, first, lines)]),
    );
    const address = area({ ...table, row: table.row + first, rows: Math.max(1, rows.length) });
    return { sheet: table.sheet, address, inserted };
  });
  return { ...result, oneUndoStep };
}

function lineJobs({ worksheets }: Excel.Workbook, table: PlanTable, first: number, lines: RowCells[]): Job[] {
  const sheet = worksheets.getItem(table.sheet);
  const inputs = (key: string) => lines.map(({ [key]: value = '' }) => inputOf(value));
  return [
    ...columnJobs(sheet, table, first, (column) => inputs(column.key)),
    ...unitColumns(table).map((column) =>
      formatsJob(
        sheet,
        table,
        first,
        column,
        lines.map((line) => unitFormatIn(line, column)),
      ),
    ),
  ];
}

/** Only rows that were there: those the table has grown by are gone again. */
function backJobs({ worksheets }: Excel.Workbook, table: PlanTable, first: number, count: number): Job[] {
  const sheet = worksheets.getItem(table.sheet);
  const until = Math.min(table.rows, first + count);
  if (until <= first) return [];
  return [
    ...columnJobs(sheet, table, first, ({ place }) => table.contents.get(place)?.slice(first, until) ?? []),
    ...unitColumns(table).map((column) =>
      formatsJob(sheet, table, first, column, table.formats.get(column.place)?.slice(first, until) ?? []),
    ),
  ];
}

const inputOf = (value: CellValue): Input => (typeof value === 'string' ? (textInput(value) ?? '') : value);

/** Columns that stand side by side are written at once. */
function columnJobs(
  sheet: Excel.Worksheet,
  table: PlanTable,
  first: number,
  inputsOf: (column: PlanColumn) => Input[],
): Job[] {
  return runs(table.typed).flatMap((columns) => {
    const inputs = columns.map(inputsOf);
    const rows = inputs[0]?.length ?? 0;
    const start = columns[0]?.place ?? 0;
    if (rows === 0) return [];
    return blockJobs(
      sheet,
      { row: table.row + first, column: table.column + start, rows, columns: columns.length },
      Array.from({ length: rows }, (_, row) => inputs.map((cells) => cells[row] ?? '')),
      Array.from({ length: rows }, () => columns.map(({ place }) => table.lastFormats[place] ?? 'General')),
    );
  });
}

function runs(columns: PlanColumn[]): PlanColumn[][] {
  const found: PlanColumn[][] = [];
  for (const column of [...columns].sort((one, other) => one.place - other.place)) {
    const run = found.at(-1);
    if (run?.at(-1)?.place === column.place - 1) run.push(column);
    else found.push([column]);
  }
  return found;
}

const unitColumns = ({ typed, computed }: PlanTable): PlanColumn[] =>
  [...typed, ...computed].filter(({ field }) => field.byUnit !== undefined);

function unitFormatIn(line: RowCells, { key, field }: PlanColumn): string {
  const value = line[key];
  return unitFormat(String(line[field.byUnit ?? ''] ?? ''), typeof value === 'number' ? value : undefined);
}

function formatsJob(
  sheet: Excel.Worksheet,
  table: PlanTable,
  first: number,
  { place }: PlanColumn,
  formats: string[],
): Job {
  const rect = { row: table.row + first, column: table.column + place, rows: formats.length, columns: 1 };
  return formatJob(
    sheet,
    rect,
    formats.map((format) => [format]),
  );
}
