/** The charts of a sheet resolved for drawing: where they lie and, as a `ChartPicture`, what they show now. */
import type { Axis, ChartPicture, PointLabels, Series, Shape, Stacking } from '../../page/chart/picture';
import { paletteColor } from '../../page/chart/picture';
import type { Book, Frozen } from '../book';
import { columnPoints, leftOf, rowPoints, topOf } from '../measure';
import type { ChartState, SeriesState } from '../state';
import { readSeries } from './seriesData';

export interface DrawnChart {
  id: string;
  name: string;
  /** In points from the corner of the sheet's cells. */
  left: number;
  top: number;
  width: number;
  height: number;
  picture: ChartPicture;
}
type Looks = Readonly<Record<string, unknown>>;

export function drawnCharts(book: Book, sheet: string): DrawnChart[] {
  const { engine } = book;
  return book.extras(sheet).charts.map((chart) => {
    const { row, column, left, top } = chart.anchor;
    return {
      id: chart.id,
      name: chart.name,
      left: leftOf(engine, sheet, column) + Math.min(left, columnPoints(engine, sheet, column)),
      top: topOf(engine, sheet, row) + Math.min(top, rowPoints(engine, sheet, row)),
      width: chart.width,
      height: chart.height,
      picture: pictureOf(book, chart),
    };
  });
}

export function pictureOf(book: Book, chart: Frozen<ChartState>): ChartPicture {
  const { looks } = chart;
  const data = chart.series.map((series, index) => readSeries(book, series, index));
  const [only] = data;
  const text = value(looks, 'title.text', '');
  // Excel gives the chart of a single series that series' name.
  const title = text || (data.length === 1 ? (only?.name ?? '') : '');
  const longest = Math.max(0, ...data.map((one) => one.values.length));
  const named = data.find((one) => one.categories.length > 0)?.categories ?? [];
  const shown = value(looks, 'title.visible', true) && title !== '';
  return {
    title: shown ? title : null,
    alt: title || chart.name,
    categories: Array.from({ length: longest }, (_, index) => named[index] ?? String(index + 1)),
    series: chart.series.map((series, index) => ({
      ...dress(chart, series, index),
      name: data[index]?.name ?? '',
      values: data[index]?.values ?? [],
    })),
    axes: {
      category: axis(looks, 'axes.categoryAxis', false),
      value: axis(looks, 'axes.valueAxis', true),
      secondary: axis(looks, 'axes.secondaryValueAxis', false),
    },
    legend: value(looks, 'legend.visible', true) ? legendPlace(value(looks, 'legend.position', 'Bottom')) : 'None',
    gapWidth: value(chart.series[0]?.looks ?? {}, 'gapWidth', 150),
    hole: chart.type.startsWith('Doughnut') ? value(chart.series[0]?.looks ?? {}, 'doughnutHoleSize', 50) / 100 : 0,
  };
}

function dress(
  chart: Frozen<ChartState>,
  { looks }: Frozen<SeriesState>,
  index: number,
): Omit<Series, 'name' | 'values'> {
  const type = value(looks, 'chartType', chart.type);
  const shape = shapeOf(type);
  const fill = value(looks, 'format.fill.solid', '');
  const line = value(looks, 'format.line.color', '');
  return {
    shape,
    stacking: stackingOf(type),
    secondary: value<string>(looks, 'axisGroup', 'Primary') === 'Secondary',
    color: (shape === 'line' ? line || fill : fill || line) || paletteColor(index),
    pointColors: pointColors(looks),
    markers: /Markers/.test(type) || !['Automatic', 'None'].includes(value(looks, 'markerStyle', 'Automatic')),
    smooth: value(looks, 'smooth', false),
    dashed: /Dash|Dot/.test(value(looks, 'format.line.lineStyle', 'Continuous')),
    labels: labelsOf(chart.looks, looks),
  };
}

function shapeOf(type: string): Shape {
  if (/^(Pie|Doughnut|3DPie|BarOfPie)/.test(type)) return 'pie';
  if (/Bar(Clustered|Stacked)/.test(type)) return 'bar';
  if (/Line|^XYScatter|^Radar/.test(type)) return 'line';
  return /Area/.test(type) ? 'area' : 'column';
}

function stackingOf(type: string): Stacking {
  if (type.includes('Stacked100')) return 'percent';
  return type.includes('Stacked') ? 'stacked' : 'none';
}

function pointColors(looks: Looks): Record<number, string> {
  const colors: Record<number, string> = {};
  for (const [path, color] of Object.entries(looks)) {
    const point = /^points\.(\d+)\.format\.fill\.solid$/.exec(path);
    if (point && typeof color === 'string' && color !== '') colors[Number(point[1])] = color;
  }
  return colors;
}

/** Labels of the series, or those of the whole chart. */
function labelsOf(chart: Looks, series: Looks): PointLabels | null {
  const read = <T>(name: string, initial: T): T =>
    value(series, `dataLabels.${name}`, value(chart, `dataLabels.${name}`, initial));
  const [showValue, percent, category] = [
    read('showValue', value(series, 'hasDataLabels', false)),
    read('showPercentage', false),
    read('showCategoryName', false),
  ];
  if (!showValue && !percent && !category) return null;
  return {
    value: showValue,
    percent,
    category,
    numberFormat: read('numberFormat', 'General'),
    color: read('format.font.color', '#595959'),
  };
}

function axis(looks: Looks, path: string, gridlines: boolean): Axis {
  const number = (name: string) => {
    const given = looks[`${path}.${name}`];
    return typeof given === 'number' ? given : null;
  };
  const title = value(looks, `${path}.title.text`, '');
  return {
    visible: value(looks, `${path}.visible`, true),
    title: title !== '' && value(looks, `${path}.title.visible`, true) ? title : null,
    minimum: number('minimum'),
    maximum: number('maximum'),
    majorUnit: number('majorUnit'),
    numberFormat: value(looks, `${path}.numberFormat`, 'General'),
    gridlines: value(looks, `${path}.majorGridlines.visible`, gridlines),
    reversed: value(looks, `${path}.reversePlotOrder`, false),
  };
}

function legendPlace(position: string): ChartPicture['legend'] {
  return position === 'Top' || position === 'Left' || position === 'Right'
    ? position
    : position === 'Corner'
      ? 'Right'
      : 'Bottom';
}

/** What was set, or what it is until then; the types of both agree. */
function value<T>(looks: Looks, path: string, initial: T): T {
  return (looks[path] as T | undefined) ?? initial;
}
