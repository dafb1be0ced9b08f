/** How the answers about targets and variance come about. */
import { attainment } from '../../analytics/attainment';
import { weightedMean, zScore } from '../../analytics/average';
import { changeWord, growth, isBreach } from '../../analytics/change';
import { elapsed } from '../../analytics/pace';
import { riskLevel } from '../../analytics/risk';
import { distanceToBetter, light } from '../../analytics/status';
import { exactSum } from '../../analytics/sum';
import { meets } from '../../analytics/threshold';
import { base, variance as gap, variancePercent, variancePoints, type Direction } from '../../analytics/variance';
import { figuresOf } from '../figures';
import { wordsFor } from '../labels';
import { calendarIfGiven } from '../workCalendar';
import { rowOfTable } from './rowOfTable';
import type { Explanations, Teller } from './telling';

const signs = { higher: 'higherSign', lower: 'lowerFlips', neutral: 'neutralSign' } as const;
const difference = (direction: Direction) => (direction === 'lower' ? 'target − actual' : 'actual − target');

/** Which of the two a share of a base below zero is measured by. */
function dividedBy(t: Teller, name: string, value: number, policy: 'abs' | 'raw' | 'refuse'): number {
  return t.step('base', policy === 'raw' || value > 0 ? name : `|${name}|`, base(value, policy, name), 'number');
}

function attained(
  t: Teller,
  figure: Parameters<typeof attainment>[0] & {
    direction: Direction;
    method: 'ratio' | 'linear';
    baseline: number | null;
  },
): number {
  const { actual, target, direction, method, baseline } = figure;
  if (baseline !== null) {
    t.step('covered', 'actual − baseline', actual - baseline, 'number');
    t.step('way', 'target − baseline', target - baseline, 'number');
    return t.step('attainment', 'covered ÷ way', attainment(figure), 'percent');
  }
  const lower = method === 'linear' ? '2 − actual ÷ target' : 'target ÷ actual';
  return t.step('attainment', direction === 'lower' ? lower : 'actual ÷ target', attainment(figure), 'percent');
}

type Period = { start: number; end: number; asOf: number; holidays: number[] | null; makeup: number[] | null };

function timeShare(t: Teller, { start, end, asOf, ...lists }: Period): number {
  const calendar = calendarIfGiven(lists);
  const now = elapsed({ start, end, asOf, calendar });
  const all = elapsed({ start, end, asOf: end, calendar });
  t.step('daysElapsed', '', now.days, 'whole');
  t.step('daysAll', '', all.days, 'whole');
  return t.step('timeShare', 'daysElapsed ÷ daysAll', now.share, 'percent');
}

export const variance: Explanations<
  | 'VARIANCE'
  | 'VARIANCEPCT'
  | 'VARIANCEPP'
  | 'CHANGE'
  | 'CAGR'
  | 'ATTAINMENT'
  | 'STATUS'
  | 'BAND'
  | 'BREACH'
  | 'ANOMALY'
  | 'WSCORE'
  | 'SCORE'
  | 'SCORECARD'
  | 'PACE'
  | 'PROJECTED'
  | 'PVM'
  | 'BRIDGE'
  | 'ROUNDSUM'
  | 'RISKLEVEL'
> = {
  VARIANCE: (args, t) => {
    t.step('variance', difference(args.direction), gap(args), 'number');
    t.because(signs[args.direction]);
  },
  VARIANCEPCT: (args, t) => {
    const { target, direction, negativeBase } = args;
    t.step('variance', difference(direction), gap(args), 'number');
    dividedBy(t, 'target', target, negativeBase);
    t.step('variancePct', 'variance ÷ base', variancePercent(args), 'percent');
    t.because(target >= 0 ? signs[direction] : negativeBase === 'raw' ? 'negativeRaw' : 'negativeAbs');
  },
  VARIANCEPP: (args, t) => {
    t.step('points', `(${difference(args.direction)}) × 100`, variancePoints(args), 'number');
    t.because('percentagePoints');
  },
  CHANGE: (args, t) => {
    const { current, previous, output, negativeBase } = args;
    t.step('change', 'current − previous', current - previous, 'number');
    if (output === 'text') return t.because(`change_${changeWord(args)}`);
    if (output === 'abs') return t.because('changeAmount');
    dividedBy(t, 'previous', previous, negativeBase);
    t.step('growth', 'change ÷ base', growth(args), 'percent');
    t.because(previous > 0 ? 'changeShare' : negativeBase === 'raw' ? 'negativeRaw' : 'negativeAbs');
  },
  CAGR: ({ begin, end, periods }, t) => {
    t.step('factor', 'end ÷ begin', end / begin, 'number');
    t.step('yearly', 'factor ^ (1 ÷ periods) − 1', (end / begin) ** (1 / periods) - 1, 'percent');
    t.because('compound', { periods });
  },
  ATTAINMENT: (args, t) => {
    const { cap, floor, direction, method, baseline } = args;
    const free = attained(t, { ...args, cap: null, floor: null });
    const answer = attainment(args);
    if (answer !== free) t.step('bounded', '', answer, 'percent');
    if (cap !== null && answer < free) return t.because('capped', { cap });
    if (floor !== null && answer > free) return t.because('floored', { floor });
    if (baseline !== null) return t.because('fromBaseline', { baseline });
    t.because(direction !== 'lower' ? 'attainHigher' : method === 'linear' ? 'attainLinear' : 'attainLower');
  },
  STATUS: ({ actual, target, direction, greenAt, amberAt }, t) => {
    if (actual === null || target === null) return t.because('statusNone');
    if (direction === 'lower' && actual <= 0 && target > 0) return t.because('statusNothingLeft');
    const reached = attained(t, { actual, target, direction, method: 'ratio', baseline: null });
    const figure = { attainment: reached, greenAt, amberAt };
    const color = light(figure);
    if (color !== 'green') {
      const next = color === 'red' ? 'amberAt' : 'greenAt';
      t.step('distance', `${next} − attainment`, distanceToBetter(figure), 'percent');
      const share = t.known[next] as number;
      const lower = direction === 'lower';
      t.step(
        'needed',
        lower ? `target ÷ ${next}` : `target × ${next}`,
        lower ? target / share : target * share,
        'number',
      );
    }
    t.because(`status_${color}`, { attainment: reached, greenAt, amberAt });
  },
  BAND: ({ value, low, high }, t) => {
    const facts = { value, low: low ?? '−∞', high: high ?? '∞' };
    if (low !== null && !meets(value, low)) {
      t.step('distance', 'low − value', low - value, 'number');
      return t.because('bandBelow', facts);
    }
    if (high === null || meets(high, value)) return t.because('bandWithin', facts);
    t.step('distance', 'value − high', value - high, 'number');
    t.because('bandAbove', facts);
  },
  BREACH: (args, t) => {
    const { actual, limit, side } = args;
    t.step('move', '(actual − base) ÷ |base|', (actual - args.base) / Math.abs(args.base), 'percent');
    t.because(isBreach(args) ? `breach_${side}` : 'breachNot', { limit });
  },
  ANOMALY: ({ value, history, minPoints }, t) => {
    t.step('count', 'COUNT(history)', history.length, 'whole');
    if (history.length < minPoints) return t.because('tooFewPoints', { minPoints });
    const mean = t.step('mean', 'AVERAGE(history)', exactSum(history) / history.length, 'number');
    const squares = exactSum(history.map((each) => (each - mean) ** 2));
    const spread = t.step('spread', 'STDEV.S(history)', Math.sqrt(squares / (history.length - 1)), 'number');
    t.step('z', spread === 0 ? '' : '(value − mean) ÷ spread', zScore({ value, history }), 'ratio');
    t.because(spread === 0 ? 'noSpread' : 'zMeans');
  },
  WSCORE: (args, t) => {
    const { scores, weights } = args;
    const rows = scores.flatMap((score, i) =>
      score === null ? [] : [{ score, weight: weights?.[i] ?? (weights ? 0 : 1) }],
    );
    const sum = exactSum(rows.map(({ score, weight }) => score * weight));
    t.step('weighted', weights ? 'Σ scores × weights' : 'Σ scores', sum, 'number');
    const whole = exactSum(rows.map(({ weight }) => weight));
    t.step('weightSum', weights ? 'Σ weights' : 'COUNT(scores)', whole, 'number');
    t.step('score', 'weighted ÷ weightSum', weightedMean(args) as number, 'ratio');
    t.because(rows.length < scores.length ? 'blanksDrop' : weights ? 'weightedMean' : 'plainMean');
  },
  SCORE: ({ cap, floor, blank, ...columns }, t) => {
    const figures = figuresOf(columns);
    const counted = figures.filter(({ actual }) => actual !== null || blank === 'zero');
    const whole = exactSum(counted.map(({ weight }) => weight));
    const parts = counted.map(({ actual, target, direction, weight, row }) => {
      const reached = actual === null ? 0 : attainment({ actual, target: target!, direction, cap, floor });
      t.step({ text: `#${row}` }, `${short(reached)} × ${short(weight)} × 100`, reached * weight * 100, 'number');
      return reached * weight;
    });
    t.step('weightSum', 'Σ weights', whole, 'percent');
    t.step('score', '', (100 * exactSum(parts)) / whole, 'number');
    t.because(counted.length < figures.length ? 'scoreSkips' : 'scoreSums');
  },
  SCORECARD: (_, t) => rowOfTable(t, 'scoreSums'),
  PACE: (args, t) => {
    const { actual, target } = args;
    const share = timeShare(t, args);
    t.step('targetShare', 'actual ÷ target', actual / target, 'percent');
    const pace = t.step('pace', 'targetShare ÷ timeShare', actual / target / share, 'ratio');
    t.because(meets(pace, 1) ? 'paceAhead' : 'paceBehind');
  },
  PROJECTED: (args, t) => {
    const share = timeShare(t, args);
    t.step('projected', 'actual ÷ timeShare', args.actual / share, 'number');
    t.because('projectedLinear');
  },
  PVM: ({ method }, t) => rowOfTable(t, method === 'prior' ? 'pvmPrior' : 'pvmCurrent'),
  BRIDGE: ({ top }, t) => rowOfTable(t, 'bridgeTop', { top }),
  ROUNDSUM: ({ values, digits }, t) => {
    const { row, column } = t.spot;
    const own = values.values[(row ?? 0) * values.width + column];
    if (own !== null && own !== undefined) t.step('unrounded', '', own, 'text');
    t.step('total', 'Σ values', exactSum(values.values.map((each) => each ?? 0)), 'text');
    t.because('roundsKeepSum', { digits });
  },
  RISKLEVEL: ({ labels, ...args }, t) => {
    const { likelihood, impact, mid, high } = args;
    const product = t.step('product', 'likelihood × impact', likelihood * impact, 'whole');
    const level = riskLevel(args);
    t.because(`risk_${level}`, { mid, high });
    const words = wordsFor('risk', labels);
    const begins = { low: 1, medium: mid, high };
    // With both limits at the same product nothing is medium.
    const order = (['low', 'medium', 'high'] as const).filter((one) => one !== 'medium' || mid < high);
    const [down, up] = [order[order.indexOf(level) - 1], order[order.indexOf(level) + 1]];
    // A product never comes to more than 25.
    if (up && begins[up] <= 25)
      t.turnsAt('pointsUp', { word: words[up], limit: begins[up], distance: begins[up] - product });
    if (down) t.turnsAt('pointsDown', { word: words[down], limit: begins[level], distance: product - begins[level] });
  },
};

const short = (value: number): string => String(Number(value.toPrecision(6)));
