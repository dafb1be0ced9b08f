/**
 * The insert form as it is being filled in: texts as typed, and what answers they come to. Which answers are right is said by
 * `sheet/answers`; here only digits become numbers and lines become names.
 */
import { checkAnswers, defaultAnswers, scenes, type AnswerProblem, type Answers } from '../../sheet/answers';
import { closestLanguage, languages } from '../../locales/languages';
import type { FieldKey } from './fields';
import { itemsIn, linesOf, namesIn, usualNames, type NamesKey } from './names';

export type Draft = Record<FieldKey, string> & { sample: boolean };

const namesKeys: NamesKey[] = ['channels', 'regions', 'lines', 'depts'];

export function defaultsIn(tag: string, today: string): Answers {
  const code = closestLanguage(tag);
  return defaultAnswers(today, { code, currency: languages[code].currency });
}

export function draftOf(answers: Answers): Draft {
  const language = closestLanguage(answers.language);
  const amount = (value: number | null) => (value === null ? '' : String(value));
  const names = (key: NamesKey) =>
    answers[key].length > 0 ? linesOf(answers[key].map(({ name }) => name)) : usualNames(key, language);
  return {
    brand: answers.brand,
    year: String(answers.year),
    quarter: String(answers.quarter),
    start: answers.start,
    weeks: String(answers.weeks),
    scene: answers.scene,
    currency: answers.currency,
    budget: amount(answers.budget),
    language: answers.language,
    revLast: amount(answers.revLast),
    revGoal: amount(answers.revGoal),
    // Shares are typed in percent; the rounding takes 7.000000000000001 back to 7.
    reserve: String(Math.round(answers.reserve * 1e4) / 100),
    channels: names('channels'),
    regions: names('regions'),
    lines: names('lines'),
    rivals: linesOf(answers.rivals),
    depts: names('depts'),
    link: answers.link ? 'yes' : '',
    sample: answers.sample,
  };
}

/** What is not a number stays none, so that the check finds it. */
export function answersOf(draft: Draft, today: string): Answers {
  const language = closestLanguage(draft.language);
  const reserve = numberIn(draft.reserve);
  return {
    ...defaultsIn(draft.language, today),
    brand: draft.brand.trim(),
    year: numberIn(draft.year) ?? NaN,
    quarter: numberIn(draft.quarter) ?? NaN,
    start: draft.start,
    weeks: numberIn(draft.weeks) ?? NaN,
    scene: scenes.find((scene) => scene === draft.scene) ?? scenes[0],
    currency: draft.currency.trim().toUpperCase(),
    budget: numberIn(draft.budget),
    revLast: numberIn(draft.revLast),
    revGoal: numberIn(draft.revGoal),
    reserve: reserve === null ? 0 : reserve / 100,
    channels: itemsIn(draft.channels, 'channels', language),
    regions: itemsIn(draft.regions, 'regions', language),
    lines: itemsIn(draft.lines, 'lines', language),
    rivals: namesIn(draft.rivals),
    depts: itemsIn(draft.depts, 'depts', language),
    link: draft.link === 'yes',
    sample: draft.sample,
  };
}

/** A new language takes the usual names along; those somebody wrote stay. */
export function inLanguage(draft: Draft, tag: string): Draft {
  const [before, after] = [closestLanguage(draft.language), closestLanguage(tag)];
  const untouched = namesKeys.filter((key) => itemsIn(draft[key], key, before).length === 0);
  return { ...draft, language: tag, ...Object.fromEntries(untouched.map((key) => [key, usualNames(key, after)])) };
}

export type Problems = Partial<Record<FieldKey, AnswerProblem>>;

/** The first problem of each field in view. */
export function problemsOf(draft: Draft, today: string, shown: readonly FieldKey[]): Problems {
  const found: Problems = {};
  for (const problem of checkAnswers(answersOf(draft, today))) {
    const key = shown.find((each) => each === problem.key);
    if (key) found[key] ??= problem;
  }
  return found;
}

/** With the default in place of every wrong entry, so that the outlook can be drawn while the form is being filled in. */
export function mended(draft: Draft, problems: Problems, today: string): Draft {
  const usual = draftOf(defaultsIn(draft.language, today));
  const wrong = Object.keys(problems) as FieldKey[];
  return { ...draft, ...Object.fromEntries(wrong.map((key) => [key, usual[key]])) };
}

/** Ten thousand and a hundred million, as they stand behind a number in Chinese. */
const units: Record<string, number> = { '': 1, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** `1,200,000`, `１２０万`, `12.5` as a number; nothing typed is none, anything else is not a number. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (plain === '') return null;
  const [, digits, unit = ''] = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(\D?)$/.exec(plain) ?? [];
  const times = units[unit];
  if (digits === undefined || times === undefined) return NaN;
  return Math.round(Number(digits.replaceAll(',', '')) * times * 100) / 100;
}

export function isoDate(day: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
