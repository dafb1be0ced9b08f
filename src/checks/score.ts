/** What findings come to: a score anyone can follow, and how it went over time. */
import type { Finding, Outcome } from './run';
import type { Severity } from './rule';

/** What a rule counts for. */
const weights: Record<Severity, number> = { error: 3, warning: 2, info: 1 };

/**
 * 100 when every rule that has something to look at is kept. A broken one loses half of its weight with its first finding, two thirds with
 * two, three quarters with three, so that each finding put right shows. Ignored findings are left out.
 */
export function scoreOf(asked: Outcome['asked'], open: Pick<Finding, 'rule'>[]): number | null {
  const total = asked.reduce((sum, { severity }) => sum + weights[severity], 0);
  if (total === 0) return null;
  const lost = asked.reduce((sum, { rule, severity }) => {
    const count = open.filter((finding) => finding.rule === rule).length;
    return sum + (weights[severity] * count) / (count + 1);
  }, 0);
  return Math.round((100 * (total - lost)) / total);
}

export interface Past {
  /** ISO date. */
  day: string;
  score: number;
  findings: number;
}

/** So many days are kept. */
const longest = 60;

/** One entry a day, the last of it. */
export function withToday(trend: Past[], today: Past): Past[] {
  return [...trend.filter(({ day }) => day !== today.day), today]
    .sort((a, b) => a.day.localeCompare(b.day))
    .slice(-longest);
}
