/** Removing rows that repeat others in the chosen columns. */
import type { Rect } from '../engine/engine';
import { HostError, HostObject } from '../wire/hostObject';
import type { Book } from './book';
import { officeFormula, officeValue } from './cellValues';

export class RemoveDuplicatesResult extends HostObject {
  constructor(readonly counts: { removed: number; uniqueRemaining: number }) {
    super();
  }

  get removed(): number {
    return this.counts.removed;
  }

  get uniqueRemaining(): number {
    return this.counts.uniqueRemaining;
  }
}

export function removeDuplicates(
  book: Book,
  sheet: string,
  rect: Rect,
  columns: number[],
  includesHeader: boolean,
): RemoveDuplicatesResult {
  if (columns.length === 0 || columns.some((column) => !(column >= 0 && column < rect.columns)))
    throw new HostError('InvalidArgument');
  book.guardCells(sheet, rect);
  const rows = book.engine.cells.read(sheet, rect);
  const head = includesHeader ? rows.slice(0, 1) : [];
  const seen = new Set<string>();
  const kept = rows.slice(head.length).filter((row) => {
    const key = JSON.stringify(columns.map((column) => String(officeValue(row[column]?.value ?? '')).toLowerCase()));
    return !seen.has(key) && seen.add(key);
  });
  const left = [...head, ...kept].map((row) => row.map(officeFormula));
  const removed = rows.length - left.length;
  const blank = Array.from({ length: removed }, () => new Array<string>(rect.columns).fill(''));
  if (removed > 0) book.engine.cells.write(sheet, rect, [...left, ...blank]);
  return new RemoveDuplicatesResult({ removed, uniqueRemaining: kept.length });
}
