import { riskLevel } from '../../analytics/risk';
import { card } from '../card';
import type { Guide } from '../guide';
import { wordsFor } from '../labels';
import { number, optional } from '../parameters';
import { labelsOf } from '../ranges';

/**
 * How serious is a risk? likelihood × impact, both 1 to 5: high from `high`, medium from `mid`, else low.
 * Problems: #N/A for a blank score, #VALUE! for a score outside 1..5, for mid above high, or for text.
 * Source: 5 × 5 probability-impact matrix, PMI, PMBOK Guide 6th ed. (2017), 11.3.
 * @example =KPI.RISKLEVEL(4,4) → "HIGH"
 */
export const RISKLEVEL = card({
  parameters: {
    likelihood: number(),
    impact: number(),
    mid: optional(number(), 6),
    high: optional(number(), 12),
    labels: labelsOf('risk'),
  },
  answer: ({ labels, ...scores }) => wordsFor('risk', labels)[riskLevel(scores)],
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['4,4', 'HIGH'],
    ['2,3', 'MEDIUM'],
    ['1,5,6,12,{"Low","Mid","High"}', 'Low'],
  ],
  native:
    'IF(OR([likelihood]<1,[likelihood]>5,[impact]<1,[impact]>5,[mid]>[high]),NA(),INDEX([labels|{"LOW","MEDIUM","HIGH"}],IF([likelihood]*[impact]>=[high]-1E-9,3,IF([likelihood]*[impact]>=[mid]-1E-9,2,1))))',
  source: 'PMI, PMBOK Guide 6th ed. (2017), 11.3',
};
