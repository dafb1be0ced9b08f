/** How many get from stage to stage. Stages larger than the one before are shown as they are. */
import { notNegative } from './problem';
import { meets } from './threshold';

export type FunnelOutput = 'step' | 'overall' | 'loss';

/**
 * What share passes each stage? `step`: of the stage before; `overall`: of the first; `loss`: lost since the stage before. The first is 1
 * (loss 0). Null where a stage or what it is compared with is blank or 0.
 * Raises `tooSmall` for a negative count.
 * Source: Farris et al., Marketing Metrics (2010), 2.3 hierarchy of effects.
 * @example funnelRates([200, 50, 60], 'step') // [1, 0.25, 1.2]
 */
export function funnelRates(counts: readonly (number | null)[], output: FunnelOutput): (number | null)[] {
  return counts.map((count, i) => {
    if (count === null) return null;
    notNegative('counts', count);
    if (i === 0) return output === 'loss' ? 0 : 1;
    const compared = output === 'overall' ? counts[0] : counts[i - 1];
    if (!compared) return null;
    return output === 'loss' ? 1 - count / compared : count / compared;
  });
}

/**
 * Which step does worst against its benchmark? The stage with the lowest rate ÷ benchmark, from the second on; null without benchmarks.
 * @example weakestStage([6900000, 131000, 15700, 5100], [0, 0.02, 0.13, 0.31]) // 2
 */
export function weakestStage(
  counts: readonly (number | null)[],
  benchmarks: readonly (number | null)[],
): number | null {
  let weakest: number | null = null;
  let lowest = Infinity;
  funnelRates(counts, 'step').forEach((rate, i) => {
    const benchmark = benchmarks[i];
    if (i === 0 || rate === null || !benchmark || benchmark < 0) return;
    const ratio = rate / benchmark;
    // The earlier of two that are equally weak.
    if (!meets(ratio, lowest)) [weakest, lowest] = [i, ratio];
  });
  return weakest;
}
