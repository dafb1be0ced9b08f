/** How a source was imported is known again by its headers, whatever their order and whatever came to them. */
import {
  isRemembered,
  lastImport,
  remember,
  settledBy,
  withImport,
  type Settled,
} from '../../../src/sheet/import/remembered';
import { sourceOf } from '../../../src/sheet/import/source';

const source = (...headers: string[]) => sourceOf([headers, headers.map(() => '1')], 0);
const settled: Settled = {
  mapping: { day: { from: 'column', at: 0 }, cost: { from: 'column', at: 2 }, src: { from: 'value', text: '数据部' } },
  writing: { day: { dates: 'dmy', mark: '.', hundredths: false } },
  decided: { chan: { 抖音信息流: 'C1' } },
};
const one = remember(source('日期', '展现', '消耗'), 'EXP_Day', settled);

test('the same headers, moved and with one more', () => {
  const again = source('消耗', '日期 ', '新的', '展现');
  const found = lastImport([one], again, 'EXP_Day')!;
  expect(settledBy(found, again)).toEqual({
    ...settled,
    mapping: { ...settled.mapping, day: { from: 'column', at: 1 }, cost: { from: 'column', at: 0 } },
  });
});

test('not where a column is missing, nor for another table', () => {
  expect(lastImport([one], source('日期', '展现'), 'EXP_Day')).toBeUndefined();
  expect(lastImport([one], source('日期', '展现', '消耗'), 'AMP_BudMonth')).toBeUndefined();
  // Which table it was can be asked too.
  expect(lastImport([one], source('日期', '展现', '消耗'))?.table).toBe('EXP_Day');
});

test('without headers, and with one that is there twice, places count', () => {
  const bare = sourceOf([['2026-05-03', '1', '2']], -1);
  const kept = remember(bare, 'EXP_Day', settled);
  expect(settledBy(kept, bare)).toEqual(settled);
  expect(lastImport([kept], source('日期', '展现', '消耗'), 'EXP_Day')).toBeUndefined();
  const twice = source('日期', '金额', '金额');
  expect(settledBy(remember(twice, 'EXP_Day', settled), twice)).toEqual(settled);
});

test('one of a kind is kept, the newest first, and not without end', () => {
  const other = { ...one, columns: { day: 'x' } };
  expect(withImport([one, other], { ...other, values: { src: 'a' } }).map(({ values }) => values.src)).toEqual([
    'a',
    '数据部',
  ]);
  const many = Array.from({ length: 40 }, (_, at) => ({ ...one, columns: { day: String(at) } }));
  expect(withImport(many, one)).toHaveLength(30);
});

test('what is damaged is none', () => {
  expect([one, JSON.parse(JSON.stringify(one))].every(isRemembered)).toBe(true);
  const damaged = [
    null,
    7,
    {},
    { ...one, columns: { day: 3 } },
    { ...one, writing: { day: { dates: 'never' } } },
    { ...one, decided: [] },
  ];
  expect(damaged.map(isRemembered)).toEqual(damaged.map(() => false));
});
