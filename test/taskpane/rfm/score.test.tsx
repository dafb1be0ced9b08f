/** Scoring in the pane gives what the function gives and what an independent computation gives, and never works long without a pause. */
import { readFileSync } from 'node:fs';
import { guides } from '../../../src/functions/guides';
import { plainRfm } from '../../bench/plain-rfm';
import { calculate } from '../../../src/taskpane/functions/calculate';
import type { Region } from '../../../src/excel/formula/region';
import { guessMapping, readingOf } from '../../../src/taskpane/rfm/mapping';
import type { DateOrder } from '../../../src/sheet/readDates';
import {
  resegmented,
  scoreOrders,
  type Columns,
  type ScoreOptions,
  type Scoring,
} from '../../../src/taskpane/rfm/score';
import { segmentName, valuesOnly } from '../../../src/taskpane/rfm/sheetOf';

const options: ScoreOptions = { dateOrder: 'serial', asOf: null, scheme: 'GRID11', high: 4 };
function score(
  columns: Partial<Columns>,
  more: Partial<ScoreOptions> = {},
): { scoring: Scoring | null; longest: number; steps: number } {
  const work = scoreOrders({ customer: [], date: [], amount: [], orders: null, ...columns }, { ...options, ...more });
  let [longest, steps] = [0, 0];
  for (;;) {
    const from = performance.now();
    const step = work.next();
    steps += 1;
    longest = Math.max(longest, performance.now() - from);
    if (step.done) return { scoring: step.value, longest, steps };
  }
}

/** CDNOW: 6,919 orders of 2,357 customers (see test/analytics/fixtures/README.md). */
const lines = readFileSync('test/analytics/fixtures/rfm/cdnow_transactions.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','));
const serial = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
const cdnow = {
  customer: lines.map(([id]) => Number(id)),
  date: lines.map(([, date]) => serial(date!)),
  amount: lines.map((line) => Number(line[3])),
};

test('every customer of CDNOW as computed independently, real dates or texts', () => {
  const expected = plainRfm(
    cdnow.customer.map((id) => [id]),
    cdnow.date.map((date) => [date]),
    cdnow.amount.map((amount) => [amount]),
  );
  for (const { columns, dateOrder } of [
    { columns: cdnow, dateOrder: 'serial' as const },
    {
      columns: { ...cdnow, date: lines.map(([, date]) => date), amount: lines.map((line) => `$${line[3]}`) },
      dateOrder: 'ymd' as const,
    },
  ]) {
    const { scoring } = score(columns, { dateOrder });
    const { ids, order, scored, segmentOf, segments, grid } = scoring!;
    expect(order).toHaveLength(2357);
    expect(
      order.map((at) => [
        String(ids[at]),
        scored.lastDay[at],
        scored.recencyDays[at],
        scored.orders[at],
        scored.r[at],
        scored.f[at],
        scored.m[at],
        segmentName('en', 'GRID11', segmentOf[at]!),
      ]),
    ).toEqual(
      expected.map(({ id, last, recency, orders, r, f, m, segment }) => [id, last, recency, orders, r, f, m, segment]),
    );
    expect(segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(2357);
    expect(grid.flat().reduce((sum, each) => sum + each, 0)).toBe(2357);
    expect(segments.reduce((sum, { amountShare }) => sum + amountShare, 0)).toBeCloseTo(1, 9);
  }
});

test('the eight segments as the function spills them; another threshold without reading again', async () => {
  const [args] = guides.RFM.examples[0]!;
  const answer = await calculate(`=KPI.RFM(${args})`, 'en');
  const spilled = 'rows' in answer ? answer.rows : [];
  const { scoring } = score(
    { customer: ['A', 'B', 'A'], date: [46000, 46010, 46020], amount: [100, 50, 30] },
    { asOf: 46030, scheme: 'CN8' },
  );
  expect(scoring!.order.map((at) => segmentName('en', 'CN8', scoring!.segmentOf[at]!))).toEqual(
    spilled.map((row) => row.at(-1)),
  );
  expect(scoring!.asOf).toBe(46030);
  const grid = resegmented(scoring!, { scheme: 'GRID11', high: 4 });
  expect(grid.segments).toHaveLength(11);
  expect(grid.segmentOf).toEqual(['champions', 'lost']);
});

test('a list of customers is scored on its own numbers of orders', () => {
  const { scoring } = score({
    customer: ['a', 'b', 'c', 'd', 'e'],
    date: [46001, 46002, 46003, 46004, 46005],
    amount: [10, 20, 30, 40, 50],
    orders: [5, 4, 3, 2, 1],
  });
  expect([...scoring!.scored.orders]).toEqual([5, 4, 3, 2, 1]);
  expect([...scoring!.scored.f]).toEqual([5, 4, 3, 2, 1]);
  expect([...scoring!.scored.m]).toEqual([1, 2, 3, 4, 5]);
});

test('what cannot be read is left out and named; blanks are counted', () => {
  const { scoring } = score({
    customer: ['a', 'b', '', 'c', 'd'],
    date: [46001, 'soon', 46003, 46004, ''],
    amount: [10, 20, 30, 'x', 50],
  });
  expect(scoring).toMatchObject({ rows: 1, blank: 2, unread: { count: 2, first: { row: 1, value: 'soon' } } });
  expect(score({ customer: ['a'], date: ['soon'], amount: [1] }).scoring).toBeNull();
});

test('200,000 orders: the work is cut into many steps', () => {
  const rows = 200_000;
  const columns = {
    customer: Array.from({ length: rows }, (_, i) => `C${(i * 7919) % 31_000}`),
    date: Array.from({ length: rows }, (_, i) => 45_000 + ((i * 104_729) % 900)),
    amount: Array.from({ length: rows }, (_, i) => ((i * 15_485_863) % 100_000) / 100),
  };
  const { scoring, longest, steps } = score(columns);
  expect(scoring!.order).toHaveLength(31_000);
  // How long a step takes is the machine's affair; that there are many, and the rows evenly spread over them, is ours.
  expect(steps).toBeGreaterThan(15);
  if (process.env.PLANSHEET_MEASURE) console.info(`longest step: ${longest.toFixed(0)} ms`);
});

const region = (columns: [header: string, values: unknown[], format?: string][]): Region => ({
  sheet: 'Data',
  address: 'A1:Z9',
  row: 1,
  rows: 3,
  table: null,
  columns: columns.map(([header, values, format = 'General'], column) => ({
    header,
    address: `A${column}`,
    column,
    values,
    texts: values.map(String),
    numberFormats: values.map(() => format),
  })),
});

test.each([
  [
    'by headers',
    region([
      ['Amount', [1.5]],
      ['客户编号', ['x']],
      ['订单日期', [46000]],
    ]),
    { customer: 1, date: 2, amount: 0 },
  ],
  [
    'by what they hold',
    region([
      ['', ['x1', 'x2']],
      ['', [46000, 46001], 'yyyy-mm-dd'],
      ['', [12.5, 7]],
    ]),
    { customer: 0, date: 1, amount: 2 },
  ],
  [
    'dates as texts',
    region([
      ['', [1, 2]],
      ['', ['2026-01-01', '2026-01-02']],
      ['', [12.5, 7]],
    ]),
    { customer: 0, date: 1, amount: 2 },
  ],
])('columns are found %s', (_, found, expected) => expect(guessMapping(found)).toMatchObject(expected));

test('a column without dates or amounts is seen at once', () => {
  const found = region([
    ['customer', ['a']],
    ['date', ['x']],
    ['amount', ['y']],
  ]);
  expect(readingOf(found, guessMapping(found))).toEqual({ dates: null, amounts: false });
});

test('a formula is offered only where it gives the same', () => {
  const { scoring } = score({ customer: ['a'], date: [46000], amount: [1] });
  const request = { kind: 'orders' as const, scoring: scoring!, scheme: 'CN8' as const, high: 4 };
  expect(valuesOnly(request)).toBeNull();
  expect(valuesOnly({ ...request, high: 3 })).toBe('high');
  const texts: [Partial<Columns>, DateOrder][] = [
    [{ date: ['2026-01-02'] }, 'ymd'],
    [{ date: [20260102] }, 'compact'],
    [{ amount: ['¥1,200'] }, 'serial'],
  ];
  for (const [more, dateOrder] of texts) {
    const read = score({ customer: ['a'], date: [46000], amount: [1], ...more }, { dateOrder });
    expect(valuesOnly({ ...request, scoring: read.scoring! })).toBe('texts');
  }
  const blank = score({ customer: ['a'], date: [46000], amount: [''] }, { dateOrder: 'ymd' });
  expect(valuesOnly({ ...request, scoring: blank.scoring! })).toBeNull();
  expect(valuesOnly({ ...request, kind: 'customers' })).toBe('kind');
  expect(valuesOnly({ ...request, scoring: { ...scoring!, rows: 60_000 } })).toBe('rows');
});
