/** Lists of holidays as analysts paste them: each line understood, or named with what is wrong with it. */
import { dateOf } from '../../../src/sheet/dates';
import { readHolidayText } from '../../../src/taskpane/settings/holidayText';

const read = (text: string) => readHolidayText(text, 2026);
const days = (text: string) => read(text).days.map(({ date, name, kind }) => [dateOf(date), name, kind]);

test.each<[string, [string, string, string][]]>([
  ['2026-02-15 春节', [['2026-02-15', '春节', 'off']]],
  ['2026-02-14 班', [['2026-02-14', '', 'work']]],
  ['2026-02-14 春节 班', [['2026-02-14', '春节', 'work']]],
  ['2026/2/28 春节调休上班', [['2026-02-28', '春节', 'work']]],
  ['2026.10.1 国庆节 放假', [['2026-10-01', '国庆节', 'off']]],
  ['20261001 國慶日', [['2026-10-01', '國慶日', 'off']]],
  ['2026年1月1日（星期四） 元旦', [['2026-01-01', '元旦', 'off']]],
  ['115/2/28 和平紀念日 補假', [['2026-02-28', '和平紀念日', 'off']]],
  ['民國115年2月27日 補班', [['2026-02-27', '', 'work']]],
  ["Feb 16 2026 Presidents' Day", [['2026-02-16', "Presidents' Day", 'off']]],
  ['Monday, February 16, 2026\tPresidents’ Day', [['2026-02-16', 'Presidents’ Day', 'off']]],
  ['25 December 2026 Christmas Day', [['2026-12-25', 'Christmas Day', 'off']]],
  [
    'Dec 24-25, 2026 Christmas',
    [
      ['2026-12-24', 'Christmas', 'off'],
      ['2026-12-25', 'Christmas', 'off'],
    ],
  ],
  ['16/02/2026 Carnival', [['2026-02-16', 'Carnival', 'off']]],
  ['2/16/2026\tPresidents Day\tDay off', [['2026-02-16', 'Presidents Day', 'off']]],
  ['2026-08-31\tSummer bank holiday', [['2026-08-31', 'Summer bank holiday', 'off']]],
  ['10/1 国庆节', [['2026-10-01', '国庆节', 'off']]],
  ['春节\t2026-02-16\t休', [['2026-02-16', '春节', 'off']]],
  ['2026-02-14\t周六\t春节\t上班', [['2026-02-14', '春节', 'work']]],
  ['2026-10-10 Make-up workday', [['2026-10-10', '', 'work']]],
  [
    '12月31日至1月2日 元旦',
    [
      ['2026-12-31', '元旦', 'off'],
      ['2027-01-01', '元旦', 'off'],
      ['2027-01-02', '元旦', 'off'],
    ],
  ],
])('%s', (text, wanted) => {
  expect(read(text).unread).toEqual([]);
  expect(days(text)).toEqual(wanted);
});

test.each([
  '2026-02-15~2026-02-23 春节 休',
  '2026-02-15 ～ 2026-02-23\t春节',
  '2026/2/15—2026/2/23 春节',
  '2026-02-15 至 2026-02-23 春节放假',
  '2月15日至23日 春节',
  '2026年2月15日-2月23日 春节',
  '2026-02-15 to 2026-02-23 春节',
  '15 Feb – 23 Feb 2026 春节',
  'Feb 15 to Feb 23, 2026 春节',
])('a span: %s', (text) => {
  const found = days(text);
  expect(found).toHaveLength(9);
  expect([found[0], found[8]]).toEqual([
    ['2026-02-15', '春节', 'off'],
    ['2026-02-23', '春节', 'off'],
  ]);
});

test('an official notice, with its own year, numbering and lunar dates', () => {
  const notice = `2027年部分节假日安排
一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。
二、春节：2月5日（农历腊月二十九、星期五）至8日（农历正月初三、星期一）放假调休，共4天。1月30日（星期六）、2月20日（星期六）上班。`;
  expect(read(notice).unread).toEqual([]);
  expect(days(notice)).toEqual([
    ['2027-01-01', '元旦', 'off'],
    ['2027-01-02', '元旦', 'off'],
    ['2027-01-03', '元旦', 'off'],
    ['2027-01-09', '元旦', 'work'],
    ['2027-01-30', '春节', 'work'],
    ['2027-02-05', '春节', 'off'],
    ['2027-02-06', '春节', 'off'],
    ['2027-02-07', '春节', 'off'],
    ['2027-02-08', '春节', 'off'],
    ['2027-02-20', '春节', 'work'],
  ]);
});

test('what is not understood is named, and the rest is read', () => {
  const { days: found, unread } = read(
    [
      'Date\tName',
      '2026-02-30 x',
      '',
      '3/4/2026 y',
      '2026-03-05~2026-03-01 z',
      '2026-01-01~2026-12-31 all',
      '2026-05-01 ok',
      '2026-05-01 班',
    ].join('\n'),
  );
  expect(unread.map(({ line, why }) => [line, why])).toEqual([
    [1, 'noDate'],
    [2, 'noSuchDay'],
    [4, 'dayOrMonth'],
    [5, 'backwards'],
    [6, 'tooLong'],
    [8, 'bothKinds'],
  ]);
  expect(unread[1]?.text).toBe('2026-02-30 x');
  expect(found).toHaveLength(1);
});

test('a day twice counts once', () => {
  expect(read('2026-05-01 a\n2026-05-01~2026-05-03 b')).toMatchObject({ doubles: 1, days: { length: 3 } });
});
