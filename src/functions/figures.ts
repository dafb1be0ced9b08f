/** From columns of a scorecard to its figures. */
import type { ScoredFigure } from '../analytics/scorecard';
import type { Choice } from './choices';
import { sameLength } from './numbering';
import { directions, maybe, numbers } from './ranges';

export const figureParameters = {
  actuals: numbers(),
  targets: numbers(),
  weights: numbers(),
  directions: maybe(directions()),
};

/** Rows without a weight are spare rows of a table. One direction may stand for all. */
export function figuresOf({
  actuals,
  targets,
  weights,
  directions,
}: {
  actuals: (number | null)[];
  targets: (number | null)[];
  weights: (number | null)[];
  directions: Choice<'direction'>[] | null;
}): ScoredFigure[] {
  sameLength('targets', targets.length, 'actuals', actuals.length);
  sameLength('weights', weights.length, 'actuals', actuals.length);
  if (directions && directions.length > 1) sameLength('directions', directions.length, 'actuals', actuals.length);
  return actuals.flatMap((actual, i) => {
    const weight = weights[i];
    if (!weight) return [];
    const direction = directions?.[directions.length > 1 ? i : 0] ?? 'higher';
    return [{ actual, target: targets[i] ?? null, weight, direction, row: i + 1 }];
  });
}
