/** Why revenue moved: price, volume, mix, new and discontinued items. */
import { AnalyticsError } from './problem';
import { listInSteps, toEnd } from './steps';
import { exactSum } from './sum';

export interface Sale {
  item: string;
  price0: number;
  quantity0: number;
  price1: number;
  quantity1: number;
}
/** current: price effect at new quantities. prior: at old quantities, the joint effect apart. */
export type PriceVolumeMethod = 'current' | 'prior';

export interface Effects {
  item: string;
  price: number;
  volume: number;
  /** Under `prior`: the joint effect of price and quantity. */
  mix: number;
  added: number;
  discontinued: number;
  /** Change of revenue. */
  change: number;
}

/**
 * Which part of the change of revenue comes from where? `current`: price = ΔP·Q1, volume = quantity of all items at the old average
 * price, mix the rest; `prior`: price = ΔP·Q0, volume = ΔQ·P0, joint = ΔP·ΔQ. Items sold in one period only are new or discontinued
 * and stay out of the three.
 * Raises `twice` for an item that stands twice.
 * Source: Horngren, Cost Accounting (2012), ch. 14 (mix and quantity variances); both methods on one example at
 * accountancyindex.com/price-volume-mix-analysis.
 * @example priceVolumeMix([{ item: 'A', price0: 10, quantity0: 5, price1: 12, quantity1: 6 }], 'current') // [{ item: 'A', price: 12, volume: 10, mix: 0, added: 0, discontinued: 0, change: 22 }]
 */
export function priceVolumeMix(sales: readonly Sale[], method: PriceVolumeMethod): Effects[] {
  return toEnd(priceVolumeMixInSteps(sales, method));
}

/**
 * The same in steps, for many items.
 * @example priceVolumeMixInSteps([{ item: 'A', price0: 1, quantity0: 1, price1: 2, quantity1: 1 }], 'current').next().done // false
 */
export function* priceVolumeMixInSteps(sales: readonly Sale[], method: PriceVolumeMethod): Generator<void, Effects[]> {
  const seen = new Set<string>();
  for (const { item } of sales) {
    if (seen.has(item)) throw new AnalyticsError('twice', 'items', { got: item });
    seen.add(item);
  }
  yield;
  const kept = sales.filter((sale) => sale.quantity0 !== 0 && sale.quantity1 !== 0);
  const before = exactSum(kept.map((sale) => sale.quantity0));
  const growth = before === 0 ? 0 : exactSum(kept.map((sale) => sale.quantity1)) / before - 1;
  return yield* listInSteps(sales.length, (at) => effects(sales[at]!, method, growth));
}

function effects(
  { item, price0, quantity0, price1, quantity1 }: Sale,
  method: PriceVolumeMethod,
  growth: number,
): Effects {
  const change = price1 * quantity1 - price0 * quantity0;
  const found: Effects = { item, price: 0, volume: 0, mix: 0, added: 0, discontinued: 0, change };
  const [rise, growthOfItem] = [price1 - price0, quantity1 - quantity0];
  if (quantity0 === 0) found.added = change;
  else if (quantity1 === 0) found.discontinued = change;
  else if (method === 'prior') {
    found.price = rise * quantity0;
    found.volume = growthOfItem * price0;
    found.mix = rise * growthOfItem;
  } else {
    found.price = rise * quantity1;
    found.volume = growth * quantity0 * price0;
    found.mix = (growthOfItem - growth * quantity0) * price0;
  }
  return found;
}
