/** Makes host objects, so that their classes need not import one another. Host objects are thin: two may speak for the same thing. */
import type { Rect } from '../engine/engine';
import type { HostObject } from '../wire/hostObject';
import type { Book } from './book';
import { ChartCollection } from './charts/chartCollection';
import { CommentCollection } from './comments/commentCollection';
import type { Area } from './follow';
import { NamedItemCollection } from './names/namedItemCollection';
import { PageBreakCollection } from './page/pageBreaks';
import { PageLayout } from './page/pageLayout';
import { Range } from './range/range';
import { RangeAreas } from './range/rangeAreas';
import type { Reference } from './reference';
import { ConditionalFormatCollection } from './rules/conditionalFormatCollection';
import { AutoFilter } from './table/autoFilter';
import { Table } from './table/table';
import { TableCollection, TableScopedCollection } from './table/tableCollection';
import { DataValidation } from './validation/dataValidation';
import { Worksheet } from './worksheet/worksheet';
import { WorksheetCustomPropertyCollection } from './worksheet/worksheetCustomProperties';

export class Objects {
  readonly book: Book;

  constructor(book: Book) {
    this.book = book;
  }

  worksheet(id: string): Worksheet {
    return new Worksheet(this.book, id);
  }

  range(sheet: string, rect: Rect): Range {
    return new Range(this.book, this.book.areas.track(sheet, rect));
  }

  rangeAt(area: Area): Range {
    return new Range(this.book, area);
  }

  ranges(sheet: string, rects: readonly Rect[]): RangeAreas {
    return new RangeAreas(
      this.book,
      rects.map((rect) => this.book.areas.track(sheet, rect)),
    );
  }

  areasOf(object: HostObject): Reference | null {
    return object instanceof RangeAreas ? { sheet: object._sheet, rects: object._rects } : null;
  }

  table(id: string): Table {
    return new Table(this.book, id);
  }

  /** '' for the workbook's. */
  tables(sheet: string): TableCollection {
    return new TableCollection(this.book, sheet);
  }

  tablesIn(ids: string[]): TableScopedCollection {
    return new TableScopedCollection(this.book, ids);
  }

  autoFilter(sheet: string): AutoFilter {
    return new AutoFilter(this.book, sheet);
  }

  names(owner: string): NamedItemCollection {
    return new NamedItemCollection(this.book, owner);
  }

  conditionalFormats(areas: Area[]): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, areas);
  }

  dataValidation(areas: Area[]): DataValidation {
    return new DataValidation(this.book, areas);
  }

  charts(sheet: string): ChartCollection {
    return new ChartCollection(this.book, sheet);
  }

  comments(sheet: string): CommentCollection {
    return new CommentCollection(this.book, sheet);
  }

  pageLayout(sheet: string): PageLayout {
    return new PageLayout(this.book, sheet);
  }

  pageBreaks(sheet: string, axis: 'rows' | 'columns'): PageBreakCollection {
    return new PageBreakCollection(this.book, sheet, axis);
  }

  worksheetProperties(sheet: string): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.book, sheet);
  }
}
