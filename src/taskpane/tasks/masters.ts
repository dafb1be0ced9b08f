/** The rows of the execution plans in a workbook that tasks can be made for: their time, their owner, their tasks so far. */
import { AnalyticsError } from '../../analytics/problem';
import { readWeeks, weekDay } from '../../analytics/week';
import {
  cellAddress,
  isBlank,
  plansOf,
  type PlanReading,
  type Reading,
  type ReadRow,
  type ReadTable,
} from '../../sheet/reading';

export interface Master {
  /** Tells the rows of a workbook apart. */
  key: string;
  plan: PlanReading;
  tasks: ReadTable;
  id: string;
  /** Its number and what it is about. */
  title: string;
  /** One name, without its department. */
  owner: string;
  /** Code of the list of departments; '' where none is named that the list knows. */
  department: string;
  /** Serial numbers of whole days; null where the time nodes cannot be read. */
  span: { start: number; end: number } | null;
  /** As typed, and where. */
  timeNodes: { text: string; column: string; cell: string };
  taskCount: number;
  table: ReadTable;
  row: ReadRow;
}

export function mastersOf(reading: Reading): Master[] {
  return plansOf(reading, 'execution').flatMap((plan) => {
    const [table, tasks] = [plan.table('EXP_Plan'), plan.table('EXP_Wbs')];
    if (!table || !tasks) return [];
    return table.rows.filter(({ values }) => !isBlank(values.id)).map((row) => masterOf(plan, table, tasks, row));
  });
}

function masterOf(plan: PlanReading, table: ReadTable, tasks: ReadTable, row: ReadRow): Master {
  const say = (key: string) => String(row.values[key] ?? '').trim();
  const id = say('id');
  return {
    key: `${table.name} ${id} ${row.number}`,
    plan,
    tasks,
    id,
    title: [id, say('mod'), say('goal')].filter((part) => part !== '').join(' · '),
    owner: say('own').replace(/\s*[(（].*$/, ''),
    department: departmentIn(say('co'), plan),
    span: spanOf(row, plan),
    timeNodes: {
      text: say('tm'),
      column: table.columns.get('tm')?.header ?? '',
      cell: cellAddress(table, row, 'tm'),
    },
    taskCount: tasks.rows.filter(({ begun, values }) => begun && String(values.pid ?? '').trim() === id).length,
    table,
    row,
  };
}

/** The first of the departments that are named. */
function departmentIn(text: string, { reading: { settings } }: PlanReading): string {
  for (const name of text.split(/[,，、;；/]/)) {
    const code = settings.codeOf('dept', name.trim());
    if (code !== undefined) return code;
  }
  return '';
}

/** As the sheet has computed it; else from the weeks that are named. */
function spanOf({ values }: ReadRow, plan: PlanReading): Master['span'] {
  const { s, e } = values;
  if (typeof s === 'number' && typeof e === 'number')
    return e < s ? null : { start: Math.floor(s), end: Math.floor(e) };
  const planStart = figureOf(plan, 'EXP_Start');
  try {
    const weeks = readWeeks(String(values.tm ?? ''));
    if (!weeks || planStart === null) return null;
    const dayOf = (part: 'start' | 'end') => weekDay({ weeks, planStart, part });
    return { start: dayOf('start'), end: dayOf('end') };
  } catch (error) {
    // Week 0, or a span that runs backwards: the page says so.
    if (error instanceof AnalyticsError) return null;
    throw error;
  }
}

export function figureOf(plan: PlanReading, name: string): number | null {
  const value = plan.cell(name)?.value;
  return typeof value === 'number' ? value : null;
}

/** From the first to the last day of the plan; null where the workbook does not say. */
export function planSpan(plan: PlanReading): { start: number; end: number } | null {
  const [start, end] = [figureOf(plan, 'EXP_Start'), figureOf(plan, 'EXP_End')];
  return start === null || end === null ? null : { start: Math.floor(start), end: Math.floor(end) };
}
