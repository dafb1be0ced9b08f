/** `Excel.Chart`: type, data, place on the sheet. Its looks come from the tables. */
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { oneOf } from '../cellValues';
import { columnPoints, leftOf, placeAt, rowPoints, topOf } from '../measure';
import { RangeObject } from '../range/rangeObject';
import { bounding, gridColumns, gridRows, plainRect } from '../rect';
import { singleReference } from '../reference';
import type { ChartState } from '../state';
import type { Worksheet } from '../worksheet/worksheet';
import { ChartSeriesCollection } from './chartSeries';
import { ChartAxes } from './chartAxes';
import { changeChart, chartFields, chartState, type ChartKey } from './chartStore';
import { chartTypes } from './chartTypes';
import { withFields } from '../fields';
import { dataLabels } from './seriesTables';
import { chartArea, chartLegend, chartTitle, chartValues, chartWords, plotArea } from './lookTables';
import { seriesOf } from './sourceData';

/** Properties without a life of their own. */
const Dressed = withFields('Chart', { values: chartValues, words: chartWords });

export class Chart extends Dressed {
  readonly book: Book;
  readonly key: ChartKey;

  constructor(book: Book, key: ChartKey) {
    super(chartFields(book, key), '');
    this.book = book;
    this.key = key;
  }

  override get _identity() {
    return { Id: this.key.id };
  }

  override get _eventTarget(): string {
    return this.key.id;
  }

  get id(): string {
    return this.#state.id;
  }

  get name(): string {
    return this.#state.name;
  }

  set name(value: string) {
    const taken = this.book.extras(this.key.sheet).charts.some((one) => one.id !== this.key.id && one.name === value);
    if (taken) throw new HostError('ItemAlreadyExists');
    this.#change((chart) => (chart.name = String(value)));
  }

  get chartType(): string {
    return this.#state.type;
  }

  set chartType(value: string) {
    if (!chartTypes.has(value)) throw new HostError('InvalidArgument');
    this.#change((chart) => (chart.type = value));
  }

  get plotBy(): string {
    return this.#state.plotBy;
  }

  /** Reads the same cells the other way round. */
  set plotBy(value: string) {
    const plotBy = oneOf(['Rows', 'Columns'] as const, value);
    const cells = this.#state.series.flatMap(({ nameSource, values, categories }) => [nameSource, values, categories]);
    const [first, ...rest] = cells.flatMap((source) =>
      source ? [{ sheet: source.sheet, rect: plainRect(source.rect) }] : [],
    );
    if (!first) throw new HostError('InvalidOperation');
    const rect = rest.reduce((all, one) => bounding(all, one.rect), first.rect);
    this.#change((chart) => Object.assign(chart, seriesOf(this.book, { sheet: first.sheet, rect }, plotBy)));
  }

  get left(): number {
    const { anchor } = this.#state;
    return leftOf(this.book.engine, this.key.sheet, anchor.column) + anchor.left;
  }

  set left(value: number) {
    if (!(value >= 0)) throw new HostError('InvalidArgument');
    const place = placeAt(value, (index) => columnPoints(this.book.engine, this.key.sheet, index), gridColumns);
    this.#change(({ anchor }) => Object.assign(anchor, { column: place.index, left: place.rest }));
  }

  get top(): number {
    const { anchor } = this.#state;
    return topOf(this.book.engine, this.key.sheet, anchor.row) + anchor.top;
  }

  set top(value: number) {
    if (!(value >= 0)) throw new HostError('InvalidArgument');
    const place = placeAt(value, (index) => rowPoints(this.book.engine, this.key.sheet, index), gridRows);
    this.#change(({ anchor }) => Object.assign(anchor, { row: place.index, top: place.rest }));
  }

  get width(): number {
    return this.#state.width;
  }

  set width(value: number) {
    if (!(value > 0)) throw new HostError('InvalidArgument');
    this.#change((chart) => (chart.width = value));
  }

  get height(): number {
    return this.#state.height;
  }

  set height(value: number) {
    if (!(value > 0)) throw new HostError('InvalidArgument');
    this.#change((chart) => (chart.height = value));
  }

  get worksheet(): Worksheet {
    return this.book.objects.worksheet(this.key.sheet);
  }

  get title(): HostObject {
    return new chartTitle(this.fields, 'title');
  }

  get legend(): HostObject {
    return new chartLegend(this.fields, 'legend');
  }

  get dataLabels(): HostObject {
    return new dataLabels(this.fields, 'dataLabels');
  }

  get format(): HostObject {
    return new chartArea(this.fields, 'format');
  }

  get plotArea(): HostObject {
    return new plotArea(this.fields, 'plotArea');
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.fields, 'axes');
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.book, this.key);
  }

  async setData(sourceData: RangeObject, seriesBy = 'Auto'): Promise<void> {
    await this.book.settle();
    const made = seriesOf(this.book, { sheet: sourceData._sheet, rect: sourceData._rect }, seriesBy);
    this.#change((chart) => Object.assign(chart, made));
  }

  /** Covers the cells from one corner to the other. */
  setPosition(startCell: HostObject | string, endCell?: HostObject | string): void {
    const start = this.#rect(startCell);
    const cover = endCell === undefined ? start : bounding(start, this.#rect(endCell));
    const place = this.book.objects.range(this.key.sheet, cover);
    this.#change((chart) => {
      chart.anchor = { row: cover.row, column: cover.column, left: 0, top: 0 };
      if (endCell !== undefined) Object.assign(chart, { width: place.width, height: place.height });
    });
  }

  activate(): void {
    this.book.engine.sheets.activate(this.key.sheet);
    this.book.events.raise('chartActivated', this.key.id, () => ({
      chartId: this.key.id,
      worksheetId: this.key.sheet,
    }));
  }

  delete(): void {
    this.book.guardSheet(this.key.sheet, 'allowEditObjects');
    chartState(this.book, this.key);
    const extras = this.book.changeExtras(this.key.sheet);
    extras.charts = extras.charts.filter((one) => one.id !== this.key.id);
    this.book.events.raise('chartDeleted', this.key.sheet, () => ({
      chartId: this.key.id,
      source: 'Local',
      worksheetId: this.key.sheet,
    }));
  }

  get #state() {
    return chartState(this.book, this.key);
  }

  #change(change: (chart: ChartState) => void): void {
    changeChart(this.book, this.key, change);
  }

  #rect(cell: HostObject | string) {
    return cell instanceof RangeObject ? cell._rect : singleReference(this.book, String(cell), this.key.sheet).rect;
  }
}
