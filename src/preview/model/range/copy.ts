/** Copying cells onto a range, as Paste Special does: what to take, skipping blanks, turning rows into columns. */
import type { CellInput, Rect } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';
import { absoluteReference } from '../address';
import type { Book } from '../book';
import { officeFormula, officeValue } from '../cellValues';
import { cellRect, gridColumns, gridRows, inGrid, intersect, mergeRects, plainRect } from '../rect';

export const copyTypes = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;
type CopyType = (typeof copyTypes)[number];

export function copyCells(
  book: Book,
  from: { sheet: string; rects: Rect[] },
  to: Rect & { sheet: string },
  type: CopyType,
  { skipBlanks, transpose }: { skipBlanks: boolean; transpose: boolean },
): void {
  book.rules.flush();
  const corner = from.rects[0];
  if (!corner) throw new HostError('InvalidArgument');
  for (const source of from.rects) {
    const rect = bounded(book, from.sheet, source);
    if (!rect) continue;
    const shape = transpose ? { rows: rect.columns, columns: rect.rows } : { rows: rect.rows, columns: rect.columns };
    const offset = { row: rect.row - corner.row, column: rect.column - corner.column };
    const places = tiles(to, shape, offset, from.rects.length === 1);
    const what = type.toLowerCase() as 'all' | 'values' | 'formulas' | 'formats';
    // The engine repeats what it copies by itself.
    const repeats = places.length > 1 && !transpose && !skipBlanks && type !== 'Link';
    for (const place of repeats ? [plainRect(to)] : places) {
      if (!inGrid(place)) throw new HostError('InvalidArgument');
      book.guardCells(to.sheet, place);
      if (transpose) copyTransposed(book, { sheet: from.sheet, rect }, { sheet: to.sheet, rect: place }, type);
      else if (type === 'Link') link(book, { sheet: from.sheet, rect }, { sheet: to.sheet, rect: place });
      else if (repeats) book.engine.cells.copy({ sheet: from.sheet, rect }, { sheet: to.sheet, rect: place }, what);
      else
        for (const part of skipBlanks ? filled(book, from.sheet, rect) : [rect]) {
          const shifted = {
            ...part,
            row: place.row + part.row - rect.row,
            column: place.column + part.column - rect.column,
          };
          book.engine.cells.copy({ sheet: from.sheet, rect: part }, { sheet: to.sheet, rect: shifted }, what);
        }
    }
    // Rules of other sheets speak of their own cells: those stay behind.
    if ((type === 'All' || type === 'Formats') && from.sheet === to.sheet && !transpose)
      for (const place of repeats ? [plainRect(to)] : places) book.rules.copy(to.sheet, rect, place);
  }
}

/** Whole rows and columns are copied as far as anything is in them. */
function bounded(book: Book, sheet: string, rect: Rect): Rect | null {
  if (rect.rows < gridRows && rect.columns < gridColumns) return plainRect(rect);
  const used = book.engine.cells.used(sheet, false);
  return (
    used && intersect(rect, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })
  );
}

/** A destination several times as large as the source is filled with copies of it. */
function tiles(
  to: Rect,
  shape: { rows: number; columns: number },
  offset: { row: number; column: number },
  alone: boolean,
): Rect[] {
  const fits =
    alone &&
    to.rows % shape.rows === 0 &&
    to.columns % shape.columns === 0 &&
    to.rows < gridRows &&
    to.columns < gridColumns;
  const [down, right] = fits ? [to.rows / shape.rows, to.columns / shape.columns] : [1, 1];
  const places: Rect[] = [];
  for (let y = 0; y < down; y++)
    for (let x = 0; x < right; x++)
      places.push({
        ...shape,
        row: to.row + offset.row + y * shape.rows,
        column: to.column + offset.column + x * shape.columns,
      });
  return places;
}

function filled(book: Book, sheet: string, rect: Rect): Rect[] {
  const cells: Rect[] = [];
  for (const [y, row] of book.engine.cells.read(sheet, rect).entries())
    for (const [x, cell] of row.entries())
      if (cell.value !== '' || cell.formula !== '') cells.push(cellRect(rect.row + y, rect.column + x));
  return mergeRects(cells);
}

interface Place {
  sheet: string;
  rect: Rect;
}

function link(book: Book, from: Place, to: Place): void {
  const name = book.sheet(from.sheet).name;
  const reference = (y: number, x: number) =>
    `=${absoluteReference(name, cellRect(from.rect.row + y, from.rect.column + x))}`;
  const inputs = Array.from({ length: to.rect.rows }, (_r, y) =>
    Array.from({ length: to.rect.columns }, (_c, x) => reference(y, x)),
  );
  book.engine.cells.write(to.sheet, to.rect, inputs);
}

function copyTransposed(book: Book, from: Place, to: Place, type: CopyType): void {
  if (type !== 'Formats') {
    const cells = book.engine.cells.read(from.sheet, from.rect);
    if (type !== 'Values' && cells.some((row) => row.some((cell) => cell.formula)))
      throw new HostError('UnsupportedOperation', 'The preview transposes values and formats, not formulas.');
    const pick = type === 'Values' ? officeValue : null;
    const inputs: CellInput[][] = Array.from({ length: to.rect.rows }, (_r, y) =>
      Array.from({ length: to.rect.columns }, (_c, x) => {
        const cell = cells[x]?.[y];
        if (!cell) return '';
        const value = pick ? pick(cell.value) : officeFormula(cell);
        return typeof value === 'string' && value !== '' ? `'${value}` : value;
      }),
    );
    book.engine.cells.write(to.sheet, to.rect, inputs);
  }
  if (type !== 'All' && type !== 'Formats') return;
  for (const [y, row] of book.engine.formats.read(from.sheet, from.rect).entries())
    for (const [x, format] of row.entries())
      book.engine.formats.write(to.sheet, cellRect(to.rect.row + x, to.rect.column + y), format);
}
