/** Every part of a chart that can be dressed, as tables: the class in Office.js, its properties and what they are until set. */
import { asColor } from '../colors';
import { look, type LookClass } from './look';

const lineStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
];
const labelPositions = [
  'None', 'Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'Left', 'Right', 'Top', 'Bottom', 'BestFit', 'Callout',
]; // prettier-ignore
const tickMarks = ['None', 'Cross', 'Inside', 'Outside'];

const font = look('ChartFont', {
  values: { bold: false, color: '#595959', italic: false, name: 'Calibri', size: 10, underline: 'None' },
  words: { underline: ['None', 'Single'] },
});

/** `solid` holds the colour; '' means that the fill was taken away. */
const fill = look('ChartFill', {
  methods: {
    setSolidColor(color: string) {
      this.looks.write(`${this.path}.solid`, asColor(color));
    },
    getSolidColor() {
      return this.looks.read(`${this.path}.solid`) ?? '';
    },
    clear() {
      this.looks.write(`${this.path}.solid`, '');
    },
  },
});

const lineLike = (officeName: string) =>
  look(officeName, {
    values: { color: '', lineStyle: 'Continuous', weight: 0.75 },
    words: { lineStyle: lineStyles },
    methods: {
      clear() {
        this.looks.write(`${this.path}.lineStyle`, 'None');
      },
    },
  });
const line = lineLike('ChartLineFormat');
const border = lineLike('ChartBorder');

const boxed = (officeName: string) => look(officeName, { children: { font, fill, border } });

const gridlines = (visible: boolean) =>
  look('ChartGridlines', {
    values: { visible },
    children: { format: look('ChartGridlinesFormat', { children: { line } }) },
  });

const axisTitle = look('ChartAxisTitle', {
  values: { text: '', visible: false, textOrientation: 0 },
  children: { format: boxed('ChartAxisTitleFormat') },
});

const axis = (type: 'Category' | 'Value' | 'Series', axisGroup: 'Primary' | 'Secondary'): LookClass =>
  look('ChartAxis', {
    values: {
      alignment: 'Center',
      baseTimeUnit: 'Days',
      categoryType: 'Automatic',
      displayUnit: 'None',
      isBetweenCategories: true,
      linkNumberFormat: true,
      logBase: 10,
      majorTickMark: 'None',
      majorUnit: '',
      maximum: '',
      minimum: '',
      minorTickMark: 'None',
      minorUnit: '',
      multiLevel: false,
      numberFormat: 'General',
      offset: 100,
      position: 'Automatic',
      reversePlotOrder: false,
      scaleType: 'Linear',
      showDisplayUnitLabel: false,
      textOrientation: '',
      tickLabelPosition: 'NextToAxis',
      tickLabelSpacing: 1,
      tickMarkSpacing: 1,
      visible: true,
    },
    words: {
      majorTickMark: tickMarks,
      minorTickMark: tickMarks,
      scaleType: ['Linear', 'Logarithmic'],
      tickLabelPosition: ['NextToAxis', 'High', 'Low', 'None'],
      categoryType: ['Automatic', 'TextAxis', 'DateAxis'],
    },
    readOnly: { type, axisGroup },
    children: {
      format: look('ChartAxisFormat', { children: { font, fill, line } }),
      majorGridlines: gridlines(type === 'Value' && axisGroup === 'Primary'),
      minorGridlines: gridlines(false),
      title: axisTitle,
    },
  });

/** By the key it has in the state. */
export const axes = {
  categoryAxis: axis('Category', 'Primary'),
  valueAxis: axis('Value', 'Primary'),
  seriesAxis: axis('Series', 'Primary'),
  secondaryCategoryAxis: axis('Category', 'Secondary'),
  secondaryValueAxis: axis('Value', 'Secondary'),
};

export const chartTitle = look('ChartTitle', {
  values: {
    text: '',
    visible: true,
    overlay: false,
    position: 'Top',
    horizontalAlignment: 'Center',
    verticalAlignment: 'Center',
    textOrientation: 0,
    showShadow: false,
    left: 0,
    top: 0,
  },
  words: { position: ['Automatic', 'Top', 'Bottom', 'Left', 'Right'] },
  children: { format: boxed('ChartTitleFormat') },
});

export const chartLegend = look('ChartLegend', {
  values: {
    visible: true,
    position: 'Bottom',
    overlay: false,
    showShadow: false,
    left: 0,
    top: 0,
    width: 0,
    height: 0,
  },
  words: { position: ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] },
  children: { format: boxed('ChartLegendFormat') },
});

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
export const dataLabels = look('ChartDataLabels', labels);
export const dataLabel = look('ChartDataLabel', { ...labels, values: { ...labels.values, text: '' } });

export const chartArea = look('ChartAreaFormat', {
  values: { colorScheme: 'ColorfulPalette1', roundedCorners: false },
  children: { border, fill, font },
});

export const plotArea = look('ChartPlotArea', {
  values: {
    position: 'Automatic',
    left: 0,
    top: 0,
    width: 0,
    height: 0,
    insideLeft: 0,
    insideTop: 0,
    insideWidth: 0,
    insideHeight: 0,
  },
  children: { format: look('ChartPlotAreaFormat', { children: { border, fill } }) },
});

export const seriesFormat = look('ChartSeriesFormat', { children: { fill, line } });
export const pointFormat = look('ChartPointFormat', { children: { fill, border } });

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
  children: { format: look('ChartTrendlineFormat', { children: { line } }) },
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

/** Plain properties of a chart. */
export const chartValues = {
  categoryLabelLevel: 0,
  displayBlanksAs: 'NotPlotted',
  plotVisibleOnly: true,
  seriesNameLevel: 0,
  showAllFieldButtons: true,
  showDataLabelsOverMaximum: true,
  style: 2,
};
export const chartWords = { displayBlanksAs: ['NotPlotted', 'Zero', 'Interplotted'] };
