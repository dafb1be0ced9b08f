import { roundKeepingSum } from '../../analytics/apportion';
import { like } from '../shapes';
import { number, optional } from '../parameters';
import { block } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How are numbers rounded so that they still add up to their rounded total? Largest remainder, ties to the earlier row; blanks stay blank.
 * The answer has the shape of values; digits as in ROUND.
 * Problems: #VALUE! for text.
 * Source: Balinski & Young, Fair Representation (1982), largest remainder.
 * @example =KPI.ROUNDSUM({33.3333;33.3333;33.3334}) → {33;33;34}
 */
export const ROUNDSUM = card({
  parameters: { values: block(), digits: optional(number({ min: -15, max: 15, whole: true }), 0) },
  answer: ({ values, digits }) => like(values, (numbers) => roundKeepingSum(numbers, digits)),
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['{33.3333;33.3333;33.3334}', [[33], [33], [34]]],
    ['{0.125,0.125,0.75},2', [[0.13, 0.12, 0.75]]],
  ],
  native: { without: 'search' },
  source: 'Balinski & Young, Fair Representation (1982), largest remainder',
};
