import { contains, partsOf, runsOf } from '../../src/sheet/areas';

test('an area is taken apart into strips of whole rows', () => {
  const rect = { row: 4, column: 2, rows: 5, columns: 3 };
  const rowsOf = (cells: number) => partsOf(rect, cells).map(({ row, rows }) => [row, rows]);
  expect(rowsOf(6)).toEqual([
    [4, 2],
    [6, 2],
    [8, 1],
  ]);
  expect(rowsOf(15)).toEqual([[4, 5]]);
  expect(rowsOf(1)).toHaveLength(5);
});

test('cells below one another are one run, in whatever order they come', () => {
  const at = (row: number, column: number) => ({ row, column });
  expect(runsOf([at(3, 1), at(1, 1), at(2, 2), at(2, 1), at(5, 1)])).toEqual([
    [at(1, 1), at(2, 1), at(3, 1)],
    [at(5, 1)],
    [at(2, 2)],
  ]);
});

test('the last row and column belong to an area, the next do not', () => {
  const rect = { row: 1, column: 1, rows: 2, columns: 2 };
  expect(contains(rect, { row: 2, column: 2 })).toBe(true);
  expect(contains(rect, { row: 3, column: 2 })).toBe(false);
  expect(contains(rect, { row: 2, column: 3 })).toBe(false);
});
