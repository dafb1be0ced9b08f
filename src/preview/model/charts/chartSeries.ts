/** `Chart.series`: where the numbers of each series come from, and its looks. */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import { absoluteReference } from '../address';
import type { Book } from '../book';
import { officeValue } from '../cellValues';
import { RangeObject } from '../range/rangeObject';
import { plainRect } from '../rect';
import type { CellSource, SeriesState } from '../state';
import { changeChart, changeSeries, chartState, seriesFields, seriesState, type ChartKey } from './chartStore';
import { chartTypes } from './chartTypes';
import { ChartPointsCollection } from './chartPoints';
import { ChartTrendlineCollection } from './chartTrendlines';
import { withFields } from '../fields';
import { dataLabels, seriesFormat, seriesValues, seriesWords } from './seriesTables';
import { readSeries } from './seriesData';

const Dressed = withFields('ChartSeries', { values: seriesValues, words: seriesWords });
type Source = 'values' | 'categories' | 'nameSource';
const dimensions: Record<string, Source> = {
  Values: 'values',
  YValues: 'values',
  Categories: 'categories',
  XValues: 'categories',
};

export class ChartSeries extends Dressed {
  readonly book: Book;
  readonly key: ChartKey;
  readonly index: number;

  constructor(book: Book, key: ChartKey, index: number) {
    super(seriesFields(book, key, index), '');
    this.book = book;
    this.key = key;
    this.index = index;
  }

  get name(): string {
    return readSeries(this.book, this.#state, this.index).name;
  }

  set name(value: string) {
    this.#change((series) => Object.assign(series, { name: String(value), nameSource: null }));
  }

  get chartType(): string {
    return String(this.fields.read('chartType') ?? chartState(this.book, this.key).type);
  }

  set chartType(value: string) {
    if (!chartTypes.has(value)) throw new HostError('InvalidArgument');
    this.fields.write('chartType', value);
  }

  get format(): HostObject {
    return new seriesFormat(this.fields, 'format');
  }

  get dataLabels(): HostObject {
    return new dataLabels(this.fields, 'dataLabels');
  }

  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this.book, this.key, this.index);
  }

  get trendlines(): ChartTrendlineCollection {
    return new ChartTrendlineCollection(this.fields);
  }

  setValues(sourceData: HostObject): void {
    this.#take('values', sourceData);
  }

  setXAxisValues(sourceData: HostObject): void {
    this.#take('categories', sourceData);
  }

  async getDimensionValues(dimension: string): Promise<unknown[]> {
    await this.book.settle();
    const source = this.#source(dimension);
    return source
      ? this.book.engine.cells
          .read(source.sheet, plainRect(source.rect))
          .flat()
          .map((cell) => officeValue(cell.value))
      : [];
  }

  getDimensionDataSourceString(dimension: string): string {
    const source = this.#source(dimension);
    return source ? absoluteReference(this.book.sheet(source.sheet).name, source.rect) : '';
  }

  getDimensionDataSourceType(dimension: string): string {
    return this.#source(dimension) ? 'LocalRange' : 'Unknown';
  }

  delete(): void {
    seriesState(this.book, this.key, this.index);
    changeChart(this.book, this.key, (chart) => chart.series.splice(this.index, 1));
  }

  get #state() {
    return seriesState(this.book, this.key, this.index);
  }

  #source(dimension: string) {
    const name = dimensions[dimension];
    if (!name) throw new HostError('InvalidArgument');
    return this.#state[name];
  }

  #change(change: (series: SeriesState) => void): void {
    changeSeries(this.book, this.key, this.index, change);
  }

  #take(source: Source, range: HostObject): void {
    if (!(range instanceof RangeObject)) throw new HostError('InvalidArgument');
    const cells: CellSource = { sheet: range._sheet, rect: range._rect };
    this.#change((series) => void (series[source] = cells));
  }
}

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly book: Book;
  readonly key: ChartKey;

  constructor(book: Book, key: ChartKey) {
    super();
    this.book = book;
    this.key = key;
  }

  get items(): ChartSeries[] {
    return chartState(this.book, this.key).series.map((_, index) => new ChartSeries(this.book, this.key, index));
  }

  _keysOf(series: ChartSeries): number[] {
    return [series.index];
  }

  add(name = '', index?: number): ChartSeries {
    const { length } = chartState(this.book, this.key).series;
    const at = index ?? length;
    if (!(at >= 0 && at <= length)) throw new HostError('InvalidArgument');
    const series: SeriesState = { name: String(name), nameSource: null, values: null, categories: null, looks: {} };
    changeChart(this.book, this.key, (chart) => chart.series.splice(at, 0, series));
    return new ChartSeries(this.book, this.key, at);
  }
}
