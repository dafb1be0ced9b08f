/** Lists that are a team's own are told from those that formulas, rules and functions read. */
import { hasOwnWords, mayBeRenamed, mayGo } from '../../src/sheet/ownWords';
import { sheetsOf } from '../../src/sheet/library';
import { library } from '../../src/templates';

test.each(['chan', 'region', 'pline', 'dept', 'vendor', 'tool'])('%s is a team’s own', (list) => {
  expect(hasOwnWords(library, list)).toBe(true);
});

test.each([
  ['rag', 'rules colour its words'],
  ['task', 'formulas compare with them'],
  ['day', 'a formula takes them by their place'],
  ['cad', 'a function knows them'],
  ['agg', 'formulas compare with them'],
])('%s is not: %s', (list) => {
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

test('what functions take or answer as it is keeps its words', () => {
  const fixed = Object.keys(library.lists).filter((list) => !mayBeRenamed(library, list));
  expect(fixed).toEqual(['dir', 'rfm', 'pg', 'cad', 'raci']);
});

test('of all other lists that formulas answer with, they take the words from the list', () => {
  const fields = sheetsOf(library).flatMap((sheet) => [
    ...Object.values(sheet.names ?? {}),
    ...sheet.tables.flatMap(({ columns }) => Object.values(columns)),
  ]);
  const other = fields.filter(({ list, formula }) => {
    if (list === undefined || formula === undefined || !mayBeRenamed(library, list)) return false;
    return !formula.includes(`~${list}.`) && !formula.includes(`LST_${list}`);
  });
  expect(other.map(({ list, formula }) => [list, formula])).toEqual([]);
});
