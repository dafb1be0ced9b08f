/** Lists that may be worded freely are told from those that formulas, rules and functions read. */
import { hasOwnWords, mayGo } from '../../src/sheet/ownWords';
import { library } from '../../src/templates';

test.each(['chan', 'region', 'pline', 'dept', 'vendor', 'tool'])('%s may be worded freely', (list) => {
  expect(hasOwnWords(library, list)).toBe(true);
});

test.each([
  ['rag', 'rules colour its words'],
  ['task', 'formulas compare with them'],
  ['day', 'a formula takes them by their place'],
  ['cad', 'a function knows them'],
  ['agg', 'a function knows them'],
])('%s may not: %s', (list) => {
  expect(hasOwnWords(library, list)).toBe(false);
  expect(mayGo(library, list, 'own1')).toBe(false);
});

test('what templates speak of stays, entries of the insert form and additions may go', () => {
  expect(
    [
      ['dept', 'mkt'],
      ['dept', 'all'],
      ['tool', 'cdp'],
      ['tool', 'own1'],
    ].map(([list = '', code = '']) => mayGo(library, list, code)),
  ).toEqual([true, false, false, true]);
});
