/** The ground a range stands on: its sheet, its cells (which follow insertions), and the checks every write passes. */
import type { CellFormat, CellInput, CellState, Rect } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Area } from '../follow';
import { intersect, plainRect } from '../rect';

/** Excel refuses to read more cells than this at once. */
const readLimit = 5_000_000;

export abstract class RangeObject extends HostObject {
  readonly book: Book;
  readonly #area: Area;

  constructor(book: Book, area: Area) {
    super();
    this.book = book;
    this.#area = area;
  }

  get _area(): Area {
    const area = this.book.alive(this.#area);
    this.book.sheet(area.sheet);
    return area;
  }

  get _sheet(): string {
    return this._area.sheet;
  }

  get _rect(): Rect {
    return plainRect(this._area);
  }

  _read(rect: Rect = this._rect): CellState[][] {
    if (rect.rows * rect.columns > readLimit) throw new HostError('RangeExceedsLimit');
    return this.book.engine.cells.read(this._sheet, rect);
  }

  _formats(rect: Rect = this._rect): CellFormat[][] {
    if (rect.rows * rect.columns > readLimit) throw new HostError('RangeExceedsLimit');
    return this.book.engine.formats.read(this._sheet, rect);
  }

  _write(inputs: CellInput[][]): void {
    const { _sheet: sheet, _rect: rect } = this;
    this.book.guardCells(sheet, rect);
    try {
      this.book.engine.cells.write(sheet, rect, inputs);
    } catch (error) {
      const formula = inputs.some((row) => row.some((input) => typeof input === 'string' && input.startsWith('=')));
      // The engine names the mistake; Excel calls every formula it cannot read an invalid argument.
      throw formula && error instanceof Error ? new HostError('InvalidArgument', error.message) : error;
    }
  }

  /** The part of the range that holds anything; whole columns are read through this. */
  _used(valuesOnly: boolean): Rect | null {
    const used = this.book.engine.cells.used(this._sheet, valuesOnly);
    return used && intersect(used, this._rect);
  }
}
