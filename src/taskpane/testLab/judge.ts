/** From the figures of a test as typed to what they say, by the very code of the functions; or which field is wrong, and why. No React. */
import { expectedLoss, probabilityAbove } from '../../analytics/betaComparison';
import { compareRates, splitProbability, type Comparison } from '../../analytics/experiment';
import { verdict } from '../../analytics/verdict';
import { posteriors } from '../../functions/posteriors';
import { Problem } from '../../functions/problems';
import { countIn, shareIn } from './typed';

export const groupFields = ['usersA', 'conversionsA', 'usersB', 'conversionsB'] as const;
export const ruleFields = ['confidence', 'priorA', 'priorB'] as const;
export type FigureField = (typeof groupFields)[number];
export type TestField = FigureField | (typeof ruleFields)[number];
/** As typed; confidence in percent, '' where the plan's or the usual value holds. */
export type TestDraft = Readonly<Record<TestField, string>>;

export const emptyDraft: TestDraft = {
  usersA: '',
  conversionsA: '',
  usersB: '',
  conversionsB: '',
  confidence: '',
  priorA: '',
  priorB: '',
};

export interface Judgement extends Comparison {
  confidence: number;
  /** How likely B is better than A. */
  win: number;
  /** The rate lost on average by choosing B. */
  loss: number;
  verdict: 'a' | 'b' | 'open';
  /** How likely chance splits the users so when both groups were to be alike in size. */
  split: number;
  figures: Record<FigureField, number>;
}

export type Judged =
  | { state: 'empty' | 'incomplete' }
  /** One field at a time, as a cell would say it. */
  | { state: 'wrong'; field: TestField; problem: Problem }
  | { state: 'judged'; judgement: Judgement };

/** `confidence`: what holds where none is typed. */
export function judge(draft: TestDraft, confidence: number): Judged {
  const figures = Object.fromEntries(groupFields.map((field) => [field, countIn(draft[field])])) as Record<
    FigureField,
    number | null
  >;
  const rules = {
    confidence: shareIn(draft.confidence) ?? confidence,
    priorA: countIn(draft.priorA) ?? 1,
    priorB: countIn(draft.priorB) ?? 1,
  };
  for (const [field, value] of Object.entries({ ...figures, ...rules }) as [TestField, number | null][])
    if (Number.isNaN(value))
      return { state: 'wrong', field, problem: new Problem('notNumber', field, { got: `“${draft[field].trim()}”` }) };
  if (groupFields.every((field) => figures[field] === null)) return { state: 'empty' };
  if (!isComplete(figures)) return { state: 'incomplete' };
  try {
    return { state: 'judged', judgement: judgementOf(figures, rules) };
  } catch (error) {
    const problem = Problem.of(error);
    const field = [...groupFields, ...ruleFields].find((each) => each === problem?.argument);
    if (!problem || !field) throw error;
    return { state: 'wrong', field, problem };
  }
}

/** Also without figures: as typed where the functions take it, else `usual`. */
export function confidenceOf({ confidence }: TestDraft, usual: number): number {
  const typed = shareIn(confidence);
  return typed !== null && typed >= 0.5 && typed <= 0.9999 ? typed : usual;
}

const isComplete = (figures: Record<FigureField, number | null>): figures is Record<FigureField, number> =>
  groupFields.every((field) => figures[field] !== null);

function judgementOf(
  figures: Record<FigureField, number>,
  { confidence, ...priors }: { confidence: number; priorA: number; priorB: number },
): Judgement {
  const { usersA, conversionsA, usersB, conversionsB } = figures;
  const [groupA, groupB] = [
    { users: usersA, conversions: conversionsA },
    { users: usersB, conversions: conversionsB },
  ];
  const comparison = compareRates(groupA, groupB, confidence);
  const { a, b } = posteriors({ ...figures, ...priors });
  const win = probabilityAbove(a, b);
  return {
    ...comparison,
    confidence,
    win,
    loss: expectedLoss(a, b),
    verdict: verdict(win, confidence),
    split: splitProbability([usersA, usersB], null),
    figures,
  };
}
