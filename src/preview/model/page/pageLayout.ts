/** `Worksheet.pageLayout`: paper, margins, print area and titles, zoom, headers and footers. */
import type { Rect } from '../../engine/engine';
import { HostError, type HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { stateFields, withFields } from '../fields';
import type { Range } from '../range/range';
import { RangeAreas } from '../range/rangeAreas';
import { RangeObject } from '../range/rangeObject';
import { gridColumns, gridRows } from '../rect';
import { findReference } from '../reference';
import type { PageState } from '../state';
import { HeaderFooterGroup } from './headersFooters';

const papers = [
  'Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Folio',
  'Quatro', 'Paper10x14', 'Paper11x17', 'Note', 'Csheet', 'Dsheet', 'Esheet', 'EnvelopeDL', 'EnvelopeC5', 'FanfoldUS',
] as const; // prettier-ignore
/** Points in a unit of `setPrintMargins`. */
const units: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
type Margin = keyof PageState['margins'];

const Plain = withFields('PageLayout', {
  values: {
    orientation: 'Portrait',
    paperSize: 'A4',
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: '',
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printGridlines: false,
    printHeadings: false,
    printOrder: 'DownThenOver',
  },
  words: {
    orientation: ['Portrait', 'Landscape'],
    paperSize: papers,
    printComments: ['NoComments', 'EndSheet', 'InPlace'],
    printErrors: ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'],
    printOrder: ['DownThenOver', 'OverThenDown'],
  },
});

export class PageLayout extends Plain {
  readonly book: Book;
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super(
      stateFields(
        () => book.extras(sheet).page,
        () => book.changeExtras(sheet).page,
      ),
      '',
    );
    this.book = book;
    this.sheet = sheet;
  }

  get topMargin(): number {
    return this.#page.margins.top;
  }

  set topMargin(value: number) {
    this.#margin('top', value);
  }

  get bottomMargin(): number {
    return this.#page.margins.bottom;
  }

  set bottomMargin(value: number) {
    this.#margin('bottom', value);
  }

  get leftMargin(): number {
    return this.#page.margins.left;
  }

  set leftMargin(value: number) {
    this.#margin('left', value);
  }

  get rightMargin(): number {
    return this.#page.margins.right;
  }

  set rightMargin(value: number) {
    this.#margin('right', value);
  }

  get headerMargin(): number {
    return this.#page.margins.header;
  }

  set headerMargin(value: number) {
    this.#margin('header', value);
  }

  get footerMargin(): number {
    return this.#page.margins.footer;
  }

  set footerMargin(value: number) {
    this.#margin('footer', value);
  }

  setPrintMargins(unit: string, marginOptions: Partial<Record<Margin, number>>): void {
    const points = units[unit];
    if (points === undefined) throw new HostError('InvalidArgument');
    for (const [side, value] of Object.entries(marginOptions)) this.#margin(side as Margin, value * points);
  }

  get zoom() {
    return { ...this.#page.zoom };
  }

  set zoom(value: PageState['zoom']) {
    const { scale, horizontalFitToPages, verticalFitToPages } = value;
    if (scale !== undefined && scale !== null && !(scale >= 10 && scale <= 400)) throw new HostError('InvalidArgument');
    const fits = [horizontalFitToPages, verticalFitToPages].every(
      (pages) => pages === undefined || pages === null || pages >= 0,
    );
    if (!fits) throw new HostError('InvalidArgument');
    this.#change((page) => {
      page.zoom = {
        ...(horizontalFitToPages ? { horizontalFitToPages } : {}),
        ...(verticalFitToPages ? { verticalFitToPages } : {}),
      };
      if (!horizontalFitToPages && !verticalFitToPages) page.zoom = { scale: scale ?? 100 };
    });
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.book, this.sheet);
  }

  setPrintArea(printArea: HostObject | string): void {
    const rects = this.#rects(printArea);
    this.#change((page) => (page.area = rects));
  }

  getPrintAreaOrNullObject(): RangeAreas | null {
    const { area } = this.#page;
    return area.length > 0
      ? this.book.objects.ranges(
          this.sheet,
          area.map((rect) => ({ ...rect })),
        )
      : null;
  }

  getPrintArea(): RangeAreas {
    return this.getPrintAreaOrNullObject() ?? missing();
  }

  setPrintTitleRows(printTitleRows: HostObject | string): void {
    const [rect] = this.#rects(printTitleRows);
    this.#change((page) => (page.titleRows = rect ? { ...rect, column: 0, columns: gridColumns } : null));
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    const { titleRows } = this.#page;
    return titleRows && this.book.objects.range(this.sheet, titleRows);
  }

  getPrintTitleRows(): Range {
    return this.getPrintTitleRowsOrNullObject() ?? missing();
  }

  setPrintTitleColumns(printTitleColumns: HostObject | string): void {
    const [rect] = this.#rects(printTitleColumns);
    this.#change((page) => (page.titleColumns = rect ? { ...rect, row: 0, rows: gridRows } : null));
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    const { titleColumns } = this.#page;
    return titleColumns && this.book.objects.range(this.sheet, titleColumns);
  }

  getPrintTitleColumns(): Range {
    return this.getPrintTitleColumnsOrNullObject() ?? missing();
  }

  get #page() {
    return this.book.extras(this.sheet).page;
  }

  #change(change: (page: PageState) => void): void {
    change(this.book.changeExtras(this.sheet).page);
  }

  #margin(side: Margin, points: number): void {
    if (!(points >= 0 && points < 3600) || !(side in this.#page.margins)) throw new HostError('InvalidArgument');
    this.#change((page) => (page.margins[side] = points));
  }

  #rects(target: HostObject | string): Rect[] {
    if (target instanceof RangeObject) return [target._rect];
    if (target instanceof RangeAreas) return target._rects;
    const found = findReference(this.book, String(target), this.sheet);
    if (!found || found.sheet !== this.sheet) throw new HostError('InvalidArgument');
    return found.rects;
  }
}

function missing(): never {
  throw new HostError('ItemNotFound');
}
