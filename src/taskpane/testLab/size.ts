/** How large a test has to be: what is typed into the planner, and the users each group needs, by the code of KPI.SAMPLESIZE. No React. */
import { AnalyticsError } from '../../analytics/problem';
import { groupSize } from '../../functions/groupSize';
import type { Judgement } from './judge';
import { countIn, shareIn } from './typed';

export const sizeFields = ['baseline', 'effect', 'power', 'perDay'] as const;
export type SizeField = (typeof sizeFields)[number];
/** Shares in percent; the effect in percent of the baseline, or in points. */
export interface SizeDraft extends Readonly<Record<SizeField, string>> {
  readonly relative: boolean;
}

export const emptySize: SizeDraft = { baseline: '', effect: '10', power: '80', perDay: '', relative: true };

export type SizeProblem = 'notNumber' | 'rate' | 'noEffect' | 'beyond' | 'power' | 'perDay';

export type Size =
  | { state: 'incomplete' }
  | { state: 'wrong'; field: SizeField; problem: SizeProblem }
  | {
      state: 'sized';
      baseline: number;
      changed: number;
      power: number;
      confidence: number;
      perGroup: number;
      /** Still to come in each group of the test above; null without one. */
      missing: { a: number; b: number } | null;
      /** For both groups; null where nothing says how many come in a day. */
      days: number | null;
    };

/** `test`: the one above, whose rate A stands in where none is typed. */
export function sizeOf(draft: SizeDraft, confidence: number, test: Judgement | null): Size {
  const values = {
    baseline: shareIn(draft.baseline) ?? test?.rateA ?? null,
    effect: shareIn(draft.effect),
    power: shareIn(draft.power),
    perDay: countIn(draft.perDay),
  };
  for (const field of sizeFields)
    if (Number.isNaN(values[field])) return { state: 'wrong', field, problem: 'notNumber' };
  const { baseline, effect, power, perDay } = values;
  if (perDay !== null && perDay <= 0) return { state: 'wrong', field: 'perDay', problem: 'perDay' };
  if (baseline === null || effect === null || power === null) return { state: 'incomplete' };
  const { relative } = draft;
  // Of nothing no share is anything; the function calls that no effect, too.
  if (baseline < 0 || baseline > 1 || (relative && baseline === 0))
    return { state: 'wrong', field: 'baseline', problem: 'rate' };
  try {
    const perGroup = groupSize({ baseline, effect, relative, confidence, power });
    const missing = test && {
      a: Math.max(0, perGroup - test.figures.usersA),
      b: Math.max(0, perGroup - test.figures.usersB),
    };
    // Visitors go to both groups alike, so the one that lacks more is waited for.
    const open = 2 * (missing ? Math.max(missing.a, missing.b) : perGroup);
    return {
      state: 'sized',
      baseline,
      changed: relative ? baseline * (1 + effect) : baseline + effect,
      power,
      confidence,
      perGroup,
      missing,
      days: perDay === null ? null : Math.ceil(open / perDay),
    };
  } catch (error) {
    if (!(error instanceof AnalyticsError)) throw error;
    if (error.argument === 'power') return { state: 'wrong', field: 'power', problem: 'power' };
    return { state: 'wrong', field: 'effect', problem: error.code === 'zeroBase' ? 'noEffect' : 'beyond' };
  }
}
