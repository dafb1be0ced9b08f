import { retention } from '../../analytics/unitEconomics';
import { number } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What part of the customers of the start stayed? (end − new) ÷ start.
 * Problems: #N/A for a blank or no customers at the start; #VALUE! for more new than there are, negative numbers, or text.
 * Source: Farris et al., Marketing Metrics (2010), 5.1.
 * @example =KPI.RETENTION(212000,232800,38700) → 0.915566
 */
export const RETENTION = card({
  parameters: { startCustomers: number(), endCustomers: number(), newCustomers: number() },
  answer: retention,
  format: 'percent',
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['212000,232800,38700', 0.915566],
    ['100,90,0', 0.9],
  ],
  native:
    'IF(OR([startCustomers]<=0,[newCustomers]<0,[newCustomers]>[endCustomers]),NA(),([endCustomers]-[newCustomers])/[startCustomers])',
  source: 'Farris et al., Marketing Metrics (2010), 5.1',
};
