/** What a test says: the figures of the functions, and the field that is wrong. */
import { functionIn } from '../../../src/taskpane/functions/calculate';
import { confidenceOf, emptyDraft, judge, type Judged, type TestDraft } from '../../../src/taskpane/testLab/judge';
import { emptySize, sizeOf, type SizeDraft } from '../../../src/taskpane/testLab/size';
import { shareIn } from '../../../src/taskpane/testLab/typed';

const figures = (usersA: string, conversionsA: string, usersB: string, conversionsB: string): TestDraft => ({
  ...emptyDraft,
  usersA,
  conversionsA,
  usersB,
  conversionsB,
});
const judgement = (judged: Judged) => {
  if (judged.state !== 'judged') throw new Error(judged.state);
  return judged.judgement;
};
const wrong = (draft: Partial<TestDraft>) => {
  const judged = judge({ ...figures('1000', '100', '1000', '130'), ...draft }, 0.95);
  return judged.state === 'wrong' ? [judged.field, judged.problem.code] : judged.state;
};

test('the figures are those of KPI.ABTEST and KPI.ABPROB', () => {
  const found = judgement(judge(figures('1,000', '100', '１０００', '130'), 0.95));
  expect(found).toMatchObject({ rateA: 0.1, rateB: 0.13, verdict: 'b' });
  const table = functionIn('en', 'ABTEST', false)(1000, 100, 1000, 130, 0.95, false, 'en') as [string, number][];
  const of = (name: string) => table.find(([measure]) => measure === name)![1];
  expect([found.lift, found.low, found.high, found.p, found.win, found.loss]).toEqual(
    ['Lift', 'From', 'To', 'p', 'P(B > A)', 'Expected loss'].map(of),
  );
  const skewed = judgement(judge({ ...figures('1000', '100', '1000', '130'), priorA: '30', priorB: '270' }, 0.95));
  expect(skewed.win).toBe(functionIn('en', 'ABPROB', false)(1000, 100, 1000, 130, 'win', 30, 270));
});

test.each([
  ['0.95', '', 'b'],
  ['0.95', '99', 'open'],
  ['0.99', '', 'open'],
])('plan %s, typed %s: %s', (plan, confidence, verdict) => {
  const draft = { ...figures('1000', '100', '1000', '130'), confidence };
  expect(judgement(judge(draft, Number(plan))).verdict).toBe(verdict);
});

test.each([
  ['99', 0.99],
  ['', 0.95],
  ['20', 0.95],
  ['sure', 0.95],
])('confidence %s without figures: %s', (confidence, expected) => {
  expect(confidenceOf({ ...emptyDraft, confidence }, 0.95)).toBe(expected);
});

test('A stays from 1 − confidence down; a split that is no chance is seen', () => {
  expect(judgement(judge(figures('1000', '130', '1000', '100'), 0.95)).verdict).toBe('a');
  expect(judgement(judge(figures('1000', '100', '1300', '130'), 0.95)).split).toBeLessThan(0.001);
});

test('a wrong field is named, one at a time', () => {
  expect(wrong({ conversionsB: '1300' })).toEqual(['conversionsB', 'notAbove']);
  expect(wrong({ usersA: 'many' })).toEqual(['usersA', 'notNumber']);
  expect(wrong({ usersA: '0', conversionsA: '0' })).toEqual(['usersA', 'zeroBase']);
  expect(wrong({ conversionsA: '1.5' })).toEqual(['conversionsA', 'notWhole']);
  expect(wrong({ usersB: '-3' })).toEqual(['usersB', 'tooSmall']);
  expect(wrong({ confidence: '20' })).toEqual(['confidence', 'outOfRange']);
  expect(wrong({ priorB: '0' })).toEqual(['priorB', 'mustBePositive']);
  expect(wrong({ usersA: '' })).toBe('incomplete');
  expect(judge(emptyDraft, 0.95).state).toBe('empty');
});

describe('the size', () => {
  const size = (draft: Partial<SizeDraft>, test = null as ReturnType<typeof judgement> | null) =>
    sizeOf({ ...emptySize, ...draft }, 0.95, test);

  test('is that of KPI.SAMPLESIZE', () => {
    expect(size({ baseline: '20', effect: '5', relative: false })).toMatchObject({ perGroup: 1031, missing: null });
    expect(size({ baseline: '20', effect: '25' })).toMatchObject({ perGroup: 1031, changed: 0.25 });
    expect(size({ baseline: '5', power: '90' })).toMatchObject({ perGroup: 40_667 });
  });

  test('begins with rate A of the test, and counts what it has', () => {
    const test = judgement(judge(figures('1000', '200', '900', '190'), 0.95));
    expect(size({ effect: '25', perDay: '80' }, test)).toMatchObject({
      baseline: 0.2,
      perGroup: 1031,
      missing: { a: 31, b: 131 },
      // 131 more in B at 40 a day.
      days: 4,
    });
    const uneven = judgement(judge(figures('1031', '206', '431', '86'), 0.95));
    expect(size({ baseline: '20', effect: '25', perDay: '100' }, uneven)).toMatchObject({
      missing: { a: 0, b: 600 },
      days: 12,
    });
  });

  test.each([
    [{ baseline: 'a' }, 'baseline', 'notNumber'],
    [{ baseline: '0' }, 'baseline', 'rate'],
    [{ baseline: '120' }, 'baseline', 'rate'],
    [{ baseline: '20', effect: '0' }, 'effect', 'noEffect'],
    [{ baseline: '60', effect: '100' }, 'effect', 'beyond'],
    [{ baseline: '20', power: '100' }, 'power', 'power'],
    [{ baseline: '20', perDay: '0' }, 'perDay', 'perDay'],
  ] as const)('%j: %s %s', (draft, field, problem) => {
    expect(size(draft)).toEqual({ state: 'wrong', field, problem });
  });
});

test.each([
  ['3.25', 0.0325],
  ['3.25 %', 0.0325],
  ['０．４５％', 0.0045],
  ['', null],
  ['3,2', NaN],
])('%s as a share', (text, share) => {
  expect(shareIn(text)).toBe(share);
});
