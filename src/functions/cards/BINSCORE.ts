import { binScores } from '../../analytics/rfm';
import { like } from '../shapes';
import { direction, number, optional } from '../parameters';
import { block } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Which score does each value of a column get? By quantile cuts of the column itself, as RFM does it; blanks stay blank, the answer has the
 * shape of values.
 * Problems: #VALUE! for bins outside 2..9, or text.
 * Source: Hyndman & Fan (1996), type 7.
 * @example =KPI.BINSCORE({10;20;20;40;50}) → {1;2;2;4;5}
 */
export const BINSCORE = card({
  parameters: { values: block(), bins: optional(number({ min: 2, max: 9, whole: true }), 5), direction: direction() },
  answer: ({ values, bins, direction }) =>
    like(values, (numbers) => [
      ...binScores(Float64Array.from(numbers), bins, direction === 'lower' ? 'lower' : 'higher'),
    ]),
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['{10;20;20;40;50}', [[1], [2], [2], [4], [5]]],
    ['{5,"",1},2,"lower"', [[1, '', 2]]],
  ],
  native: { without: 'table' },
  source: 'Hyndman & Fan, Sample Quantiles in Statistical Packages (1996), type 7',
};
