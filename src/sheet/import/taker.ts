/** What a column of the table takes from a row of the source: the cell of a column, or the same in every row. */
import type { CellValue } from '../existing';
import type { Reading } from '../reading';
import { readCell, type CellRead, type CellReader, type Unreadable } from './readCell';
import type { ImportOrder } from './readRows';
import type { SourceRow } from './source';
import type { TargetColumn } from './target';

export type Found = { text: string; foreign: boolean } & (
  { value: CellValue; why?: undefined } | { why: Unreadable; limit?: number }
);

export interface Taker {
  column: TargetColumn;
  /** From a column of the source: a row is not begun by what is the same everywhere. */
  isOwn: boolean;
  take(row: SourceRow): Found | null;
}

export function takerOf(column: TargetColumn, order: ImportOrder, { settings }: Reading): Taker {
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
