/** Tasks as they are drafted for a row of the plan: made from a preset, changed by the person, and put into rows of the table. */
import { workCalendar, type WorkCalendar } from '../../analytics/calendar';
import { schedule } from '../../analytics/schedule';
import type { RowCells } from '../../excel/rows/addRows';
import type { TaskPresetWords } from '../../locales/en/taskPresets';
import { dateOf, isDate, serialOf } from '../../sheet/dates';
import { nextIds } from '../../sheet/nextId';
import type { Reading, ReadTable } from '../../sheet/reading';
import { planSpan, type Master } from './masters';
import { presets, type Phase, type PresetId, type PresetTask } from './presets';

export interface TaskDraft {
  /** Stays while the task is moved about. */
  key: number;
  phase: Phase;
  task: string;
  std: string;
  owner: string;
  /** Code of the list of departments, or ''. */
  department: string;
  /** ISO dates, or '' while there is none. */
  start: string;
  end: string;
}

export interface Limits {
  lo: number;
  hi: number;
}

export function limitsOf({ settings: { thresholds } }: Reading): Limits {
  return { lo: thresholds.get('TaskLo') ?? 7, hi: thresholds.get('TaskHi') ?? 14 };
}

/** The days off and make-up workdays of the settings; a day that is in there as both is worked. */
export function calendarOf({ tables, settings }: Reading): WorkCalendar {
  const rows = tables.find(({ template }) => template.name === 'SET_Holiday')?.rows ?? [];
  const daysOf = (kind: string) =>
    rows.flatMap(({ values: { date, kind: word } }) =>
      typeof date === 'number' && settings.codeOf('day', word) === kind ? [Math.floor(date)] : [],
    );
  const worked = daysOf('work');
  return workCalendar(
    daysOf('off').filter((day) => !worked.includes(day)),
    worked,
  );
}

/** The time of a row as far as it lies in the plan; all of it where none does. */
export function spanInPlan({ plan, span }: Master): { start: number; end: number } | null {
  const whole = planSpan(plan);
  if (!span || !whole) return span;
  const inside = { start: Math.max(span.start, whole.start), end: Math.min(span.end, whole.end) };
  return inside.end < inside.start ? span : inside;
}

export function draftTasks(
  master: Master,
  preset: PresetId,
  words: TaskPresetWords,
  { lo, hi }: Limits,
  calendar: WorkCalendar,
): TaskDraft[] {
  const span = spanInPlan(master);
  if (!span) return [];
  const parts = partsOf(presets[preset], Math.ceil((span.end - span.start + 1) / hi));
  const slots = schedule({ ...span, shares: parts.map(({ share }) => share), shortest: lo, longest: hi, calendar });
  const texts: Record<string, { task: string; std: string }> = words[preset];
  return parts.map(({ key, phase, part, of }, index) => {
    const { task, std } = texts[key] ?? { task: key, std: '' };
    const name = of === 1 ? task : fillPart(words.part, task, part, of);
    const { start, end } = slots[index] ?? span;
    const dates = { start: dateOf(start), end: dateOf(end) };
    return { key: index, phase, task: name, std, owner: master.owner, department: master.department, ...dates };
  });
}

const fillPart = (sentence: string, task: string, part: number, parts: number) =>
  sentence.replace('{task}', task).replace('{part}', String(part)).replace('{parts}', String(parts));

interface Part extends PresetTask {
  part: number;
  of: number;
}

/** At least `wanted` tasks, where some of them can be cut: the one whose parts are longest is cut once more, again and again. */
function partsOf(tasks: readonly PresetTask[], wanted: number): Part[] {
  const counts = tasks.map(() => 1);
  const longest = () =>
    tasks
      .map(({ share, goesOn }, at) => ({ at, length: goesOn ? share / (counts[at] ?? 1) : 0 }))
      .sort((a, b) => b.length - a.length)[0];
  for (let missing = wanted - tasks.length; missing > 0; missing--) {
    const cut = longest();
    if (!cut || cut.length === 0) break;
    counts[cut.at] = (counts[cut.at] ?? 1) + 1;
  }
  return tasks.flatMap((task, at) => {
    const of = counts[at] ?? 1;
    return Array.from({ length: of }, (_, index) => ({ ...task, share: task.share / of, part: index + 1, of }));
  });
}

/** Numbers that go on where the table's end: after W20 comes W21. */
export const idsAfter = ({ rows }: ReadTable, count: number): string[] =>
  nextIds(
    rows.map(({ values }) => String(values.id ?? '')),
    'W01',
    count,
  );

export const hasDates = ({ start, end }: TaskDraft): boolean => isDate(start) && isDate(end);

/** The task it follows: the last one before it in the list that is over when it begins; -1 without one. */
export function taskBefore(tasks: readonly TaskDraft[], at: number): number {
  const own = tasks[at];
  if (!own || !hasDates(own)) return -1;
  return tasks.reduce((found, one, index) => (index < at && hasDates(one) && one.end < own.start ? index : found), -1);
}

/** Of the table of tasks, in the words of the workbook. */
export function rowsFor(master: Master, tasks: readonly TaskDraft[], ids: readonly string[]): RowCells[] {
  const { settings } = master.plan.reading;
  const serial = (date: string) => (isDate(date) ? serialOf(date) : '');
  return tasks.map(({ phase, task, std, owner, department, start, end }, at) => ({
    id: ids[at] ?? '',
    pid: master.id,
    ph: settings.wordOf('wph', phase),
    task: task.trim(),
    std: std.trim(),
    own: owner.trim(),
    dept: department === '' ? '' : settings.wordOf('dept', department),
    s: serial(start),
    e: serial(end),
    dep: ids[taskBefore(tasks, at)] ?? '',
  }));
}
