import {
  area,
  cell,
  columnName,
  columnNumber,
  overlaps,
  prefixOf,
  quoted,
  rectOf,
  sheetOf,
  splitReference,
} from '../../src/sheet/address';

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

test.each([
  ['Plan', 'Plan!'],
  ['Sheet1', 'Sheet1!'],
  ['排期表', '排期表!'],
  ['v1.2_final', "'v1.2_final'!"],
  ['Plan.final', 'Plan.final!'],
  ['Q1', "'Q1'!"],
  ['kpi2026', "'kpi2026'!"],
  ['R1C1', "'R1C1'!"],
  ['r', "'r'!"],
  ['RC', "'RC'!"],
  ['2026', "'2026'!"],
  ['Our goals', "'Our goals'!"],
  ["Rita's", "'Rita''s'!"],
  ['排期!表', "'排期!表'!"],
])('%s stands before an address as %s', (sheet, prefix) => {
  expect(prefixOf(sheet)).toBe(prefix);
  expect(sheetOf(prefix)).toBe(sheet);
  expect(splitReference(`${prefix}$A$1:B2`)).toEqual({ sheet, address: '$A$1:B2' });
});

test('areas that touch do not overlap, areas that share a cell do', () => {
  const left = rectOf('A1:B2');
  expect(overlaps(left, rectOf('C1:D2'))).toBe(false);
  expect(overlaps(left, rectOf('B2:C3'))).toBe(true);
});

describe('references', () => {
  test.each([
    ["'KPI Settings'!A1:B2", { sheet: 'KPI Settings', address: 'A1:B2' }],
    ["'Anna''s plan'!$A$1", { sheet: "Anna's plan", address: '$A$1' }],
    ['Plan!A1', { sheet: 'Plan', address: 'A1' }],
    ["'Q1'!A1#", { sheet: 'Q1', address: 'A1#' }],
    ["'排期!表'!C3", { sheet: '排期!表', address: 'C3' }],
  ])('%s', (reference, parts) => {
    expect(splitReference(reference)).toEqual(parts);
  });

  test('without a sheet it is refused', () => {
    expect(() => splitReference('A1:B2')).toThrow('A1:B2 names no sheet and cells.');
  });
});
