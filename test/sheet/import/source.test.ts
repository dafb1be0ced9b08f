/** Where the headers of a source stand, and what its columns hold. */
import { guessHeaderRow, sourceOf } from '../../../src/sheet/import/source';

test.each([
  [
    'the first row',
    [
      ['日期', '花费'],
      ['2026-05-03', '12'],
    ],
    0,
  ],
  [
    'below the lines of a report',
    [['Campaign report'], ['May 1, 2026 - May 31, 2026'], ['Day', 'Campaign', 'Cost'], ['2026-05-01', 'A', '3']],
    2,
  ],
  [
    'nowhere, where rows begin with data',
    [
      ['2026-05-03', '12'],
      ['2026-05-04', '13'],
    ],
    -1,
  ],
  [
    'words only: the first row all the same',
    [
      ['客户', '渠道'],
      ['张三', '抖音'],
    ],
    0,
  ],
  [
    'not where a word is there twice',
    [
      ['抖音', '抖音'],
      ['微信', '抖音'],
    ],
    -1,
  ],
  [
    'a header that is empty',
    [
      ['日期', '', '花费'],
      ['2026-05-03', 'x', '1'],
    ],
    0,
  ],
  ['nothing', [], -1],
])('%s', (_, rows, expected) => expect(guessHeaderRow(rows)).toBe(expected));

test('rows keep the number they have in the source; empty ones are none', () => {
  const { columns, rows } = sourceOf(
    [['报表'], [' 日期 ', '花费'], ['2026-05-03', '12'], ['', ' '], ['2026-05-04', '']],
    1,
  );
  expect(columns).toEqual([
    { header: '日期', sample: ['2026-05-03', '2026-05-04'] },
    { header: '花费', sample: ['12'] },
  ]);
  expect(rows.map(({ number }) => number)).toEqual([3, 5]);
});

test('rows may be longer than the headers, and there may be none', () => {
  expect(sourceOf([['a'], ['1', '2']], 0).columns.map(({ header }) => header)).toEqual(['a', '']);
  expect(sourceOf([['1', '2']], -1)).toMatchObject({
    columns: [{ header: '' }, { header: '' }],
    rows: [{ number: 1 }],
  });
});
