/** Where a dated task stands on a given day. Days are Excel serials. */
import { AnalyticsError, within } from './problem';
import { meets } from './threshold';

export type TaskState = 'notStarted' | 'inProgress' | 'done' | 'overdue' | 'atRisk';

/**
 * Does the task need attention? done at 100 %; overdue after its end; not started before its start with nothing done; at risk when
 * progress trails the elapsed share of its days by more than `slack`; else in progress. Both days count, times of day do not.
 * Raises `outOfRange` for progress outside 0..1, `notAbove` when the task ends before it starts.
 * Source: earned-schedule reasoning, Lipke, Schedule is Different (2003), reduced to one task.
 * @example taskState({ start: 46160, end: 46173, progress: 0.75, asOf: 46173, slack: 0.2 }) // 'atRisk'
 */
export function taskState({
  start,
  end,
  progress,
  asOf,
  slack,
}: {
  start: number;
  end: number;
  progress: number;
  asOf: number;
  slack: number;
}): TaskState {
  const [first, last, today] = [start, end, asOf].map(Math.floor) as [number, number, number];
  if (last < first) throw new AnalyticsError('notAbove', 'start', { limit: last, got: first, other: 'end' });
  within('progress', progress, 0, 1);
  if (meets(progress, 1)) return 'done';
  if (today > last) return 'overdue';
  if (today < first) return progress === 0 ? 'notStarted' : 'inProgress';
  const elapsed = (today - first + 1) / (last - first + 1);
  return meets(progress, elapsed - slack) ? 'inProgress' : 'atRisk';
}
