import { cohorts } from '../../analytics/cohort';
import { card } from '../card';
import type { Guide } from '../guide';
import { readOrders } from '../orders';
import { choice, flag, optional } from '../parameters';
import { column } from '../ranges';
import type { Column } from '../table';

/**
 * Who comes back? The retention triangle: one row per month (quarter, week) of the first order with its customers, then the share (rate) or
 * number (count) of them that ordered in the k-th period after, as far as the data reach. Period 0 is the first order itself.
 * customers, dates: two columns of one length; rows with a blank are skipped. Weeks begin on Monday.
 * Problems: #N/A for no orders; #VALUE! for text where a date is due (with the row), columns of different length.
 * Source: Fader & Hardie, Reconciling and Clarifying CLV Formulas (2012).
 * @example =KPI.COHORT({"A";"A";"B"},{46023;46060;46061},,,FALSE) → {46023,1,1,1;46054,1,1,""}
 */
export const COHORT = card({
  parameters: {
    customers: column(),
    dates: column(),
    unit: optional(choice('cohortUnit'), 'month'),
    output: optional(choice('cohortOutput'), 'rate'),
    headers: optional(flag(), true),
  },
  table: function* ({ customers, dates, unit, output }) {
    const book = yield* readOrders(customers, dates, null);
    const found = cohorts(book, unit);
    const periods = Math.max(...found.map(({ active }) => active.length));
    const format = output === 'rate' ? 'percent' : 'whole';
    return {
      columns: ['cohort', 'customers', ...Array.from({ length: periods }, (_, k): Column => ({ header: k, format }))],
      rows: found.map(({ start, size, active }) => [
        start,
        size,
        ...Array.from({ length: periods }, (_, k) => {
          const count = active[k];
          if (count === undefined) return '';
          return output === 'rate' ? count / size : count;
        }),
      ]),
    };
  },
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    [
      '{"A";"A";"B"},{46023;46060;46061},,,FALSE',
      [
        [46023, 1, 1, 1],
        [46054, 1, 1, ''],
      ],
    ],
    ['{"A";"B";"B";"A"},{46023;46030;46060;46120},"quarter","count",FALSE', [[46023, 2, 2, 1]]],
  ],
  native: { without: 'table' },
  source: 'Fader & Hardie, Reconciling and Clarifying CLV Formulas (2012)',
};
