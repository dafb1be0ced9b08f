import { stepOf } from '../../analytics/ladder';
import { Problem } from '../problems';
import { number } from '../parameters';
import { filledNumbers, texts } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Which tier does a value reach? The label of the highest cut at or below it; blank below the first cut.
 * Problems: #N/A for a blank value; #VALUE! for cuts that do not rise, fewer labels than cuts, or text.
 * Source: Plansheet.
 * @example =KPI.TIER(5230,{0,500,3000,8000},{"Basic","Silver","Gold","Platinum"}) → "Gold"
 */
export const TIER = card({
  parameters: { value: number(), cuts: filledNumbers(), labels: { ...texts(), optional: false } },
  answer: ({ value, cuts, labels }) => {
    const words = labels ?? [];
    if (words.length < cuts.length) {
      throw new Problem('sizes', 'labels', { got: words.length, limit: cuts.length, other: 'cuts' });
    }
    return words[stepOf(value, cuts)] ?? '';
  },
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['5230,{0,500,3000,8000},{"Basic","Silver","Gold","Platinum"}', 'Gold'],
    ['-1,{0,3,4},{"C","B","A"}', ''],
  ],
  native: 'IF([value]<INDEX([cuts],1),"",INDEX([labels],MATCH([value],[cuts],1)))',
  source: 'Plansheet',
};
