/** What stands against drafted tasks: what keeps them from being written, and what the check of the workbook would say of them. */
import { workdays, type WorkCalendar } from '../../analytics/calendar';
import { rules } from '../../checks';
import { check, type Finding } from '../../checks/run';
import type { RowCells } from '../../excel/rows/addRows';
import { rectOf } from '../../sheet/address';
import { serialOf } from '../../sheet/dates';
import type { Reading, ReadRow } from '../../sheet/reading';
import { hasDates, type TaskDraft } from './draft';
import type { Master } from './masters';

export type Obstacle = 'name' | 'dates' | 'order';

/** Null where the task can be written. */
export function obstacleOf(task: TaskDraft): Obstacle | null {
  if (task.task.trim() === '') return 'name';
  if (!hasDates(task)) return 'dates';
  return task.end < task.start ? 'order' : null;
}

export function daysOf({ start, end }: TaskDraft, calendar: WorkCalendar): { days: number; work: number } {
  const [from, to] = [serialOf(start), serialOf(end)];
  return { days: to - from + 1, work: to < from ? 0 : workdays({ start: from, end: to, calendar }) };
}

export const isIdle = (task: TaskDraft, calendar: WorkCalendar): boolean =>
  obstacleOf(task) === null && daysOf(task, calendar).work === 0;

/** Empty cells, vague words, several owners, length, plan and row left, standards without figure, order of tasks. */
const asked = ['L001', 'L011', 'L037', 'L051', 'L054', 'L058', 'L121'];
const askedRules = rules.filter(({ id }) => asked.includes(id));

/** By the very rules of the check, as if the rows stood in the table already; by place in the list. */
export function findingsOf(master: Master, rows: readonly RowCells[]): Finding[][] {
  const { reading } = master.plan;
  const drafted: ReadRow[] = rows.map((cells, index) => ({
    number: index + 1,
    begun: true,
    values: { ...cells, days: lengthOf(cells) },
  }));
  const tasks = { ...master.tasks, rows: drafted, formulas: [] };
  const own = reading.tables.filter(
    ({ sheetTemplate, copy }) => sheetTemplate.pack === 'execution' && copy === master.plan.copy,
  );
  const supposed: Reading = {
    ...reading,
    tables: own.map((table) => (table.name === master.tasks.name ? tasks : table)),
    plans: reading.plans.filter(({ pack, copy }) => pack === master.plan.pack && copy === master.plan.copy),
    errors: [],
  };
  const { findings } = check(supposed, askedRules);
  const about = `${master.tasks.template.name}.${master.tasks.copy} `;
  return rows.map((_, index) =>
    findings.filter(
      (one) => one.about.startsWith(about) && rectOf(one.place.address).row === master.tasks.body.row + index,
    ),
  );
}

const lengthOf = ({ s, e }: RowCells): number | '' => (typeof s === 'number' && typeof e === 'number' ? e - s + 1 : '');
