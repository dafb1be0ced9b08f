import { allocateInSteps } from '../../analytics/apportion';
import { Problem } from '../problems';
import { like } from '../shapes';
import { number, optional } from '../parameters';
import { block, maybe, numbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How is a total split by weights? Proportional, held inside min and max, the rest spread again; parts are multiples of step (1) by largest
 * remainder and add up to the total exactly. All weights 0: equal parts. With index one part, else all in the shape of weights.
 * Problems: #N/A for a blank total; #VALUE! when the bounds leave no room (with both sums), for a negative weight, an index outside the
 * list, or text.
 * Source: Balinski & Young, Fair Representation (1982).
 * @example =KPI.ALLOCATE(1000,{3,2,1},{0,0,250},{400,1000,1000}) → {400,350,250}
 */
export const ALLOCATE = card({
  parameters: {
    total: number(),
    weights: block(),
    min: maybe(numbers()),
    max: maybe(numbers()),
    step: optional(number(), 1),
    index: optional(number({ min: 1, whole: true }), null),
  },
  answer: function* ({ total, weights, min, max, step, index }) {
    const parts = yield* allocateInSteps({
      total,
      weights: weights.values.map((weight) => weight ?? 0),
      min: bounds(min, weights.values.length, 0),
      max: bounds(max, weights.values.length, Infinity),
      step,
    });
    if (index === null) return like({ ...weights, values: parts }, (same) => same);
    const part = parts[index - 1];
    if (part === undefined) throw new Problem('outOfRange', 'index', { low: 1, high: parts.length, got: index });
    return part;
  },
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['1000,{3,2,1},{0,0,250},{400,1000,1000}', [[400, 350, 250]]],
    ['100,{1,1,1},,,,1', 34],
    ['100,{1;1;1},,,0.01', [[33.34], [33.33], [33.33]]],
  ],
  native: { without: 'search' },
  source: 'Balinski & Young, Fair Representation (1982); water filling, Boyd & Vandenberghe (2004), 5.5',
};

/** A bound for each part; one bound may stand for all, a blank one is open. */
function bounds(list: (number | null)[] | null, count: number, open: number): number[] {
  const given = list ?? [open];
  return Array.from(
    { length: given.length === 1 ? count : given.length },
    (_, i) => given[given.length === 1 ? 0 : i] ?? open,
  );
}
