/** `Worksheet.horizontalPageBreaks` and `verticalPageBreaks`: the row or column that begins a page. */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Range } from '../range/range';
import { RangeObject } from '../range/rangeObject';
import { cellRect } from '../rect';
import { singleReference } from '../reference';

type Axis = 'rows' | 'columns';
const listOf = (axis: Axis) => (axis === 'rows' ? 'rowBreaks' : 'columnBreaks');

export class PageBreak extends HostObject {
  readonly book: Book;
  readonly sheet: string;
  readonly axis: Axis;
  readonly place: number;

  constructor(book: Book, sheet: string, axis: Axis, place: number) {
    super();
    this.book = book;
    this.sheet = sheet;
    this.axis = axis;
    this.place = place;
  }

  get rowIndex(): number {
    return this.axis === 'rows' ? this.place : 0;
  }

  get columnIndex(): number {
    return this.axis === 'columns' ? this.place : 0;
  }

  getCellAfterBreak(): Range {
    return this.book.objects.range(this.sheet, cellRect(this.rowIndex, this.columnIndex));
  }

  delete(): void {
    const { page } = this.book.changeExtras(this.sheet);
    page[listOf(this.axis)] = page[listOf(this.axis)].filter((place) => place !== this.place);
  }
}

export class PageBreakCollection extends HostCollection<PageBreak> {
  readonly book: Book;
  readonly sheet: string;
  readonly axis: Axis;

  constructor(book: Book, sheet: string, axis: Axis) {
    super();
    this.book = book;
    this.sheet = sheet;
    this.axis = axis;
  }

  get items(): PageBreak[] {
    const places = this.book.extras(this.sheet).page[listOf(this.axis)];
    return places.map((place) => new PageBreak(this.book, this.sheet, this.axis, place));
  }

  _keysOf(pageBreak: PageBreak): number[] {
    return [pageBreak.place];
  }

  override getItem(index: number): PageBreak {
    return this.getItemAt(index);
  }

  add(pageBreakRange: HostObject | string): PageBreak {
    const rect =
      pageBreakRange instanceof RangeObject
        ? pageBreakRange._rect
        : singleReference(this.book, String(pageBreakRange), this.sheet).rect;
    const place = this.axis === 'rows' ? rect.row : rect.column;
    if (place === 0) throw new HostError('InvalidArgument', 'A page break needs something before it.');
    const { page } = this.book.changeExtras(this.sheet);
    page[listOf(this.axis)] = [...new Set([...page[listOf(this.axis)], place])].sort((a, b) => a - b);
    return new PageBreak(this.book, this.sheet, this.axis, place);
  }

  removePageBreaks(): void {
    this.book.changeExtras(this.sheet).page[listOf(this.axis)] = [];
  }
}
