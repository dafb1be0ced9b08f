/**
 * What the insert form asks: the answers, their defaults, their limits as data, and the check that applies them.
 * How they are asked (labels, order, messages) is the pane's affair; what they do to a plan is `compile`'s.
 */

import { isDate, mondayOf, shiftDate } from './dates';

export type Pack = 'annual' | 'quarterly' | 'execution';

/** An entry of a list of the user's own; the code is what templates and samples speak of and never changes. */
export interface NamedItem {
  code: string;
  name: string;
}

export const scenes = ['launch', 'brand', 'holiday', 'expansion', 'growth'] as const;
export type Scene = (typeof scenes)[number];

export interface Answers {
  /** Brand or plan name; with the sample it may stay empty. */
  brand: string;
  year: number;
  quarter: number;
  /** First day of the plan, ISO date; execution plans are moved back to the Monday of that week. */
  start: string;
  weeks: number;
  currency: string;
  /** Code of the language the sheets are written in. */
  language: string;
  /** Empty: the default channels of the settings sheet. So for regions, lines and depts. */
  channels: NamedItem[];
  regions: NamedItem[];
  lines: NamedItem[];
  rivals: string[];
  /** The first is the single source of figures. */
  depts: NamedItem[];
  revLast: number | null;
  revGoal: number | null;
  budget: number | null;
  /** Share of the budget, 0 to 0.5. */
  reserve: number;
  /** Fill with the worked example; the facts of its story (dates, budget, currency) then stand in place of the answers above. */
  sample: boolean;
  /** Read figures of the other packs in the workbook where they are. */
  link: boolean;
  scene: Scene;
}

export type AnswerKey = keyof Answers;

/** `packs`: who asks for it; without it all do. */
export type AnswerRule = { packs?: readonly Pack[] } & (
  | { kind: 'text'; longest: number; needed: boolean }
  | { kind: 'whole'; from: number; to: number }
  | { kind: 'amount'; from: number; to: number }
  | { kind: 'date'; from: string; to: string }
  | { kind: 'choice'; of: readonly string[]; open?: boolean }
  | { kind: 'names'; fewest: number; most: number; longest: number }
  | { kind: 'flag' }
);

export const answerRules: Record<AnswerKey, AnswerRule> = {
  brand: { kind: 'text', longest: 60, needed: true },
  year: { kind: 'whole', from: 2000, to: 2100, packs: ['annual', 'quarterly'] },
  quarter: { kind: 'whole', from: 1, to: 4, packs: ['quarterly'] },
  start: { kind: 'date', from: '2000-01-01', to: '2100-12-31', packs: ['execution'] },
  weeks: { kind: 'whole', from: 1, to: 26, packs: ['execution'] },
  currency: { kind: 'choice', of: ['CNY', 'TWD', 'HKD', 'USD', 'EUR', 'JPY'], open: true },
  language: { kind: 'text', longest: 20, needed: true },
  channels: { kind: 'names', fewest: 2, most: 12, longest: 40 },
  regions: { kind: 'names', fewest: 1, most: 12, longest: 40, packs: ['annual'] },
  lines: { kind: 'names', fewest: 1, most: 12, longest: 40, packs: ['annual'] },
  rivals: { kind: 'names', fewest: 0, most: 5, longest: 40, packs: ['annual', 'quarterly'] },
  depts: { kind: 'names', fewest: 3, most: 15, longest: 40 },
  revLast: { kind: 'amount', from: 0, to: 1e15, packs: ['annual'] },
  revGoal: { kind: 'amount', from: 0, to: 1e15, packs: ['annual', 'quarterly'] },
  budget: { kind: 'amount', from: 0, to: 1e15 },
  reserve: { kind: 'amount', from: 0, to: 0.5, packs: ['annual', 'quarterly'] },
  sample: { kind: 'flag' },
  link: { kind: 'flag' },
  scene: { kind: 'choice', of: scenes, packs: ['execution'] },
};

/** The form as it opens. `today` is an ISO date: this room has no clock. */
export function defaultAnswers(today: string, language: { code: string; currency: string }): Answers {
  return {
    brand: '',
    year: Number(today.slice(0, 4)),
    quarter: Math.ceil(Number(today.slice(5, 7)) / 3),
    start: shiftDate(mondayOf(today), 7),
    weeks: 12,
    currency: language.currency,
    language: language.code,
    channels: [],
    regions: [],
    lines: [],
    rivals: [],
    depts: [],
    revLast: null,
    revGoal: null,
    budget: null,
    reserve: 0.12,
    sample: false,
    link: true,
    scene: 'launch',
  };
}

/** `limits` fills the sentence: the longest, the fewest, from, to, or the doubled name. */
export interface AnswerProblem {
  key: AnswerKey;
  code:
    | 'needed'
    | 'tooLong'
    | 'outside'
    | 'notWhole'
    | 'notANumber'
    | 'notADate'
    | 'tooFew'
    | 'tooMany'
    | 'emptyName'
    | 'double';
  limits: Record<string, string | number>;
}

/** Every answer that cannot be used, in the order of the form; `pack` leaves out what that pack does not ask. */
export function checkAnswers(answers: Answers, pack?: Pack): AnswerProblem[] {
  const keys = Object.keys(answerRules) as AnswerKey[];
  return keys.flatMap((key) => {
    const rule = answerRules[key];
    if (pack && rule.packs && !rule.packs.includes(pack)) return [];
    if (key === 'brand' && answers.sample && answers.brand.trim() === '') return [];
    const found = problemOf(rule, answers[key]);
    return found ? [{ key, ...found }] : [];
  });
}

type Found = Omit<AnswerProblem, 'key'> | undefined;

function problemOf(rule: AnswerRule, value: Answers[AnswerKey]): Found {
  switch (rule.kind) {
    case 'text':
      return textProblem(String(value).trim(), rule.longest, rule.needed);
    case 'choice':
      if (rule.open) return textProblem(String(value).trim(), 8, true);
      return rule.of.includes(String(value)) ? undefined : { code: 'needed', limits: {} };
    case 'whole':
    case 'amount': {
      if (value === null && rule.kind === 'amount') return undefined;
      if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'notANumber', limits: {} };
      if (value < rule.from || value > rule.to) return { code: 'outside', limits: { from: rule.from, to: rule.to } };
      return rule.kind === 'whole' && !Number.isInteger(value) ? { code: 'notWhole', limits: {} } : undefined;
    }
    case 'date': {
      const date = String(value);
      if (!isDate(date)) return { code: 'notADate', limits: {} };
      const inside = date >= rule.from && date <= rule.to;
      return inside ? undefined : { code: 'outside', limits: { from: rule.from, to: rule.to } };
    }
    case 'names':
      return namesProblem(value as (string | NamedItem)[], rule);
    case 'flag':
      return undefined;
  }
}

function textProblem(text: string, longest: number, needed: boolean): Found {
  if (needed && text === '') return { code: 'needed', limits: {} };
  return text.length > longest ? { code: 'tooLong', limits: { longest } } : undefined;
}

function namesProblem(items: (string | NamedItem)[], rule: { fewest: number; most: number; longest: number }): Found {
  const names = items.map((item) => (typeof item === 'string' ? item : item.name).trim());
  if (names.length === 0) return undefined;
  if (names.length < rule.fewest) return { code: 'tooFew', limits: { fewest: rule.fewest } };
  if (names.length > rule.most) return { code: 'tooMany', limits: { most: rule.most } };
  if (names.includes('')) return { code: 'emptyName', limits: {} };
  if (names.some((name) => name.length > rule.longest)) return { code: 'tooLong', limits: { longest: rule.longest } };
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) return { code: 'double', limits: { name } };
    seen.add(folded);
  }
  return undefined;
}
