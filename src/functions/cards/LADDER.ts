import { ladder } from '../../analytics/ladder';
import { pairs } from '../shapes';
import { choice, number, optional } from '../parameters';
import { numbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What does an amount earn on a ladder of rates? whole: all of it at the rate of the step reached; marginal: each slice at its own rate; 0
 * below the first cut. Rows of cuts and rates that are both blank are spare.
 * Problems: #N/A for a blank amount; #VALUE! for cuts that do not rise, ranges of different length, or text.
 * Source: rebate contracts.
 * @example =KPI.LADDER(1290000,{0,500000,800000,1200000},{0,0.02,0.03,0.045}) → 58050
 */
export const LADDER = card({
  parameters: { amount: number(), cuts: numbers(), rates: numbers(), mode: optional(choice('ladderMode'), 'whole') },
  answer: ({ amount, cuts, rates, mode }) => {
    const steps = pairs('cuts', cuts, 'rates', rates);
    return ladder({ amount, cuts: steps.map(([cut]) => cut), rates: steps.map(([, rate]) => rate), mode });
  },
  format: 'number',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['1290000,{0,500000,800000,1200000},{0,0.02,0.03,0.045}', 58050],
    ['900000,{0,500000,800000},{0,0.02,0.03},"marginal"', 9000],
    ['100,{500},{0.1}', 0],
  ],
  native: {
    formula: 'IF([amount]<INDEX([cuts],1),0,[amount]*LOOKUP([amount],[cuts],[rates]))',
    unless: { mode: ['marginal'] },
  },
  source: 'Rebate contracts: whole and marginal schedules',
};
