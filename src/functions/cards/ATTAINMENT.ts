import { attainment } from '../../analytics/attainment';
import { card } from '../card';
import type { Guide } from '../guide';
import { choice, direction, number, optional } from '../parameters';

/**
 * What share of the target is reached (完成率)? higher: actual ÷ target; lower: target ÷ actual, or 2 − actual ÷ target (linear);
 * with a baseline (actual − baseline) ÷ (target − baseline); then floor and cap. 1 is 100 %.
 * Problems: #N/A for a blank figure, a target of 0, one below 0 without baseline, an actual of 0 or less under lower and ratio.
 * Source: BSC Designer manual, use cases (2024).
 * @example =KPI.ATTAINMENT(24,21,"lower") → 0.875
 */
export const ATTAINMENT = card({
  parameters: {
    actual: number(),
    target: number(),
    direction: direction(),
    method: optional(choice('attainmentMethod'), 'ratio'),
    baseline: optional(number(), null),
    cap: optional(number(), null),
    floor: optional(number(), null),
  },
  answer: attainment,
  format: 'percent',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['24,21,"lower"', 0.875],
    ['24,21,"lower","linear"', 0.857142857142857],
    ['48,60,,,40', 0.4],
    ['150,100,,,,1.2', 1.2],
  ],
  native:
    'IF(OR([actual]="",[target]=""),NA(),MIN(MAX(IF([baseline]="",IF([target]<=0,NA(),IF([direction:lower],IF([method]="linear",2-[actual]/[target],IF([actual]<=0,NA(),[target]/[actual])),[actual]/[target])),([actual]-[baseline])/([target]-[baseline])),IF([floor]="",-1E+300,[floor])),IF([cap]="",1E+300,[cap])))',
  source: 'BSC Designer manual, use cases (2024)',
};
