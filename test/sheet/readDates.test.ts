/** Dates and amounts as people's files hold them. */
import { dayIn, guessDates } from '../../src/sheet/readDates';
import { amountIn } from '../../src/sheet/readNumber';

const iso = (serial: number | null) =>
  serial === null ? null : new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

test.each([
  ['ymd', '2026-05-31', '2026-05-31'],
  ['ymd', '2026/5/1', '2026-05-01'],
  ['ymd', '2026年5月31日', '2026-05-31'],
  ['ymd', '２０２６年５月３１日', '2026-05-31'],
  ['ymd', '2026.05.31 12:30:15', '2026-05-31'],
  ['ymd', '2026-05-31T08:00:00Z', '2026-05-31'],
  ['dmy', '31/05/2026', '2026-05-31'],
  ['dmy', '31.5.26', '2026-05-31'],
  ['mdy', '5/31/2026 9:05', '2026-05-31'],
  ['compact', '20260531', '2026-05-31'],
  ['compact', 20260531, '2026-05-31'],
  ['serial', 46173.75, '2026-05-31'],
  ['ymd', 46173, '2026-05-31'],
  ['mdy', '31/05/2026', null],
  ['ymd', '2026-02-30', null],
  ['compact', '20261301', null],
  ['ymd', 'soon', null],
  ['serial', -1, null],
  ['serial', '03/05/2026', null],
  ['serial', '2026-05-31', null],
] as const)('%s reads %j as %s', (order, value, expected) => expect(iso(dayIn(order, value))).toBe(expected));

test.each([
  ['real dates', [46000, 46010, ''], { order: 'serial', alternatives: [], read: 1 }],
  ['days above 12 tell day from month', ['01/02/2026', '31/02/2026', '28/02/2026'], { order: 'dmy', alternatives: [] }],
  ['months told by days in the middle', ['01/15/2026', '02/03/2026'], { order: 'mdy', alternatives: [] }],
  ['both readings possible', ['01/02/2026', '03/04/2026'], { order: 'dmy', alternatives: ['mdy'] }],
  ['Chinese dates', ['2026年1月2日'], { order: 'ymd', alternatives: [] }],
  ['a run of digits', [20260102, 20260203], { order: 'compact', alternatives: [] }],
  ['real dates among texts', ['2026-01-02', 46000], { order: 'ymd', alternatives: [], read: 1 }],
])('%s', (_, values, expected) => expect(guessDates(values)).toMatchObject(expected));

test.each([[[]], [['']], [['a', 'b']], [[1, 2, 3.5]]])('%j are no dates', (values) =>
  expect(guessDates(values)).toBeNull(),
);

test.each([
  [12.5, 12.5],
  ['1,234.50', 1234.5],
  ['¥1,200', 1200],
  ['１２００元', 1200],
  ['-30', -30],
  ['(45.00)', -45],
  ['NT$ 990', 990],
  ['n/a', null],
  [true, null],
])('the amount in %j is %j', (value, expected) => expect(amountIn(value)).toBe(expected));
