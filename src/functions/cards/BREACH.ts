import { isBreach } from '../../analytics/change';
import { choice, number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Did a figure move beyond its limit? Relative to base: both |move| > limit (default), over move ≥ limit, under move ≤ −limit.
 * Problems: #N/A for a blank, or a base of 0; #VALUE! for a limit below 0, or text.
 * Source: Plansheet.
 * @example =KPI.BREACH(80500,66500,0.15,"over") → TRUE
 */
export const BREACH = card({
  parameters: {
    actual: number(),
    base: number(),
    limit: number({ min: 0 }),
    side: optional(choice('breachSide'), 'both'),
  },
  answer: isBreach,
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['80500,66500,0.15,"over"', true],
    ['110,100,0.1', false],
    ['80,100,0.2,"under"', true],
  ],
  native:
    'IF(OR([base]=0,[limit]<0),NA(),LET(_m,([actual]-[base])/ABS([base]),IF([side]="over",_m>=[limit]-1E-9*[limit],IF([side]="under",0-_m>=[limit]-1E-9*[limit],ABS(_m)>[limit]+1E-9*[limit]))))',
  source: 'Plansheet',
};
