import { clockState } from '../../analytics/alert';
import { wordsFor } from '../labels';
import { blankAs, date, number, orEmpty } from '../parameters';
import { labelsOf } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Was the answer in time? done by start + limitHours: met; still open before it: running; else breached. Moments with time of day; a blank
 * start stays blank, a blank done is still open.
 * Problems: #N/A for a blank limit or asOf; #VALUE! for a negative limit or text.
 * Source: ITIL 4 (2019).
 * @example =KPI.SLA(46164.84375,46164.9618,2,46173) → "BREACHED"
 */
export const SLA = card({
  parameters: {
    start: orEmpty(date()),
    done: blankAs(date(), null),
    limitHours: number({ min: 0 }),
    asOf: date(),
    labels: labelsOf('sla'),
  },
  answer: ({ start, done, limitHours, asOf, labels }) =>
    // 0 is the empty cell of an older Excel.
    wordsFor('sla', labels)[clockState({ start, done: done || null, limitHours, asOf })],
});

export const guide: Guide = {
  group: 'reputation',
  examples: [
    ['46164.84375,46164.9618,2,46173', 'BREACHED'],
    ['46164.5,"",24,46165', 'RUNNING'],
    ['46164.5,46164.55,2,46173', 'MET'],
  ],
  native:
    'IF([start]="","",LET(_x,IF(N([done])=0,[asOf],[done]),INDEX([labels|{"MET","RUNNING","BREACHED"}],IF((_x-[start])*24<=[limitHours]+1E-6,IF(N([done])=0,2,1),3))))',
  source: 'ITIL 4 (2019)',
};
