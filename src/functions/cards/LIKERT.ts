import { scaleSummary } from '../../analytics/survey';
import { choice, optional } from '../parameters';
import { numbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What do answers on a scale say? counts from worst to best: mean on 1..k, top2 the share of the two best, index the mean from 0 to 100.
 * Blank without answers.
 * Problems: #N/A for a scale of one point; #VALUE! for a negative count or text.
 * Source: Sauro & Lewis, Quantifying the User Experience (2016), ch. 2.
 * @example =KPI.LIKERT({36,62,136,500,466},"top2") → 0.805
 */
export const LIKERT = card({
  parameters: { counts: numbers(), metric: optional(choice('likertMetric'), 'mean') },
  answer: ({ counts, metric }) => scaleSummary(counts.map((count) => count ?? 0))?.[metric] ?? '',
  format: ({ metric }) => (metric === 'top2' ? 'percent' : 'ratio'),
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['{36,62,136,500,466},"top2"', 0.805],
    ['{36,62,136,500,466}', 4.0816667],
    ['{36,62,136,500,466},"index"', 77.0416667],
  ],
  native:
    'LET(_n,SUM([counts]),_k,ROWS([counts])*COLUMNS([counts]),IF(_n=0,"",IF([metric]="top2",(INDEX([counts],_k)+INDEX([counts],_k-1))/_n,LET(_m,SUMPRODUCT([counts],SEQUENCE(ROWS([counts]),COLUMNS([counts])))/_n,IF([metric]="index",100*(_m-1)/(_k-1),_m)))))',
  source: 'Sauro & Lewis, Quantifying the User Experience (2016), ch. 2',
};
