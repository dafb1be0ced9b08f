import { taskState } from '../../analytics/task';
import { card } from '../card';
import type { Guide } from '../guide';
import { wordsFor } from '../labels';
import { blankAs, date, number, optional, orEmpty } from '../parameters';
import { labelsOf } from '../ranges';

/**
 * Does a task need attention on the day asOf? done at 100 %; overdue after its end; not started before its start; at risk when progress
 * trails the elapsed share of its days by more than slack; else in progress. progress is 0 to 1, blank counts as 0; a blank date stays blank.
 * Problems: #VALUE! for progress above 1, an end before the start, or text.
 * Source: Lipke, Schedule is Different (2003).
 * @example =KPI.TASKSTATUS(46160,46173,0.75,46173) → "AT RISK"
 */
export const TASKSTATUS = card({
  parameters: {
    start: orEmpty(date()),
    end: orEmpty(date()),
    progress: blankAs(number({ min: 0, max: 1 }), 0),
    asOf: orEmpty(date()),
    slack: optional(number({ min: 0, max: 1 }), 0.2),
    labels: labelsOf('task'),
  },
  answer: ({ labels, ...task }) => wordsFor('task', labels)[taskState(task)],
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['46160,46173,0.75,46173', 'AT RISK'],
    ['46160,46173,0.9,46173', 'IN PROGRESS'],
    ['46160,46173,0.9,46174', 'OVERDUE'],
    ['46160,46173,0,46150', 'NOT STARTED'],
  ],
  native:
    'IF(OR([start]="",[end]="",[asOf]=""),"",LET(_s,INT([start]),_e,INT([end]),_t,INT([asOf]),_p,N([progress]),IF(OR(_e<_s,_p<0,_p>1),NA(),INDEX([labels|{"NOT STARTED","IN PROGRESS","DONE","OVERDUE","AT RISK"}],IF(_p>=1-1E-9,3,IF(_t>_e,4,IF(_t<_s,IF(_p=0,1,2),IF(_p>=(_t-_s+1)/(_e-_s+1)-[slack]-1E-9,2,5))))))))',
  source: 'Lipke, Schedule is Different (2003)',
};
