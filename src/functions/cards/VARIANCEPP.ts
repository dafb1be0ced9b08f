import { variancePoints } from '../../analytics/variance';
import { direction, number } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * By how many percentage points does one share beat another? 100 × (actual − target); the sign flips for lower. Shares are 0.12 for 12 %.
 * Problems: #N/A for a blank share; #VALUE! when both lie beyond ±1.5 and so were given in percent, or for text.
 * Source: insightsoftware CXO-Cockpit, Variance (2023).
 * @example =KPI.VARIANCEPP(0.085,0.08) → 0.5
 */
export const VARIANCEPP = card({
  parameters: { actual: number(), target: number(), direction: direction() },
  answer: variancePoints,
  format: 'ratio',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['0.085,0.08', 0.5],
    ['0.35,0.3,"lower"', -5],
  ],
  native:
    'IF(OR([actual]="",[target]=""),NA(),IF(AND(ABS([actual])>1.5,ABS([target])>1.5),NA(),IF([direction:lower],[target]-[actual],[actual]-[target])*100))',
  source: 'insightsoftware CXO-Cockpit, Variance (2023)',
};
