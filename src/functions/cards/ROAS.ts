import { roas } from '../../analytics/roi';
import { card } from '../card';
import type { Guide } from '../guide';
import { number } from '../parameters';

/**
 * How much revenue did each unit of ad spend bring? revenue ÷ spend, in one currency.
 * Problems: #N/A for a blank or zero spend, #VALUE! for a spend below 0 or text.
 * Source: Farris et al., Marketing Metrics (2010), 10.
 * @example =KPI.ROAS(4000,1000) → 4
 */
export const ROAS = card({
  parameters: { revenue: number(), spend: number() },
  answer: roas,
  format: 'ratio',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['4000,1000', 4],
    ['900,1200', 0.75],
  ],
  native: 'IF(OR([revenue]="",[spend]="",[spend]<=0),NA(),[revenue]/[spend])',
  source: 'Farris et al., Marketing Metrics (2010), 10',
};
