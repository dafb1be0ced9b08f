/**
 * More week columns for a Gantt. They are put before its last one, so that everything that spans the weeks (rules, print area, widths)
 * spans them too; headers and formulas are then said anew from there on.
 */
import { area, cell, overlaps, rectOf, splitReference, type Rect } from '../../sheet/address';
import { inRequests, sendAll, shortJob, type Job } from '../draw/requests';
import { textInput } from '../draw/text';
import { edit } from '../edit';
import { blockJobs } from '../inputs';
import { PlanProblem } from '../problem';

export interface WeekColumn {
  header: string;
  formula: string;
}

export interface WeeksWanted {
  /** As they are called in this workbook. */
  table: string;
  last: WeekColumn;
  /** What stands from the place of the last one on, itself among them. */
  columns: readonly WeekColumn[];
}

export interface WeeksAdded {
  sheet: string;
  /** Of the new columns with their headers. */
  address: string;
  oneUndoStep: boolean;
}

/** Throws a PlanProblem: `changed` where the last column is another one by now, `cellsInUse` where another table would be cut. */
export async function addWeekColumns(wanted: WeeksWanted): Promise<WeeksAdded> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const last = await findLast(context, wanted);
    const count = wanted.columns.length - 1;
    begin((again) => giveBack(again, last, wanted, count), [last.sheet]);
    await sendAll(context, inRequests(jobs(context.workbook, last, wanted)));
    const added = { ...last.rect, row: last.rect.row - 1, rows: last.rect.rows + 1, column: last.rect.column + 1 };
    return { sheet: last.sheet, address: area({ ...added, columns: count }) };
  });
  return { ...result, oneUndoStep };
}

interface Last {
  sheet: string;
  /** Its cells below the header. */
  rect: Rect;
  /** How many columns the table has. */
  width: number;
}

async function findLast(context: Excel.RequestContext, { table: name, last }: WeeksWanted): Promise<Last> {
  const table = context.workbook.tables.getItemOrNullObject(name).load('name');
  await context.sync();
  if (table.isNullObject) throw new PlanProblem('notFound', { name });
  const column = table.columns.getItemOrNullObject(last.header).load('name');
  await context.sync();
  if (column.isNullObject) throw new PlanProblem('notFound', { name: last.header });
  const body = column.getDataBodyRange().load('address,formulas');
  const whole = table.getRange().load('address,columnCount');
  const others = table.worksheet.tables.load('items/name');
  await context.sync();
  const neighbours = others.items.filter((one) => one.name !== table.name).map((one) => one.getRange().load('address'));
  if (neighbours.length > 0) await context.sync();

  const { sheet, address } = splitReference(body.address);
  const rect = rectOf(address);
  const typedOver = (body.formulas as unknown[][]).findIndex(([content]) => content !== last.formula);
  if (typedOver >= 0) throw new PlanProblem('changed', { sheet, cell: cell(rect.row + typedOver, rect.column) });
  // A column that is inserted through another table would become one of its columns.
  const cut = neighbours
    .map((one) => splitReference(one.address).address)
    .find((other) => overlaps({ ...rectOf(other), row: 0, rows: 1 }, { ...rect, row: 0, rows: 1 }));
  if (cut !== undefined) throw new PlanProblem('cellsInUse', { sheet, address: cut });
  return { sheet, rect, width: whole.columnCount };
}

function jobs({ worksheets }: Excel.Workbook, { sheet: name, rect }: Last, { columns }: WeeksWanted): Job[] {
  const sheet = worksheets.getItem(name);
  const count = columns.length - 1;
  const header = (index: number) => sheet.getRangeByIndexes(rect.row - 1, rect.column + index, 1, 1).untrack();
  return [
    shortJob(() => inserted(sheet, rect, count).insert('Right')),
    // From the last on: two columns of a table never have the same header.
    ...columns
      .map(({ header: text }, index) => shortJob(() => (header(index).formulas = [[textInput(text)]])))
      .reverse(),
    ...formulaJobs(sheet, rect, columns),
  ];
}

const inserted = (sheet: Excel.Worksheet, { column }: Rect, count: number): Excel.Range =>
  sheet.getRangeByIndexes(0, column, 1, count).untrack().getEntireColumn().untrack();

function formulaJobs(sheet: Excel.Worksheet, rect: Rect, columns: readonly WeekColumn[]): Job[] {
  const row = columns.map(({ formula }) => formula);
  const every = <T>(line: T[]) => Array.from({ length: rect.rows }, () => line);
  return blockJobs(sheet, { ...rect, columns: columns.length }, every(row), every(row.map(() => 'General')));
}

/** Only what is there: the request may have failed before anything was inserted. */
async function giveBack(
  { workbook }: Excel.RequestContext,
  { sheet: name, rect, width }: Last,
  { table, last }: WeeksWanted,
  count: number,
): Promise<Job[]> {
  const sheet = workbook.worksheets.getItem(name);
  const now = workbook.tables.getItem(table).getRange().load('columnCount');
  await workbook.context.sync();
  const header = sheet.getRangeByIndexes(rect.row - 1, rect.column, 1, 1).untrack();
  return [
    ...(now.columnCount > width ? [shortJob(() => inserted(sheet, rect, count).delete('Left'))] : []),
    shortJob(() => (header.formulas = [[textInput(last.header)]])),
    ...formulaJobs(sheet, rect, [last]),
  ];
}
