/**
 * Formulas that read the whole answer of another by `E1#`. Once that answer is values there is no such thing: they read its cells by
 * their address then, and get the `#` back with the formula they read.
 */
import { allPieces, mapPieces, piecesOf, textOf, type Piece } from '../../functions/formula/pieces';
import { cell, rectOf, sheetOf, type Rect } from '../../sheet/address';
import type { CellPlace } from './reading';

/** The cell whose answer a piece reads; null for every other piece. `sheet`: on which the formula stands. */
function sourceOf(piece: Piece, sheet: string): CellPlace | null {
  if (piece.kind !== 'cells' || !piece.address.endsWith('#')) return null;
  const { row, column } = rectOf(piece.address.slice(0, -1).toUpperCase());
  return { sheet: piece.prefix === '' ? sheet : sheetOf(piece.prefix), row, column };
}

export function spillsReadBy(formula: string, sheet: string): CellPlace[] {
  if (!formula.includes('#')) return [];
  return allPieces(piecesOf(formula)).flatMap((piece) => sourceOf(piece, sheet) ?? []);
}

/** With plain addresses for the answers `cellsOf` knows; the others stay. */
export function withAddresses(
  formula: string,
  sheet: string,
  cellsOf: (source: CellPlace) => Rect | undefined,
): string {
  if (!formula.includes('#')) return formula;
  const pieces = mapPieces(piecesOf(formula), (piece) => {
    const source = sourceOf(piece, sheet);
    const rect = source && cellsOf(source);
    return rect && piece.kind === 'cells' ? { ...piece, address: addressFrom(piece.address, rect) } : undefined;
  });
  return textOf(pieces);
}

/** From the cell on, with its dollars. */
function addressFrom(source: string, { row, column, rows, columns }: Rect): string {
  const dollars = Number(source.startsWith('$')) + 2 * Number(source.lastIndexOf('$') > 0);
  const fixed = (['', 'column', 'row', 'both'] as const)[dollars];
  const first = cell(row, column, fixed);
  return rows * columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1, fixed)}`;
}
