/** What a person does to the list of drafted tasks: another one, one less, one earlier or later. Its order is also its order in time. */
import { dateOf, serialOf } from '../../sheet/dates';
import { hasDates, type Limits, type TaskDraft } from './draft';

const shifted = (date: string, days: number) => dateOf(serialOf(date) + days);
const lengthOf = ({ start, end }: TaskDraft) => serialOf(end) - serialOf(start);

/** Trades places with its neighbour, in time too: the two together take the days they took before. */
export function moved(tasks: readonly TaskDraft[], at: number, by: -1 | 1): TaskDraft[] {
  const [first, second] = [Math.min(at, at + by), Math.max(at, at + by)];
  const [a, b] = [tasks[first], tasks[second]];
  if (!a || !b) return [...tasks];
  const [earlier, later] =
    hasDates(a) && hasDates(b)
      ? [
          { ...b, start: a.start, end: shifted(a.start, lengthOf(b)) },
          { ...a, start: shifted(b.end, -lengthOf(a)), end: b.end },
        ]
      : [b, a];
  return tasks.map((task, index) => (index === first ? earlier : index === second ? later : task));
}

/** After the last one, as short as a task may be. */
export function withAnother(
  tasks: readonly TaskDraft[],
  fallback: { start: string; owner: string; department: string },
  { lo }: Limits,
): TaskDraft[] {
  const last = tasks.at(-1);
  const start = last && hasDates(last) ? shifted(last.end, 1) : fallback.start;
  return [
    ...tasks,
    {
      key: Math.max(-1, ...tasks.map(({ key }) => key)) + 1,
      phase: last?.phase ?? 'prep',
      task: '',
      std: '',
      owner: last?.owner ?? fallback.owner,
      department: last?.department ?? fallback.department,
      start,
      end: shifted(start, Math.max(0, Math.ceil(lo) - 1)),
    },
  ];
}
