/**
 * The insert form as it is being filled in: texts as typed, and what answers they come to. Which answers are right is said by
 * `sheet/answers`; here only digits become numbers.
 */
import {
  answerRules,
  checkAnswers,
  defaultAnswers,
  type AnswerKey,
  type AnswerProblem,
  type Answers,
  type Pack,
} from '../../sheet/answers';
import { closestLanguage, languages } from '../../locales/languages';

/** The answers the form asks for, in its order; each row is one field. `sample`: asked for the worked example too. */
export const fields = [
  { key: 'brand', control: 'text', sample: false },
  { key: 'start', control: 'date', sample: false },
  { key: 'weeks', control: 'whole', sample: false },
  { key: 'currency', control: 'currency', sample: false },
  { key: 'budget', control: 'amount', sample: false },
  { key: 'language', control: 'language', sample: true },
] as const satisfies { key: AnswerKey; control: string; sample: boolean }[];

export type FieldKey = (typeof fields)[number]['key'];
export type Draft = Record<FieldKey, string> & { sample: boolean };

/** The fields that the chosen packs ask for. */
export function fieldsFor(packs: readonly Pack[], sample: boolean): (typeof fields)[number][] {
  return fields.filter((field) => {
    const asked = answerRules[field.key].packs;
    return (!sample || field.sample) && (!asked || asked.some((pack) => packs.includes(pack)));
  });
}

export function defaultsIn(tag: string, today: string): Answers {
  const code = closestLanguage(tag);
  return defaultAnswers(today, { code, currency: languages[code].currency });
}

export function draftOf(answers: Answers): Draft {
  return {
    brand: answers.brand,
    start: answers.start,
    weeks: String(answers.weeks),
    currency: answers.currency,
    budget: answers.budget === null ? '' : String(answers.budget),
    language: answers.language,
    sample: answers.sample,
  };
}

/** What is not asked keeps its default; what is not a number stays none, so that the check finds it. */
export function answersOf(draft: Draft, today: string): Answers {
  return {
    ...defaultsIn(draft.language, today),
    brand: draft.brand.trim(),
    start: draft.start,
    weeks: numberIn(draft.weeks) ?? NaN,
    currency: draft.currency.trim().toUpperCase(),
    budget: numberIn(draft.budget),
    sample: draft.sample,
  };
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
