import { acquisitionCost } from '../../analytics/unitEconomics';
import { number } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What did a new customer cost? Sales and marketing cost ÷ new customers (not leads).
 * Problems: #N/A for a blank or no new customers; #VALUE! for negative numbers or text.
 * Source: Farris et al., Marketing Metrics (2010), 5.4.
 * @example =KPI.CAC(30000,100) → 300
 */
export const CAC = card({
  parameters: { cost: number(), newCustomers: number() },
  answer: acquisitionCost,
  format: 'number',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['30000,100', 300],
    ['0,12', 0],
  ],
  native: 'IF(OR([newCustomers]<=0,[cost]<0),NA(),[cost]/[newCustomers])',
  source: 'Farris et al., Marketing Metrics (2010), 5.4',
};
