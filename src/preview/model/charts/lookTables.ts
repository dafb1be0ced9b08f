/** Every part of a chart that can be dressed, as tables: the class in Office.js, its properties and what they are until set. */
import { withFields, type FieldsClass } from '../fields';
import { tickMarks, font, fill, line, border, boxed } from './lookParts';

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
