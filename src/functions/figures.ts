/** From columns of a scorecard to its figures. */
import { sameSize } from '../analytics/problem';
import type { ScoredFigure } from '../analytics/scorecard';
import type { Choice } from './choices';
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
  sameSize('targets', targets.length, 'actuals', actuals.length);
  sameSize('weights', weights.length, 'actuals', actuals.length);
  if (directions && directions.length > 1) sameSize('directions', directions.length, 'actuals', actuals.length);
  const figures: ScoredFigure[] = [];
  for (let i = 0; i < actuals.length; i++) {
    const weight = weights[i];
    if (!weight) continue;
    const direction = directions?.[directions.length > 1 ? i : 0] ?? 'higher';
    figures.push({ actual: actuals[i]!, target: targets[i]!, weight, direction, row: i + 1 });
  }
  return figures;
}
