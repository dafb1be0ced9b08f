/** From what was typed, picked and selected to the formula. */
import type { Picked } from '../../../src/excel/formula/selection';
import type { Region } from '../../../src/excel/formula/region';
import type { Card } from '../../../src/functions/card';
import { cards } from '../../../src/functions/index';
import { likeness, matchColumns } from '../../../src/taskpane/functions/columnMatch';
import { argumentOf, fillFrom, formulaOf, obstacles, referenceOf } from '../../../src/taskpane/functions/draft';

const { STATUS, RFM, ROI } = cards as unknown as Record<string, Card>;
const pick = (more: Partial<Picked>): Picked => ({
  sheet: 'Data',
  address: 'B2:B9',
  row: 1,
  column: 1,
  rows: 8,
  columns: 1,
  table: null,
  ...more,
});
const target = { sheet: 'Data', address: 'E1', row: 0, column: 4, table: null };

test.each([
  ['on the same sheet', {}, target, 'B2:B9'],
  ['on another sheet', { sheet: 'Sheet2' }, target, 'Sheet2!B2:B9'],
  ['on one whose name needs quotes', { sheet: "Anna's data" }, target, "'Anna''s data'!B2:B9"],
  ['on one that looks like a cell', { sheet: 'AB12' }, target, "'AB12'!B2:B9"],
  ['before there is a target', {}, null, 'Data!B2:B9'],
  ['a whole column of a table', { table: { name: 'T', headers: ['Spend (¥)'], whole: true } }, target, 'T[Spend (¥)]'],
  ['a part of it', { table: { name: 'T', headers: ['a'], whole: false } }, target, 'B2:B9'],
  [
    "a cell of the target's own row",
    { address: 'B1', row: 0, rows: 1, table: { name: 'T', headers: ['Spend (¥)'], whole: false } },
    { ...target, table: 'T' },
    '[@[Spend (¥)]]',
  ],
])('a picked range %s', (_, more, to, expected) => expect(referenceOf(pick(more), to)).toBe(expected));

test.each([
  ['2026-05-31', 'asOf', RFM!, '.', 'DATE(2026,5,31)'],
  ['CN8', 'scheme', RFM!, '.', '"CN8"'],
  ['越低越好', 'direction', STATUS!, '.', '"越低越好"'],
  ['-1', 'direction', STATUS!, '.', '-1'],
  ['D2', 'direction', STATUS!, '.', 'D2'],
  ['Sheet1!D2:D5', 'output', STATUS!, '.', 'Sheet1!D2:D5'],
  ['0,9', 'amberAt', STATUS!, ',', '0.9'],
  [' =A1*2 ', 'actual', STATUS!, '.', 'A1*2'],
])('%j for %s is written', (text, name, card, decimal, expected) =>
  expect(argumentOf(text, card.parameters[name]!, decimal)).toBe(expected),
);

test('arguments left out at the end are not written, those between stay empty', () => {
  expect(formulaOf('KPI.STATUS', STATUS!, { actual: 'A1', target: 'B1', amberAt: '0.8' }, '.')).toBe(
    '=KPI.STATUS(A1,B1,,,0.8)',
  );
});

test('what stands in the way is told by argument', () => {
  expect(obstacles(ROI!, { return: 'A1+', form: 'ratio' }, '.')).toEqual({ return: 'unreadable', cost: 'missing' });
  expect(obstacles(ROI!, { return: 'A1', cost: 'B1' }, '.')).toEqual({});
});

const region = (headers: string[]): Region => ({
  sheet: 'Data',
  address: 'A1:Z9',
  row: 1,
  rows: 8,
  table: 'T',
  columns: headers.map((header, column) => ({
    header,
    address: `A${column}`,
    column,
    values: [],
    texts: [],
    numberFormats: [],
  })),
});

const filled = (card: Card, headers: string[]) =>
  Object.fromEntries(
    Object.entries(fillFrom(card, region(headers))).map(([name, pick]) => [name, referenceOf(pick, null)]),
  );

test.each([
  [
    ['Order ID', 'Customer ID', 'Order date', 'Total amount'],
    ['Customer ID', 'Order date', 'Total amount'],
  ],
  [
    ['订单号', '会员编号', '下单时间', '实付金额（元）', '数量'],
    ['会员编号', '下单时间', '实付金额（元）'],
  ],
  [
    ['訂單編號', '顧客編號', '成交日期', '實付金額', '通路'],
    ['顧客編號', '成交日期', '實付金額'],
  ],
  [
    ['amount', 'date', 'customer'],
    ['customer', 'date', 'amount'],
  ],
])('orders are found in %j', (headers, [customer, date, amount]) =>
  expect(filled(RFM!, headers)).toEqual({
    customers: `T[${customer}]`,
    dates: `T[${date}]`,
    amounts: `T[${amount}]`,
  }),
);

test('without known headers the required arguments are filled in order', () => {
  expect(filled(ROI!, ['x', 'y', 'z'])).toEqual({ return: 'T[x]', cost: 'T[y]' });
});

test('a header is understood in any language, and the very word wins', () => {
  expect(likeness('Kunde', 'customer')).toBe(0);
  expect(likeness('Customer_ID', 'customer')).toBe(3);
  expect(likeness('下单日期', 'date')).toBe(3);
  expect(matchColumns(['Date of birth', 'Order date'], ['date'])).toEqual([1]);
});
