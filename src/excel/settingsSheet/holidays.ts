/** Holidays and make-up workdays as the pane lists, adds and removes them. A row that is there is never changed, only emptied when asked. */
import { closestLanguage } from '../../locales/languages';
import { library } from '../../templates';
import { inRequests, sendAll } from '../draw/requests';
import { textInput } from '../draw/text';
import { edit } from '../edit';
import { PlanProblem } from '../problem';
import { growth, type Growth } from '../rows/growth';
import { readPlanTable } from '../rows/planTable';
import { told } from '../told';
import { dayKinds, findHolidayTable, holidayTable, kindOf, type DayKind, type HolidayTable } from './holidayTable';
import { newHolidayTable } from './newHolidayTable';
import { isBegun, lineJobs, lineNow, valueIn, type Line } from './settingsTable';

export type { DayKind } from './holidayTable';

export interface Holiday {
  /** Serial number of a whole day. */
  date: number;
  name: string;
  kind: DayKind;
}

export interface HolidaysFound {
  /** In the order of the calendar. */
  days: Holiday[];
  /** Rows that hold something, but no date or no kind. */
  incomplete: number;
}

export function readHolidays(): Promise<HolidaysFound> {
  return told(async (context) => {
    const table = await findHolidayTable(context);
    const rows = table ? begunRows(table) : [];
    const days = rows.flatMap((row) => (table ? dayIn(table, row) : []));
    return { days: days.sort((a, b) => a.date - b.date), incomplete: rows.length - days.length };
  });
}

const begunRows = (table: HolidayTable) => table.values.map((_, row) => row).filter((row) => isBegun(table, row));

function dayIn(table: HolidayTable, row: number): Holiday[] {
  const [date, name, kind] = [
    valueIn(table, row, 'date'),
    valueIn(table, row, 'name'),
    kindOf(valueIn(table, row, 'kind'), table.labels),
  ];
  return typeof date === 'number' && kind ? [{ date: Math.floor(date), name: String(name), kind }] : [];
}

export interface HolidaysAdded {
  added: number;
  /** Of those wanted, days that were there already and stay as they are. */
  kept: number;
  oneUndoStep: boolean;
}

/** The table is added where the settings sheet has none, and grows where too few rows are free. Throws a PlanProblem. */
export async function addHolidays(days: readonly Holiday[]): Promise<HolidaysAdded> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const { workbook } = context;
    const language = workbook.names.getItemOrNullObject('SET_Lang').getRangeOrNullObject().load('values');
    const found = await findHolidayTable(context);
    const speak = closestLanguage(language.isNullObject ? 'en' : String(language.values[0]?.[0]));
    const fresh = found ? null : await newHolidayTable(context, speak);
    const table = found ?? fresh?.table;
    if (!table) throw new PlanProblem('notFound', { name: holidayTable });

    const there = new Set(begunRows(table).map((row) => valueIn(table, row, 'date')));
    const wanted = days.filter(({ date }) => !there.has(date)).sort((a, b) => a.date - b.date);
    const grown = fresh ? null : await growthFor(context, table, wanted.length);
    const lines = linesFor(wanted, table);
    const taken = lines.filter(({ row }) => row < table.values.length).map(({ row }) => lineNow(table, row));
    begin(
      async (again) => {
        if (fresh) return fresh.giveBack(again.workbook);
        return [...((await grown?.giveBack(again)) ?? []), ...lineJobs(again.workbook, table, taken)];
      },
      [table.sheet],
    );
    const jobs = [...(fresh?.jobs ?? []), ...(grown?.jobs(workbook) ?? []), ...lineJobs(workbook, table, lines)];
    await sendAll(context, inRequests(jobs));
    return { added: wanted.length, kept: days.length - wanted.length };
  });
  return { ...result, oneUndoStep };
}

const freeRows = (table: HolidayTable) => table.values.map((_, row) => row).filter((row) => !isBegun(table, row));

/** By the rows that are too few. */
async function growthFor(context: Excel.RequestContext, table: HolidayTable, wanted: number): Promise<Growth | null> {
  const missing = wanted - freeRows(table).length;
  const template = library.settings.tables.find(({ name }) => name === holidayTable);
  if (missing <= 0 || !template) return null;
  const plan = await readPlanTable(context, { name: holidayTable, template, sheetTemplate: library.settings });
  return growth(plan, missing, !isBegun(table, table.values.length - 1));
}

/** Into the rows that are empty, from the top, and below them. */
function linesFor(days: readonly Holiday[], table: HolidayTable): Line[] {
  const free = freeRows(table);
  return days.map(({ date, name, kind }, index) => ({
    row: free[index] ?? table.values.length + index - free.length,
    cells: { date, name: textInput(name), kind: textInput(table.labels[dayKinds.indexOf(kind)] ?? kind) },
  }));
}

/** Empties the rows of those days; the others stay where they are. */
export async function removeHolidays(dates: readonly number[]): Promise<{ oneUndoStep: boolean }> {
  const { oneUndoStep } = await edit(async ({ context, begin }) => {
    const table = await findHolidayTable(context);
    if (!table) throw new PlanProblem('notFound', { name: holidayTable });
    const gone = begunRows(table).filter((row) => {
      const date = valueIn(table, row, 'date');
      return typeof date === 'number' && dates.includes(Math.floor(date));
    });
    const before = gone.map((row) => lineNow(table, row));
    const empty = before.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(Object.keys(cells).map((key) => [key, ''])),
    }));
    begin((again) => lineJobs(again.workbook, table, before), [table.sheet]);
    await sendAll(context, inRequests(lineJobs(context.workbook, table, empty)));
  });
  return { oneUndoStep };
}
