import { countPromoters, netPromoterScore } from '../../analytics/survey';
import { exactSum } from '../../analytics/sum';
import { choice, number, optional } from '../parameters';
import { filledNumbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Would customers recommend us, and how sure is that? One range of answers 0 to 10, or three counts. score: promoters (9, 10) minus
 * detractors (0 to 6) in points −100..100; margin: 1.96 standard errors of it. Blank without answers.
 * Problems: #VALUE! for answers that are none of 0 to 10 (with their number), negative counts, or text.
 * Source: Reichheld, Harvard Business Review (2003).
 * @example =KPI.NPS(720,264,216) → 42
 */
export const NPS = card({
  parameters: {
    scoresOrPromoters: filledNumbers(),
    passives: optional(number(), null),
    detractors: optional(number(), null),
    output: optional(choice('npsOutput'), 'score'),
  },
  answer: ({ scoresOrPromoters, passives, detractors, output }) => {
    const counted =
      passives === null && detractors === null
        ? countPromoters(scoresOrPromoters)
        : { promoters: exactSum(scoresOrPromoters), passives: passives ?? 0, detractors: detractors ?? 0 };
    return netPromoterScore(counted)?.[output] ?? '';
  },
  format: 'number',
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['720,264,216', 42],
    ['100,60,40,"margin"', 10.824454],
    ['{10,9,7,3}', 25],
    ['{"",""}', ''],
  ],
  native:
    'LET(_c,AND([passives]="",[detractors]=""),_p,IF(_c,SUMPRODUCT(ISNUMBER([scoresOrPromoters])*([scoresOrPromoters]>=9)),SUM([scoresOrPromoters])),_d,IF(_c,SUMPRODUCT(ISNUMBER([scoresOrPromoters])*([scoresOrPromoters]<=6)),N([detractors])),_n,IF(_c,COUNT([scoresOrPromoters]),_p+N([passives])+_d),IF(_n=0,"",IF([output]="margin",196*SQRT(((_p+_d)/_n-((_p-_d)/_n)^2)/_n),100*(_p-_d)/_n)))',
  source: 'Reichheld, The One Number You Need to Grow, Harvard Business Review (2003)',
};
