/** Every part of a chart that can be dressed, as tables: the class in Office.js, its properties and what they are until set. */
import { asColor } from '../colors';
import { withFields, type FieldsClass } from '../fields';

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

const font = withFields('ChartFont', {
  values: { bold: false, color: '#595959', italic: false, name: 'Calibri', size: 10, underline: 'None' },
  words: { underline: ['None', 'Single'] },
});

/** `solid` holds the colour; '' means that the fill was taken away. */
const fill = withFields('ChartFill', {
  methods: {
    setSolidColor(color: string) {
      this.fields.write(`${this.path}.solid`, asColor(color));
    },
    clear() {
      this.fields.write(`${this.path}.solid`, '');
    },
  },
});

const lineLike = (officeName: string) =>
  withFields(officeName, {
    values: { color: '', lineStyle: 'Continuous', weight: 0.75 },
    words: { lineStyle: lineStyles },
    methods: {
      clear() {
        this.fields.write(`${this.path}.lineStyle`, 'None');
      },
    },
  });
const line = lineLike('ChartLineFormat');
const border = lineLike('ChartBorder');

const boxed = (officeName: string) => withFields(officeName, { children: { font, fill, border } });

const gridlines = (visible: boolean) =>
  withFields('ChartGridlines', {
    values: { visible },
    children: { format: withFields('ChartGridlinesFormat', { children: { line } }) },
  });

const axisTitle = withFields('ChartAxisTitle', {
  values: { text: '', visible: false, textOrientation: 0 },
  children: { format: boxed('ChartAxisTitleFormat') },
});

const axis = (type: 'Category' | 'Value' | 'Series', axisGroup: 'Primary' | 'Secondary'): FieldsClass =>
  withFields('ChartAxis', {
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
      format: withFields('ChartAxisFormat', { children: { font, fill, line } }),
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

export const chartTitle = withFields('ChartTitle', {
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

export const chartLegend = withFields('ChartLegend', {
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
export const dataLabels = withFields('ChartDataLabels', labels);
export const dataLabel = withFields('ChartDataLabel', { ...labels, values: { ...labels.values, text: '' } });

export const chartArea = withFields('ChartAreaFormat', {
  values: { colorScheme: 'ColorfulPalette1', roundedCorners: false },
  children: { border, fill, font },
});

export const plotArea = withFields('ChartPlotArea', {
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
  children: { format: withFields('ChartPlotAreaFormat', { children: { border, fill } }) },
});

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
