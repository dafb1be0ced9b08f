import { sameSize } from '../../analytics/problem';
import { priceVolumeMixInSteps, type Effects, type Sale } from '../../analytics/priceVolumeMix';
import { listInSteps } from '../../analytics/steps';
import { exactSum } from '../../analytics/sum';
import { card } from '../card';
import type { Cell } from '../cells';
import type { Guide } from '../guide';
import { choice, optional, tableOptions } from '../parameters';
import { names, numbers } from '../ranges';
import { Problem } from '../problems';
import { filledRows } from '../shapes';
import type { HeaderKey } from '../table';

const parts = ['price', 'volume', 'mix', 'added', 'discontinued'] as const;
const columnsOf = (joint: boolean): readonly HeaderKey[] => [
  'item',
  'priceEffect',
  'volumeEffect',
  joint ? 'jointEffect' : 'mixEffect',
  'newItems',
  'discontinued',
  'check',
];

/**
 * Why did revenue move: price, volume, mix, new or discontinued items? Per item and in total, with a check that is 0. current (default):
 * price at new quantities, volume at the old average price, mix the rest; prior: both at old values, the joint effect apart.
 * items, prices and quantities of both periods: ranges of one length; a blank quantity is 0. Rows without an item are spare.
 * Problems: #N/A for a blank price where something was sold (with the row) or no items; #VALUE! for an item that stands twice, or text.
 * Source: Horngren, Cost Accounting (2012), ch. 14.
 * @example =KPI.PVM({"A"},{10},{5},{12},{6},,FALSE) → {"A",12,10,0,0,0,0;"Total",12,10,0,0,0,0}
 */
export const PVM = card({
  parameters: {
    items: names(),
    price0: numbers(),
    qty0: numbers(),
    price1: numbers(),
    qty1: numbers(),
    method: optional(choice('pvmMethod'), 'current'),
    ...tableOptions,
  },
  table: function* ({ items, price0, qty0, price1, qty1, method }, words) {
    for (const [name, list] of Object.entries({ price0, qty0, price1, qty1 }))
      sameSize(name, list.length, 'items', items.length);
    const rowsOfItems = filledRows(items);
    if (!rowsOfItems.length) throw new Problem('noData', 'items');
    const sales = yield* listInSteps(rowsOfItems.length, (at): Sale => {
      const i = rowsOfItems[at]!;
      const [quantity0, quantity1] = [qty0[i] ?? 0, qty1[i] ?? 0];
      return {
        item: items[i]!,
        price0: priceOf('price0', price0[i]!, quantity0, i),
        quantity0,
        price1: priceOf('price1', price1[i]!, quantity1, i),
        quantity1,
      };
    });
    yield;
    const effects = yield* priceVolumeMixInSteps(sales, method);
    const rows = yield* listInSteps(effects.length, (at) => rowOf(effects[at]!));
    yield;
    rows.push(rowOf(totalOf(effects, words.headers.total)));
    return { columns: columnsOf(method === 'prior'), rows };
  },
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    [
      '{"A";"B";"C"},{10;15;20},{1000;800;500},{11;15;23},{1000;700;800},"prior",FALSE,"en"',
      [
        ['A', 1000, 0, 0, 0, 0, 0],
        ['B', 0, -1500, 0, 0, 0, 0],
        ['C', 1500, 6000, 900, 0, 0, 0],
        ['Total', 2500, 4500, 900, 0, 0, 0],
      ],
    ],
    [
      '{"A";"B"},{10;5},{100;20},{10;8},{110;0},,FALSE,"en"',
      [
        ['A', 0, 100, 0, 0, 0, 0],
        ['B', 0, 0, 0, 0, -100, 0],
        ['Total', 0, 100, 0, 0, -100, 0],
      ],
    ],
  ],
  native: { without: 'table' },
  source: 'Horngren, Cost Accounting (2012), ch. 14; accountancyindex.com/price-volume-mix-analysis',
};

/** A blank price is 0 where nothing was sold. */
function priceOf(argument: string, price: number | null, quantity: number, row: number): number {
  if (price === null && quantity !== 0) throw new Problem('notReported', argument, { row: row + 1 });
  return price ?? 0;
}

function totalOf(effects: Effects[], item: string): Effects {
  const sum = (key: (typeof parts)[number] | 'change') => exactSum(effects.map((effect) => effect[key]));
  return {
    item,
    price: sum('price'),
    volume: sum('volume'),
    mix: sum('mix'),
    added: sum('added'),
    discontinued: sum('discontinued'),
    change: sum('change'),
  };
}

function rowOf(effect: Effects): Cell[] {
  const explained = parts.map((part) => effect[part]);
  const open = effect.change - exactSum(explained);
  const size = Math.max(...explained.map(Math.abs), Math.abs(effect.change));
  return [effect.item, ...explained, Math.abs(open) <= 1e-9 * size ? 0 : open];
}
