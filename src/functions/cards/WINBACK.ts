import { winbackStage } from '../../analytics/winback';
import { wordsFor } from '../labels';
import { date, number, optional, orEmpty } from '../parameters';
import { labelsOf } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Is it time to win a customer back? Whole days since the last purchase: first stage from days1 (30), second from days2 (60), else active. A
 * blank day stays blank.
 * Problems: #VALUE! for days1 above days2, or text.
 * Source: Plansheet.
 * @example =KPI.WINBACK(46103,46173) → "DAY60"
 */
export const WINBACK = card({
  parameters: {
    lastPurchase: orEmpty(date()),
    asOf: orEmpty(date()),
    days1: optional(number(), 30),
    days2: optional(number(), 60),
    labels: labelsOf('winback'),
  },
  answer: ({ labels, ...away }) => wordsFor('winback', labels)[winbackStage(away)],
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['46103,46173', 'DAY60'],
    ['46133,46173', 'DAY30'],
    ['46173,46173', 'ACTIVE'],
    ['"",46173', ''],
  ],
  native:
    'IF(OR([lastPurchase]="",[asOf]=""),"",IF([days1]>[days2],NA(),LET(_d,INT([asOf])-INT([lastPurchase]),INDEX([labels|{"ACTIVE","DAY30","DAY60"}],IF(_d>=[days2],3,IF(_d>=[days1],2,1))))))',
  source: 'Plansheet',
};
