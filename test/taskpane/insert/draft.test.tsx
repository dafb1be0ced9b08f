/** From what is typed in the insert form to answers, and what is found wrong with it. */
import { defaultAnswers } from '../../../src/sheet/answers';
import {
  answersOf,
  draftOf,
  fieldsFor,
  isoDate,
  mended,
  numberIn,
  problemsOf,
  type Draft,
} from '../../../src/taskpane/insert/draft';

const today = '2026-11-25';
const typed = (change: Partial<Draft> = {}): Draft => ({
  ...draftOf(defaultAnswers(today, { code: 'zh-CN', currency: 'CNY' })),
  brand: '青屿',
  ...change,
});

describe('numbers as people type them', () => {
  it.each([
    ['12', 12],
    ['250,000', 250_000],
    ['1,234,567.89', 1_234_567.89],
    ['０１２', 12],
    ['120万', 1_200_000],
    ['1.5億', 150_000_000],
    [' 62 0000 ', 620_000],
    ['0.1', 0.1],
    ['-5', -5],
  ])('%s', (text, value) => expect(numberIn(text)).toBe(value));
  it('nothing typed is none', () => expect(numberIn('  ')).toBeNull());
  it.each(['abc', '1,5', '12,34', '1.2.3', '12x', '1e5', '十二'])('%s is no number', (text) =>
    expect(numberIn(text)).toBeNaN(),
  );
});

describe('answers', () => {
  it('are the defaults where nothing is asked', () => {
    expect(answersOf(typed({ budget: '62万', weeks: '8', currency: 'cny ' }), today)).toEqual({
      ...defaultAnswers(today, { code: 'zh-CN', currency: 'CNY' }),
      brand: '青屿',
      budget: 620_000,
      weeks: 8,
      currency: 'CNY',
    });
  });
  it('come back as they were typed', () => {
    const draft = typed({ budget: '620000', weeks: '9' });
    expect(draftOf(answersOf(draft, today))).toEqual(draft);
  });
});

describe('problems', () => {
  const keys = fieldsFor(['execution'], false).map(({ key }) => key);
  it('none with a proper draft', () => expect(problemsOf(typed(), today, keys)).toEqual({}));
  it.each<[Partial<Draft>, string, string]>([
    [{ brand: ' ' }, 'brand', 'needed'],
    [{ brand: 'x'.repeat(61) }, 'brand', 'tooLong'],
    [{ weeks: '' }, 'weeks', 'notANumber'],
    [{ weeks: 'many' }, 'weeks', 'notANumber'],
    [{ weeks: '27' }, 'weeks', 'outside'],
    [{ weeks: '2.5' }, 'weeks', 'notWhole'],
    [{ start: '' }, 'start', 'notADate'],
    [{ start: '1999-12-31' }, 'start', 'outside'],
    [{ budget: 'lots' }, 'budget', 'notANumber'],
    [{ budget: '-1' }, 'budget', 'outside'],
    [{ currency: '' }, 'currency', 'needed'],
  ])('%j', (change, key, code) => {
    const found = problemsOf(typed(change), today, keys);
    expect(Object.entries(found).map(([field, problem]) => [field, problem.code])).toEqual([[key, code]]);
  });
  it('only of fields in view', () => expect(problemsOf(typed({ weeks: '99' }), today, ['brand'])).toEqual({}));
  it('are mended by defaults for the outlook, and by nothing else', () => {
    const draft = typed({ weeks: '99', budget: '5' });
    expect(mended(draft, problemsOf(draft, today, keys), today)).toEqual({ ...draft, weeks: '12' });
  });
});

describe('fields', () => {
  const keys = (...args: Parameters<typeof fieldsFor>) => fieldsFor(...args).map(({ key }) => key);
  it('of an execution plan', () =>
    expect(keys(['execution'], false)).toEqual(['brand', 'start', 'weeks', 'currency', 'budget', 'language']));
  it('without dates for a pack that asks none', () =>
    expect(keys(['annual'], false)).toEqual(['brand', 'currency', 'budget', 'language']));
  it('the worked example brings its own facts', () => expect(keys(['execution'], true)).toEqual(['language']));
});

it('a day is written as the calendar on the wall shows it', () => {
  expect(isoDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
