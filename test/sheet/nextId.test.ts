/** Numbers of new rows go on from the last one of the table, as it is written. */
import { freeId, nextId, nextIds } from '../../src/sheet/nextId';

test.each([
  [['T09', 'T10'], 'T11'],
  [['T10', 'T09'], 'T11'],
  [['K-7'], 'K-8'],
  [['W099'], 'W100'],
  [['A7', 'B1'], 'B2'],
  [['own', ''], 'R01'],
  [[], 'R01'],
])('after %j comes %s', (ids, next) => {
  expect(nextId(ids, 'R01')).toBe(next);
});

test('several at once', () => {
  expect(nextIds(['P8'], 'P1', 3)).toEqual(['P9', 'P10', 'P11']);
  expect(nextIds([], 'P1', 2)).toEqual(['P1', 'P2']);
});

test('an id stays where nobody has it', () => {
  expect(freeId('W07', new Set(['W06']))).toBe('W07');
  expect(freeId('W06', new Set(['W06', 'W09', 'X99']))).toBe('W10');
  expect(freeId('lead', new Set(['lead', 'lead-2']))).toBe('lead-3');
  expect(freeId('', new Set(['']))).toBe('');
});
