import { checkAnswers, defaultAnswers, type Answers } from '../../src/sheet/answers';

const english = { code: 'en', currency: 'USD' };
const good: Answers = { ...defaultAnswers('2026-05-31', english), brand: 'Qingyu' };
const problems = (changes: Partial<Answers>) =>
  checkAnswers({ ...good, ...changes }).map(({ key, code }) => `${key} ${code}`);

test('the form opens with the current year and quarter and the coming Monday', () => {
  expect(good).toMatchObject({
    year: 2026,
    quarter: 2,
    start: '2026-06-01',
    weeks: 12,
    currency: 'USD',
    language: 'en',
  });
  expect(defaultAnswers('2026-04-06', english).start).toBe('2026-04-13');
});

test('answers as they open are usable once the brand is named', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ brand: ' ' })).toEqual(['brand needed']);
  expect(problems({ brand: ' ', sample: true })).toEqual([]);
});

test('each answer out of bounds is named with the bound', () => {
  expect(problems({ weeks: 27 })).toEqual(['weeks outside']);
  expect(problems({ weeks: 3.5 })).toEqual(['weeks notWhole']);
  expect(problems({ weeks: NaN })).toEqual(['weeks notANumber']);
  expect(problems({ start: '2026-02-30' })).toEqual(['start notADate']);
  expect(problems({ budget: -1 })).toEqual(['budget outside']);
  expect(problems({ reserve: 0.6 })).toEqual(['reserve outside']);
  expect(problems({ currency: '' })).toEqual(['currency needed']);
  expect(problems({ brand: 'x'.repeat(61) })).toEqual(['brand tooLong']);
  expect(checkAnswers({ ...good, weeks: 0 })).toEqual([{ key: 'weeks', code: 'outside', limits: { from: 1, to: 26 } }]);
});

test('lists of names want enough, not too many, none empty, none twice', () => {
  const items = (...names: string[]) => names.map((name, index) => ({ code: `c${index}`, name }));
  expect(problems({ channels: items('Search') })).toEqual(['channels tooFew']);
  expect(problems({ channels: items('Search', 'search ') })).toEqual(['channels double']);
  expect(problems({ channels: items('Search', ' ') })).toEqual(['channels emptyName']);
  expect(problems({ rivals: ['A', 'B', 'C', 'D', 'E', 'F'] })).toEqual(['rivals tooMany']);
  expect(problems({ channels: items('Search', 'Stores') })).toEqual([]);
});

test('a pack is not asked what another pack asks', () => {
  expect(checkAnswers({ ...good, quarter: 5 }, 'execution')).toEqual([]);
  expect(checkAnswers({ ...good, quarter: 5 }, 'quarterly')).toHaveLength(1);
});
