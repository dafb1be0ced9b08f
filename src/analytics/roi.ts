/** What money brought back: return on investment and on ad spend. */
import { divisor } from './problem';

/** net: profit ÷ cost. ratio: return ÷ cost (投产比, 3 means 3:1). */
export type RoiForm = 'net' | 'ratio';

/**
 * What did each unit of cost bring? (returned × margin − cost) ÷ cost, or returned × margin ÷ cost; both in one currency.
 * Raises `zeroBase` for a cost of 0, `tooSmall` for one below it.
 * Source: Farris et al., Marketing Metrics (2010), 10.1 return on marketing investment.
 * @example roi({ returned: 3627000, cost: 956100, form: 'ratio' }) // 3.793536240978978
 */
export function roi({
  returned,
  cost,
  form = 'net',
  margin = 1,
}: {
  returned: number;
  cost: number;
  form?: RoiForm;
  margin?: number;
}): number {
  const earned = returned * margin;
  return (form === 'ratio' ? earned : earned - cost) / divisor('cost', cost);
}

/**
 * How much revenue did each unit of ad spend bring? revenue ÷ spend.
 * Raises `zeroBase` for a spend of 0, `tooSmall` for one below it.
 * Source: Farris et al., Marketing Metrics (2010), 10.
 * @example roas({ revenue: 4000, spend: 1000 }) // 4
 */
export function roas({ revenue, spend }: { revenue: number; spend: number }): number {
  return revenue / divisor('spend', spend);
}
