import { at, deskForEach } from './harness';

const use = deskForEach();

test('a dynamic array fills cells, which read as values without formulas', async () => {
  const { desk } = use;
  expect(await desk.calculated('B2', [['=SEQUENCE(2,3)']])).toEqual([[1]]);
  expect(desk.values('B2:D3')).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(desk.formulas('B2:C3')).toEqual([
    ['=SEQUENCE(2,3)', ''],
    ['', ''],
  ]);
  const { cells } = desk.engine;
  expect(cells.spill(desk.sheet, 1, 1)).toEqual(at('B2:D3'));
  expect(cells.spill(desk.sheet, 2, 2)).toBeNull();
  expect(cells.spillParent(desk.sheet, 2, 3)).toEqual({ row: 1, column: 1 });
  expect(cells.spillParent(desk.sheet, 0, 0)).toBeNull();
  expect(cells.used(desk.sheet, true)).toEqual(at('B2:D3'));
});

test('errors, text and truth values inside an array are told apart', async () => {
  const { desk } = use;
  await desk.calculated('A1', [['={1,"x",TRUE,#N/A}']]);
  expect(desk.values('A1:D1')).toEqual([[1, 'x', true, '#N/A']]);
});

test('a value in the way is #SPILL! until it goes', async () => {
  const { desk } = use;
  desk.write('A3', [['here']]);
  expect(await desk.calculated('A1', [['=SEQUENCE(3)']])).toEqual([['#SPILL!']]);
  expect(desk.value('A2')).toBe('');
  expect(desk.engine.cells.spill(desk.sheet, 0, 0)).toBeNull();
  await desk.calculated('A3', [['']]);
  expect(desk.values('A1:A3').flat()).toEqual([1, 2, 3]);
  await desk.calculated('A2', [['again']]);
  expect(desk.values('A1:A3').flat()).toEqual(['#SPILL!', 'again', '']);
});

test('overwriting the formula empties what it filled', async () => {
  const { desk } = use;
  await desk.calculated('A1', [['=SEQUENCE(3)']]);
  await desk.calculated('A1', [['=SEQUENCE(2)']]);
  expect(desk.values('A1:A3').flat()).toEqual([1, 2, '']);
  await desk.calculated('A1', [[7]]);
  expect(desk.values('A1:A3').flat()).toEqual([7, '', '']);
});

test('A1# follows the size of the array, and formulas that depend on it are calculated again', async () => {
  const { desk } = use;
  desk.write('A1', [[3]]);
  desk.write('C1', [['=SEQUENCE(A1)', '=SUM(C1#)', '=C1#*2', '=ROWS(C1#)', '=COUNTA(Sheet1!$C$1#)']]);
  await desk.engine.calculation.settle();
  expect(desk.values('D1:G1')).toEqual([[6, 2, 3, 3]]);
  expect(desk.values('E1:E3').flat()).toEqual([2, 4, 6]);
  await desk.calculated('A1', [[5]]);
  expect(desk.values('D1:G1')).toEqual([[15, 2, 5, 5]]);
  expect(desk.values('E1:E6').flat()).toEqual([2, 4, 6, 8, 10, '']);
  expect(desk.formulas('D1:E1')).toEqual([['=SUM(C1#)', '=C1#*2']]);
});

test('A1# of a cell that spills nothing', async () => {
  const { desk } = use;
  desk.write('A1', [[1, '=A1+1']]);
  expect(await desk.calculated('D1', [['=A1#', '=B1#']])).toEqual([['#REF!', 2]]);
});

test('A1# keeps its form when rows are inserted above', async () => {
  const { desk } = use;
  desk.write('A2', [['=SEQUENCE(2)', '=SUM(A2#)+B9']]);
  desk.engine.cells.insert(desk.sheet, at('A1'), 'Down', true);
  await desk.engine.calculation.settle();
  expect(desk.formulas('B3')).toEqual([['=SUM(A3#)+B10']]);
  expect(desk.value('B3')).toBe(3);
  expect(desk.values('A3:A4').flat()).toEqual([1, 2]);
  expect(desk.value('A2')).toBe('');
});

test('an array longer than the sheet makes the sheet grow', async () => {
  const { desk } = use;
  await desk.calculated('A2', [['=SEQUENCE(2500)']]);
  expect(desk.value('A2501')).toBe(2500);
  expect(await desk.calculated('B1', [['=SUM(A2#)']])).toEqual([[(2500 * 2501) / 2]]);
});

test.each([
  [
    '=FILTER(A1:B3,B1:B3>1)',
    [
      ['b', 2],
      ['c', 3],
    ],
  ],
  ['=SORTBY(A1:A3,B1:B3,-1)', [['c'], ['b'], ['a']]],
  ['=UNIQUE({1;1;2})', [[1], [2]]],
  [
    '=VSTACK(A1:B1,{"z",9})',
    [
      ['a', 1],
      ['z', 9],
    ],
  ],
  ['=TAKE(A1:B3,-1)', [['c', 3]]],
  [
    '=CHOOSECOLS(A1:B3,2,1)',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  ],
  [
    '=TRANSPOSE(A1:B2)',
    [
      ['a', 'b'],
      [1, 2],
    ],
  ],
  ['=LET(x,B1:B3,x*x)', [[1], [4], [9]]],
  ['=MAP(B1:B3,LAMBDA(x,x+1))', [[2], [3], [4]]],
  ['=B1:B3&A1:A3', [['1a'], ['2b'], ['3c']]],
])('%s spills', async (formula, expected) => {
  const { desk } = use;
  desk.write('A1', [
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  await desk.calculated('D1', [[formula]]);
  expect(desk.engine.cells.spill(desk.sheet, 0, 3)).toEqual({
    row: 0,
    column: 3,
    rows: expected.length,
    columns: expected[0]?.length,
  });
  expect(
    desk
      .values('D1:E3')
      .slice(0, expected.length)
      .map((line) => line.slice(0, expected[0]?.length)),
  ).toEqual(expected);
});
