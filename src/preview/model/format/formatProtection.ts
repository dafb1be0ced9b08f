/** `RangeFormat.protection`: which cells a protected sheet locks. */
import { cellLocks, markCells } from '../protection';
import { FormatObject } from './formatObject';

export class FormatProtection extends FormatObject {
  get locked(): boolean | null {
    return this.#flag('locked');
  }

  set locked(value: boolean) {
    this.#mark('locked', value);
  }

  get formulaHidden(): boolean | null {
    return this.#flag('formulaHidden');
  }

  set formulaHidden(value: boolean) {
    this.#mark('formulaHidden', value);
  }

  #flag(flag: 'locked' | 'formulaHidden'): boolean | null {
    const marks = this.book.extras(this._sheet).cellProtection;
    const seen = new Set(this._rects.map((rect) => cellLocks(marks, rect, flag)));
    const [only] = seen;
    return seen.size === 1 ? (only ?? null) : null;
  }

  #mark(flag: 'locked' | 'formulaHidden', value: boolean): void {
    this.book.guardSheet(this._sheet);
    const extras = this.book.changeExtras(this._sheet);
    for (const rect of this._rects)
      extras.cellProtection = markCells(extras.cellProtection, rect, flag, Boolean(value));
  }
}
