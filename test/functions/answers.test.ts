/** Formats of spilled tables: all where the answer is small, the dates whatever the number of rows that Excel shows at all. */
import { formatsWithin } from '../../src/functions/answers';
import { functionsIn } from './calculator';

const columns = ['customer', 'lastOrder', 'recencyDays', 'orders', 'amount', 'customerShare', 'segment'] as const;

test('all of them in a small table', () => {
  expect(formatsWithin(columns, 100)).toEqual([
    undefined,
    'yyyy-mm-dd',
    '#,##0',
    '#,##0',
    '#,##0.00',
    '0.0%',
    undefined,
  ]);
});

test('the dates first, then the shares, as rows grow', () => {
  const kept = (rows: number) => formatsWithin(columns, rows).filter(Boolean);
  expect(kept(20_000)).toEqual(['yyyy-mm-dd', '0.0%']);
  expect(kept(28_000)).toEqual(['yyyy-mm-dd']);
  // Too many numbers for the web whatever they look like; the desktop takes them.
  expect(kept(125_000)).toEqual(['yyyy-mm-dd']);
  const order = [100, 5_000, 10_000, 15_000, 20_000, 28_000].map((rows) => kept(rows).length);
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

test('an answer with formats stays below what the web takes, wherever the bare numbers do', () => {
  for (const rows of [1_000, 6_000, 9_000, 20_000, 35_000, 50_000]) {
    const formats = formatsWithin(columns, rows);
    const row = ['C000123', 46_020, 123, 12, 1234.56, 0.0123456, 'Potential loyalist'];
    const cells = row.map((basicValue, i) =>
      formats[i] ? { type: 'Double', basicValue, numberFormat: formats[i] } : basicValue,
    );
    expect(rows * JSON.stringify(cells).length).toBeLessThan(5_000_000);
  }
});

test('RFM of 30,000 customers answers its last orders as dates', async () => {
  const ids = Array.from({ length: 30_000 }, (_, i) => [`C${i}`]);
  const { RFM } = functionsIn('en', true);
  const answer = (await RFM!(
    ids,
    ids.map((_, i) => [46_000 + (i % 300)]),
    ids.map((_, i) => [i % 97]),
  )) as unknown[][];
  expect(answer).toHaveLength(30_001);
  expect(answer.slice(1).every((row) => (row[1] as { numberFormat: string }).numberFormat === 'yyyy-mm-dd')).toBe(true);
  expect(typeof answer[1]![4]).toBe('number');
});
