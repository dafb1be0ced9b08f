import {
  expectedPurchases,
  fitPurchasesInSteps,
  probabilityAlive,
  type PurchaseModel,
} from '../../analytics/purchases';
import { listInSteps } from '../../analytics/steps';
import { expectedSpend, fitSpendingInSteps, futureValue, type SpendModel } from '../../analytics/spending';
import { card } from '../card';
import type { Cell } from '../cells';
import type { Guide } from '../guide';
import { readOrders } from '../orders';
import { date, flag, number, optional, tableOptions } from '../parameters';
import { column } from '../ranges';
import { summariesInSteps, type PurchaseSummary } from '../purchaseSummary';
import type { HeaderKey } from '../table';
import { textOrder } from '../textOrder';

const columns = [
  'customer',
  'frequency',
  'recency',
  'age',
  'pAlive',
  'expectedPurchases',
  'expectedSpend',
  'lifetimeValue',
] as const satisfies readonly HeaderKey[];
/** The purchase model counts in weeks; a month has 30 days. */
const WEEK = 7;
const MONTH = 30 / WEEK;

/**
 * What will each customer be worth? One row per customer of an order list, in the order of their ids: repeat purchases (days), days from first
 * to last, days since the first, P(alive), expected purchases, expected spend per purchase, and the value of the next months (30 days each),
 * discounted per month. BG/NBD and gamma-gamma, fitted by maximum likelihood; with parameters the last rows give r, alpha (weeks), a, b,
 * p, q, v.
 * customers, dates, amounts: as RFM.
 * Problems: #N/A for no orders, or data that do not hold the models (nobody bought again, amounts all alike); #VALUE! as RFM.
 * Source: Fader, Hardie & Lee, Marketing Science 24 (2005); Fader & Hardie, note 025 (2013).
 * @example =KPI.CLV({"A";"B";"C";"D";"D";"D";"E";"E";"F";"F";"G";"G";"H";"H";"H";"H";"H";"H"},{46012;46027;46005;46018;46032;46034;46002;46030;46018;46031;46002;46011;46010;46030;46046;46061;46064;46067},{23;24;23;14;15;15;39;36;11;13;12;7;47;59;58;41;63;69},46200,12,0,FALSE) → {"A",0,0,188,1,0.4141579,28.78298,11.9207;"B",0,0,173,1,0.4360407,28.78298,12.55055;"C",0,0,195,1,0.4047109,28.78298,11.64878;"D",2,16,182,0.008069994,0.01457056,15.28528,0.2227152;"E",1,28,198,0.07584908,0.09114324,35.7073,3.254479;"F",1,13,182,0.04212038,0.05269235,13.64011,0.7187296;"G",1,9,198,0.02868953,0.03447447,7.883456,0.2717779;"H",5,57,190,0.004227747,0.01216382,57.75506,0.7025221}
 */
export const CLV = card({
  parameters: {
    customers: column(),
    dates: column(),
    amounts: column(),
    asOf: optional(date(), null),
    months: optional(number({ min: 0, max: 1200, whole: true }), 12),
    discount: optional(number({ min: 0 }), 0),
    ...tableOptions,
    parameters: optional(flag(), false),
  },
  table: function* ({ customers, dates, amounts, asOf, months, discount, parameters }) {
    const book = yield* readOrders(customers, dates, amounts);
    const known = yield* summariesInSteps(book, asOf === null ? null : Math.floor(asOf));
    yield;
    const purchases = yield* fitPurchasesInSteps({
      frequency: known.map(({ frequency }) => frequency),
      recency: known.map(({ recency }) => recency / WEEK),
      age: known.map(({ age }) => age / WEEK),
    });
    yield;
    const spending = yield* fitSpendingInSteps(spendersOf(known));
    const order = textOrder(book.texts);
    const rows = yield* listInSteps(order.length, (i): Cell[] => {
      const at = order[i]!;
      return [book.ids[at]!, ...forecast(known[at]!, purchases, spending, months, discount)];
    });
    if (parameters) rows.push(...parameterRows(purchases, spending));
    return { columns, rows };
  },
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    [
      '{"A";"B";"C";"D";"D";"D";"E";"E";"F";"F";"G";"G";"H";"H";"H";"H";"H";"H"},{46012;46027;46005;46018;46032;46034;46002;46030;46018;46031;46002;46011;46010;46030;46046;46061;46064;46067},{23;24;23;14;15;15;39;36;11;13;12;7;47;59;58;41;63;69},46200,12,0,FALSE',
      [
        ['A', 0, 0, 188, 1, 0.4141579, 28.78298, 11.9207],
        ['B', 0, 0, 173, 1, 0.4360407, 28.78298, 12.55055],
        ['C', 0, 0, 195, 1, 0.4047109, 28.78298, 11.64878],
        ['D', 2, 16, 182, 0.008069994, 0.01457056, 15.28528, 0.2227152],
        ['E', 1, 28, 198, 0.07584908, 0.09114324, 35.7073, 3.254479],
        ['F', 1, 13, 182, 0.04212038, 0.05269235, 13.64011, 0.7187296],
        ['G', 1, 9, 198, 0.02868953, 0.03447447, 7.883456, 0.2717779],
        ['H', 5, 57, 190, 0.004227747, 0.01216382, 57.75506, 0.7025221],
      ],
    ],
    [
      '{"A";"B";"C";"D";"D";"D";"E";"E";"F";"F";"G";"G";"H";"H";"H";"H";"H";"H"},{46012;46027;46005;46018;46032;46034;46002;46030;46018;46031;46002;46011;46010;46030;46046;46061;46064;46067},{23;24;23;14;15;15;39;36;11;13;12;7;47;59;58;41;63;69},46200,0,,FALSE,"zh-CN",TRUE',
      [
        ['A', 0, 0, 188, 1, 0, 28.78298, 0],
        ['B', 0, 0, 173, 1, 0, 28.78298, 0],
        ['C', 0, 0, 195, 1, 0, 28.78298, 0],
        ['D', 2, 16, 182, 0.008069994, 0, 15.28528, 0],
        ['E', 1, 28, 198, 0.07584908, 0, 35.7073, 0],
        ['F', 1, 13, 182, 0.04212038, 0, 13.64011, 0],
        ['G', 1, 9, 198, 0.02868953, 0, 7.883456, 0],
        ['H', 5, 57, 190, 0.004227747, 0, 57.75506, 0],
        ['r', 0.3597844, '', '', '', '', '', ''],
        ['alpha', 1.137012, '', '', '', '', '', ''],
        ['a', 5.092766, '', '', '', '', '', ''],
        ['b', 4.485801, '', '', '', '', '', ''],
        ['p', 28.1004, '', '', '', '', '', ''],
        ['q', 2.187849, '', '', '', '', '', ''],
        ['v', 1.216703, '', '', '', '', '', ''],
      ],
    ],
  ],
  native: { without: 'model' },
  source:
    'Fader, Hardie & Lee, "Counting Your Customers" the Easy Way, Marketing Science 24 (2005); Fader & Hardie, The Gamma-Gamma Model of Monetary Value, note 025 (2013)',
};

function spendersOf(known: readonly PurchaseSummary[]) {
  const spenders = known.filter(({ frequency, mean }) => frequency > 0 && mean > 0);
  return { frequency: spenders.map(({ frequency }) => frequency), mean: spenders.map(({ mean }) => mean) };
}

function forecast(
  { frequency, recency, age, mean }: PurchaseSummary,
  model: PurchaseModel,
  spending: SpendModel,
  months: number,
  discount: number,
): Cell[] {
  const customer = { frequency, recency: recency / WEEK, age: age / WEEK };
  const spend = expectedSpend(spending, { frequency, mean });
  return [
    frequency,
    recency,
    age,
    probabilityAlive(model, customer),
    expectedPurchases(model, customer, months * MONTH),
    spend,
    futureValue({ model, customer, spend, months, month: MONTH, discount }),
  ];
}

function parameterRows(purchases: PurchaseModel, spending: SpendModel): Cell[][] {
  return Object.entries({ ...purchases, ...spending }).map(([name, value]) => [
    name,
    value,
    ...Array.from({ length: columns.length - 2 }, () => ''),
  ]);
}
