/** Answers of a survey: net promoter score with its margin, and scale questions. */
import { AnalyticsError, notNegative } from './problem';
import { exactSum } from './sum';

export interface Promoters {
  promoters: number;
  passives: number;
  detractors: number;
}

/**
 * How many answers of 0 to 10 are promoters (9, 10), passives (7, 8), detractors (0 to 6)?
 * Raises `badAnswers` with the number of answers that are none of 0 to 10.
 * Source: Reichheld, The One Number You Need to Grow, Harvard Business Review (2003).
 * @example countPromoters([10, 9, 7, 3]) // { promoters: 2, passives: 1, detractors: 1 }
 */
export function countPromoters(answers: readonly number[]): Promoters {
  const bad = answers.filter((answer) => !Number.isInteger(answer) || answer < 0 || answer > 10);
  if (bad.length) throw new AnalyticsError('badAnswers', 'scoresOrPromoters', { count: bad.length, got: bad[0]! });
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return { promoters, passives: answers.length - promoters - detractors, detractors };
}

/**
 * What is the net promoter score, and how far may it be off? score = 100 × (p − d); margin = 1.96 × 100 × √((p + d − (p − d)²) ÷ n), with
 * the variance of the answers themselves. Null without answers.
 * Raises `tooSmall` for a negative count.
 * Source: Reichheld (2003); Rowe, How can I calculate margin of error in an NPS result?, Genroe (2011).
 * @example netPromoterScore({ promoters: 100, passives: 60, detractors: 40 }) // { score: 30, margin: 10.824453796843516 }
 */
export function netPromoterScore({
  promoters,
  passives,
  detractors,
}: Promoters): { score: number; margin: number } | null {
  notNegative('scoresOrPromoters', promoters);
  notNegative('passives', passives);
  notNegative('detractors', detractors);
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const [p, d] = [promoters / n, detractors / n];
  return { score: (100 * (promoters - detractors)) / n, margin: 196 * Math.sqrt((p + d - (p - d) ** 2) / n) };
}

/**
 * What do answers on a scale say? counts from worst to best: `mean` on 1..k, `top2` the share of the two best, `index` the mean from 0 to
 * 100. Null without answers.
 * Raises `tooSmall` for a negative count, `noData` for a scale of fewer than two points.
 * Source: top-two-box as in Sauro & Lewis, Quantifying the User Experience (2016), ch. 2.
 * @example scaleSummary([36, 62, 136, 500, 466]) // { mean: 4.081666666666667, top2: 0.805, index: 77.0416666666667 }
 */
export function scaleSummary(counts: readonly number[]): { mean: number; top2: number; index: number } | null {
  if (counts.length < 2) throw new AnalyticsError('noData', 'counts');
  counts.forEach((count) => notNegative('counts', count));
  const total = exactSum(counts);
  if (total === 0) return null;
  const mean = exactSum(counts.map((count, i) => count * (i + 1))) / total;
  return {
    mean,
    top2: (counts.at(-1)! + counts.at(-2)!) / total,
    index: (100 * (mean - 1)) / (counts.length - 1),
  };
}
