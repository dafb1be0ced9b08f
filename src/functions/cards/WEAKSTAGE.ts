import { sameSize } from '../../analytics/problem';
import { weakestStage } from '../../analytics/funnel';
import { names, numbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Which step of a funnel does worst against its benchmark? The one with the lowest rate ÷ benchmark, from the second on; blank without
 * benchmarks.
 * Problems: #VALUE! for ranges of different length, a negative count, or text where numbers are due.
 * Source: Plansheet.
 * @example =KPI.WEAKSTAGE({"expose","click","cart","pay"},{6900000,131000,15700,5100},{0,0.02,0.13,0.31}) → "cart"
 */
export const WEAKSTAGE = card({
  parameters: { names: names(), counts: numbers(), benchmarks: numbers() },
  answer: ({ names, counts, benchmarks }) => {
    sameSize('counts', counts.length, 'names', names.length);
    sameSize('benchmarks', benchmarks.length, 'names', names.length);
    return names[weakestStage(counts, benchmarks) ?? -1] ?? '';
  },
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['{"expose","click","cart","pay"},{6900000,131000,15700,5100},{0,0.02,0.13,0.31}', 'cart'],
    ['{"a","b"},{10,5},{"",""}', ''],
  ],
  native: { without: 'search' },
  source: 'Plansheet',
};
