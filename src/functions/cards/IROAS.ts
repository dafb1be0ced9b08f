import { incrementalRoas } from '../../analytics/roi';
import { number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How much revenue did each unit of spend bring that would not have come anyway? (test − control scaled to the test's size) ÷ spend.
 * Problems: #N/A for a blank or a spend of 0; #VALUE! for one size without the other, sizes of 0 or less, a negative spend, or text.
 * Source: Kerman, Wang & Vaver, Google (2017).
 * @example =KPI.IROAS(1200,1000,100) → 2
 */
export const IROAS = card({
  parameters: {
    testRevenue: number(),
    controlRevenue: number(),
    spend: number(),
    testSize: optional(number(), null),
    controlSize: optional(number(), null),
  },
  answer: incrementalRoas,
  format: 'ratio',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['1200,1000,100', 2],
    ['1200,500,100,2000,1000', 2],
  ],
  native:
    'IF(OR([spend]<=0,([testSize]="")<>([controlSize]="")),NA(),([testRevenue]-[controlRevenue]*IF([testSize]="",1,[testSize]/[controlSize]))/[spend])',
  source: 'Kerman, Wang & Vaver, Estimating Ad Effectiveness using Geo Experiments, Google (2017)',
};
