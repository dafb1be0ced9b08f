/** The cells a format object speaks for: one property of all of them, read as one value or null, written in one go. */
import type { CellFormat, Rect } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Area } from '../follow';
import { intersect, plainRect } from '../rect';

export abstract class FormatObject extends HostObject {
  readonly book: Book;
  readonly #areas: Area[];

  constructor(book: Book, areas: Area[]) {
    super();
    this.book = book;
    this.#areas = areas;
  }

  get _sheet(): string {
    const [first] = this._areas;
    if (!first) throw new HostError('InvalidReference');
    return first.sheet;
  }

  get _areas(): Area[] {
    return this.#areas.map((area) => this.book.alive(area));
  }

  get _rects(): Rect[] {
    return this._areas.map(plainRect);
  }

  /** The value all cells share, or null where they differ. */
  _uniform<T extends string | number | boolean>(pick: (format: CellFormat) => T): T | null {
    return uniform(this.book, this._sheet, this._rects, pick);
  }

  _patch(patch: Partial<CellFormat>): void {
    this.book.guardSheet(this._sheet, 'allowFormatCells');
    for (const rect of this._rects) this.book.engine.formats.write(this._sheet, rect, patch);
  }
}

export function uniform<T extends string | number | boolean>(
  book: Book,
  sheet: string,
  rects: Rect[],
  pick: (format: CellFormat) => T,
): T | null {
  const seen = new Set<T>();
  for (const rect of rects) {
    for (const part of telling(book, sheet, rect))
      for (const row of book.engine.formats.read(sheet, part)) for (const cell of row) seen.add(pick(cell));
    if (seen.size > 1) return null;
  }
  const [only] = seen;
  return only ?? null;
}

/** Beyond the used cells one cell tells as much as a million. */
function telling(book: Book, sheet: string, rect: Rect): Rect[] {
  if (rect.rows * rect.columns <= 10_000) return [rect];
  const used = book.engine.cells.used(sheet, false);
  const inside = used && intersect(used, rect);
  const row = Math.max(rect.row, (used?.row ?? 0) + (used?.rows ?? 0));
  const outside =
    row < rect.row + rect.rows ? [{ row, column: rect.column, rows: 1, columns: Math.min(rect.columns, 100) }] : [];
  return inside ? [inside, ...outside] : outside.length > 0 ? outside : [{ ...rect, rows: 1, columns: 1 }];
}
