import { isInTop } from '../../analytics/topShare';
import { number, orEmpty } from '../parameters';
import { filledNumbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Is a score among the best? TRUE in the top share of the scores, at least one of them; equal scores stand together. A blank score stays
 * blank.
 * Problems: #N/A for no scores or a blank share; #VALUE! for a share outside 0..1 or text.
 * Source: Plansheet.
 * @example =KPI.TOPSHARE(0.064,{0.064,0.021,0.008,0.017,0.048},0.2) → TRUE
 */
export const TOPSHARE = card({
  parameters: { score: orEmpty(number()), scores: filledNumbers(), share: number({ min: 0, max: 1 }) },
  answer: isInTop,
});

export const guide: Guide = {
  group: 'tests',
  examples: [
    ['0.064,{0.064,0.021,0.008,0.017,0.048},0.2', true],
    ['0.048,{0.064,0.021,0.008,0.017,0.048},0.2', false],
  ],
  native: 'IF([score]="","",[score]>=LARGE([scores],MAX(1,INT([share]*COUNT([scores])+1E-9))))',
  source: 'Plansheet',
};
