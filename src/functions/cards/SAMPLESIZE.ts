import { groupSize } from '../groupSize';
import { flag, number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How many users does each group of a test need? To see a change from baseline by effect, a share of it (relative, default) or in points,
 * at this confidence and power; rounded up.
 * Problems: #N/A for a blank or no effect; #VALUE! for shares outside 0..1 or text.
 * Source: Miller, Sample Size Calculator (2010).
 * @example =KPI.SAMPLESIZE(0.2,0.05,FALSE) → 1031
 */
export const SAMPLESIZE = card({
  parameters: {
    baseline: number(),
    effect: number(),
    relative: optional(flag(), true),
    confidence: optional(number(), 0.95),
    power: optional(number(), 0.8),
  },
  answer: groupSize,
  format: 'whole',
});

export const guide: Guide = {
  group: 'tests',
  examples: [
    ['0.2,0.05,FALSE', 1031],
    ['0.2,0.25', 1031],
    ['0.05,0.1,TRUE,0.95,0.9', 40667],
  ],
  native:
    'LET(_b,[baseline],_q,IF([relative],_b*(1+[effect]),_b+[effect]),IF(OR(_b<0,_b>1,_q<0,_q>1,_q=_b),NA(),ROUNDUP(MAX(1,((NORM.S.INV(0.5+[confidence]/2)*SQRT(2*_b*(1-_b))+NORM.S.INV([power])*SQRT(_b*(1-_b)+_q*(1-_q)))/(_q-_b))^2-1E-9),0)))',
  source: 'Miller, Sample Size Calculator (evanmiller.org, 2010)',
};
