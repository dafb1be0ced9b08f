import { notNegative, positive, sameSize } from '../../analytics/problem';
import {
  equalMarginalInSteps,
  marginalResponse,
  response,
  spendAtSlope,
  type ResponseCurve,
  type Use,
} from '../../analytics/response';
import { listInSteps } from '../../analytics/steps';
import { card } from '../card';
import type { Cell } from '../cells';
import type { Guide } from '../guide';
import { number, tableOptions } from '../parameters';
import { maybe, numbers } from '../ranges';
import { Problem } from '../problems';

/**
 * Which split of a budget brings most, when each use saturates? Equal marginal response under bounds; one row per response curve (as in
 * RESPONSE): spend, response, marginal response, and which bound binds.
 * caps, halfSpends, shapes (1), min (0), max (open): ranges of one length. With a shape above 1 the optimum may be local; the header says so.
 * Problems: #N/A for a blank total or curve (with the row); #VALUE! when the bounds leave no room, for a halfSpend or shape of 0 or less, text.
 * Source: Boyd & Vandenberghe, Convex Optimization (2004), 5.5.3.
 * @example =KPI.OPTIMIZE(100,{100;100},{50;50},,,,FALSE,"en") → {50,50,0.5,"free";50,50,0.5,"free"}
 */
export const OPTIMIZE = card({
  parameters: {
    total: number({ min: 0 }),
    caps: numbers(),
    halfSpends: numbers(),
    shapes: maybe(numbers()),
    min: maybe(numbers()),
    max: maybe(numbers()),
    ...tableOptions,
  },
  table: function* ({ total, caps, halfSpends, shapes, min, max }, words) {
    const count = caps.length;
    const list = (argument: string, given: (number | null)[] | null, standard: number) => {
      if (given) sameSize(argument, given.length, 'caps', count);
      return Array.from({ length: count }, (_, i) => given?.[i] ?? standard);
    };
    sameSize('halfSpends', halfSpends.length, 'caps', count);
    const exponents = list('shapes', shapes, 1);
    const curves = yield* listInSteps(count, (i): ResponseCurve => ({
      cap: notNegative('caps', due('caps', caps[i]!, i)),
      halfSpend: positive('halfSpends', due('halfSpends', halfSpends[i]!, i)),
      shape: positive('shapes', exponents[i]!),
    }));
    const [least, most] = [list('min', min, 0), list('max', max, Infinity)];
    least.forEach((low, i) => {
      if (notNegative('min', low) > most[i]!)
        throw new Problem('notAbove', 'min', { got: low, limit: most[i]!, other: 'max' });
    });
    const uses = yield* listInSteps(count, (i): Use => ({
      spendAt: (level) => spendAtSlope(curves[i]!, level),
      min: least[i]!,
      max: most[i]!,
    }));
    const spends = yield* equalMarginalInSteps({ total, uses });
    const rows = yield* listInSteps(count, (i): Cell[] => {
      const spend = spends[i]!;
      const curve = { spend, ...curves[i]! };
      const slope = spend === 0 && curve.shape < 1 ? '' : marginalResponse(curve);
      return [spend, response(curve), slope, words.labels.bound[bindingBound(spend, least[i]!, most[i]!)]];
    });
    return {
      columns: [
        'spend',
        'response',
        'marginalResponse',
        curves.some(({ shape }) => shape > 1) ? 'boundLocal' : 'bound',
      ],
      rows,
    };
  },
});

export const guide: Guide = {
  group: 'money',
  examples: [
    [
      '100,{100;100},{50;50},,,,FALSE,"en"',
      [
        [50, 50, 0.5, 'free'],
        [50, 50, 0.5, 'free'],
      ],
    ],
    [
      '100,{100;400},{50;50},,{20;0},{100;60},FALSE,"en"',
      [
        [40, 44.444444, 0.617284, 'free'],
        [60, 218.181818, 1.652893, 'max'],
      ],
    ],
  ],
  native: { without: 'search' },
  source: 'Boyd & Vandenberghe, Convex Optimization (2004), 5.5.3',
};

function due(argument: string, value: number | null, row: number): number {
  if (value === null) throw new Problem('notReported', argument, { row: row + 1 });
  return value;
}

function bindingBound(spend: number, min: number, max: number): 'free' | 'min' | 'max' {
  const touches = (bound: number) =>
    Number.isFinite(bound) && Math.abs(spend - bound) <= 1e-9 * Math.max(1, Math.abs(bound));
  if (touches(max)) return 'max';
  return touches(min) ? 'min' : 'free';
}
