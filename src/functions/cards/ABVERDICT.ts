import { verdict } from '../../analytics/verdict';
import { wordsFor } from '../labels';
import { number, optional, orEmpty } from '../parameters';
import { labelsOf } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What to do with a test? B wins from confidence (0.95) on, A from 1 − confidence down, else keep testing. A blank probability stays blank.
 * Problems: #VALUE! for a probability outside 0..1, a confidence outside 0.5..1, or text.
 * Source: Plansheet.
 * @example =KPI.ABVERDICT(0.974) → "B WINS"
 */
export const ABVERDICT = card({
  parameters: { probability: orEmpty(number()), confidence: optional(number(), 0.95), labels: labelsOf('ab') },
  answer: ({ probability, confidence, labels }) => wordsFor('ab', labels)[verdict(probability, confidence)],
});

export const guide: Guide = {
  group: 'tests',
  examples: [
    ['0.974', 'B WINS'],
    ['0.04', 'A WINS'],
    ['0.9', 'KEEP TESTING'],
  ],
  native:
    'IF([probability]="","",IF(OR([probability]<0,[probability]>1),NA(),INDEX([labels|{"B WINS","A WINS","KEEP TESTING"}],IF([probability]>=[confidence]-1E-9,1,IF([probability]<=1-[confidence]+1E-9,2,3)))))',
  source: 'Plansheet',
};
