import { splitProbability } from '../../analytics/experiment';
import { maybe, numbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Could chance have split the users so? p of the chi-square test against the expected shares (equal without them); below 0.001 the test is
 * broken, not lucky.
 * Problems: #N/A for fewer than two groups or no users; #VALUE! for negative numbers, ranges of different length, or text.
 * Source: Fabijan et al., KDD (2019).
 * @example =KPI.SRM({1000,1100}) → 0.029096
 */
export const SRM = card({
  parameters: { observed: numbers(), expected: maybe(numbers()) },
  answer: ({ observed, expected }) =>
    splitProbability(
      observed.map((count) => count ?? 0),
      expected?.map((share) => share ?? 0) ?? null,
    ),
  format: 'p',
});

export const guide: Guide = {
  group: 'tests',
  examples: [
    ['{1000,1100}', 0.029096],
    ['{500;300;200},{0.5;0.3;0.2}', 1],
  ],
  native:
    'IF(AND([expected|""]=""),CHISQ.DIST.RT(SUMPRODUCT(([observed]-AVERAGE([observed]))^2)/AVERAGE([observed]),COUNT([observed])-1),CHISQ.DIST.RT(SUMPRODUCT(([observed]-SUM([observed])*[expected|""]/SUM([expected|""]))^2/(SUM([observed])*[expected|""]/SUM([expected|""]))),COUNT([observed])-1))',
  source: 'Fabijan et al., Diagnosing Sample Ratio Mismatch in Online Controlled Experiments, KDD (2019)',
};
