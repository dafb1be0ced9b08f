import { quantiles } from '../../analytics/quantile';
import { Problem } from '../problems';
import { number, optional } from '../parameters';
import { filledNumbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Where does the k-th of the bins end? The k-th quantile cut of the values (PERCENTILE.INC); blank without numbers.
 * Problems: #N/A for a blank k; #VALUE! for a k outside 1..bins − 1, or text.
 * Source: Hyndman & Fan (1996), type 7.
 * @example =KPI.RFMCUT({1,2,3,4,5,6,7,8,9,10},2) → 4.6
 */
export const RFMCUT = card({
  parameters: {
    values: filledNumbers(),
    k: number({ whole: true }),
    bins: optional(number({ min: 2, max: 9, whole: true }), 5),
  },
  answer: ({ values, k, bins }) => {
    if (k < 1 || k >= bins) throw new Problem('outOfRange', 'k', { low: 1, high: bins - 1, got: k });
    return values.length ? quantiles(Float64Array.from(values), [k / bins])[0]! : '';
  },
  format: 'number',
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['{1,2,3,4,5,6,7,8,9,10},2', 4.6],
    ['{"",""},1', ''],
  ],
  native: 'IF(OR([k]<1,[k]>=[bins]),NA(),IF(COUNT([values])=0,"",PERCENTILE.INC([values],[k]/[bins])))',
  source: 'Hyndman & Fan, Sample Quantiles in Statistical Packages (1996), type 7',
};
