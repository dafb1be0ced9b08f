/** Two states of a plan held against each other: a snapshot, and another one or the plan as it stands now. */
import { readPlanNow } from '../../excel/archive/readPlanNow';
import { readSnapshots } from '../../excel/archive/readArchive';
import { keyOf, rowOf } from '../../sheet/archive/entry';
import type { Snapshot } from '../../sheet/archive/snapshotRows';
import type { Reading } from '../../sheet/reading';
import { useTask, type Task } from '../share/useTask';
import { compare, type Change } from './compare';

export interface Comparison {
  before: Snapshot;
  /** Null for now. */
  after: Snapshot | null;
  /** The day the plan shows now; null where it says none, or is gone. */
  asOf: number | null;
  changes: Change[];
}

export function useComparison(reading: Reading): Task<Comparison> & {
  start(before: Snapshot, after: Snapshot | null): Promise<Comparison | null>;
} {
  const task = useTask<Comparison>();
  const start = (before: Snapshot, after: Snapshot | null) =>
    task.run(async () => {
      const isHere = reading.plans.some(({ pack, copy }) => pack === before.plan.pack && copy === before.plan.copy);
      const plan = isHere ? await readPlanNow(before.plan) : null;
      const now = plan?.entries ?? [];
      const [earlier = [], later = now] = await readSnapshots([before.id, ...(after ? [after.id] : [])]);
      // A row is led to by its first value.
      const rows = [...now].reverse().map((one) => [rowOf(one), one.at] as const);
      const places = new Map([...rows, ...now.map((one) => [keyOf(one), one.at] as const)]);
      const { library, settings } = reading;
      const asOf = plan?.reading.settings.asOf ?? null;
      return { before, after, asOf, changes: compare(earlier, later, { library, settings, places }) };
    });
  return { ...task, start };
}
