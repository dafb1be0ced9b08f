/** Steps: rates and names that change from a cut on. Cuts rise. */
import { ascending, sameSize } from './problem';
import { meets } from './threshold';

/**
 * Which step does the value reach? The last cut at or below it; −1 below the first.
 * Raises `notAscending`.
 * @example stepOf(5230, [0, 500, 3000, 8000]) // 2
 */
export function stepOf(value: number, cuts: readonly number[]): number {
  let step = -1;
  for (const cut of ascending('cuts', cuts)) {
    if (!meets(value, cut)) break;
    step++;
  }
  return step;
}

/**
 * What does the amount earn? `whole`: all of it at the rate of the step reached; `marginal`: each slice at its own rate; 0 below the
 * first cut.
 * Raises `notAscending` for cuts that do not rise, `sizes` for another number of rates.
 * Source: whole and marginal schedules as in tax and rebate contracts.
 * @example ladder({ amount: 1290000, cuts: [0, 500000, 800000, 1200000], rates: [0, 0.02, 0.03, 0.045], mode: 'whole' }) // 58050
 * @example ladder({ amount: 900000, cuts: [0, 500000, 800000], rates: [0, 0.02, 0.03], mode: 'marginal' }) // 9000
 */
export function ladder({
  amount,
  cuts,
  rates,
  mode,
}: {
  amount: number;
  cuts: readonly number[];
  rates: readonly number[];
  mode: 'whole' | 'marginal';
}): number {
  sameSize('rates', rates.length, 'cuts', cuts.length);
  const step = stepOf(amount, cuts);
  if (step < 0) return 0;
  if (mode === 'whole') return amount * rates[step]!;
  let earned = 0;
  for (let i = 0; i <= step; i++) earned += (Math.min(amount, cuts[i + 1] ?? Infinity) - cuts[i]!) * rates[i]!;
  return earned;
}
