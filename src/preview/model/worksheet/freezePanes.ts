/** `Worksheet.freezePanes` */
import type { Rect } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Range } from '../range/range';
import { RangeObject } from '../range/rangeObject';
import { gridColumns, gridRows, isWholeColumns, isWholeRows } from '../rect';
import { singleReference } from '../reference';

export class WorksheetFreezePanes extends HostObject {
  readonly book: Book;
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  /** The range becomes the frozen part: everything above and left of its last cell. */
  freezeAt(frozenRange: HostObject | string): void {
    const rect = this.#rect(frozenRange);
    const rows = isWholeColumns(rect) ? 0 : rect.row + rect.rows;
    const columns = isWholeRows(rect) ? 0 : rect.column + rect.columns;
    this.book.engine.layout.freeze(this.sheet, { rows, columns });
  }

  freezeRows(count = 1): void {
    this.#freeze({ rows: count, columns: 0 });
  }

  freezeColumns(count = 1): void {
    this.#freeze({ rows: 0, columns: count });
  }

  unfreeze(): void {
    this.book.engine.layout.freeze(this.sheet, null);
  }

  getLocationOrNullObject(): Range | null {
    const frozen = this.book.engine.layout.frozen(this.sheet);
    if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return null;
    const rect = { row: 0, column: 0, rows: frozen.rows || gridRows, columns: frozen.columns || gridColumns };
    return this.book.objects.range(this.sheet, rect);
  }

  getLocation(): Range {
    const location = this.getLocationOrNullObject();
    if (!location) throw new HostError('ItemNotFound');
    return location;
  }

  #freeze(at: { rows: number; columns: number }): void {
    if (!(at.rows >= 0 && at.columns >= 0)) throw new HostError('InvalidArgument');
    this.book.engine.layout.freeze(this.sheet, at.rows + at.columns === 0 ? null : at);
  }

  #rect(range: HostObject | string): Rect {
    return range instanceof RangeObject ? range._rect : singleReference(this.book, String(range), this.sheet).rect;
  }
}
