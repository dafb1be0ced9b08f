import type { EngineFunction, EngineParameter } from '../../../src/preview/engine/calculation';
import { CellError } from '../../../src/preview/engine/engine';
import { at, deskForEach } from './harness';

const use = deskForEach();

const parameter = (name: string, more: Partial<EngineParameter> = {}): EngineParameter => ({
  name,
  description: name,
  matrix: false,
  optional: false,
  repeating: false,
  ...more,
});

const calls: unknown[][] = [];
const cards: EngineFunction[] = [
  {
    name: 'KPI.VARIANCE',
    description: 'actual − target',
    parameters: [parameter('actual'), parameter('target', { optional: true })],
    call: ([actual, target]) => ({ value: Number(actual) - Number(target ?? 0), numberFormat: '+0.0;-0.0' }),
  },
  {
    name: 'KPI.GRID',
    description: 'doubles',
    parameters: [parameter('cells', { matrix: true })],
    call: async ([cells]) => ({ value: (cells as number[][]).map((line) => line.map((cell) => cell * 2)) }),
  },
  {
    name: 'KPI.LOG',
    description: 'keeps its arguments',
    parameters: [
      parameter('first', { matrix: true }),
      parameter('second', { optional: true }),
      parameter('more', { matrix: true, optional: true, repeating: true }),
    ],
    call: (args, place) => (calls.push([...args, place]), { value: args.length }),
  },
  {
    name: 'KPI.FAIL',
    description: 'fails',
    parameters: [parameter('how')],
    call: ([how]) => {
      if (how === 'throw') throw new Error('out of order');
      if (how === 'throw error') throw new CellError('#N/A', 'No target is set.');
      if (how === 'reject') return Promise.reject(new CellError('#VALUE!', 'Later.'));
      return { value: how === 'array' ? [[1, new CellError('#N/A', 'Second.')]] : new CellError('#NUM!') };
    },
  },
];

beforeEach(() => {
  calls.length = 0;
  use.desk.engine.calculation.register(cards);
});

test('dotted names with single values, formatted where the cell has no format of its own', async () => {
  const { desk } = use;
  desk.write('A1', [[5, 3, '=KPI.VARIANCE(A1,B1)', '=KPI.VARIANCE(A1)', '=kpi.variance(1,2)']]);
  desk.engine.formats.write(desk.sheet, at('D1'), { numberFormat: '0' });
  await desk.engine.calculation.settle();
  expect(desk.values('C1:E1')).toEqual([[2, 5, -1]]);
  expect(desk.texts('C1:E1')).toEqual([['+2.0', '5', '-1.0']]);
});

test('they calculate again when what they use changes', async () => {
  const { desk } = use;
  await desk.calculated('A1', [[5, '=KPI.VARIANCE(A1,1)*10', '=B1+1']]);
  expect(desk.values('B1:C1')).toEqual([[40, 41]]);
  await desk.calculated('A1', [[6]]);
  expect(desk.values('B1:C1')).toEqual([[50, 51]]);
});

test('a function that answers later spills and takes part in formulas', async () => {
  const { desk } = use;
  desk.write('A1', [
    [1, 2],
    [3, 4],
  ]);
  desk.write('D1', [['=KPI.GRID(A1:B2)']]);
  desk.write('G1', [['=SUM(KPI.GRID(A1:B2),1)', '=KPI.GRID(A1)', '=SUM(D1#)']]);
  await desk.engine.calculation.settle();
  expect(desk.values('D1:E2')).toEqual([
    [2, 4],
    [6, 8],
  ]);
  expect(desk.values('G1:I1')).toEqual([[21, 2, 20]]);
});

test('ranges arrive as rows, single cells as values, blanks and omitted arguments as null', async () => {
  const { desk } = use;
  desk.write('A1', [
    [1, ''],
    ['x', true],
  ]);
  desk.write('C3', [['=KPI.LOG(A1:B2,,{5,6},A1)']]);
  desk.write('D4', [['=KPI.LOG(A1)', '=KPI.LOG(7,NA())']]);
  await desk.engine.calculation.settle();
  expect(calls).toEqual([
    [
      [
        [1, null],
        ['x', true],
      ],
      null,
      [[5, 6]],
      [[1]],
      { sheet: desk.sheet, row: 2, column: 2 },
    ],
    [[[1]], null, { sheet: desk.sheet, row: 3, column: 3 }],
    [[[7]], expect.objectContaining({ code: '#N/A' }), { sheet: desk.sheet, row: 3, column: 4 }],
  ]);
});

test('whole columns arrive as far as they are filled', async () => {
  const { desk } = use;
  desk.write('A1', [[1], [2], [3]]);
  desk.write('C1', [['=KPI.LOG(A:A)', '=KPI.LOG(A1:A5)']]);
  await desk.engine.calculation.settle();
  expect(calls[0]?.[0]).toEqual([[1], [2], [3]]);
  expect(calls[1]?.[0]).toHaveLength(5);
});

test('a range given for a single value calls the function for every cell', async () => {
  const { desk } = use;
  desk.write('A1', [
    [5, 1],
    [7, 2],
    [9, 3],
  ]);
  await desk.calculated('D1', [['=KPI.VARIANCE(A1:A3,B1:B3)']]);
  expect(desk.values('D1:D3').flat()).toEqual([4, 5, 6]);
  expect(
    await desk.calculated('F1', [['=SUM(KPI.VARIANCE(A1:A3,1))', '=SUMPRODUCT(KPI.VARIANCE(A1:A3,B1:D1))']]),
  ).toEqual([[18, expect.any(Number)]]);
  expect(await desk.calculated('F5', [['=SUM(MAP(A1:A3,LAMBDA(x,KPI.VARIANCE(x,1))))']])).toEqual([[18]]);
});

test('errors keep their sentence as long as the cell shows them', async () => {
  const { desk } = use;
  desk.write('A1', [
    [
      'throw error',
      '=KPI.FAIL(A1)',
      '=KPI.FAIL("array")',
      '',
      '=IFERROR(KPI.FAIL(A1),"fine")',
      '=KPI.FAIL("plain")',
      '=B1',
    ],
  ]);
  desk.write('A2', [['=KPI.FAIL("throw")', '=KPI.FAIL("reject")']]);
  await desk.engine.calculation.settle();
  const sentence = (address: string) => desk.read(address)[0]?.[0]?.value;
  expect(sentence('B1')).toMatchObject({ code: '#N/A', sentence: 'No target is set.' });
  expect(sentence('C1')).toBe(1);
  expect(sentence('D1')).toMatchObject({ code: '#N/A', sentence: 'Second.' });
  expect(sentence('E1')).toBe('fine');
  expect(sentence('F1')).toMatchObject({ code: '#NUM!' });
  expect((sentence('F1') as CellError).sentence).toBeUndefined();
  expect((sentence('G1') as CellError).code).toBe('#N/A');
  expect(sentence('A2')).toMatchObject({ code: '#VALUE!', sentence: 'out of order' });
  expect(sentence('B2')).toMatchObject({ code: '#VALUE!', sentence: 'Later.' });
  await desk.calculated('B1', [['=NA()']]);
  expect((sentence('B1') as CellError).sentence).toBeUndefined();
});

test('an array with a value in its way is #SPILL!', async () => {
  const { desk } = use;
  desk.write('D2', [['here']]);
  expect(await desk.calculated('D1', [['=KPI.GRID({1;2})']])).toEqual([['#SPILL!']]);
});

test('formulas written before their function is known are calculated when it is, also by its name in files', async () => {
  const { desk } = use;
  desk.write('A1', [['=KPI.LATER(2)', '=_xldudf_KPI_VARIANCE(3,1)']]);
  await desk.engine.calculation.settle();
  expect(desk.value('A1')).toBe('#NAME?');
  desk.engine.calculation.register([
    { name: 'KPI.LATER', description: '', parameters: [parameter('x')], call: ([x]) => ({ value: Number(x) * 10 }) },
  ]);
  await desk.engine.calculation.settle();
  expect(desk.values('A1:B1')).toEqual([[20, 2]]);
  expect(desk.formulas('B1')).toEqual([['=KPI.VARIANCE(3,1)']]);
});

test('registering again replaces a function', async () => {
  const { desk } = use;
  await desk.calculated('A1', [['=KPI.VARIANCE(5,1)']]);
  desk.engine.calculation.register([
    {
      name: 'KPI.VARIANCE',
      description: '差異',
      parameters: [parameter('實際'), parameter('目標')],
      call: () => ({ value: 'new' }),
    },
  ]);
  await desk.engine.calculation.settle();
  expect(desk.value('A1')).toBe('new');
});

test('too many arguments are an error, not a call', async () => {
  const { desk } = use;
  expect(await desk.calculated('A1', [['=KPI.VARIANCE(1,2,3)']])).toEqual([['#VALUE!']]);
});

test('many cells wait for a function whose first answers are late, in long formulas too', async () => {
  const { desk } = use;
  let calls = 0;
  desk.engine.calculation.register([
    {
      name: 'KPI.SLOW',
      description: '',
      parameters: [parameter('x')],
      call: async ([x]) => {
        calls += 1;
        await new Promise((resolve) => setTimeout(resolve, calls < 3 ? 50 : 0));
        return { value: Number(x) * 2 };
      },
    },
  ]);
  const rows = Array.from({ length: 8 }, (_, row) => row + 1);
  const formula = (row: number) =>
    `=IF($A$${row}="","",IF($A$${row}="nothing to be seen here","",KPI.SLOW($A$${row})))`;
  desk.write(
    'A1',
    rows.map((row) => [row]),
  );
  expect(
    await desk.calculated(
      'B1',
      rows.map((row) => [formula(row)]),
    ),
  ).toEqual(rows.map((row) => [row * 2]));
});
