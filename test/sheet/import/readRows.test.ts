/** A source as rows of a table: cells by kind, what cannot be read with its row, rows that are there already, and which are written. */
import { chosenRows, type Choices } from '../../../src/sheet/import/choices';
import type { Mapping } from '../../../src/sheet/import/mapping';
import type { Writing } from '../../../src/sheet/import/readCell';
import { readRows, type ImportRead } from '../../../src/sheet/import/readRows';
import { sourceOf } from '../../../src/sheet/import/source';
import type { Reading } from '../../../src/sheet/reading';
import { targetIn, workbook } from './plan';

const plain: Writing = { dates: 'ymd', mark: '.', hundredths: false };
const choices: Choices = { unread: 'empty', beyond: 'take', there: 'leaveOut', repeated: 'leaveOut', replace: false };

interface Asked {
  reading: Reading;
  table: string;
  /** Keys of the columns, then rows of texts; `=text` beneath a key is the same in every row. */
  keys: string[];
  rows: string[][];
  same?: Record<string, string>;
  /** Keys that are columns of the table; all unless told. */
  taken?: string[];
  writing?: Record<string, Writing>;
  decided?: Record<string, Record<string, string>>;
}

function readOf({
  reading,
  table,
  keys,
  rows,
  same = {},
  taken = keys,
  writing = {},
  decided = {},
}: Asked): ImportRead {
  const mapping: Mapping = {
    ...Object.fromEntries(taken.map((key) => [key, { from: 'column' as const, at: keys.indexOf(key) }])),
    ...Object.fromEntries(Object.entries(same).map(([key, text]) => [key, { from: 'value' as const, text }])),
  };
  const work = readRows(
    {
      source: sourceOf([keys, ...rows], 0),
      target: targetIn(reading, table),
      mapping,
      writing: Object.fromEntries(keys.map((key) => [key, writing[key] ?? plain])),
      decided,
    },
    reading,
    () => undefined,
  );
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const day = (rows: string[][], keys = ['day', 'imp', 'cost'], more: Partial<Asked> = {}) =>
  readOf({ reading: workbook({ EXP_Day: [] }), table: 'EXP_Day', keys, rows, ...more });

test('cells by their kind; what says that there is nothing stays empty', () => {
  const { rows, unread } = day([
    ['2026年5月3日', '１２３', '3.5万'],
    ['2026-05-04', '--', '¥1,200.50'],
    ['46147', '1,000', ''],
    ['20260506', '7', ''],
  ]);
  expect(rows.map(({ values }) => values)).toEqual([
    { day: 46145, imp: 123, cost: 35000 },
    { day: 46146, cost: 1200.5 },
    { day: 46147, imp: 1000 },
    { day: 46148, imp: 7 },
  ]);
  expect(unread).toEqual([]);
});

test('what cannot be read is told by row and column with the reason; its cell or its row is left out as one chooses', () => {
  const read = day([
    ['2026-05-03', '12.5', '100'],
    ['soon', '7', '-5'],
    ['2026-05-05', 'abc', '100'],
  ]);
  expect(read.unread.map(({ key, why, limit, first }) => [key, why, limit, first])).toEqual([
    ['imp', 'notWhole', null, [{ row: 2, text: '12.5' }]],
    ['day', 'notDate', null, [{ row: 3, text: 'soon' }]],
    ['cost', 'tooLow', 0, [{ row: 3, text: '-5' }]],
    ['imp', 'notNumber', null, [{ row: 4, text: 'abc' }]],
  ]);
  expect(chosenRows(read, choices).map(({ values }) => values)).toEqual([
    { day: 46145, cost: 100 },
    { imp: 7 },
    { day: 46147, cost: 100 },
  ]);
  expect(chosenRows(read, { ...choices, unread: 'leaveOut' })).toEqual([]);
  expect(read.lacking.map(({ header, count }) => [header, count])).toEqual([
    ['Date', 1],
    ['Exposure', 2],
    ['Cost', 1],
  ]);
});

test('of many alike the first are named and the others counted', () => {
  const { unread } = day(Array.from({ length: 9 }, () => ['2026-05-03', 'x', '1']));
  expect(unread).toMatchObject([{ count: 9, first: { length: 5 } }]);
});

test('shares and decimals as the source writes them; months as their first day', () => {
  const reading = workbook({ AMP_Comp: [], AMP_KpiLog: [] });
  const shares = readOf({
    reading,
    table: 'AMP_Comp',
    keys: ['name', 'shA', 'shB'],
    rows: [
      ['甲', '12', '12%'],
      ['乙', '1.234,5', '7'],
    ],
    writing: { shA: { ...plain, mark: ',', hundredths: true }, shB: { ...plain, hundredths: true } },
  });
  expect(shares.rows.map(({ values }) => values)).toEqual([
    { name: '甲', shA: 0.12, shB: 0.12 },
    { name: '乙', shB: 0.07 },
  ]);
  // 1234.5 % is more than the column takes.
  expect(shares.unread).toMatchObject([{ key: 'shA', why: 'tooHigh', limit: 1 }]);
  const months = readOf({
    reading,
    table: 'AMP_KpiLog',
    keys: ['mon', 'kpi', 'act'],
    rows: [
      ['2026年5月', 'K01', '5'],
      ['2026-06-17', 'K01', '6'],
    ],
  });
  expect(months.rows.map(({ values }) => values.mon)).toEqual([46143, 46174]);
});

test('figures in units of the header are multiplied, but for those with a scale of their own', () => {
  const { rows } = day(
    [
      ['2026-05-03', '1.2', '12.5'],
      ['2026-05-04', '3', '12.5万'],
    ],
    undefined,
    { writing: { imp: { ...plain, times: 1e4 }, cost: { ...plain, times: 1e4 } } },
  );
  expect(rows.map(({ values }) => [values.imp, values.cost])).toEqual([
    [12_000, 125_000],
    [30_000, 125_000],
  ]);
});

test('words of lists in any language, or their code; what others stand for is decided', () => {
  const reading = workbook({ QBK_Touch: [] });
  const asked: Asked = {
    reading,
    table: 'QBK_Touch',
    keys: ['path', 'at', 'ch'],
    rows: [
      ['p1', '2026-05-03 18:00', reading.settings.wordOf('chan', reading.settings.lists.get('chan')![0]!.code)],
      ['p1', '2026-05-03 18:00', reading.settings.lists.get('chan')![1]!.code],
      ['p2', '2026-05-03', '抖音信息流'],
      ['p3', '2026-05-03', '抖音信息流'],
    ],
  };
  const [first, second] = reading.settings.lists.get('chan')!;
  const before = readOf(asked);
  expect(before.rows.map(({ values }) => values.ch)).toEqual([first!.label, second!.label, undefined, undefined]);
  expect(before.rows[0]!.values.at).toBe(46145.75);
  expect(before.foreign).toEqual([{ list: 'chan', word: '抖音信息流', text: '抖音信息流', count: 2 }]);
  const after = readOf({ ...asked, decided: { chan: { 抖音信息流: second!.code } } });
  expect(after.rows[2]!.values.ch).toBe(second!.label);
  // It can still be decided otherwise.
  expect([after.unread, after.foreign.length]).toEqual([[], 1]);
  expect(readOf({ ...asked, decided: { chan: { 抖音信息流: '' } } }).rows[2]!.values.ch).toBeUndefined();
});

test('yes and no in the words of people', () => {
  const rows = ['是', 'No', '√', '0', 'maybe'].map((vis) => ['A', vis]);
  const read = readOf({ reading: workbook({ AMP_Store: [] }), table: 'AMP_Store', keys: ['store', 'vis'], rows });
  expect(read.rows.map(({ values }) => values.vis)).toEqual(['Y', 'N', 'Y', 'N', undefined]);
  expect(read.unread).toMatchObject([{ why: 'notYesNo', count: 1 }]);
});

test('texts stay texts, and one value can stand in every row; a row is not begun by it', () => {
  const reading = workbook({ EXP_Day: [] });
  const source = reading.settings.lists.get('dept')![0]!.label;
  const read = day(
    [
      ['2026-05-03', '5', '1'],
      ['', '', ''],
    ],
    undefined,
    { reading, same: { src: source } },
  );
  expect(read.rows.map(({ values }) => values.src)).toEqual([source]);
  const texts = readOf({
    reading: workbook({ QBK_Kol: [] }),
    table: 'QBK_Kol',
    keys: ['name', 'code'],
    rows: [
      ['=1+1', '@SUM(A1)'],
      ['00123', '1-2'],
    ],
  });
  expect(texts.rows.map(({ values }) => [values.name, values.code])).toEqual([
    ['=1+1', '@SUM(A1)'],
    ['00123', '1-2'],
  ]);
});

test('rows that are there already: by their date and what they are about', () => {
  const log = workbook({ AMP_KpiLog: [{ mon: 46143, kpi: 'K01', act: 5 }] });
  const read = readOf({
    reading: log,
    table: 'AMP_KpiLog',
    keys: ['mon', 'kpi', 'act'],
    rows: [
      ['2026-05', 'k01 ', '7'],
      ['2026-05', 'K02', '7'],
      ['2026-06', 'K01', '7'],
      ['2026-06', 'K01', '8'],
    ],
  });
  expect(read.identity).toBe('date');
  expect(read.rows.map(({ there, repeated }) => [there, repeated])).toEqual([
    [true, false],
    [false, false],
    [false, false],
    [false, true],
  ]);
  const numbers = (more: Partial<Choices>) => chosenRows(read, { ...choices, ...more }).map(({ number }) => number);
  expect(numbers({})).toEqual([3, 4]);
  expect(numbers({ there: 'add', repeated: 'add' })).toEqual([2, 3, 4, 5]);
  // What is there goes first, so only what is twice in the source is too much.
  expect(numbers({ replace: true })).toEqual([2, 3, 4]);
});

test('rows of one day that differ are added up to one, unless one chooses otherwise; alike they are a slip', () => {
  const keys = ['day', 'imp', 'cost'];
  const parts = day(
    [
      ['2026-05-03', '5', '1.1'],
      ['2026-05-04', '1', '1'],
      ['2026-05-03', '7', '2.2'],
    ],
    keys,
  );
  const written = (read: ImportRead, repeated: Choices['repeated']) =>
    chosenRows(read, { ...choices, repeated }).map(({ values, of }) => [values.imp, values.cost, of]);
  expect(written(parts, null)).toEqual([
    [12, 3.3, 2],
    [1, 1, 1],
  ]);
  expect(written(parts, 'leaveOut')).toEqual([
    [5, 1.1, 1],
    [1, 1, 1],
  ]);
  expect(written(parts, 'add')).toHaveLength(3);
  const alike = day(
    [
      ['2026-05-03', '5', '1'],
      ['2026-05-03', '5', '1'],
    ],
    keys,
  );
  expect(written(alike, null)).toEqual([[5, 1, 1]]);
  const platforms = readOf({
    reading: workbook({ QBK_Ugc: [] }),
    table: 'QBK_Ugc',
    keys: ['mon', 'ch', 'sub'],
    rows: [
      ['2026-05', '小红书', '3'],
      ['2026-05', '小红书', '4'],
      ['2026-05', '抖音', '9'],
    ],
  });
  const subs = (repeated: Choices['repeated']) =>
    chosenRows(platforms, { ...choices, repeated }).map(({ values }) => values.sub);
  // What is counted by more than its day is only added up when asked.
  expect([subs(null), subs('sum')]).toEqual([
    [3, 9],
    [7, 9],
  ]);
  const twice = ['2026-05-03', 'A', '5', '1'];
  const campaigns = day([twice, ['2026-05-03', 'B', '5', '1'], twice], ['day', 'campaign', 'imp', 'cost'], {
    taken: ['day', 'imp', 'cost'],
  });
  expect(written(campaigns, null)).toEqual([[10, 2, 2]]);
});

test('rows without a date are no repetition of one another', () => {
  const reading = workbook({ AMP_KpiLog: [] });
  const rows = [
    ['soon', 'K01', '7'],
    ['later', 'K01', '7'],
  ];
  const read = readOf({ reading, table: 'AMP_KpiLog', keys: ['mon', 'kpi', 'act'], rows });
  expect(read.rows.map(({ repeated }) => repeated)).toEqual([false, false]);
});

test('rows that are there already: by each unique column, or all the same', () => {
  const kol = workbook({ QBK_Kol: [{ name: '小青', code: 'A1' }] });
  const names = readOf({
    reading: kol,
    table: 'QBK_Kol',
    keys: ['name', 'code'],
    rows: [
      ['小青', 'B1'],
      ['小白', 'a1'],
      ['小黑', 'C1'],
    ],
  });
  expect([names.identity, names.rows.map(({ there }) => there)]).toEqual(['unique', [true, true, false]]);
  const orders = workbook({ AMP_Order: [{ cust: 'C1', date: 46145, amt: 10 }] });
  const read = readOf({
    reading: orders,
    table: 'AMP_Order',
    keys: ['cust', 'date', 'amt'],
    rows: [
      ['C1', '2026-05-03', '10'],
      ['C1', '2026-05-03', '11'],
      ['C2', '2026-05-03', '9'],
      ['C2', '2026-05-03', '9'],
    ],
  });
  expect(read.identity).toBe('all');
  expect(read.rows.map(({ there, repeated }) => there || repeated)).toEqual([true, false, false, false]);
});

test('ids that stand as numbers are those of the source, which are texts', () => {
  const orders = workbook({ AMP_Order: [{ cust: 1001, date: 46145, amt: 10 }], QBK_Kol: [{ name: 7, code: 12 }] });
  const read = readOf({
    reading: orders,
    table: 'AMP_Order',
    keys: ['cust', 'date', 'amt'],
    rows: [
      ['1001', '2026-05-03', '10'],
      ['1002', '2026-05-03', '10'],
    ],
  });
  expect(read.rows.map(({ there }) => there)).toEqual([true, false]);
  const names = readOf({ reading: orders, table: 'QBK_Kol', keys: ['name', 'code'], rows: [['8', '12']] });
  expect(names.rows.map(({ there }) => there)).toEqual([true]);
});

test('what lies beyond the dates of the plan is told, and written unless one chooses otherwise', () => {
  const reading = workbook({ AMP_Order: [] }, { SET_AsOf: 46173 });
  const read = readOf({
    reading,
    table: 'AMP_Order',
    keys: ['cust', 'date', 'amt'],
    rows: [
      ['C1', '2026-05-31', '1'],
      ['C2', '2026-06-01', '-1'],
    ],
  });
  expect(read.beyond).toEqual([{ key: 'date', header: 'Order date', side: 'after', count: 1, firstRow: 3 }]);
  expect(chosenRows(read, choices)).toHaveLength(2);
  expect(chosenRows(read, { ...choices, beyond: 'leaveOut' })).toHaveLength(1);
  const tests = readOf({
    reading: workbook({ QBK_Launch: [] }),
    table: 'QBK_Launch',
    keys: ['prod', 's', 'e'],
    rows: [['a', '2026-05-03', '2026-05-01']],
  });
  expect(tests.beyond).toMatchObject([{ key: 'e', side: 'before' }]);
});

test('it can be ended between two slices', () => {
  const reading = workbook({ EXP_Day: [] });
  const order = {
    source: sourceOf([['day'], ...Array.from({ length: 1200 }, () => ['2026-05-03'])], 0),
    target: targetIn(reading, 'EXP_Day'),
    mapping: { day: { from: 'column' as const, at: 0 } },
    writing: { day: plain },
    decided: {},
  };
  const told: number[] = [];
  const work = readRows(order, reading, (done) => {
    told.push(done);
    if (done >= 500) throw new Error('enough');
  });
  expect(() => [...work]).toThrow('enough');
  expect(told).toEqual([0, 500]);
});
