import { variancePercent } from '../../analytics/variance';
import { card } from '../card';
import type { Guide } from '../guide';
import { choice, direction, number, optional } from '../parameters';

/**
 * By what share of the target does the figure beat it? VARIANCE ÷ |target|; negativeBase says what a target below 0 means. 0.1 is 10 %.
 * Problems: #N/A for a blank figure, a target of 0, or one below 0 under refuse; #VALUE! for text or booleans.
 * Source: IBCS Standards 1.2 (2022); Walkenbach, Excel Bible (2010), ch. 12.
 * @example =KPI.VARIANCEPCT(11100000,12000000) → -0.075
 */
export const VARIANCEPCT = card({
  parameters: {
    actual: number(),
    target: number(),
    direction: direction(),
    negativeBase: optional(choice('negativeBase'), 'abs'),
  },
  answer: variancePercent,
  format: 'percent',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['11100000,12000000', -0.075],
    ['12000,-10000', 2.2],
    ['12000,-10000,,"raw"', -2.2],
  ],
  native:
    'IF(OR([actual]="",[target]="",[target]=0),NA(),IF(AND(N([target])<0,[negativeBase]="refuse"),NA(),IF([direction:lower],[target]-[actual],[actual]-[target])/IF([negativeBase]="raw",[target],ABS([target]))))',
  source: 'IBCS Standards 1.2 (2022); Walkenbach, Excel Bible (2010), ch. 12',
};
