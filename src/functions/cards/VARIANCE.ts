import { variance } from '../../analytics/variance';
import { card } from '../card';
import type { Guide } from '../guide';
import { direction, number } from '../parameters';

/**
 * By how much does the figure beat its target? actual − target in the unit of both; the sign flips for lower. Positive is favourable.
 * Problems: #N/A for a blank figure, #VALUE! for text or booleans.
 * Source: Oracle Essbase @VAR (2024); IBCS Standards 1.2 (2022).
 * @example =KPI.VARIANCE(120,100) → 20
 */
export const VARIANCE = card({
  parameters: { actual: number(), target: number(), direction: direction() },
  answer: variance,
  format: 'number',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['120,100', 20],
    ['120,100,"lower"', -20],
  ],
  native: 'IF(OR([actual]="",[target]=""),NA(),IF([direction:lower],[target]-[actual],[actual]-[target]))',
  source: 'Oracle Essbase @VAR (2024); IBCS Standards 1.2 (2022)',
};
