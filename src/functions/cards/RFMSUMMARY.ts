import { rfm } from '../../analytics/rfm';
import { exactSum } from '../../analytics/sum';
import { card } from '../card';
import type { Guide } from '../guide';
import { readOrders } from '../orders';
import { tableOptions } from '../parameters';
import { rfmParameters } from '../rfmParameters';
import { segmenter, segmentNames } from '../segments';

/**
 * How many customers does each RFM segment hold, and what are they worth? One row per segment of the scheme, in its order: customers and
 * their share, amount and its share, mean recency in days, mean number of orders; means are blank where nobody is. As RFM.
 * Problems: as RFM; a share of an amount of 0 stays blank.
 * Source: Hughes, Strategic Database Marketing (2005), ch. 5.
 * @example =KPI.RFMSUMMARY({"A";"B"},{46000;46010},{100;50},46030,5,{"x","x","x","x","x";"x","x","x","x","x";"x","x","x","x","x";"x","x","x","x","x";"x","x","x","x","x"},FALSE) → {"x",2,1,150,1,25,1}
 */
export const RFMSUMMARY = card({
  parameters: { ...rfmParameters, ...tableOptions },
  table: function* ({ customers, dates, amounts, asOf, bins, scheme }, words) {
    const book = yield* readOrders(customers, dates, amounts);
    const scored = rfm(book, { asOf: asOf === null ? null : Math.floor(asOf), bins });
    yield;
    const segment = segmenter(scheme, bins, words);
    const members = new Map<string, number[]>(segmentNames(scheme, words).map((name) => [name, []]));
    for (let at = 0; at < book.customers; at++)
      members.get(segment(scored.r[at]!, scored.f[at]!, scored.m[at]!))!.push(at);
    const total = exactSum(scored.amount);
    const rows = [...members].map(([name, at]) => {
      const amount = exactSum(at.map((i) => scored.amount[i]!));
      const mean = (values: Float64Array) => (at.length ? exactSum(at.map((i) => values[i]!)) / at.length : '');
      const share = total === 0 ? '' : amount / total;
      return [
        name,
        at.length,
        at.length / book.customers,
        amount,
        share,
        mean(scored.recencyDays),
        mean(scored.orders),
      ];
    });
    return {
      columns: ['segment', 'customers', 'customerShare', 'amount', 'amountShare', 'meanRecency', 'meanOrders'],
      rows,
    };
  },
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    [
      '{"A";"B";"A"},{46000;46010;46020},{100;50;30},46030,5,"CN8",FALSE,"en"',
      [
        ['Champions', 1, 0.5, 130, 0.722222, 10, 2],
        ['Key to develop', 0, 0, 0, 0, '', ''],
        ['Key to keep', 0, 0, 0, 0, '', ''],
        ['Key to win back', 0, 0, 0, 0, '', ''],
        ['General value', 0, 0, 0, 0, '', ''],
        ['General develop', 0, 0, 0, 0, '', ''],
        ['General keep', 0, 0, 0, 0, '', ''],
        ['General win back', 1, 0.5, 50, 0.277778, 20, 1],
      ],
    ],
    [
      '{"A";"B";"A"},{46000;46010;46020},{100;50;30},46030,5,"CN8",FALSE,"zh-TW"',
      [
        ['重要價值客戶', 1, 0.5, 130, 0.722222, 10, 2],
        ['重要發展客戶', 0, 0, 0, 0, '', ''],
        ['重要保持客戶', 0, 0, 0, 0, '', ''],
        ['重要挽留客戶', 0, 0, 0, 0, '', ''],
        ['一般價值客戶', 0, 0, 0, 0, '', ''],
        ['一般發展客戶', 0, 0, 0, 0, '', ''],
        ['一般保持客戶', 0, 0, 0, 0, '', ''],
        ['一般挽留客戶', 1, 0.5, 50, 0.277778, 20, 1],
      ],
    ],
  ],
  native: { without: 'table' },
  source: 'Hughes, Strategic Database Marketing (2005), ch. 5',
};
