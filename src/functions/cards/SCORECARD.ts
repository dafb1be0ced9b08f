import { sameSize } from '../../analytics/problem';
import { attainment } from '../../analytics/attainment';
import { totalScore, wholeWeight, type ScoredFigure } from '../../analytics/scorecard';
import { light } from '../../analytics/status';
import { listInSteps } from '../../analytics/steps';
import { variance, variancePercent } from '../../analytics/variance';
import { card } from '../card';
import type { Cell } from '../cells';
import { figureParameters, figuresOf } from '../figures';
import type { Guide } from '../guide';
import { number, optional, tableOptions } from '../parameters';
import { names } from '../ranges';
import { Problem } from '../problems';
import { filled, type Sentences } from '../sentences';
import { statusReason } from '../statusReason';
import type { HeaderKey } from '../table';

const columns = [
  'name',
  'variance',
  'variancePct',
  'attainment',
  'weight',
  'points',
  'status',
  'reason',
] as const satisfies readonly HeaderKey[];
const lights = { greenAt: 1, amberAt: 0.9 };

/**
 * How does each figure stand, and all together? One row per weighted figure: variance, variance %, attainment, weight, points (100 × weight
 * × attainment), status, reason; the last row is the total. What cannot be said of a figure stays blank, with the reason beside it.
 * Problems: #VALUE! when the weights do not make 100 % ± 0.1 %, for ranges of different length, or text.
 * Source: BSC Designer manual, weights (2024).
 * @example =KPI.SCORECARD({"Revenue"},{110},{100},{1},,,FALSE,"en") → {"Revenue",10,0.1,1.1,1,110,"Green","110.0% of target reached; green starts at 100.0%.";"Total","","",1.1,1,110,"Green","110.0% of target reached; green starts at 100.0%."}
 */
export const SCORECARD = card({
  parameters: {
    names: names(),
    ...figureParameters,
    cap: optional(number(), null),
    ...tableOptions,
  },
  table: function* ({ names, cap, ...ranges }, words) {
    sameSize('names', names.length, 'actuals', ranges.actuals.length);
    const figures = figuresOf(ranges);
    const weight = wholeWeight(figures);
    const rows = yield* listInSteps(figures.length, (i) => {
      const figure = figures[i]!;
      return rowOf(names[figure.row - 1]!, figure, cap, words);
    });
    yield;
    rows.push(totalOf(figures, weight, cap, words));
    return { columns, rows };
  },
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    [
      '{"Revenue";"Complaints"},{90;24},{100;21},{0.5;0.5},{"higher";"lower"},,FALSE,"en"',
      [
        ['Revenue', -10, -0.1, 0.9, 0.5, 45, 'Amber', '90.0% of target reached; 10.0% short of green (100.0%).'],
        [
          'Complaints',
          -3,
          -0.142857,
          0.875,
          0.5,
          43.75,
          'Red',
          '87.5% of target reached; 2.5% short of amber (90.0%).',
        ],
        ['Total', '', '', 0.8875, 1, 88.75, 'Red', '88.8% of target reached; 1.3% short of amber (90.0%).'],
      ],
    ],
    [
      '{"A"},{""},{100},{1},,,FALSE,"zh-CN"',
      [
        ['A', '', '', '', 1, '', '无数据', '还没有实际值或目标值。'],
        ['合计', '', '', '', 1, '', '无数据', '第 1 行的 actuals 还没有数值。'],
      ],
    ],
  ],
  native: { without: 'table' },
  source: 'BSC Designer manual, weights (2024)',
};

function rowOf(name: string, figure: ScoredFigure, cap: number | null, words: Sentences): Cell[] {
  const { actual, target, direction, weight } = figure;
  if (actual === null || target === null) {
    return [name, '', '', '', weight, '', words.labels.status.none, words.reasons.none];
  }
  const difference = variance({ actual, target, direction });
  try {
    const share = attainment({ actual, target, direction, cap });
    const status = light({ attainment: share, ...lights });
    return [
      name,
      difference,
      variancePercent({ actual, target, direction }),
      share,
      weight,
      100 * weight * share,
      words.labels.status[status],
      statusReason(words, status, { attainment: share, ...lights }),
    ];
  } catch (thrown) {
    return [name, difference, '', '', weight, '', words.labels.status.none, sentenceOf(thrown, words)];
  }
}

function totalOf(figures: ScoredFigure[], weight: number, cap: number | null, words: Sentences): Cell[] {
  const name = words.headers.total;
  try {
    const share = totalScore({ figures, cap, floor: null, blank: 'refuse' }) / 100;
    const status = light({ attainment: share, ...lights });
    const reason = statusReason(words, status, { attainment: share, ...lights });
    return [name, '', '', share, weight, 100 * share, words.labels.status[status], reason];
  } catch (thrown) {
    return [name, '', '', '', weight, '', words.labels.status.none, sentenceOf(thrown, words)];
  }
}

function sentenceOf(thrown: unknown, words: Sentences): string {
  const problem = Problem.of(thrown);
  if (!problem) throw thrown;
  return filled(words.problems[problem.code], { argument: problem.argument, ...problem.facts });
}
