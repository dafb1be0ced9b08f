import { compoundGrowth } from '../../analytics/change';
import { number } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What steady growth per period leads from begin to end? (end ÷ begin)^(1 ÷ periods) − 1.
 * Problems: #N/A for a blank, a begin of 0 or less, or an end below 0; #VALUE! for periods of 0 or less, or text.
 * Source: Farris et al., Marketing Metrics (2010), 4.4.
 * @example =KPI.CAGR(100,200,3) → 0.259921
 */
export const CAGR = card({
  parameters: { begin: number(), end: number(), periods: number() },
  answer: compoundGrowth,
  format: 'percent',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['100,200,3', 0.259921],
    ['200,100,2', -0.292893],
  ],
  native: 'IF(OR([begin]<=0,[end]<0,[periods]<=0),NA(),([end]/[begin])^(1/[periods])-1)',
  source: 'Farris et al., Marketing Metrics (2010), 4.4',
};
