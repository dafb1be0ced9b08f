/** `Range.format` and `RangeAreas.format`: alignment, sizes, and the way to font, fill, borders and protection. */
import { HostError } from '../../wire/hostObject';
import { oneOf } from '../cellValues';
import { columnPoints, rowPoints } from '../measure';
import { intersect } from '../rect';
import { FormatObject } from './formatObject';
import { FormatProtection } from './formatProtection';
import { RangeBorderCollection } from './rangeBorders';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';

const horizontals = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
/** Excel's limits, in points. */
const widest = 1790;
const tallest = 409;

export class RangeFormat extends FormatObject {
  get font(): RangeFont {
    return new RangeFont(this.book, this._areas);
  }

  get fill(): RangeFill {
    return new RangeFill(this.book, this._areas);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.book, this._areas);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.book, this._areas);
  }

  get horizontalAlignment(): string | null {
    return this._uniform((cell) => cell.horizontal);
  }

  set horizontalAlignment(value: string) {
    this._patch({ horizontal: oneOf(horizontals, value) });
  }

  get verticalAlignment(): string | null {
    return this._uniform((cell) => cell.vertical);
  }

  set verticalAlignment(value: string) {
    this._patch({ vertical: oneOf(verticals, value) });
  }

  get wrapText(): boolean | null {
    return this._uniform((cell) => cell.wrap);
  }

  set wrapText(value: boolean) {
    this._patch({ wrap: Boolean(value) });
  }

  get indentLevel(): number | null {
    return this._uniform((cell) => cell.indent);
  }

  set indentLevel(value: number) {
    if (!(value >= 0 && value <= 250)) throw new HostError('InvalidArgument');
    this._patch({ indent: value });
  }

  adjustIndent(amount: number): void {
    this.indentLevel = Math.max(0, (this.indentLevel ?? 0) + amount);
  }

  get textOrientation(): number | null {
    return this._uniform((cell) => cell.rotation);
  }

  set textOrientation(value: number) {
    if (!((value >= -90 && value <= 90) || value === 180)) throw new HostError('InvalidArgument');
    this._patch({ rotation: value });
  }

  get columnWidth(): number | null {
    return this.#size('columns');
  }

  set columnWidth(value: number) {
    if (!(value >= 0 && value <= widest)) throw new HostError('InvalidArgument');
    this.book.guardSheet(this._sheet, 'allowFormatColumns');
    for (const rect of this._rects)
      this.book.engine.layout.setColumnWidth(this._sheet, rect.column, rect.columns, value);
  }

  get rowHeight(): number | null {
    return this.#size('rows');
  }

  set rowHeight(value: number) {
    if (!(value >= 0 && value <= tallest)) throw new HostError('InvalidArgument');
    this.book.guardSheet(this._sheet, 'allowFormatRows');
    for (const rect of this._rects) this.book.engine.layout.setRowHeight(this._sheet, rect.row, rect.rows, value);
  }

  async autofitColumns(): Promise<void> {
    await this.#autofit('columns');
  }

  async autofitRows(): Promise<void> {
    await this.#autofit('rows');
  }

  async #autofit(axis: 'rows' | 'columns'): Promise<void> {
    await this.book.settle();
    this.book.guardSheet(this._sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    for (const rect of this._rects) {
      const used = this.book.engine.cells.used(this._sheet, true);
      const filled = used && intersect(used, rect);
      if (filled) this.book.engine.layout.autofit(this._sheet, filled, axis);
    }
  }

  /** Beyond the first thousand nothing has been sized by hand; Excel answers null where sizes differ. */
  #size(axis: 'rows' | 'columns'): number | null {
    const { engine } = this.book;
    const seen = new Set<number>();
    for (const rect of this._rects) {
      const [first, count] = axis === 'rows' ? [rect.row, rect.rows] : [rect.column, rect.columns];
      for (let index = first; index < first + Math.min(count, 1000); index++)
        seen.add(axis === 'rows' ? rowPoints(engine, this._sheet, index) : columnPoints(engine, this._sheet, index));
    }
    const [only] = seen;
    return seen.size === 1 ? (only ?? null) : null;
  }
}
