import { funnelRates } from '../../analytics/funnel';
import { Problem } from '../problems';
import { shaped } from '../shapes';
import { choice, number, optional } from '../parameters';
import { block } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * What share passes each stage? step: of the stage before (the first is 1); overall: of the first; loss: lost since the stage before. A stage
 * larger than the one before is shown as it is; blank where a stage or what it is compared with is blank or 0. With index one stage.
 * Problems: #VALUE! for a negative count, an index outside the list, or text.
 * Source: Farris et al., Marketing Metrics (2010), 2.3.
 * @example =KPI.FUNNEL({6900000,131000,15700,5100},"step",3) → 0.119847
 */
export const FUNNEL = card({
  parameters: {
    counts: block(),
    output: optional(choice('funnelOutput'), 'step'),
    index: optional(number({ min: 1, whole: true }), null),
  },
  answer: ({ counts, output, index }) => {
    const rates = funnelRates(counts.values, output);
    if (index === null) return shaped(rates, counts.width);
    if (index > rates.length) throw new Problem('outOfRange', 'index', { low: 1, high: rates.length, got: index });
    return rates[index - 1] ?? '';
  },
  format: 'percent',
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['{6900000,131000,15700,5100},"step",3', 0.119847],
    ['{200;50;60}', [[1], [0.25], [1.2]]],
    ['{200,50},"loss"', [[0, 0.75]]],
  ],
  native: {
    formula:
      'IF([index]=1,IF([output]="loss",0,1),LET(_c,INDEX([counts],[index]),_p,INDEX([counts],IF([output]="overall",1,[index]-1)),IF(OR(_p=0,_p="",_c=""),"",IF([output]="loss",1-_c/_p,_c/_p))))',
    only: ['index'],
  },
  source: 'Farris et al., Marketing Metrics (2010), 2.3',
};
