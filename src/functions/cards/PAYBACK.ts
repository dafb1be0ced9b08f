import { payback } from '../../analytics/unitEconomics';
import { number } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * After how many periods has the margin repaid the acquisition? cac ÷ (value × margin), value per period.
 * Problems: #N/A for a blank, or when a period earns nothing; #VALUE! for a negative cost or text.
 * Source: Skok, SaaS Metrics 2.0 (2012).
 * @example =KPI.PAYBACK(300,50,0.7) → 8.571429
 */
export const PAYBACK = card({
  parameters: { cac: number(), valuePerPeriod: number(), margin: number() },
  answer: payback,
  format: 'ratio',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['300,50,0.7', 8.571429],
    ['0,50,0.7', 0],
  ],
  native: 'IF(OR([valuePerPeriod]*[margin]<=0,[cac]<0),NA(),[cac]/([valuePerPeriod]*[margin]))',
  source: 'Skok, SaaS Metrics 2.0 (2012)',
};
