import { marginalResponse } from '../../analytics/response';
import { number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Does the next unit of spend pay? Slope of RESPONSE × margin − 1; above 0 it earns more than it costs.
 * Problems: #N/A for a blank, or a spend of 0 with a shape below 1; #VALUE! as RESPONSE.
 * Source: Jin et al., Google (2017), 2.3.
 * @example =KPI.MARGINALROI(50,100,50) → -0.5
 */
export const MARGINALROI = card({
  parameters: {
    spend: number(),
    cap: number(),
    halfSpend: number(),
    shape: optional(number(), 1),
    margin: optional(number(), 1),
  },
  answer: ({ margin, ...at }) => marginalResponse(at) * margin - 1,
  format: 'percent',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['50,100,50', -0.5],
    ['0,500,50,1,0.4', 3],
  ],
  native:
    'IF(OR([spend]<0,[halfSpend]<=0,[shape]<=0),NA(),IF([spend]=0,IF([shape]=1,[cap]/[halfSpend],IF([shape]>1,0,NA())),[cap]*[shape]*[halfSpend]^[shape]*[spend]^([shape]-1)/([halfSpend]^[shape]+[spend]^[shape])^2)*[margin]-1)',
  source: 'Jin et al., Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects, Google (2017), 2.3',
};
