import { revise } from '../../analytics/apportion';
import { number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How far may a plan move at once? proposed, held inside base ± cap × |base|.
 * Problems: #N/A for a blank; #VALUE! for a negative cap or text.
 * Source: Plansheet.
 * @example =KPI.REVISE(201600,120000) → 171360
 */
export const REVISE = card({
  parameters: { base: number(), proposed: number(), cap: optional(number({ min: 0 }), 0.15) },
  answer: revise,
  format: 'number',
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['201600,120000', 171360],
    ['100,110', 110],
    ['100,150,0.2', 120],
  ],
  native: 'IF([cap]<0,NA(),MIN(MAX([proposed],[base]-[cap]*ABS([base])),[base]+[cap]*ABS([base])))',
  source: 'Plansheet',
};
