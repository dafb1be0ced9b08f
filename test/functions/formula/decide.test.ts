/** Which tests a formula's answer hangs on, and how far the next answer is. */
import { decide, turnsOf } from '../../../src/functions/formula/decide';

const band = '=IF([@days]="","",IF([@days]<P_Lo,"short",IF([@days]>P_Hi,"long","ok")))';
const around = (cells: Record<string, unknown>) => ({
  cells: (reference: string) => (reference in cells ? [[cells[reference]]] : undefined),
});
const told = (formula: string, cells: Record<string, unknown>) => {
  const decision = decide(formula, around(cells));
  return (
    decision && {
      answer: decision.answer,
      tests: decision.tests.map(({ node, holds }) => [formula.slice(node.start, node.end), holds]),
      turns: turnsOf(formula, decision, around(cells)).map(({ answer, distance }) => [answer, distance]),
    }
  );
};

test.each([
  [12, 'long', [['ok', -2]]],
  [1, 'short', [['ok', 2]]],
  [
    7,
    'ok',
    [
      ['long', 3],
      ['short', -4],
    ],
  ],
  [
    10,
    'ok',
    [
      ['long', 0],
      ['short', -7],
    ],
  ],
])('a figure of %s against two limits is %s', (days, answer, turns) => {
  expect(told(band, { '[@days]': days, P_Lo: 3, P_Hi: 10 })).toMatchObject({ answer, turns });
});

test('a blank is told as the reason, and there is no distance', () => {
  expect(told(band, { '[@days]': '', P_Lo: 3, P_Hi: 10 })).toEqual({
    answer: '',
    tests: [['[@days]=""', true]],
    turns: [],
  });
});

test('of AND only what failed, of OR only what held, else all', () => {
  const cells = { A1: 1, A2: 5, A3: true };
  expect(told('=AND(A1>0,A2<3,A3)', cells)).toMatchObject({
    answer: false,
    tests: [['A2<3', false]],
    turns: [[true, -2]],
  });
  expect(told('=OR(A1>3,A3,A2<3)', cells)).toMatchObject({ answer: true, tests: [['A3', true]] });
  expect(told('=AND(A1>0,NOT(A2<3))', cells)).toMatchObject({
    answer: true,
    tests: [
      ['A1>0', true],
      ['A2<3', false],
    ],
  });
});

test('what only Excel can tell is not told', () => {
  expect(told('=IF(XLOOKUP(A1,A1,A1)>1,"a","b")', { A1: 1 })).toBeNull();
  expect(told('=IF(B1>1,"a","b")', { A1: 1 })).toBeNull();
});
