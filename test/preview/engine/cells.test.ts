import { CellError } from '../../../src/preview/engine/engine';
import { at, deskForEach } from './harness';

const use = deskForEach();

test('values, text, truth values and errors come back as what they are', async () => {
  const { desk } = use;
  desk.write('A1', [
    [1.5, 'word', true, '#N/A', '', "'=1+1", "'007"],
    ['=A1*2', '=B1&"!"', '=NOT(C1)', '=1/0', '=IF(TRUE,"")', '=NA()', '=A1=1.5'],
  ]);
  await desk.engine.calculation.settle();
  expect(desk.values('A1:G2')).toEqual([
    [1.5, 'word', true, '#N/A', '', '=1+1', '007'],
    [3, 'word!', false, '#DIV/0!', '', '#N/A', true],
  ]);
  expect(desk.read('D2')[0]?.[0]?.value).toBeInstanceOf(CellError);
  expect(desk.formulas('F1:G2')).toEqual([
    ['', ''],
    ['=NA()', '=A1=1.5'],
  ]);
});

test('an error written as text stays text when the apostrophe says so', () => {
  const { desk } = use;
  desk.write('A1', [["'#N/A"]]);
  expect(desk.read('A1')[0]?.[0]).toEqual({ value: '#N/A', formula: '', text: '#N/A' });
});

test('null leaves a cell alone and an empty text clears it, format kept', () => {
  const { desk } = use;
  desk.write('A1', [[1, 2, 3]]);
  desk.engine.formats.write(desk.sheet, at('B1'), { bold: true });
  desk.write('A1', [[null, '', 9]]);
  expect(desk.values('A1:C1')).toEqual([[1, '', 9]]);
  expect(desk.engine.formats.read(desk.sheet, at('B1'))[0]?.[0]?.bold).toBe(true);
});

test.each([
  ['12%', 0.12, '0%', '12%'],
  ['12.5%', 0.125, '0.00%', '12.50%'],
  ['1,234', 1234, '#,##0', '1,234'],
  ['-1,234.50', -1234.5, '#,##0.00', '-1,234.50'],
  ['$1,234.5', 1234.5, '$#,##0.00_);[Red]($#,##0.00)', '$1,234.50 '],
  ['(12)', -12, 'General', '-12'],
  ['1e3', 1000, '0.00E+00', '1.00E+03'],
  ['2026-04-06', 46118, 'm/d/yyyy', '4/6/2026'],
  ['4/6/2026', 46118, 'm/d/yyyy', '4/6/2026'],
  ['2026/4/6', 46118, 'm/d/yyyy', '4/6/2026'],
  ['6-Apr-2026', 46118, 'd-mmm-yy', '6-Apr-26'],
  ['April 6, 2026', 46118, 'd-mmm-yy', '6-Apr-26'],
  ['Apr 2026', 46113, 'mmm-yy', 'Apr-26'],
  ['2026年4月6日', 46118, 'yyyy"年"m"月"d"日"', '2026年4月6日'],
  ['14:30', 14.5 / 24, 'h:mm', '14:30'],
  ['2:30 PM', 14.5 / 24, 'h:mm AM/PM', '2:30 PM'],
  ['2026-04-06 12:00', 46118.5, 'm/d/yyyy h:mm', '4/6/2026 12:00'],
  ['1 1/2', 1.5, '# ?/?', '1 1/2'],
  [' 12 ', 12, 'General', '12'],
  ['TRUE', true, 'General', 'TRUE'],
  ['1/1/1900', 1, 'm/d/yyyy', '1/1/1900'],
])('a text that looks like %s becomes what Excel makes of it', (text, value, format, shown) => {
  const { desk } = use;
  desk.write('A1', [[text]]);
  const cell = desk.read('A1')[0]?.[0];
  if (typeof value === 'number') expect(cell?.value).toBeCloseTo(value, 10);
  else expect(cell?.value).toBe(value);
  expect(desk.engine.formats.read(desk.sheet, at('A1'))[0]?.[0]?.numberFormat).toBe(format);
  expect(cell?.text).toBe(shown);
});

test.each([
  '2026-13-01',
  '2026-02-30',
  '1.2.3',
  '1-800-555-0100',
  'Q1 2026',
  '12abc',
  '-',
  '=',
  '3 apples',
  'May',
  '１２',
  '25:99',
])('the text %s stays text', (text) => {
  const { desk } = use;
  desk.write('A1', [[text]]);
  expect(desk.read('A1')[0]?.[0]).toEqual({ value: text, formula: '', text });
});

test('a cell with a format of its own keeps it, and one formatted as text keeps what is written', () => {
  const { desk } = use;
  desk.engine.formats.write(desk.sheet, at('A1'), { numberFormat: '0.000' });
  desk.engine.formats.write(desk.sheet, at('B1:D1'), { numberFormat: '@' });
  desk.write('A1', [['12%', '12%', '=1+1', 5]]);
  expect(desk.values('A1:D1')).toEqual([[0.12, '12%', '=1+1', '5']]);
  expect(desk.formulas('C1')).toEqual([['']]);
  expect(desk.engine.formats.read(desk.sheet, at('A1'))[0]?.[0]?.numberFormat).toBe('0.000');
});

test.each([
  ['#,##0;[Red]-#,##0', -1234, '-1,234'],
  ['0.0%', 0.256, '25.6%'],
  ['dd.mm.yyyy', 46118, '06.04.2026'],
  ['#,##0,," Mio"', 12_345_678, '12 Mio'],
  ['"▲" 0.0%;"▼" 0.0%', -0.05, '▼ 5.0%'],
  ['General', 0.1 + 0.2, '0.3'],
  ['General', 1e15, '1E+15'],
  ['@', 'x', 'x'],
  ['[h]:mm', 1.5, '36:00'],
])('the format %s shows %p as %s', (numberFormat, value, shown) => {
  const { desk } = use;
  desk.engine.formats.write(desk.sheet, at('A1'), { numberFormat });
  desk.write('A1', [[value]]);
  expect(desk.texts('A1')).toEqual([[shown]]);
});

test('sheets grow for what is written beyond their end', () => {
  const { desk } = use;
  desk.write('AZ3000', [['far']]);
  expect(desk.value('AZ3000')).toBe('far');
  expect(desk.engine.cells.used(desk.sheet, true)).toEqual(at('AZ3000'));
});

test('the used range can leave formats out', () => {
  const { desk } = use;
  expect(desk.engine.cells.used(desk.sheet, true)).toBeNull();
  desk.write('B2', [[1]]);
  desk.engine.formats.write(desk.sheet, at('E5'), { fill: '#FF0000' });
  expect(desk.engine.cells.used(desk.sheet, true)).toEqual(at('B2'));
  expect(desk.engine.cells.used(desk.sheet, false)).toEqual(at('B2:E5'));
});

test('clearing takes contents, formats or both', () => {
  const { desk } = use;
  const { cells, formats } = desk.engine;
  const bold = (address: string) => formats.read(desk.sheet, at(address))[0]?.[0]?.bold;
  desk.write('A1', [[1, 2, 3]]);
  formats.write(desk.sheet, at('A1:C1'), { bold: true });
  cells.clear(desk.sheet, at('A1'), 'contents');
  cells.clear(desk.sheet, at('B1'), 'formats');
  cells.clear(desk.sheet, at('C1'), 'all');
  expect(desk.values('A1:C1')).toEqual([['', 2, '']]);
  expect([bold('A1'), bold('B1'), bold('C1')]).toEqual([true, false, false]);
});

test('copying repeats the source over the destination and moves references', async () => {
  const { desk } = use;
  const { cells, formats } = desk.engine;
  desk.write('A1', [[1, '=A1+$A$1']]);
  formats.write(desk.sheet, at('A1'), { fill: '#00FF00' });
  cells.copy({ sheet: desk.sheet, rect: at('A1:B1') }, { sheet: desk.sheet, rect: at('A3:B4') }, 'all');
  await desk.engine.calculation.settle();
  expect(desk.formulas('B3:B4')).toEqual([['=A3+$A$1'], ['=A4+$A$1']]);
  expect(desk.values('A3:B4')).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(formats.read(desk.sheet, at('A4'))[0]?.[0]?.fill).toBe('#00FF00');
  cells.copy({ sheet: desk.sheet, rect: at('B1') }, { sheet: desk.sheet, rect: at('D1') }, 'values');
  expect(desk.read('D1')[0]?.[0]).toMatchObject({ value: 2, formula: '' });
});

test('sorting orders numbers, text, truth values and errors as Excel does, empty cells last', async () => {
  const { desk } = use;
  desk.write('A1', [
    ['k', 'n'],
    ['b', 1],
    [true, 2],
    [10, 3],
    ['', 4],
    ['A', 5],
    [2, 6],
  ]);
  desk.write('C2', [['=B2*10'], ['=B3*10'], ['=B4*10'], ['=B5*10'], ['=B6*10'], ['=B7*10']]);
  desk.engine.cells.sort(desk.sheet, at('A1:C7'), [{ column: 0, ascending: true }], true);
  await desk.engine.calculation.settle();
  expect(desk.values('A1:C7')).toEqual([
    ['k', 'n', ''],
    [2, 6, 60],
    [10, 3, 30],
    ['A', 5, 50],
    ['b', 1, 10],
    [true, 2, 20],
    ['', 4, 40],
  ]);
  desk.engine.cells.sort(desk.sheet, at('A1:C7'), [{ column: 0, ascending: false }], true);
  expect(desk.values('A2:A7').flat()).toEqual([true, 'b', 'A', 10, 2, '']);
});
