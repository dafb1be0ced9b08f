import { smart, vaguePhrases } from '../../analytics/goal';
import { isBlankCell } from '../shapes';
import { anything, blankAs, number, optional, orEmpty, text } from '../parameters';
import { texts } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Which of the five letters does a goal earn? S: six characters or more and not vague; M: a number and a unit; A: growth over the baseline
 * within stretch (1), or no baseline; R: linked to a higher goal; T: a due date. A missing letter is "-". A blank goal stays blank.
 * Problems: #VALUE! for text where target or baseline is due as a number under A, a negative stretch.
 * Source: Doran, Management Review 70 (1981).
 * @example =KPI.SMART("36 000 new users by June",36000,"people",21000,46201,"") → "SMA-T"
 */
export const SMART = card({
  parameters: {
    goal: orEmpty(text()),
    target: blankAs(anything(), null),
    unit: blankAs(text(), ''),
    baseline: blankAs(number(), null),
    due: blankAs(anything(), null),
    link: blankAs(anything(), null),
    phrases: texts(),
    stretch: optional(number({ min: 0 }), 1),
  },
  answer: ({ goal, target, unit, baseline, due, link, phrases, stretch }) =>
    smart(
      {
        goal,
        target: typeof target === 'number' ? target : null,
        unit,
        // 0 is the empty cell of an older Excel, and no base to grow from.
        baseline: baseline || null,
        hasDue: !isBlankCell(due),
        hasLink: !isBlankCell(link),
      },
      phrases ?? vaguePhrases,
      stretch,
    ),
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['"36 000 new users by June",36000,"people",21000,46201,""', 'SMA-T'],
    ['"提升品牌知名度","","","","",""', '--A--'],
    ['"2026年6月底新增用户3.6万",36000,"人",21000,46201,"G1"', 'SMART'],
  ],
  native: { without: 'text' },
  source: "Doran, There's a S.M.A.R.T. way to write management's goals and objectives, Management Review 70 (1981)",
};
