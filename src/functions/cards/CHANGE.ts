import { changeWord, growth } from '../../analytics/change';
import { choice, number, optional } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How did a figure move against an earlier one? pct: (current − previous) ÷ |previous|; abs: the difference; text: up, down, flat, turned to
 * profit (扭亏), turned to loss (转亏).
 * Problems: #N/A for a blank figure, or a previous one of 0 with pct; #VALUE! for text.
 * Source: IBCS Standards 1.2 (2022).
 * @example =KPI.CHANGE(110,100) → 0.1
 */
export const CHANGE = card({
  parameters: {
    current: number(),
    previous: number(),
    output: optional(choice('changeOutput'), 'pct'),
    negativeBase: optional(choice('negativeBase'), 'abs'),
  },
  answer: ({ current, previous, output, negativeBase }, words) => {
    if (output === 'text') return words.labels.change[changeWord({ current, previous })];
    return output === 'abs' ? current - previous : growth({ current, previous, negativeBase });
  },
  format: ({ output }) => (output === 'pct' ? 'percent' : 'number'),
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['110,100', 0.1],
    ['5,-3,"text"', { list: 'change', word: 'toProfit' }],
    ['5,-3,"abs"', 8],
  ],
  native:
    'IF(OR([current]="",[previous]=""),NA(),IF([output]="abs",[current]-[previous],IF([output]="text",IF(AND([previous]<0,[current]>0),"turned to profit",IF(AND([previous]>0,[current]<0),"turned to loss",IF(ABS([current]-[previous])<=1E-9*MAX(ABS([current]),ABS([previous])),"flat",IF([current]>[previous],"up","down")))),IF(OR([previous]=0,AND([previous]<0,[negativeBase]="refuse")),NA(),([current]-[previous])/IF([negativeBase]="raw",[previous],ABS([previous]))))))',
  source: "IBCS Standards 1.2 (2022); wording of Chinese listed companies' reports",
};
