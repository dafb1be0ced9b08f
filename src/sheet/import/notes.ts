/** What there is to tell of the rows of a source: counted by column and reason, the first of each named. */
import { foldedHeader } from '../recognise';
import type { Unreadable } from './readCell';
import type { SourceRow } from './source';
import type { Found } from './taker';
import type { TargetColumn } from './target';

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

/** As many cells of one kind are named. */
const named = 5;

export function notesOf() {
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
