/** The size of a test as people ask for it: whole users in each group. */
import { sampleSize } from '../analytics/experiment';

/** `effect`: a share of the baseline (relative), or in points. At least one user. */
export function groupSize({
  baseline,
  effect,
  relative,
  confidence,
  power,
}: {
  baseline: number;
  effect: number;
  relative: boolean;
  confidence: number;
  power: number;
}): number {
  const changed = relative ? baseline * (1 + effect) : baseline + effect;
  return Math.max(1, Math.ceil(sampleSize({ baseline, changed, confidence, power, variance: 'baseline' }) - 1e-9));
}
