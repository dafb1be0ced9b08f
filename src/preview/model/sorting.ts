/** Sorting rows by the columns of a range. */
import type { Rect } from '../engine/engine';
import { HostError } from '../wire/hostObject';
import { localAddress } from './address';
import type { Book } from './book';
import { plainRect } from './rect';

export interface SortField {
  /** Offset of the column within the range. */
  key: number;
  ascending?: boolean;
  sortOn?: string;
}

export function sortRows(
  book: Book,
  sheet: string,
  rect: Rect,
  fields: SortField[],
  { hasHeaders, matchCase }: { hasHeaders: boolean; matchCase: boolean },
): void {
  if (!Array.isArray(fields) || fields.length === 0) throw new HostError('InvalidArgument');
  if (matchCase || fields.some((field) => field.sortOn !== undefined && field.sortOn !== 'Value'))
    throw new HostError('UnsupportedOperation', 'The preview sorts by value, without regard to case.');
  if (fields.some((field) => !(field.key >= 0 && field.key < rect.columns))) throw new HostError('InvalidArgument');
  book.guardSheet(sheet, 'allowSort');
  book.guardCells(sheet, rect);
  const keys = fields.map(({ key, ascending = true }) => ({ column: key, ascending }));
  book.engine.cells.sort(sheet, plainRect(rect), keys, hasHeaders);
  book.events.raise('rowSorted', sheet, () => ({ address: localAddress(rect), source: 'Local', worksheetId: sheet }));
}
