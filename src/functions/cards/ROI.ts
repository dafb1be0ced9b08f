import { roi } from '../../analytics/roi';
import { card } from '../card';
import type { Guide } from '../guide';
import { choice, number, optional } from '../parameters';

/**
 * What did each unit of cost bring? net: (return × margin − cost) ÷ cost; ratio: return × margin ÷ cost (投产比: 3 means 3:1).
 * Money in one currency; margin 1 makes it revenue ROI.
 * Problems: #N/A for a blank or zero cost, #VALUE! for a cost below 0 or text.
 * Source: Farris et al., Marketing Metrics (2010), 10.1.
 * @example =KPI.ROI(3627000,956100) → 2.793536
 */
export const ROI = card({
  parameters: {
    return: number(),
    cost: number(),
    form: optional(choice('roiForm'), 'net'),
    margin: optional(number(), 1),
  },
  answer: ({ return: returned, cost, form, margin }) => roi({ returned, cost, form, margin }),
  format: ({ form }) => (form === 'ratio' ? 'ratio' : 'percent'),
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['3627000,956100', 2.793536],
    ['3627000,956100,"ratio"', 3.793536],
    ['1000,250,"net",0.4', 0.6],
  ],
  native:
    'IF(OR([return]="",[cost]="",[cost]<=0),NA(),IF([form]="ratio",[return]*[margin]/[cost],([return]*[margin]-[cost])/[cost]))',
  source: 'Farris et al., Marketing Metrics (2010), 10.1',
};
