import { rising } from '../../analytics/problem';
import { scoreAgainst } from '../../analytics/rfm';
import { direction, number, orEmpty } from '../parameters';
import { filledNumbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Which score does a value get against given cuts? 1 + number of cuts below it; lower counts from the other end (recency). A blank value
 * stays blank.
 * Problems: #VALUE! for cuts that fall, or text.
 * Source: right-closed bins, as RFM.
 * @example =KPI.RFMSCORE(11,{4.6,11.8,33.2,98.8},"lower") → 4
 */
export const RFMSCORE = card({
  parameters: { value: orEmpty(number()), cuts: filledNumbers(), direction: direction() },
  answer: ({ value, cuts, direction }) =>
    scoreAgainst(Float64Array.of(value), rising('cuts', cuts), direction === 'lower' ? 'lower' : 'higher')[0]!,
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['11,{4.6,11.8,33.2,98.8},"lower"', 4],
    ['11,{4.6,11.8,33.2,98.8}', 2],
    ['"",{1,2}', ''],
  ],
  native:
    'IF([value]="","",LET(_a,SUMPRODUCT(--([value]>[cuts]+1E-9*ABS([cuts]))),IF([direction:lower],COUNT([cuts])+1-_a,_a+1)))',
  source: 'Right-closed bins on PERCENTILE.INC cuts',
};
