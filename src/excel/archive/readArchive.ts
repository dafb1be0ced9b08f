/** What the archive of a workbook holds: its snapshots and cases, and the values of single snapshots. */
import { snapshotIn, entryIn, type Snapshot } from '../../sheet/archive/snapshotRows';
import type { Entry } from '../../sheet/archive/entry';
import type { CellValue } from '../../sheet/existing';
import { told } from '../told';
import { contentsOf, findArchive, rowsIn, tableIn, type ArchiveTable } from './archiveTables';

export interface ArchiveFound {
  /** Null without an archive. */
  sheet: string | null;
  /** The latest first. */
  snapshots: Snapshot[];
  /** Keys of the cases that are there. */
  cases: Set<string>;
}

export function readArchive(): Promise<ArchiveFound> {
  return told(async (context) => {
    const archive = await findArchive(context);
    const [first] = archive.values();
    const snapshots = archive.get('ARC_Snapshot');
    const cases = archive.get('ARC_Case');
    const rowsOf = async (table: ArchiveTable | undefined) =>
      table ? rowsIn(table, await contentsOf(context, table)) : [];
    const taken = await rowsOf(snapshots);
    const kept = await rowsOf(cases);
    return {
      sheet: first?.sheet ?? null,
      snapshots: taken.flatMap((row) => snapshotIn(row) ?? []).sort((a, b) => b.taken - a.taken),
      cases: new Set(kept.map(({ key }) => String(key ?? '')).filter((key) => key !== '')),
    };
  });
}

const idColumns = [
  ['ARC_Snapshot', 'id'],
  ['ARC_Value', 'snapshot'],
] as const;

/** Ids of snapshots that stand anywhere in the archive: values stay when someone deletes only the line of their snapshot. */
export function readUsedIds(): Promise<Set<string>> {
  return told(async (context) => {
    const archive = await findArchive(context);
    const used = new Set<string>();
    for (const [name, key] of idColumns) {
      const table = archive.get(name);
      const place = table?.places.get(key);
      if (!table || place === undefined) continue;
      const { values } = await contentsOf(context, { ...table, column: table.column + place, columns: 1 });
      for (const [id] of values) used.add(String(id));
    }
    return used;
  });
}

/** Throws a PlanProblem: `notFound` where the table of values, or a column it is read by, is gone. */
export function readSnapshots(ids: readonly string[]): Promise<Entry[][]> {
  return told(async (context) => {
    const table = tableIn(await findArchive(context), 'ARC_Value');
    const contents = await contentsOf(context, table);
    const place = table.places.get('figure') ?? -1;
    const rows = rowsIn(table, contents);
    return ids.map((id) =>
      rows.flatMap((row, index) =>
        isOf(row.snapshot, id) ? (entryIn(row, contents.numberFormats[index]?.[place] ?? 'General') ?? []) : [],
      ),
    );
  });
}

const isOf = (value: CellValue | undefined, id: string) => String(value ?? '').trim() === id;
