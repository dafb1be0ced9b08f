/** Find and replace over the cells of a sheet. */
import type { CellState, Rect } from '../engine/engine';
import { HostError } from '../wire/hostObject';
import type { Book } from './book';
import { officeFormula } from './cellValues';
import { cellRect, intersect, mergeRects } from './rect';

export interface SearchCriteria {
  completeMatch?: boolean;
  matchCase?: boolean;
  /** Forwards or Backwards */
  searchDirection?: string;
}

export function findAll(book: Book, sheet: string, within: Rect, text: string, criteria: SearchCriteria): Rect[] {
  return mergeRects(hits(book, sheet, within, text, criteria));
}

export function findFirst(
  book: Book,
  sheet: string,
  within: Rect,
  text: string,
  criteria: SearchCriteria,
): Rect | null {
  const found = hits(book, sheet, within, text, criteria);
  return (criteria.searchDirection === 'Backwards' ? found.pop() : found.shift()) ?? null;
}

export function replaceEverywhere(
  book: Book,
  sheet: string,
  within: Rect,
  text: string,
  replacement: string,
  { completeMatch = false, matchCase = false }: SearchCriteria,
): number {
  if (text === '') throw new HostError('InvalidArgument');
  const pattern = new RegExp(escape(text), matchCase ? 'g' : 'gi');
  let count = 0;
  for (const { row, column, cell } of cells(book, sheet, within)) {
    const before = String(officeFormula(cell));
    const whole = matchCase ? before === text : before.toLowerCase() === text.toLowerCase();
    const after = completeMatch
      ? whole
        ? replacement
        : before
      : before.replace(pattern, () => (count++, replacement));
    if (after === before) continue;
    if (completeMatch) count++;
    const rect = cellRect(row, column);
    book.guardCells(sheet, rect);
    book.engine.cells.write(sheet, rect, [[after]]);
  }
  return count;
}

function hits(book: Book, sheet: string, within: Rect, text: string, criteria: SearchCriteria): Rect[] {
  const fold = (value: string) => (criteria.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const found: Rect[] = [];
  for (const { row, column, cell } of cells(book, sheet, within)) {
    const shown = fold(cell.text);
    if (criteria.completeMatch ? shown === wanted : shown.includes(wanted)) found.push(cellRect(row, column));
  }
  return found;
}

function* cells(book: Book, sheet: string, within: Rect): Generator<{ row: number; column: number; cell: CellState }> {
  const used = book.engine.cells.used(sheet, true);
  const look = used && intersect(used, within);
  if (!look) return;
  for (const [y, line] of book.engine.cells.read(sheet, look).entries())
    for (const [x, cell] of line.entries())
      if (cell.value !== '' || cell.formula !== '') yield { row: look.row + y, column: look.column + x, cell };
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
