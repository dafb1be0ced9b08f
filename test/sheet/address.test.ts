import { area, cell, columnName, columnNumber, overlaps, quoted, rectOf } from '../../src/sheet/address';

test('columns count past Z as Excel counts them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
  expect(['A', 'Z', 'AA', 'XFD'].map(columnNumber)).toEqual([0, 25, 26, 16383]);
});

test('addresses go to numbers and back', () => {
  for (const address of ['A1', 'B7:K21', 'AA100:AB100']) expect(area(rectOf(address))).toBe(address);
  expect(rectOf("'KPI ''26'!$B$7:$C$9")).toEqual({ row: 6, column: 1, rows: 3, columns: 2 });
  expect(() => rectOf('Sheet')).toThrow('Not a range address: Sheet');
});

test('dollars stand where they are asked for', () => {
  expect(cell(6, 1)).toBe('B7');
  expect(cell(6, 1, 'column')).toBe('$B7');
  expect(cell(6, 1, 'row')).toBe('B$7');
  expect(area({ row: 0, column: 0, rows: 2, columns: 2 }, 'both')).toBe('$A$1:$B$2');
});

test('sheet names are quoted, apostrophes doubled', () => {
  expect(quoted("Rita's plan")).toBe("'Rita''s plan'");
});

test('areas that touch do not overlap, areas that share a cell do', () => {
  const left = rectOf('A1:B2');
  expect(overlaps(left, rectOf('C1:D2'))).toBe(false);
  expect(overlaps(left, rectOf('B2:C3'))).toBe(true);
});
