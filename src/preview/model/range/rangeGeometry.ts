/** Where a range lies: address, counts, position in points, hidden rows and columns. */
import { fullAddress } from '../address';
import { columnPoints, leftOf, rowPoints, topOf } from '../measure';
import { intersect, isWholeColumns, isWholeRows } from '../rect';
import { RangeCells } from './rangeCells';

/** Office.js counts no further than this. */
const countLimit = 2 ** 31 - 1;

export abstract class RangeGeometry extends RangeCells {
  get address(): string {
    return fullAddress(this.book.sheet(this._sheet).name, this._rect);
  }

  get addressLocal(): string {
    return this.address;
  }

  get cellCount(): number {
    const { rows, columns } = this._rect;
    return rows * columns > countLimit ? -1 : rows * columns;
  }

  get rowCount(): number {
    return this._rect.rows;
  }

  get columnCount(): number {
    return this._rect.columns;
  }

  get rowIndex(): number {
    return this._rect.row;
  }

  get columnIndex(): number {
    return this._rect.column;
  }

  get isEntireRow(): boolean {
    return isWholeRows(this._rect);
  }

  get isEntireColumn(): boolean {
    return isWholeColumns(this._rect);
  }

  get left(): number {
    return leftOf(this.book.engine, this._sheet, this._rect.column);
  }

  get top(): number {
    return topOf(this.book.engine, this._sheet, this._rect.row);
  }

  get width(): number {
    const { column, columns } = this.#measured;
    return total(column, columns, (index) => columnPoints(this.book.engine, this._sheet, index));
  }

  get height(): number {
    const { row, rows } = this.#measured;
    return total(row, rows, (index) => rowPoints(this.book.engine, this._sheet, index));
  }

  get rowHidden(): boolean | null {
    return this.#hidden('rows');
  }

  set rowHidden(value: boolean) {
    this.#hide('rows', value);
  }

  get columnHidden(): boolean | null {
    return this.#hidden('columns');
  }

  set columnHidden(value: boolean) {
    this.#hide('columns', value);
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows || columns) return true;
    return rows === null || columns === null ? null : false;
  }

  /** Whole rows and columns reach to the end of the grid; beyond what is used nothing differs any more. */
  get #measured() {
    const rect = this._rect;
    const used = this.book.engine.cells.used(this._sheet, false);
    const far = intersect(rect, {
      row: 0,
      column: 0,
      rows: (used?.row ?? 0) + (used?.rows ?? 0) + 1000,
      columns: 1000,
    });
    return far ?? rect;
  }

  #hidden(axis: 'rows' | 'columns'): boolean | null {
    const rect = this.#measured;
    const [first, count] = axis === 'rows' ? [rect.row, rect.rows] : [rect.column, rect.columns];
    const seen = new Set<boolean>();
    for (let index = first; index < first + count; index++)
      seen.add(this.book.engine.layout.hidden(this._sheet, axis, index));
    return seen.size === 1 ? seen.has(true) : null;
  }

  #hide(axis: 'rows' | 'columns', hidden: boolean): void {
    const { _sheet: sheet, _rect: rect, book } = this;
    book.guardSheet(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    const [first, count] = axis === 'rows' ? [rect.row, rect.rows] : [rect.column, rect.columns];
    book.engine.layout.setHidden(sheet, axis, first, count, hidden);
    if (axis === 'rows')
      book.events.raise('rowHiddenChanged', sheet, () => ({
        worksheetId: sheet,
        address: `${first + 1}:${first + count}`,
        changeType: hidden ? 'Hidden' : 'Unhidden',
        source: 'Local',
      }));
  }
}

function total(first: number, count: number, size: (index: number) => number): number {
  let points = 0;
  for (let index = first; index < first + count; index++) points += size(index);
  return points;
}
