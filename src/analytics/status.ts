/** The traffic light of a figure, from its attainment, never from opinion. */
import { AnalyticsError } from './problem';
import { meets } from './threshold';

export type Light = 'green' | 'amber' | 'red';

/**
 * Which colour is this attainment? green from `greenAt`, amber from `amberAt`, else red; 1 is 100 %.
 * Raises `notAbove` when amber would start above green.
 * Source: the red-amber-green scale of PRINCE2 (AXELOS, 2017); the thresholds are the caller's.
 * @example light({ attainment: 0.95, greenAt: 1, amberAt: 0.9 }) // 'amber'
 */
export function light({
  attainment,
  greenAt,
  amberAt,
}: {
  attainment: number;
  greenAt: number;
  amberAt: number;
}): Light {
  if (amberAt > greenAt)
    throw new AnalyticsError('notAbove', 'amberAt', { limit: greenAt, got: amberAt, other: 'greenAt' });
  if (meets(attainment, greenAt)) return 'green';
  return meets(attainment, amberAt) ? 'amber' : 'red';
}

/**
 * How far is it to the next better colour, in shares of the target? 0 when green.
 * @example distanceToBetter({ attainment: 0.95, greenAt: 1, amberAt: 0.9 }) // 0.05
 */
export function distanceToBetter(figure: { attainment: number; greenAt: number; amberAt: number }): number {
  const next = { green: figure.attainment, amber: figure.greenAt, red: figure.amberAt }[light(figure)];
  return next - figure.attainment;
}
