import { zScore } from '../../analytics/average';
import { number, optional } from '../parameters';
import { filledNumbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How unusual is a value against its history? Distance from the mean in sample standard deviations; 0 when the history never moves; blank
 * with fewer than minPoints numbers.
 * Problems: #N/A for a blank value; #VALUE! for text, also in the history.
 * Source: Montgomery, Statistical Quality Control (2012), ch. 6.
 * @example =KPI.ANOMALY(118,{96,97,95,98,99,97.5,98.5}) → 14.691
 */
export const ANOMALY = card({
  parameters: { value: number(), history: filledNumbers(), minPoints: optional(number({ min: 2, whole: true }), 4) },
  answer: ({ value, history, minPoints }) => (history.length < minPoints ? '' : zScore({ value, history })),
  format: 'ratio',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['118,{96,97,95,98,99,97.5,98.5}', 14.6910004],
    ['5,{1,2,3}', ''],
    ['3,{2,2,2,2}', 0],
  ],
  native:
    'IF(COUNT([history])<[minPoints],"",IF(STDEV.S([history])<=1E-12*ABS(AVERAGE([history])),0,([value]-AVERAGE([history]))/STDEV.S([history])))',
  source: 'Montgomery, Statistical Quality Control (2012), ch. 6',
};
