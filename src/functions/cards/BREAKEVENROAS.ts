import { breakEvenRoas } from '../../analytics/roi';
import { number } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Which ROAS earns back the ads? 1 ÷ contribution margin before ads, a share of revenue.
 * Problems: #N/A for a blank margin, or one of 0 or less, which never breaks even; #VALUE! for text.
 * Source: Farris et al., Marketing Metrics (2010), 3.4.
 * @example =KPI.BREAKEVENROAS(3500/8500) → 2.428571
 */
export const BREAKEVENROAS = card({
  parameters: { margin: number() },
  answer: ({ margin }) => breakEvenRoas(margin),
  format: 'ratio',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['3500/8500', 2.428571],
    ['0.25', 4],
  ],
  native: 'IF(OR([margin]="",[margin]<=0),NA(),1/[margin])',
  source: 'Farris et al., Marketing Metrics (2010), 3.4',
};
