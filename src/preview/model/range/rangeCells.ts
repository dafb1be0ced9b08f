/** What the cells of a range hold, as two-dimensional arrays: values, formulas, text, types, number formats. */
import type { CellState } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';
import { asInputs, officeFormula, officeValue, valueType, type OfficeValue } from '../cellValues';
import { isWholeColumns, isWholeRows } from '../rect';
import { fromR1C1, toR1C1 } from '../r1c1';
import { writeNumberFormats } from '../format/numberFormat';
import { numberCategory } from '../format/numberCategory';
import { RangeObject } from './rangeObject';

export abstract class RangeCells extends RangeObject {
  get values(): OfficeValue[][] | null {
    return this.#each((cell) => officeValue(cell.value));
  }

  set values(value: unknown) {
    this._write(asInputs(value, this.#writable));
  }

  get formulas(): OfficeValue[][] | null {
    return this.#each(officeFormula);
  }

  set formulas(value: unknown) {
    this._write(asInputs(value, this.#writable));
  }

  get formulasLocal(): OfficeValue[][] | null {
    return this.formulas;
  }

  set formulasLocal(value: unknown) {
    this.formulas = value;
  }

  get formulasR1C1(): OfficeValue[][] | null {
    return this.#each((cell, row, column) =>
      cell.formula ? toR1C1(cell.formula, row, column) : officeValue(cell.value),
    );
  }

  set formulasR1C1(value: unknown) {
    const { row, column } = this._rect;
    const inputs = asInputs(value, this.#writable).map((line, y) =>
      line.map((input, x) =>
        typeof input === 'string' && input.startsWith('=') ? fromR1C1(input, row + y, column + x) : input,
      ),
    );
    this._write(inputs);
  }

  get text(): string[][] | null {
    return this.#each((cell) => cell.text);
  }

  get valueTypes(): string[][] | null {
    return this.#each((cell) => valueType(cell.value));
  }

  get numberFormat(): string[][] | null {
    return this.#unbounded ? null : this._formats().map((row) => row.map((cell) => cell.numberFormat));
  }

  set numberFormat(value: unknown) {
    writeNumberFormats(this.book, this._sheet, this._rect, value);
  }

  get numberFormatLocal(): string[][] | null {
    return this.numberFormat;
  }

  set numberFormatLocal(value: unknown) {
    this.numberFormat = value;
  }

  get numberFormatCategories(): string[][] | null {
    return this.numberFormat?.map((row) => row.map(numberCategory)) ?? null;
  }

  get hasSpill(): boolean | null {
    const spills = this.#each(
      (_, row, column) =>
        this.book.engine.cells.spillParent(this._sheet, row, column) !== null ||
        this.book.engine.cells.spill(this._sheet, row, column) !== null,
    );
    const seen = new Set(spills?.flat() ?? [false]);
    return seen.size === 1 ? seen.has(true) : null;
  }

  /** Whole rows and columns are read as null and cannot be written, as in Excel. */
  get #unbounded(): boolean {
    const rect = this._rect;
    return isWholeColumns(rect) || isWholeRows(rect);
  }

  get #writable() {
    if (this.#unbounded)
      throw new HostError('InvalidArgument', 'An unbounded range cannot be written. Give the cells.');
    return this._rect;
  }

  #each<T>(pick: (cell: CellState, row: number, column: number) => T): T[][] | null {
    if (this.#unbounded) return null;
    const { row, column } = this._rect;
    return this._read().map((line, y) => line.map((cell, x) => pick(cell, row + y, column + x)));
  }
}
