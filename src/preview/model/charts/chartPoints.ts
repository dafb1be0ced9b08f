/** `ChartSeries.points`: single points that look different. */
import { HostCollection, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { seriesFields, seriesState, type ChartKey } from './chartStore';
import { withFields } from '../fields';
import { dataLabel, markers, pointFormat } from './seriesTables';
import { readSeries } from './seriesData';

const Dressed = withFields('ChartPoint', { ...markers, values: { ...markers.values, hasDataLabel: false } });

export class ChartPoint extends Dressed {
  readonly book: Book;
  readonly key: ChartKey;
  readonly series: number;
  readonly point: number;

  constructor(book: Book, key: ChartKey, series: number, point: number) {
    super(seriesFields(book, key, series), `points.${point}`);
    this.book = book;
    this.key = key;
    this.series = series;
    this.point = point;
  }

  get value(): number | null {
    return readSeries(this.book, seriesState(this.book, this.key, this.series), this.series).values[this.point] ?? null;
  }

  get format(): HostObject {
    return new pointFormat(this.fields, `${this.path}.format`);
  }

  get dataLabel(): HostObject {
    return new dataLabel(this.fields, `${this.path}.dataLabel`);
  }
}

export class ChartPointsCollection extends HostCollection<ChartPoint> {
  readonly book: Book;
  readonly key: ChartKey;
  readonly series: number;

  constructor(book: Book, key: ChartKey, series: number) {
    super();
    this.book = book;
    this.key = key;
    this.series = series;
  }

  get items(): ChartPoint[] {
    const rect = seriesState(this.book, this.key, this.series).values?.rect;
    const count = rect ? rect.rows * rect.columns : 0;
    return Array.from({ length: count }, (_, point) => new ChartPoint(this.book, this.key, this.series, point));
  }

  _keysOf(point: ChartPoint): number[] {
    return [point.point];
  }
}
