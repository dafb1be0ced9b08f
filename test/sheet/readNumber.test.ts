/** Numbers as exports and people write them. */
import { guessMark, readNumber } from '../../src/sheet/readNumber';

test.each([
  ['1234.5', 1234.5],
  ['1,234.50', 1234.5],
  ['1,23,456', 123456],
  ['１２３', 123],
  ['１，２３４．５', 1234.5],
  ['3.5万', 35000],
  ['1.2萬', 12000],
  ['2.5w', 25000],
  ['1.08亿', 108_000_000],
  ['3千', 3000],
  ['1.2M', 1_200_000],
  ['4.5k', 4500],
  ['(1,234)', -1234],
  ['（1,234）', -1234],
  ['-20', -20],
  ['−20', -20],
  ['20-', -20],
  ['+7', 7],
  ['12%', 0.12],
  ['12.3%', 0.123],
  ['１２％', 0.12],
  ['-0.5%', -0.005],
  ['¥1,200', 1200],
  ['￥3.5万', 35000],
  ['NT$ 990', 990],
  ['-$5', -5],
  ['$-5', -5],
  ['1200元', 1200],
  ['人民币1,000.00元整', 1000],
  ['USD 12', 12],
  ['1 234', 1234],
  ["1'234", 1234],
  ['1.2E+05', 120000],
  ['.5', 0.5],
  ['0', 0],
  ['(0)', 0],
  ['1,5', null],
  ['12,34', null],
  ['1.234.567', null],
  ['10万+', null],
  ['5-6', null],
  ['--5', null],
  ['abc', null],
  ['', null],
  ['2026-05-03', null],
  ['1,2345', null],
])('%j is %j', (text, expected) => expect(readNumber(text)?.value ?? null).toBe(expected));

test.each([
  ['1.234,56', 1234.56],
  ['1.234', 1234],
  ['1234,5', 1234.5],
  ['-1.234,50 €', -1234.5],
  ['12,5%', 0.125],
  ['1,234.5', null],
  ['1.23', null],
])('with a comma for decimals %j is %j', (text, expected) =>
  expect(readNumber(text, ',')?.value ?? null).toBe(expected),
);

test('a percent sign and a scale are told, so that the number is not divided or multiplied again', () => {
  expect(readNumber('12%')).toEqual({ value: 0.12, percent: true, scaled: false });
  expect(readNumber('12')).toEqual({ value: 12, percent: false, scaled: false });
  expect(readNumber('1.2万')).toEqual({ value: 12_000, percent: false, scaled: true });
});

test.each([
  ['points', ['1.5', '1,234.50'], { mark: '.', ambiguous: false }],
  ['commas', ['1.234,56', '7'], { mark: ',', ambiguous: false }],
  ['one comma among thousands', ['1.234', '12,5'], { mark: ',', ambiguous: false }],
  ['thousands by comma only', ['1,234', '56,000'], { mark: '.', ambiguous: false }],
  ['three digits behind a point', ['1.234', '2.345'], { mark: '.', ambiguous: true }],
  ['shares', ['0.123', '0.456'], { mark: '.', ambiguous: false }],
  ['whole numbers', ['1', '20'], { mark: '.', ambiguous: false }],
  ['no numbers', ['a, b', ''], { mark: '.', ambiguous: false }],
])('%s', (_, values, expected) => expect(guessMark(values)).toEqual(expected));
