/** Takes a snapshot of a plan: everything it shows now, as values with their date, into the archive. */
import type { ArchiveSheetWords } from '../../sheet/archive/archiveSheet';
import type { PlanId } from '../../sheet/archive/entry';
import { nextSnapshotId, snapshotRows } from '../../sheet/archive/snapshotRows';
import { keepRows, type Kept } from './keepRows';
import { readUsedIds } from './readArchive';
import { readPlanNow } from './readPlanNow';

export interface SnapshotOrder {
  plan: PlanId;
  /** As people call it. */
  planName: string;
  note: string;
  /** Now, on this person's clock: a serial number. */
  taken: number;
}

export interface SnapshotKept extends Kept {
  id: string;
  values: number;
}

/** Throws a PlanProblem; the workbook is then as it was. */
export async function keepSnapshot(order: SnapshotOrder, words: ArchiveSheetWords): Promise<SnapshotKept> {
  const { reading, entries } = await readPlanNow(order.plan);
  const id = nextSnapshotId(await readUsedIds());
  const contents = snapshotRows({ ...order, id, asOf: reading.settings.asOf }, entries);
  return { ...(await keepRows(contents, 'ARC_Snapshot', words)), id, values: entries.length };
}
