/** What money brought back: return on investment, on ad spend, and on the ad spend that made the difference. */
import { AnalyticsError, divisor, positive } from './problem';

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

/**
 * How much revenue did each unit of spend bring that would not have come anyway? (test − control scaled to the test's size) ÷ spend.
 * Raises `together` when one size is given without the other, `zeroBase` for a spend of 0, `mustBePositive` for a size of 0 or less.
 * Source: Kerman, Wang & Vaver, Estimating Ad Effectiveness using Geo Experiments, Google (2017).
 * @example incrementalRoas({ testRevenue: 1200, controlRevenue: 1000, spend: 100, testSize: null, controlSize: null }) // 2
 */
export function incrementalRoas({
  testRevenue,
  controlRevenue,
  spend,
  testSize,
  controlSize,
}: {
  testRevenue: number;
  controlRevenue: number;
  spend: number;
  testSize: number | null;
  controlSize: number | null;
}): number {
  if ((testSize === null) !== (controlSize === null)) {
    throw new AnalyticsError('together', 'testSize', { other: 'controlSize' });
  }
  const scale =
    testSize === null || controlSize === null
      ? 1
      : positive('testSize', testSize) / positive('controlSize', controlSize);
  return (testRevenue - controlRevenue * scale) / divisor('spend', spend);
}

/**
 * Which ROAS earns back the ads? 1 ÷ contribution margin before ads, as a share of revenue.
 * Raises `neverBreaksEven` for a margin of 0 or less.
 * Source: Farris et al., Marketing Metrics (2010), 3.4 break-even.
 * @example breakEvenRoas(0.4) // 2.5
 */
export function breakEvenRoas(margin: number): number {
  if (margin <= 0) throw new AnalyticsError('neverBreaksEven', 'margin', { got: margin });
  return 1 / margin;
}
