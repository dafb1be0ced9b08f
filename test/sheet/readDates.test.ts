/** Dates, times and amounts as people's files hold them. */
import { dayIn, guessDates, momentIn, monthIn, timeIn } from '../../src/sheet/readDates';
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
  ['dmy', '05/03/26', '2026-03-05'],
  ['mdy', '05/03/26', '2026-05-03'],
  ['ymd', '115/05/31', '2026-05-31'],
  ['ymd', '民國115年5月31日', '2026-05-31'],
  ['ymd', '2026-05-31 星期日', '2026-05-31'],
  ['dmy', 'May 31, 2026', '2026-05-31'],
  ['ymd', '31-May-26', '2026-05-31'],
  ['mdy', 'Sun, 31 May 2026 10:00', '2026-05-31'],
  ['compact', '20260531093000', '2026-05-31'],
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

test.each([
  ['2026-05', '2026-05-01'],
  ['2026/5', '2026-05-01'],
  ['2026年5月', '2026-05-01'],
  ['2026年5月份', '2026-05-01'],
  ['202605', '2026-05-01'],
  ['05/2026', '2026-05-01'],
  ['May 2026', '2026-05-01'],
  ['May-26', '2026-05-01'],
  ['2026-13', null],
  ['2026-05-03', null],
  ['20', null],
])('the month %j begins on %s', (text, expected) => expect(iso(monthIn(text))).toBe(expected));

test.each([
  ['9:30', 9.5 / 24],
  ['09:30:36', (9.5 + 0.01) / 24],
  ['2:30 PM', 14.5 / 24],
  ['12:00 am', 0],
  ['12:15 pm', 12.25 / 24],
  ['下午2:30', 14.5 / 24],
  ['14点30分', 14.5 / 24],
  ['14時', 14 / 24],
  ['08:00:00Z', 8 / 24],
  ['25:00', null],
  ['9:75', null],
  ['soon', null],
])('the time %j is %j of a day', (text, expected) => {
  const found = timeIn(text);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected, 10);
});

test.each([
  ['ymd', '2026-05-31 18:00', 46173.75],
  ['ymd', '2026-05-31T18:00:00Z', 46173.75],
  ['dmy', '31/05/2026 6:00 PM', 46173.75],
  ['compact', '20260531180000', 46173.75],
  ['ymd', '2026年5月31日 下午6:00', 46173.75],
  ['ymd', '2026-05-31', 46173],
  ['ymd', '2026-05-31 later', null],
] as const)('%s reads the moment %j', (order, text, expected) => expect(momentIn(order, text)).toBe(expected));

test('days that are the same in every order are no reason to ask', () => {
  expect(guessDates(['05/05/2026', '31/12/2026'])).toMatchObject({ order: 'dmy', alternatives: [] });
  expect(guessDates(['05/05/2026'])).toMatchObject({ alternatives: [] });
});

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
