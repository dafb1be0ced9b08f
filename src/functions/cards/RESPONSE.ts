import { response } from '../../analytics/response';
import { number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What does a spend bring? Hill curve cap · s^k ÷ (half^k + s^k): cap is what endless spend brings, half of it at halfSpend, k the shape.
 * Problems: #N/A for a blank; #VALUE! for a negative spend, a halfSpend or shape of 0 or less, or text.
 * Source: Jin et al., Google (2017), 2.2.
 * @example =KPI.RESPONSE(50,100,50) → 50
 */
export const RESPONSE = card({
  parameters: { spend: number(), cap: number(), halfSpend: number(), shape: optional(number(), 1) },
  answer: response,
  format: 'number',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['50,100,50', 50],
    ['100,100,50,2', 80],
  ],
  native:
    'IF(OR([spend]<0,[halfSpend]<=0,[shape]<=0),NA(),[cap]*[spend]^[shape]/([halfSpend]^[shape]+[spend]^[shape]))',
  source: 'Jin et al., Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects, Google (2017), 2.2',
};
