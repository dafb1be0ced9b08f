import { expectedLoss, probabilityAbove } from '../../analytics/betaComparison';
import { posteriors } from '../posteriors';
import { choice, number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How likely is B better than A? From exact beta posteriors (prior 1, 1): win = P(B > A); risk = conversion rate lost on average by choosing B.
 * Problems: #N/A for a blank; #VALUE! for more conversions than users, part persons, priors of 0 or less, or text.
 * Source: Miller, Formulas for Bayesian A/B Testing (2014); Stucchio (2015).
 * @example =KPI.ABPROB(5000,150,5000,185) → 0.974026
 */
export const ABPROB = card({
  parameters: {
    usersA: number(),
    conversionsA: number(),
    usersB: number(),
    conversionsB: number(),
    output: optional(choice('abOutput'), 'win'),
    priorA: optional(number(), 1),
    priorB: optional(number(), 1),
  },
  answer: ({ output, ...test }) => {
    const { a, b } = posteriors(test);
    return output === 'win' ? probabilityAbove(a, b) : expectedLoss(a, b);
  },
  format: ({ output }) => (output === 'win' ? 'percent' : 'p'),
});

export const guide: Guide = {
  group: 'tests',
  examples: [
    ['5000,150,5000,185', 0.974026],
    ['0,0,0,0', 0.5],
    ['1000,100,1000,120,"risk"', 0.000484614],
  ],
  native: { without: 'model' },
  source:
    'Miller, Formulas for Bayesian A/B Testing (evanmiller.org, 2014); Stucchio, Bayesian A/B Testing at VWO (2015)',
};
