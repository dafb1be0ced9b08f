import { weightedMean } from '../../analytics/average';
import { maybe, numbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What is the weighted mean of what was scored? Blank scores drop out and the weights of the rest count alone; without weights the simple
 * mean.
 * Problems: #N/A when nothing was scored or has a weight; #VALUE! for fewer weights than scores, a negative weight, or text.
 * Source: Plansheet.
 * @example =KPI.WSCORE({4,3,5},{0.4,0.35,0.25}) → 3.9
 */
export const WSCORE = card({
  parameters: { scores: numbers(), weights: maybe(numbers()) },
  answer: weightedMean,
  format: 'ratio',
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['{4,3,5},{0.4,0.35,0.25}', 3.9],
    ['{4,"",5},{0.4,0.35,0.25}', 4.384615],
    ['{2,4}', 3],
  ],
  native:
    'IF(AND([weights|""]=""),AVERAGE([scores]),SUMPRODUCT([scores],[weights|""])/SUMPRODUCT(--ISNUMBER([scores]),[weights|""]))',
  source: 'Plansheet',
};
