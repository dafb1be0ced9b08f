import { rows } from '../../src/sheet/rows';

test('a table in text becomes keys and cells', () => {
  expect(rows`
    id | task        | pct
    W1 | Write brief | 0.5
    W2 |             |
  `).toEqual({
    keys: ['id', 'task', 'pct'],
    cells: [
      ['W1', 'Write brief', '0.5'],
      ['W2', '', ''],
    ],
  });
});

test('a row with a cell too few is refused', () => {
  expect(
    () => rows`
    id | task
    W1
  `,
  ).toThrow('Row has 1 cells, keys are 2: W1');
});
