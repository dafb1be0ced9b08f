/** From what is typed in the insert form to answers, and what is found wrong with it. */
import { answerRules, defaultAnswers } from '../../../src/sheet/answers';
import { library } from '../../../src/templates';
import {
  answersOf,
  draftOf,
  inLanguage,
  isoDate,
  mended,
  numberIn,
  problemsOf,
  type Draft,
} from '../../../src/taskpane/insert/draft';
import { fields, fieldsFor, type Asking } from '../../../src/taskpane/insert/fields';

const today = '2026-11-25';
const typed = (change: Partial<Draft> = {}): Draft => ({
  ...draftOf(defaultAnswers(today, { code: 'zh-CN', currency: 'CNY' })),
  brand: '青屿',
  ...change,
});

const execution: Asking = { packs: ['execution'], sample: false, settingsHere: false, otherPacks: false };

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
    const draft = typed({
      budget: '620000',
      weeks: '9',
      reserve: '7',
      rivals: 'A\nB',
      regions: 'Oslo\nBergen',
      link: '',
    });
    expect(draftOf(answersOf(draft, today))).toEqual(draft);
  });
});

describe('problems', () => {
  const keys = fieldsFor({ ...execution, packs: ['annual', 'quarterly', 'execution'] }).map(({ key }) => key);
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
    [{ year: '26' }, 'year', 'outside'],
    [{ reserve: '51' }, 'reserve', 'outside'],
    [{ depts: 'Marketing' }, 'depts', 'tooFew'],
    [{ rivals: 'a\nb\nc\nd\ne\nf' }, 'rivals', 'tooMany'],
    [{ lines: 'x'.repeat(41) }, 'lines', 'tooLong'],
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

describe('names', () => {
  const channels = draftOf(defaultAnswers(today, { code: 'en', currency: 'USD' })).channels.split('\n');
  it('are the usual ones at first, which come to no answer', () => {
    expect(channels.length).toBeGreaterThan(2);
    expect(channels).not.toContain('All');
    expect(answersOf(typed(), today)).toMatchObject({ channels: [], regions: [], lines: [], depts: [], rivals: [] });
  });
  it('a usual one keeps its code in any language and order, another gets one of its own, blank lines count for nothing', () => {
    const usual = { en: channels[1]!, chinese: typed().channels.split('\n')[0]! };
    const { channels: found } = answersOf(
      typed({ channels: `${usual.en.toUpperCase()}\n\n 电梯广告 \n${usual.chinese}` }),
      today,
    );
    const codes = defaultAnswersCodes();
    expect(found).toEqual([
      { code: codes[1], name: usual.en.toUpperCase() },
      { code: 'own2', name: '电梯广告' },
      { code: codes[0], name: usual.chinese },
    ]);
  });
  it('said twice are two entries, for the check to find', () => {
    const shown = fieldsFor({ ...execution, packs: ['annual'] }).map(({ key }) => key);
    expect(problemsOf(typed({ regions: 'North\nnorth' }), today, shown).regions?.code).toBe('double');
  });
  it('follow the language as long as nobody wrote them', () => {
    const draft = typed({ regions: '台北\n高雄' });
    const english = inLanguage(draft, 'en');
    expect(english.channels.split('\n')).toEqual(channels);
    expect(english.regions).toBe('台北\n高雄');
    expect(inLanguage(english, 'zh-CN')).toEqual(draft);
  });
  const defaultAnswersCodes = () => Object.keys(library.lists['chan']!.items);
});

describe('fields', () => {
  const keys = (change: Partial<Asking>, more: boolean) =>
    fieldsFor({ ...execution, ...change })
      .filter((field) => Boolean(field.more) === more)
      .map(({ key }) => key);

  it('ask for every answer there is, once', () => {
    expect([...fields.map(({ key }) => key), 'sample'].sort()).toEqual(Object.keys(answerRules).sort());
  });
  it('of an execution plan', () => {
    expect(keys({}, false)).toEqual(['brand', 'scene', 'start', 'weeks', 'currency', 'budget', 'language']);
    expect(keys({}, true)).toEqual(['channels', 'depts']);
  });
  it('of an annual plan', () => {
    expect(keys({ packs: ['annual'] }, false)).toEqual(['brand', 'year', 'currency', 'budget', 'language']);
    expect(keys({ packs: ['annual'] }, true)).toEqual([
      'revLast',
      'revGoal',
      'reserve',
      'channels',
      'regions',
      'lines',
      'rivals',
      'depts',
    ]);
  });
  it('of two packs at once', () => {
    expect(keys({ packs: ['quarterly', 'execution'] }, false)).toEqual([
      'brand',
      'year',
      'quarter',
      'scene',
      'start',
      'weeks',
      'currency',
      'budget',
      'language',
    ]);
  });
  it('ask no lists of a workbook that has its own', () => {
    expect(keys({ packs: ['annual'], settingsHere: true }, true)).toEqual(['revLast', 'revGoal', 'reserve', 'rivals']);
  });
  it('ask about links only where there is something to link to', () =>
    expect(keys({ otherPacks: true }, true)).toContain('link'));
  it('the worked example brings its own facts', () => {
    expect(keys({ sample: true, packs: ['annual', 'quarterly', 'execution'] }, false)).toEqual(['language']);
    expect(keys({ sample: true, packs: ['annual', 'quarterly', 'execution'] }, true)).toEqual([]);
  });
});

it('a day is written as the calendar on the wall shows it', () => {
  expect(isoDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
