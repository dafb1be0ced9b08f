import { band } from '../../analytics/band';
import { card } from '../card';
import type { Guide } from '../guide';
import { wordsFor } from '../labels';
import { number, optional, orEmpty } from '../parameters';
import { labelsOf } from '../ranges';

/**
 * Is the value below, within or above its limits? Both limits belong to the band; a blank limit is open; a blank value stays blank.
 * Problems: #VALUE! when low lies above high, or for text.
 * Source: two-sided limits as in Montgomery, Statistical Quality Control (2012), ch. 5.
 * @example =KPI.BAND(0.12,0.1,0.15) → "WITHIN"
 */
export const BAND = card({
  parameters: {
    value: orEmpty(number()),
    low: optional(number(), null),
    high: optional(number(), null),
    labels: labelsOf('band'),
  },
  answer: ({ value, low, high, labels }) => wordsFor('band', labels)[band({ value, low, high })],
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['0.12,0.1,0.15', 'WITHIN'],
    ['0.2,,0.15,{"Low","Normal","High"}', 'High'],
    ['"",0.1,0.15', ''],
  ],
  native:
    'IF([value]="","",IF(AND([low]<>"",[high]<>"",N([low])>N([high])),NA(),INDEX([labels|{"BELOW","WITHIN","ABOVE"}],IF(AND([low]<>"",[value]<N([low])-1E-9*ABS(N([low]))),1,IF(AND([high]<>"",[value]>N([high])+1E-9*ABS(N([high]))),3,2)))))',
  source: 'Montgomery, Statistical Quality Control (2012), ch. 5',
};
