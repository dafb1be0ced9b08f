import { creatorTier } from '../../analytics/alert';
import { wordsFor } from '../labels';
import { Problem } from '../problems';
import { number, orEmpty } from '../parameters';
import { filledNumbers, labelsOf, maybe } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * In which tier is a creator? S above the first cut (strictly, 5,000,000), A from the second (1,000,000), B from the third (100,000), else
 * below B. A blank number stays blank.
 * Problems: #VALUE! for cuts that are not three or do not fall, or text.
 * Source: Xingtu creator tiers (2024).
 * @example =KPI.KOLTIER(5000000) → "A"
 */
export const KOLTIER = card({
  parameters: { followers: orEmpty(number()), cuts: maybe(filledNumbers()), labels: labelsOf('kol') },
  answer: ({ followers, cuts, labels }) => {
    const [s, a, b, more] = cuts ?? [5_000_000, 1_000_000, 100_000];
    if (s === undefined || a === undefined || b === undefined || more !== undefined) {
      throw new Problem('sizes', 'cuts', { got: cuts?.length ?? 0, limit: 3, other: 'S, A, B' });
    }
    return wordsFor('kol', labels)[creatorTier(followers, [s, a, b])];
  },
});

export const guide: Guide = {
  group: 'reputation',
  examples: [
    ['5000000', 'A'],
    ['5000001', 'S'],
    ['99999', 'BELOW B'],
  ],
  native:
    'IF([followers]="","",INDEX([labels|{"S","A","B","BELOW B"}],IF([followers]>INDEX([cuts|{5000000,1000000,100000}],1),1,IF([followers]>=INDEX([cuts|{5000000,1000000,100000}],2),2,IF([followers]>=INDEX([cuts|{5000000,1000000,100000}],3),3,4)))))',
  source: 'Creator tiers of short-video platforms (Xingtu, 2024)',
};
