import { AnalyticsError } from '../../analytics/problem';
import { number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What is one figure per another? numerator ÷ denominator × scale; scale 1000 for CPM.
 * Problems: #N/A for a blank or a denominator of 0; #VALUE! for text.
 * Source: Farris et al., Marketing Metrics (2010), 9.2 CPM.
 * @example =KPI.RATIO(7900000,182000000,1000) → 43.406593
 */
export const RATIO = card({
  parameters: { numerator: number(), denominator: number(), scale: optional(number(), 1) },
  answer: ({ numerator, denominator, scale }) => {
    if (denominator === 0) throw new AnalyticsError('zeroBase', 'denominator');
    return (numerator / denominator) * scale;
  },
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['7900000,182000000,1000', 43.406593],
    ['3,4', 0.75],
  ],
  native: 'IF(OR([numerator]="",[denominator]="",[denominator]=0),NA(),[numerator]/[denominator]*[scale])',
  source: 'Farris et al., Marketing Metrics (2010), 9.2',
};
