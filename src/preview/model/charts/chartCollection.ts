/** `Worksheet.charts` */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { RangeObject } from '../range/rangeObject';
import { Chart } from './chart';
import { chartTypes } from './chartTypes';
import { seriesOf } from './sourceData';

/** Excel's size of a new chart, in points. */
const size = { width: 360, height: 216 };

export class ChartCollection extends HostCollection<Chart> {
  readonly book: Book;
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  override get _eventTarget(): string {
    return this.sheet;
  }

  get items(): Chart[] {
    return this.book.extras(this.sheet).charts.map(({ id }) => new Chart(this.book, { sheet: this.sheet, id }));
  }

  _keysOf(chart: Chart): string[] {
    return [chart.id, chart.name];
  }

  async add(type: string, sourceData: HostObject, seriesBy = 'Auto'): Promise<Chart> {
    if (!chartTypes.has(type) || !(sourceData instanceof RangeObject)) throw new HostError('InvalidArgument');
    this.book.guardSheet(this.sheet, 'allowEditObjects');
    await this.book.settle();
    const rect = sourceData._rect;
    const id = this.book.newId('CHART');
    this.book.changeExtras(this.sheet).charts.push({
      id,
      name: this.#freeName(),
      type,
      anchor: { row: rect.row, column: rect.column + rect.columns, left: 0, top: 0 },
      ...size,
      ...seriesOf(this.book, { sheet: sourceData._sheet, rect }, seriesBy),
      looks: {},
    });
    this.book.events.raise('chartAdded', this.sheet, () => ({ chartId: id, source: 'Local', worksheetId: this.sheet }));
    return new Chart(this.book, { sheet: this.sheet, id });
  }

  #freeName(): string {
    const taken = new Set(this.book.extras(this.sheet).charts.map((chart) => chart.name));
    for (let number = 1; ; number++) if (!taken.has(`Chart ${number}`)) return `Chart ${number}`;
  }
}
