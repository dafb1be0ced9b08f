/** A formula as it reads after being copied so many rows and columns away. */
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Book } from '../book';

export function shifted(book: Book, formula: string, rows: number, columns: number): string {
  return rows || columns ? book.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows) : formula;
}
