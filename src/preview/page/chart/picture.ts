/** What a chart shows, resolved to plain values: nothing here knows of cells, of Office.js or of the screen. Drawn by `Chart.tsx`. */

export interface ChartPicture {
  title: string | null;
  /** For those who cannot see it. */
  alt: string;
  categories: string[];
  series: Series[];
  axes: { category: Axis; value: Axis; secondary: Axis };
  legend: 'Top' | 'Bottom' | 'Left' | 'Right' | 'None';
  /** Percent of a bar's width left free between two categories. */
  gapWidth: number;
  /** Share of the radius that a doughnut leaves open; 0 is a pie. */
  hole: number;
}

/** `bar` lies; everything else stands. A chart of pies has nothing else in it. */
export type Shape = 'column' | 'bar' | 'line' | 'area' | 'pie';
export type Stacking = 'none' | 'stacked' | 'percent';

export interface Series {
  name: string;
  shape: Shape;
  stacking: Stacking;
  secondary: boolean;
  /** Null: an empty cell, which leaves a gap. */
  values: (number | null)[];
  color: string;
  /** Of single points, where they differ. */
  pointColors: Record<number, string>;
  markers: boolean;
  smooth: boolean;
  dashed: boolean;
  labels: PointLabels | null;
}

export interface PointLabels {
  value: boolean;
  percent: boolean;
  category: boolean;
  numberFormat: string;
  color: string;
}

export interface Axis {
  visible: boolean;
  title: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  numberFormat: string;
  gridlines: boolean;
  reversed: boolean;
}

/** Office's own six, then darker: what Excel gives series that have no colour of their own. */
export const palette = [
  '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47',
  '#264478', '#9E480E', '#636363', '#997300', '#255E91', '#43682B',
]; // prettier-ignore
export const paletteColor = (index: number): string => palette[index % palette.length] ?? '#4472C4';

export const ink = { text: '#595959', title: '#404040', grid: '#D9D9D9', axis: '#BFBFBF', paper: '#FFFFFF' };

export const isPie = (picture: ChartPicture): boolean => picture.series.some((series) => series.shape === 'pie');
