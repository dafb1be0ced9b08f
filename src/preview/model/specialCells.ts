/** The cells of a range that are of a kind: constants, formulas, blanks, with rules, visible. */
import type { CellState, Rect } from '../engine/engine';
import type { Book } from './book';
import { isError, oneOf } from './cellValues';
import { cellRect, gridColumns, gridRows, intersect, mergeRects } from './rect';

const cellTypes = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;
/** Every `Excel.SpecialCellValueType` but All is made of these words. */
type Kind = 'Error' | 'Logical' | 'Number' | 'Text';
const kinds: Kind[] = ['Error', 'Logical', 'Number', 'Text'];

/** A single cell stands for the whole sheet, as in Excel. */
export function specialCells(book: Book, sheet: string, range: Rect, cellType: string, valueType: string): Rect[] {
  const type = oneOf(cellTypes, cellType);
  const single = range.rows * range.columns === 1;
  const where = single ? { row: 0, column: 0, rows: gridRows, columns: gridColumns } : range;
  const clip = (rects: Rect[]) => mergeRects(rects.flatMap((rect) => intersect(rect, where) ?? []));
  const { engine } = book;
  switch (type) {
    case 'ConditionalFormats':
      return clip(engine.rules.list(sheet).flatMap((rule) => rule.ranges));
    case 'SameConditionalFormat': {
      const rules = engine.rules.list(sheet).filter((rule) => rule.ranges.some((rect) => intersect(rect, range)));
      return clip(rules.flatMap((rule) => rule.ranges));
    }
    case 'DataValidations':
      return clip(engine.validations.list(sheet).map((one) => one.rect));
    case 'SameDataValidation': {
      const own = engine.validations.list(sheet).find((one) => intersect(one.rect, range));
      const same = engine.validations
        .list(sheet)
        .filter((one) => JSON.stringify(one.rule) === JSON.stringify(own?.rule));
      return own ? clip(same.map((one) => one.rect)) : [];
    }
    default: {
      const used = engine.cells.used(sheet, type !== 'Visible');
      const look = used && intersect(used, where);
      if (!look) return type === 'Visible' ? [where] : [];
      return type === 'Visible' ? visible(book, sheet, look) : cellsWhere(book, sheet, look, matcher(type, valueType));
    }
  }
}

function matcher(type: 'Blanks' | 'Constants' | 'Formulas', valueType: string): (cell: CellState) => boolean {
  if (type === 'Blanks') return (cell) => cell.value === '' && cell.formula === '';
  const wanted = valueType === 'All' ? kinds : kinds.filter((kind) => valueType.includes(kind));
  const formula = type === 'Formulas';
  return (cell) =>
    (cell.formula !== '') === formula && (formula || cell.value !== '') && wanted.includes(kindOf(cell.value));
}

function kindOf(value: CellState['value']): Kind {
  if (isError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Logical';
  return typeof value === 'number' ? 'Number' : 'Text';
}

function cellsWhere(book: Book, sheet: string, rect: Rect, matches: (cell: CellState) => boolean): Rect[] {
  const found: Rect[] = [];
  for (const [y, row] of book.engine.cells.read(sheet, rect).entries())
    for (const [x, cell] of row.entries()) if (matches(cell)) found.push(cellRect(rect.row + y, rect.column + x));
  return mergeRects(found);
}

function visible(book: Book, sheet: string, rect: Rect): Rect[] {
  const shown = (axis: 'rows' | 'columns', first: number, count: number) =>
    Array.from({ length: count }, (_, index) => first + index).filter(
      (index) => !book.engine.layout.hidden(sheet, axis, index),
    );
  const columns = shown('columns', rect.column, rect.columns);
  return mergeRects(
    shown('rows', rect.row, rect.rows).flatMap((row) => columns.map((column) => cellRect(row, column))),
  );
}
