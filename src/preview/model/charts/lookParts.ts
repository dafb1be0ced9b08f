/** What the looks of all parts of a chart are made of: fonts, fills, lines. */
import { asColor } from '../colors';
import { withFields } from '../fields';

export const lineStyles = [
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
export const labelPositions = [
  'None', 'Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'Left', 'Right', 'Top', 'Bottom', 'BestFit', 'Callout',
]; // prettier-ignore
export const tickMarks = ['None', 'Cross', 'Inside', 'Outside'];

export const font = withFields('ChartFont', {
  values: { bold: false, color: '#595959', italic: false, name: 'Calibri', size: 10, underline: 'None' },
  words: { underline: ['None', 'Single'] },
});

/** `solid` holds the colour; '' means that the fill was taken away. */
export const fill = withFields('ChartFill', {
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
export const line = lineLike('ChartLineFormat');
export const border = lineLike('ChartBorder');

export const boxed = (officeName: string) => withFields(officeName, { children: { font, fill, border } });
