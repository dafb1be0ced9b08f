/** How the answers about return, unit economics and budgets come about. */
import { revise } from '../../analytics/apportion';
import { breaker, runUnder } from '../../analytics/breaker';
import { stepOf } from '../../analytics/ladder';
import { marginalResponse, response } from '../../analytics/response';
import { exactSum } from '../../analytics/sum';
import { wordsFor } from '../labels';
import { rowOfTable } from './rowOfTable';
import type { Explanations, Teller } from './telling';

const divide = (t: Teller, what: 'ratio' | 'cac' | 'payback' | 'breakEven', formula: string, value: number) =>
  t.step(what, formula, value, what === 'cac' ? 'number' : 'ratio');

export const money: Explanations<
  | 'ROI'
  | 'ROAS'
  | 'IROAS'
  | 'BREAKEVENROAS'
  | 'CAC'
  | 'LTV'
  | 'PAYBACK'
  | 'RATIO'
  | 'BREAKER'
  | 'ALLOCATE'
  | 'REVISE'
  | 'LADDER'
  | 'TIER'
  | 'RESPONSE'
  | 'MARGINALROI'
  | 'OPTIMIZE'
> = {
  ROI: ({ return: returned, cost, form, margin }, t) => {
    const gain = t.step('gain', 'return × margin', returned * margin, 'number');
    if (form === 'ratio') t.step('roi', 'gain ÷ cost', gain / cost, 'ratio');
    else t.step('roi', '(gain − cost) ÷ cost', (gain - cost) / cost, 'percent');
    t.because(form === 'ratio' ? 'roiRatio' : margin === 1 ? 'roiRevenue' : 'roiMargin');
  },
  ROAS: ({ revenue, spend }, t) => {
    divide(t, 'ratio', 'revenue ÷ spend', revenue / spend);
    t.because('roas');
  },
  IROAS: ({ testRevenue, controlRevenue, spend, testSize, controlSize }, t) => {
    const sized = testSize !== null && controlSize !== null;
    const expected = sized ? (controlRevenue * testSize) / controlSize : controlRevenue;
    t.step('scaled', sized ? 'controlRevenue × testSize ÷ controlSize' : 'controlRevenue', expected, 'number');
    const more = t.step('incremental', 'testRevenue − scaled', testRevenue - expected, 'number');
    divide(t, 'ratio', 'incremental ÷ spend', more / spend);
    t.because(sized ? 'iroasScaled' : 'iroas');
  },
  BREAKEVENROAS: ({ margin }, t) => {
    divide(t, 'breakEven', '1 ÷ margin', 1 / margin);
    t.because('breakEven');
  },
  CAC: ({ cost, newCustomers }, t) => {
    divide(t, 'cac', 'cost ÷ newCustomers', cost / newCustomers);
    t.because('cac');
  },
  LTV: ({ valuePerPeriod, margin, retention, discount, periods }, t) => {
    const first = t.step('perPeriod', 'valuePerPeriod × margin', valuePerPeriod * margin, 'number');
    const kept = t.step('kept', 'retention ÷ (1 + discount)', retention / (1 + discount), 'ratio');
    const even = Math.abs(kept - 1) < 1e-9;
    const closed = periods === null ? 1 / (1 - kept) : even ? periods : (1 - kept ** periods) / (1 - kept);
    const formula = periods === null ? '1 ÷ (1 − kept)' : even ? 'periods' : '(1 − kept ^ periods) ÷ (1 − kept)';
    t.step('multiplier', formula, closed, 'ratio');
    t.step('lifetime', 'perPeriod × multiplier', first * closed, 'number');
    t.because(periods === null ? 'ltvForever' : 'ltvPeriods', { periods: periods ?? 0 });
  },
  PAYBACK: ({ cac, valuePerPeriod, margin }, t) => {
    const first = t.step('perPeriod', 'valuePerPeriod × margin', valuePerPeriod * margin, 'number');
    divide(t, 'payback', 'cac ÷ perPeriod', cac / first);
    t.because('payback');
  },
  RATIO: ({ numerator, denominator, scale }, t) => {
    t.step(
      'ratio',
      scale === 1 ? 'numerator ÷ denominator' : 'numerator ÷ denominator × scale',
      (numerator / denominator) * scale,
      'number',
    );
    t.because('ratio');
  },
  BREAKER: ({ values, keys, key, limit, periods, labels }, t) => {
    const wanted = key?.trim();
    const own = values.filter((value, i): value is number => value !== null && (!keys || keys[i] === wanted));
    t.step('count', '', own.length, 'whole');
    const run = t.step('run', '', runUnder({ values: own, limit }), 'whole');
    const state = breaker({ values: own, limit, periods });
    t.because(`breaker_${state}`, { limit, periods });
    const words = wordsFor('breaker', labels);
    // Where a single period trips it, or two do, there is nothing to watch before.
    const next = state === 'closed' && periods > 2 ? 'watch' : 'tripped';
    if (state !== 'tripped')
      t.turnsAt('breakerNext', { word: words[next], count: (next === 'watch' ? periods - 1 : periods) - run });
    const last = own.at(-1);
    if (last === undefined) return;
    if (run === 0) t.turnsAt('breakerLast', { limit, distance: last - limit });
    else t.turnsAt('breakerBack', { word: words.closed, limit, distance: limit - last });
  },
  ALLOCATE: ({ total, weights, min, max, step, index }, t) => {
    const { row, column } = t.spot;
    const at = index === null ? (row ?? 0) * weights.width + column : index - 1;
    const shares = weights.values.map((weight) => weight ?? 0);
    const sum = exactSum(shares);
    t.step('weightSum', 'Σ weights', sum, 'text');
    const share = t.step('share', '', sum === 0 ? 1 / shares.length : shares[at]! / sum, 'percent');
    const free = t.step('unrounded', 'total × share', total * share, 'number');
    const part = partOf(t.answer, index === null ? (row ?? 0) : 0, index === null ? column : 0);
    t.step('part', '', part, 'number');
    const [low, high] = [min?.[at] ?? null, max?.[at] ?? null];
    if (low !== null && part <= low && free < low) return t.because('allocateMin', { limit: low });
    if (high !== null && part >= high && free > high) return t.because('allocateMax', { limit: high });
    t.because(Math.abs(part - free) >= step ? 'allocateOthers' : 'allocateRounded', { step });
  },
  REVISE: (args, t) => {
    const { base, proposed, cap } = args;
    const low = t.step('lowest', 'base − cap × |base|', base - cap * Math.abs(base), 'number');
    const high = t.step('highest', 'base + cap × |base|', base + cap * Math.abs(base), 'number');
    t.step('revised', '', revise(args), 'number');
    t.because(proposed < low ? 'heldLow' : proposed > high ? 'heldHigh' : 'insideCap', { cap });
  },
  LADDER: ({ amount, cuts, rates, mode }, t) => {
    const steps = cuts.flatMap((cut, i) => (cut === null ? [] : [{ cut, rate: rates[i] ?? 0 }]));
    const reached = stepOf(
      amount,
      steps.map(({ cut }) => cut),
    );
    if (reached < 0) return t.because('ladderBelow', { limit: steps[0]?.cut ?? 0 });
    const { cut, rate } = steps[reached]!;
    t.step('stepReached', '', cut, 'number');
    if (mode === 'whole') {
      t.step('rate', '', rate, 'percent');
      t.step('ladder', 'amount × rate', amount * rate, 'number');
      return t.because('ladderWhole');
    }
    const slices = steps.slice(0, reached + 1).map((each, i) => {
      const top = Math.min(amount, steps[i + 1]?.cut ?? Infinity);
      return t.step(
        { text: `#${i + 1}` },
        `(${top} − ${each.cut}) × ${each.rate}`,
        (top - each.cut) * each.rate,
        'number',
      );
    });
    t.step('ladder', '', exactSum(slices), 'number');
    t.because('ladderMarginal');
  },
  TIER: ({ value, cuts, labels }, t) => {
    const reached = stepOf(value, cuts);
    const next = cuts[reached + 1];
    const wordAt = (step: number) => labels?.[step] ?? '';
    if (next !== undefined) t.turnsAt('amountUp', { word: wordAt(reached + 1), limit: next, distance: next - value });
    if (reached < 0) return t.because('ladderBelow', { limit: cuts[0] ?? 0 });
    const down = { limit: cuts[reached]!, distance: value - cuts[reached]! };
    if (reached > 0) t.turnsAt('amountDown', { word: wordAt(reached - 1), ...down });
    else t.turnsAt('amountOut', down);
    t.step('stepReached', '', cuts[reached]!, 'number');
    t.because('tier');
  },
  RESPONSE: (args, t) => {
    t.step('response', 'cap ÷ (1 + (halfSpend ÷ spend) ^ shape)', response(args), 'number');
    t.because('hill');
  },
  MARGINALROI: ({ margin, ...at }, t) => {
    const slope = t.step('marginal', '', marginalResponse(at), 'ratio');
    t.step('roi', 'marginal × margin − 1', slope * margin - 1, 'percent');
    t.because(slope * margin >= 1 ? 'marginalPays' : 'marginalLoses');
  },
  OPTIMIZE: (_, t) => rowOfTable(t, 'equalMarginal'),
};

/** One number of an answer that may be a block. */
export function partOf(answer: unknown, row: number, column: number): number {
  const cell: unknown = Array.isArray(answer) ? (answer as unknown[][])[row]?.[column] : answer;
  return typeof cell === 'number' ? cell : NaN;
}
