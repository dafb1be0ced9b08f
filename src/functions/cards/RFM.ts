import { rfm, type ScoredCustomers } from '../../analytics/rfm';
import { listInSteps } from '../../analytics/steps';
import { card } from '../card';
import type { Guide } from '../guide';
import type { Cell } from '../cells';
import { readOrders, type OrderBook } from '../orders';
import { tableOptions } from '../parameters';
import { rfmParameters } from '../rfmParameters';
import { segmenter } from '../segments';
import type { HeaderKey } from '../table';
import { textOrder } from '../textOrder';

const columns = [
  'customer',
  'lastOrder',
  'recencyDays',
  'orders',
  'amount',
  'r',
  'f',
  'm',
  'code',
  'segment',
] as const satisfies readonly HeaderKey[];

/**
 * Who are the best customers, who is leaving? One row per customer of an order list: last order, days since, orders, amount, scores R F M
 * by quantile cuts (PERCENTILE.INC; equal values share a score), code, segment; best code first, then by id.
 * customers, dates, amounts: three columns of one length. Rows with a blank id or date are skipped, refunds are summed.
 * Problems: #VALUE! for text where a date or amount is due (with the row), for asOf before the last order; #N/A for no orders.
 * Source: Hughes, Strategic Database Marketing (2005), ch. 5.
 * @example =KPI.RFM({"A";"B";"A"},{46000;46010;46020},{100;50;30},46030,5,"CN8",FALSE) → {"A",46020,10,2,130,5,5,5,555,"Champions";"B",46010,20,1,50,1,1,1,111,"General win back"}
 */
export const RFM = card({
  parameters: { ...rfmParameters, ...tableOptions },
  table: function* ({ customers, dates, amounts, asOf, bins, scheme }, words) {
    const book = yield* readOrders(customers, dates, amounts);
    const scored = rfm(book, { asOf: asOf === null ? null : Math.floor(asOf), bins });
    yield;
    const order = bestFirst(book, scored);
    yield;
    const segment = segmenter(scheme, bins, words);
    const { lastDay, recencyDays, orders, amount } = scored;
    const rows = yield* listInSteps(order.length, (i): Cell[] => {
      const at = order[i]!;
      const [r, f, m] = [scored.r[at]!, scored.f[at]!, scored.m[at]!];
      const [code, name] = [100 * r + 10 * f + m, segment(r, f, m)];
      return [book.ids[at]!, lastDay[at]!, recencyDays[at]!, orders[at]!, amount[at]!, r, f, m, code, name];
    });
    return { columns, rows };
  },
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    [
      '{"A";"B";"A"},{46000;46010;46020},{100;50;30},46030,5,"CN8",FALSE,"en"',
      [
        ['A', 46020, 10, 2, 130, 5, 5, 5, 555, 'Champions'],
        ['B', 46010, 20, 1, 50, 1, 1, 1, 111, 'General win back'],
      ],
    ],
    [
      '{"A";"B";"C";"D"},{46000;46010;46020;46030},{1;2;3;4},,2,"CN8",FALSE,"zh-CN"',
      [
        ['C', 46020, 10, 1, 3, 2, 1, 2, 212, '重要发展客户'],
        ['D', 46030, 0, 1, 4, 2, 1, 2, 212, '重要发展客户'],
        ['A', 46000, 30, 1, 1, 1, 1, 1, 111, '一般挽留客户'],
        ['B', 46010, 20, 1, 2, 1, 1, 1, 111, '一般挽留客户'],
      ],
    ],
  ],
  native: { without: 'table' },
  source: 'Hughes, Strategic Database Marketing (2005), ch. 5; PERCENTILE.INC cuts (Hyndman & Fan 1996, type 7)',
};

const CODES = 1000;

/** Customers by code downwards, then by the text of their id. */
function bestFirst({ texts }: OrderBook, { r, f, m }: ScoredCustomers): Int32Array {
  const code = (at: number) => 100 * r[at]! + 10 * f[at]! + m[at]!;
  const starts = new Int32Array(CODES + 1);
  for (let at = 0; at < texts.length; at++) starts[CODES - code(at)]!++;
  for (let i = 0; i < CODES; i++) starts[i + 1]! += starts[i]!;
  // From the last text to the first, each at the end of what is left of its code.
  const order = new Int32Array(texts.length);
  const byText = textOrder(texts);
  for (let i = byText.length - 1; i >= 0; i--) order[--starts[CODES - code(byText[i]!)]!] = byText[i]!;
  return order;
}
