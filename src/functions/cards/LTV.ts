import { lifetimeValue } from '../../analytics/unitEconomics';
import { number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What is a customer worth? Σ value · margin · (retention ÷ (1 + discount))^t from t = 0, over `periods` or without end; all per period.
 * Problems: #N/A for a blank, or when the endless sum has none; #VALUE! for a retention outside 0..1, periods of 0 or less, or text.
 * Source: Gupta & Lehmann, Customers as Assets (2003).
 * @example =KPI.LTV(62,0.62,0.78) → 174.727273
 */
export const LTV = card({
  parameters: {
    valuePerPeriod: number(),
    margin: number(),
    retention: number({ min: 0, max: 1 }),
    discount: optional(number(), 0),
    periods: optional(number(), null),
  },
  answer: lifetimeValue,
  format: 'number',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['62,0.62,0.78', 174.727273],
    ['50,0.7,0.95', 700],
    ['50,0.7,0.95,0.01', 589.166667],
    ['100,1,0.5,0,2', 150],
  ],
  native:
    'IF(OR([retention]<0,[retention]>1),NA(),LET(_q,[retention]/(1+[discount]),_v,[valuePerPeriod]*[margin],IF([periods]="",IF(_q>=1,NA(),_v/(1-_q)),IF(ROUND(_q-1,9)=0,_v*[periods],_v*(1-_q^[periods])/(1-_q)))))',
  source: 'Gupta & Lehmann, Customers as Assets, Journal of Interactive Marketing 17 (2003)',
};
