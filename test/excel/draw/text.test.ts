import { inputOf, textInput } from '../../../src/excel/draw/text';

const guarded = [
  '=1+1',
  '+86 21 5555 0000',
  '-',
  '@SUM(A1)',
  "'quoted",
  '#N/A',
  ' =A1',
  '＝1＋1',
  'TRUE',
  'false ',
  '12%',
  '1/2',
  '3月5日',
  'W1-12',
  '１２',
  '5 Mar',
  '1E5',
];
const plain = ['Brand', '青屿', 'Notes, shows and creators', 'true friends', 'a=b', '部门（市场）'];

describe('text stays text', () => {
  test.each(guarded)('%j gets an apostrophe', (text) => {
    expect(textInput(text)).toBe(`'${text}`);
  });

  test.each(plain)('%j goes in as it is', (text) => {
    expect(textInput(text)).toBe(text);
  });

  test('an empty text leaves the cell empty', () => {
    expect(textInput('')).toBeNull();
  });

  test('constants and formulas go in as they are', () => {
    expect([null, 0, 12.5, true, { formula: '=A1' }, { text: '=A1' }].map(inputOf)).toEqual([
      null,
      0,
      12.5,
      true,
      '=A1',
      "'=A1",
    ]);
  });
});
