/** A snapshot as rows of the archive's tables, and back. */
import type { CellValue } from '../existing';
import type { PlanCell } from '../plan';
import type { ArchiveContents, ArchiveRow } from './archiveSheet';
import { keyOf, placeOfKey, planKey, planOfKey, type Entry, type PlanId } from './entry';

export interface SnapshotFacts {
  id: string;
  /** Serial numbers; a plan without settings has no as-of date. */
  taken: number;
  asOf: number | null;
  plan: PlanId;
  /** As people call it. */
  planName: string;
  note: string;
}

export interface Snapshot extends SnapshotFacts {
  values: number;
}

export function snapshotRows(facts: SnapshotFacts, entries: readonly Entry[]): ArchiveContents {
  const { id, taken, asOf, plan, planName, note } = facts;
  return {
    ARC_Snapshot: [
      {
        cells: {
          id: { text: id },
          taken,
          asOf,
          plan: { text: planName },
          note: note === '' ? null : { text: note },
          rows: entries.length,
          key: { text: planKey(plan) },
        },
      },
    ],
    ARC_Value: entries.map((entry): ArchiveRow => {
      const { names, kind, value, format } = entry;
      return {
        cells: {
          snapshot: { text: id },
          asOf,
          plan: { text: planName },
          sheet: { text: names.sheet },
          table: { text: names.table },
          row: { text: names.row },
          column: { text: names.column },
          [kind]: cellOf(value),
          key: { text: keyOf(entry) },
        },
        ...(kind !== 'text' && { formats: { [kind]: format } }),
      };
    }),
  };
}

const cellOf = (value: CellValue): PlanCell => (typeof value === 'string' ? { text: value } : value);

/** The next of the series: S1, S2 … A number is never given twice while anything of its snapshot is there. */
export const nextSnapshotId = (used: Iterable<string>): string =>
  `S${1 + [...used].reduce((most, id) => Math.max(most, Number(/^S(\d+)$/i.exec(id.trim())?.[1] ?? 0)), 0)}`;

export type ReadArchiveRow = Record<string, CellValue>;

const numberIn = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** Null for a row people made themselves. */
export function snapshotIn(row: ReadArchiveRow): Snapshot | null {
  const plan = planOfKey(String(row.key ?? ''));
  const taken = numberIn(row.taken);
  if (!plan || taken === null || !row.id) return null;
  return {
    id: String(row.id),
    taken,
    asOf: numberIn(row.asOf),
    plan,
    planName: String(row.plan ?? ''),
    note: String(row.note ?? ''),
    values: numberIn(row.rows) ?? 0,
  };
}

const kinds = ['figure', 'date', 'text'] as const;

/** Null for a row people made themselves. `format` is that of its figure. */
export function entryIn(row: ReadArchiveRow, format: string): Entry | null {
  const place = placeOfKey(String(row.key ?? ''));
  const kind = kinds.find((one) => row[one] !== undefined && row[one] !== '');
  if (!place || !kind) return null;
  const said = (key: string) => String(row[key] ?? '');
  return {
    ...place,
    names: { sheet: said('sheet'), table: said('table'), row: said('row'), column: said('column') },
    kind,
    value: row[kind]!,
    format,
    at: null,
  };
}
