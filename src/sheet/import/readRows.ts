/** A source as rows of a table: every cell read, what cannot be read told, rows that are there already found. In slices, for it may be long. */
import type { CellValue } from '../existing';
import { isBlank, type Reading } from '../reading';
import { adviceOf } from './limits';
import type { Mapping } from './mapping';
import { notesOf, type Beyond, type ForeignWord, type Unread } from './notes';
import type { Writing } from './readCell';
import type { Source } from './source';
import { takerOf } from './taker';
import { identityOf, marksOf, type Identity, type Target, type TargetColumn } from './target';

export interface ImportOrder {
  source: Source;
  target: Target;
  mapping: Mapping;
  /** By key of the column. */
  writing: Readonly<Record<string, Writing>>;
  /** List → word, folded → code. */
  decided: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ReadRow {
  /** In the source. */
  number: number;
  values: Record<string, CellValue>;
  /** All of them in the source, also those that are not taken. */
  cells: readonly string[];
  /** Has a cell that could not be read, and is left empty. */
  unread: boolean;
  /** Lies beyond what a cell of the plan sets. */
  beyond: boolean;
  /** The same row stands in the table already. */
  there: boolean;
  /** A row above in the source is the same. */
  repeated: boolean;
  /** What rows of the same date and subject have in common; null where rows are told apart otherwise. */
  mark: string | null;
}

export interface ImportRead {
  columns: TargetColumn[];
  rows: ReadRow[];
  unread: Unread[];
  beyond: Beyond[];
  /** Those decided and those that are not, the most frequent first. */
  foreign: ForeignWord[];
  /** Columns a row is not complete without, and how many rows lack them. */
  lacking: { header: string; count: number }[];
  identity: Identity['kind'];
  /** Rows of which none of the columns that are taken holds anything. */
  empty: number;
}

/** So many rows at a time. */
const step = 500;

/** `report` is told how many rows are done; it may throw to end the work. */
export function* readRows(
  order: ImportOrder,
  reading: Reading,
  report: (done: number) => void,
): Generator<void, ImportRead> {
  const { source, target, mapping } = order;
  const columns = target.columns.filter(({ key }) => mapping[key] !== undefined);
  const takes = columns.map((column) => takerOf(column, order, reading));
  const identity = identityOf(columns);
  const there = new Set(
    target.table.rows.filter(({ begun }) => begun).flatMap(({ values }) => marksOf(values, identity)),
  );
  const seen = new Set<string>();
  const notes = notesOf();
  const advices = columns.flatMap((column) => {
    const advice = adviceOf(column, target.table, reading);
    return advice ? [{ column, advice }] : [];
  });
  const lacking = new Map(columns.filter(({ field }) => field.needed).map(({ key }) => [key, 0]));
  const rows: ReadRow[] = [];
  let empty = 0;
  for (const [index, row] of source.rows.entries()) {
    if (index % step === 0) {
      report(index);
      yield;
    }
    const values: Record<string, CellValue> = {};
    let unread = false;
    let own = false;
    for (const { column, take, isOwn } of takes) {
      const found = take(row);
      if (found === null) continue;
      own ||= isOwn;
      if (found.foreign) notes.tellForeign(column, found.text);
      if (found.why !== undefined) {
        unread = true;
        notes.tellUnread(column, found, row);
      } else if (found.value !== '') values[column.key] = found.value;
    }
    if (!own) {
      empty += 1;
      continue;
    }
    for (const [key, count] of lacking) if (isBlank(values[key])) lacking.set(key, count + 1);
    let beyond = false;
    for (const { column, advice } of advices) {
      const side = advice(values);
      if (side === null) continue;
      beyond = true;
      notes.tellBeyond(column, side, row);
    }
    const marks = marksOf(values, identity);
    rows.push({
      number: row.number,
      values,
      cells: row.cells,
      unread,
      beyond,
      there: marks.some((mark) => there.has(mark)),
      // Two orders may well be alike; two rows of one day are a slip.
      repeated: identity.kind !== 'all' && marks.some((mark) => seen.has(mark)),
      mark: identity.kind === 'date' ? (marks[0] ?? null) : null,
    });
    marks.forEach((mark) => seen.add(mark));
  }
  report(source.rows.length);
  return {
    columns,
    rows,
    ...notes.all(),
    lacking: columns.flatMap(({ key, header }) => {
      const count = lacking.get(key) ?? 0;
      return count > 0 ? [{ header, count }] : [];
    }),
    identity: identity.kind,
    empty,
  };
}
