/** A source as rows of a table: every cell read, what cannot be read told, rows that are there already found. In slices, for it may be long. */
import type { CellValue } from '../existing';
import { isBlank, type Reading } from '../reading';
import { foldedHeader } from '../recognise';
import { adviceOf } from './limits';
import type { Mapping } from './mapping';
import { readCell, type CellRead, type CellReader, type Unreadable, type Writing } from './readCell';
import type { Source, SourceRow } from './source';
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

export interface Unread {
  key: string;
  header: string;
  why: Unreadable;
  /** What would still be read. */
  limit: number | null;
  count: number;
  first: { row: number; text: string }[];
}

export interface Beyond {
  key: string;
  header: string;
  side: 'before' | 'after';
  count: number;
  firstRow: number;
}

/** A word that is in no language of its list. */
export interface ForeignWord {
  list: string;
  /** Folded, by which it is decided. */
  word: string;
  text: string;
  count: number;
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

/** As many cells of one kind are named. */
const named = 5;
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

type Found = { text: string; foreign: boolean } & (
  { value: CellValue; why?: undefined } | { why: Unreadable; limit?: number }
);

interface Taker {
  column: TargetColumn;
  /** From a column of the source: a row is not begun by what is the same everywhere. */
  isOwn: boolean;
  take(row: SourceRow): Found | null;
}

function takerOf(column: TargetColumn, order: ImportOrder, { settings }: Reading): Taker {
  const { mapping, writing, decided } = order;
  const { key, field } = column;
  const taken = mapping[key];
  const reader: CellReader = {
    field,
    settings,
    writing: writing[key] ?? { dates: 'ymd', mark: '.', hundredths: false },
    decided: decided[field.list ?? ''] ?? {},
  };
  const found = (text: string): Found | null => told(readCell(text, reader), text);
  if (taken?.from === 'value') {
    const same = found(taken.text);
    return { column, isOwn: false, take: () => same };
  }
  const at = taken?.at ?? -1;
  // The same words come again and again.
  const known = new Map<string, Found | null>();
  return {
    column,
    isOwn: true,
    take({ cells }) {
      const text = cells[at] ?? '';
      const before = known.get(text);
      if (before !== undefined) return before;
      const read = found(text);
      if (known.size < 10_000) known.set(text, read);
      return read;
    },
  };
}

function told(read: CellRead | null, text: string): Found | null {
  if (read === null) return null;
  const foreign = 'value' in read ? (read.foreign ?? false) : read.why === 'notInList';
  return { ...read, text: text.trim(), foreign };
}

function notesOf() {
  const unread = new Map<string, Unread>();
  const beyond = new Map<string, Beyond>();
  const foreign = new Map<string, ForeignWord>();
  return {
    tellUnread(
      { key, header }: TargetColumn,
      found: Found & { why: Unreadable; limit?: number },
      { number }: SourceRow,
    ) {
      const { why, limit = null, text } = found;
      const id = `${key} ${why}`;
      const note = unread.get(id) ?? { key, header, why, limit, count: 0, first: [] };
      note.count += 1;
      if (note.first.length < named) note.first.push({ row: number, text });
      unread.set(id, note);
    },
    tellForeign({ field: { list = '' } }: TargetColumn, text: string) {
      const word = foldedHeader(text);
      const one = foreign.get(`${list} ${word}`) ?? { list, word, text, count: 0 };
      one.count += 1;
      foreign.set(`${list} ${word}`, one);
    },
    tellBeyond({ key, header }: TargetColumn, side: 'before' | 'after', { number }: SourceRow) {
      const note = beyond.get(`${key} ${side}`) ?? { key, header, side, count: 0, firstRow: number };
      note.count += 1;
      beyond.set(`${key} ${side}`, note);
    },
    all: () => ({
      unread: [...unread.values()],
      beyond: [...beyond.values()],
      foreign: [...foreign.values()].sort((one, other) => other.count - one.count),
    }),
  };
}
