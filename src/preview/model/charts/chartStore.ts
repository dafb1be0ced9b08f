/** Reading and changing one chart, or one of its series, in the workbook's state. */
import { HostError } from '../../wire/hostObject';
import type { Book, Frozen } from '../book';
import type { ChartState, SeriesState } from '../state';
import type { Fields } from '../fields';

export interface ChartKey {
  sheet: string;
  id: string;
}

export function chartState(book: Book, { sheet, id }: ChartKey): Frozen<ChartState> {
  const chart = book.extras(sheet).charts.find((one) => one.id === id);
  if (!chart) throw new HostError('ItemNotFound');
  return chart;
}

export function changeChart(book: Book, { sheet, id }: ChartKey, change: (chart: ChartState) => void): void {
  book.guardSheet(sheet, 'allowEditObjects');
  const chart = book.changeExtras(sheet).charts.find((one) => one.id === id);
  if (!chart) throw new HostError('ItemNotFound');
  change(chart);
}

export function seriesState(book: Book, key: ChartKey, index: number): Frozen<SeriesState> {
  const series = chartState(book, key).series[index];
  if (!series) throw new HostError('ItemNotFound');
  return series;
}

export function changeSeries(book: Book, key: ChartKey, index: number, change: (series: SeriesState) => void): void {
  changeChart(book, key, (chart) => {
    const series = chart.series[index];
    if (!series) throw new HostError('ItemNotFound');
    change(series);
  });
}

export const chartFields = (book: Book, key: ChartKey): Fields => ({
  read: (path) => chartState(book, key).looks[path],
  write: (path, value) => changeChart(book, key, ({ looks }) => put(looks, path, value)),
});

export const seriesFields = (book: Book, key: ChartKey, index: number): Fields => ({
  read: (path) => seriesState(book, key, index).looks[path],
  write: (path, value) => changeSeries(book, key, index, ({ looks }) => put(looks, path, value)),
});

function put(looks: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) delete looks[path];
  else looks[path] = value;
}
