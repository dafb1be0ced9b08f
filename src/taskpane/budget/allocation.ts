/** What the lines of a budget get when it is divided by weights within bounds. The dividing itself is that of KPI.ALLOCATE. */
import { allocate } from '../../analytics/apportion';
import { AnalyticsError } from '../../analytics/problem';
import { sumOf, type Target } from './targets';

/** Of one line, as far as the person has said something else than the choice of weights. */
export interface Terms {
  keep: boolean;
  weight: number;
  /** Null is open. */
  min: number | null;
  max: number | null;
}

/** `now`: what they have; `equal`: all the same; else the key of a column. Lines without a figure in it keep what they have. */
export function termsBy({ lines, weightings }: Target, weighting: string): Terms[] {
  const column = weightings.find(({ key }) => key === weighting)?.figures;
  return lines.map(({ now }, at) => {
    const weight = weighting === 'equal' ? 1 : column ? column[at]! : now;
    const given = weight > 0 || (weight === 0 && column === undefined);
    return { keep: !given, weight: given ? weight : 0, min: null, max: null };
  });
}

export type Outcome =
  | { parts: number[] }
  /** The bounds of one line, or of all together, leave no room; `line` from 0. */
  | { refused: 'crossed'; line: number }
  | { refused: 'room'; low: number; high: number | null; total: number }
  /** Every line is kept, and what they have is not the total. */
  | { refused: 'kept'; kept: number; total: number }
  | { refused: 'negative'; line: number };

export function divide({ lines }: Target, terms: readonly Terms[], total: number, step: number): Outcome {
  const negative = terms.findIndex(({ weight, min, max }) => weight < 0 || (min ?? 0) < 0 || (max ?? 0) < 0);
  if (negative >= 0) return { refused: 'negative', line: negative };
  const free = terms.flatMap(({ keep }, at) => (keep ? [] : [at]));
  const crossed = free.find((at) => (terms[at]?.min ?? 0) > (terms[at]?.max ?? Infinity));
  if (crossed !== undefined) return { refused: 'crossed', line: crossed };
  const kept = sumOf(terms.map(({ keep }, at) => (keep ? (lines[at]?.now ?? 0) : 0)));
  const rest = sumOf([total, -kept]);
  if (free.length === 0) return rest === 0 ? { parts: lines.map(({ now }) => now) } : { refused: 'kept', kept, total };
  const of = <T>(take: (one: Terms) => T) => free.map((at) => take(terms[at]!));
  try {
    const parts = allocate({
      total: rest,
      weights: of(({ weight }) => weight),
      min: of(({ min }) => min ?? 0),
      max: of(({ max }) => max ?? Infinity),
      step,
    });
    return { parts: lines.map(({ now }, at) => (free.includes(at) ? parts[free.indexOf(at)]! : now)) };
  } catch (error) {
    if (!(error instanceof AnalyticsError)) throw error;
    // Bounds may also cross once they are rounded to whole steps.
    if (error.code === 'notAbove') return { refused: 'crossed', line: free[Number(error.facts.row) - 1] ?? 0 };
    const { low, high } = error.facts;
    return {
      refused: 'room',
      low: sumOf([kept, Number(low)]),
      high: typeof high === 'number' ? sumOf([kept, high]) : null,
      total,
    };
  }
}

/** What a channel or region gets in money, as its sheet works it out. */
export const moneyOf = (shares: readonly number[], money: number): number[] =>
  allocate({ total: money, weights: shares, min: shares.map(() => 0), max: shares.map(() => Infinity), step: 1 });
