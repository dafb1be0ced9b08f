/** The single cell a comment or note is put on. */
import { HostError, type HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { RangeObject } from '../range/rangeObject';
import { singleReference } from '../reference';

export function cellOf(
  book: Book,
  cell: HostObject | string,
  home: string,
): { sheet: string; row: number; column: number } {
  const found =
    cell instanceof RangeObject
      ? { sheet: cell._sheet, rect: cell._rect }
      : singleReference(book, String(cell), home || book.engine.sheets.active());
  if (found.rect.rows * found.rect.columns !== 1)
    throw new HostError('InvalidArgument', 'A comment belongs to one cell.');
  return { sheet: found.sheet, row: found.rect.row, column: found.rect.column };
}
