/** `Range.sort` */
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Area } from '../follow';
import { sortRows, type SortField } from '../sorting';

export class RangeSort extends HostObject {
  readonly book: Book;
  readonly area: Area;

  constructor(book: Book, area: Area) {
    super();
    this.book = book;
    this.area = area;
  }

  async apply(fields: SortField[], matchCase = false, hasHeaders = false, orientation = 'Rows'): Promise<void> {
    if (orientation !== 'Rows') throw new HostError('UnsupportedOperation', 'The preview sorts rows, not columns.');
    await this.book.settle();
    sortRows(this.book, this.area.sheet, this.area, fields, { hasHeaders, matchCase });
  }
}
