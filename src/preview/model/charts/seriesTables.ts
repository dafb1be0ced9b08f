/** The looks of what shows the figures of a chart: series, points, their labels, markers and trendlines. */
import { withFields } from '../fields';
import { labelPositions, fill, line, border, boxed } from './lookParts';

const labels = {
  values: {
    autoText: true,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Center',
    linkNumberFormat: true,
    numberFormat: 'General',
    position: 'BestFit',
    separator: ', ',
    showBubbleSize: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    showSeriesName: false,
    showValue: false,
    textOrientation: 0,
  },
  words: { position: labelPositions },
  children: { format: boxed('ChartDataLabelFormat') },
};
export const dataLabels = withFields('ChartDataLabels', labels);
export const dataLabel = withFields('ChartDataLabel', { ...labels, values: { ...labels.values, text: '' } });

export const seriesFormat = withFields('ChartSeriesFormat', { children: { fill, line } });
export const pointFormat = withFields('ChartPointFormat', { children: { fill, border } });

export const markers = {
  values: { markerBackgroundColor: '', markerForegroundColor: '', markerSize: 5, markerStyle: 'Automatic' },
  words: {
    markerStyle: [
      'Automatic',
      'None',
      'Square',
      'Diamond',
      'Triangle',
      'X',
      'Star',
      'Dot',
      'Dash',
      'Circle',
      'Plus',
      'Picture',
    ],
  },
};

export const trendline = {
  values: {
    backwardPeriod: 0,
    forwardPeriod: 0,
    intercept: '',
    movingAveragePeriod: 2,
    name: '',
    polynomialOrder: 2,
    showEquation: false,
    showRSquared: false,
    type: 'Linear',
  },
  words: { type: ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'] },
  children: { format: withFields('ChartTrendlineFormat', { children: { line } }) },
};

/** Plain properties of a series. */
export const seriesValues = {
  axisGroup: 'Primary',
  doughnutHoleSize: 50,
  explosion: 0,
  filtered: false,
  firstSliceAngle: 0,
  gapWidth: 150,
  hasDataLabels: false,
  invertIfNegative: false,
  overlap: 0,
  plotOrder: 0,
  showShadow: false,
  smooth: false,
  varyByCategories: false,
  ...markers.values,
};
export const seriesWords = { axisGroup: ['Primary', 'Secondary'], ...markers.words };
