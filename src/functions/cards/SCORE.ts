import { totalScore } from '../../analytics/scorecard';
import { figureParameters, figuresOf } from '../figures';
import { choice, number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What is the score of all figures together? 100 × Σ weight × attainment ÷ Σ weight. Weights add up to 1; rows without a weight do not
 * count. A blank actual is refused with its row (default), skipped, or counted as 0.
 * Problems: #N/A for a blank actual or target (with the row), or an attainment that cannot be said; #VALUE! when the weights do not make
 * 100 % ± 0.1 %, for ranges of different length, or text.
 * Source: BSC Designer manual, weights (2024).
 * @example =KPI.SCORE({90;110},{100;100},{0.5;0.5}) → 100
 */
export const SCORE = card({
  parameters: {
    ...figureParameters,
    cap: optional(number(), null),
    floor: optional(number(), null),
    blank: optional(choice('blankActual'), 'refuse'),
  },
  answer: ({ cap, floor, blank, ...columns }) => totalScore({ figures: figuresOf(columns), cap, floor, blank }),
  format: 'number',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['{90;110},{100;100},{0.5;0.5}', 100],
    ['{90;110},{100;100},{0.5;0.5},,1', 95],
    ['{90;""},{100;100},{0.5;0.5},,,,"skip"', 90],
    ['{24;110},{21;100},{0.5;0.5},{"lower";"higher"}', 98.75],
  ],
  native: { without: 'rows' },
  source: 'BSC Designer manual, weights (2024)',
};
