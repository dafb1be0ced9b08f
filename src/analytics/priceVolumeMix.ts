/** Why revenue moved: price, volume, mix, new and discontinued items. */
import { AnalyticsError } from './problem';
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
  const seen = new Set<string>();
  for (const { item } of sales) {
    if (seen.has(item)) throw new AnalyticsError('twice', 'items', { got: item });
    seen.add(item);
  }
  const kept = sales.filter((sale) => sale.quantity0 !== 0 && sale.quantity1 !== 0);
  const before = exactSum(kept.map((sale) => sale.quantity0));
  const growth = before === 0 ? 0 : exactSum(kept.map((sale) => sale.quantity1)) / before - 1;
  return sales.map((sale) => effects(sale, method, growth));
}

function effects(
  { item, price0, quantity0, price1, quantity1 }: Sale,
  method: PriceVolumeMethod,
  growth: number,
): Effects {
  const change = price1 * quantity1 - price0 * quantity0;
  const none = { item, price: 0, volume: 0, mix: 0, added: 0, discontinued: 0, change };
  if (quantity0 === 0) return { ...none, added: change };
  if (quantity1 === 0) return { ...none, discontinued: change };
  const [rise, growthOfItem] = [price1 - price0, quantity1 - quantity0];
  if (method === 'prior')
    return { ...none, price: rise * quantity0, volume: growthOfItem * price0, mix: rise * growthOfItem };
  return {
    ...none,
    price: rise * quantity1,
    volume: growth * quantity0 * price0,
    mix: (growthOfItem - growth * quantity0) * price0,
  };
}
