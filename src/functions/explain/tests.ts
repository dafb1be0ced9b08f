/** How the answers about attribution and tests come about. Where a model is a black box, its fitted or exact figures are told. */
import { sampleSize } from '../../analytics/experiment';
import { normalQuantile } from '../../analytics/special';
import { exactSum } from '../../analytics/sum';
import { isInTop } from '../../analytics/topShare';
import { verdict } from '../../analytics/verdict';
import { partOf } from './money';
import { rowOfTable } from './rowOfTable';
import type { Explanations } from './telling';

export const tests: Explanations<
  'ATTRIBUTION' | 'PATHCREDIT' | 'ABTEST' | 'ABPROB' | 'ABVERDICT' | 'SAMPLESIZE' | 'SRM' | 'TOPSHARE' | 'PREDICT'
> = {
  ATTRIBUTION: ({ values, model, halfLifeDays, channel }, t) => {
    const numbers = values.flat().filter((value): value is number => typeof value === 'number');
    t.step('total', 'Σ values', exactSum(numbers), 'number');
    if (channel !== null) {
      const credit = t.step('credit', '', partOf(t.answer, 0, 0), 'number');
      const total = exactSum(numbers);
      if (total !== 0) t.step('share', 'credit ÷ total', credit / total, 'percent');
    }
    rowOfTable(t, `model_${model}`, { halfLifeDays });
  },
  PATHCREDIT: ({ conversions, model, nulls }, t) => {
    t.step('total', 'SUM(conversions)', exactSum(conversions.map((count) => count ?? 0)), 'whole');
    rowOfTable(t, model === 'markov' && !nulls ? 'model_markovWithoutNulls' : `model_${model}`, { halfLifeDays: 7 });
  },
  ABTEST: ({ usersA, conversionsA, usersB, conversionsB, confidence }, t) => {
    t.step('rateA', 'conversionsA ÷ usersA', conversionsA / usersA, 'percent');
    t.step('rateB', 'conversionsB ÷ usersB', conversionsB / usersB, 'percent');
    rowOfTable(t, 'abtest', { confidence });
  },
  ABPROB: ({ usersA, conversionsA, usersB, conversionsB, output, priorA, priorB }, t) => {
    if (usersA > 0) t.step('rateA', 'conversionsA ÷ usersA', conversionsA / usersA, 'percent');
    if (usersB > 0) t.step('rateB', 'conversionsB ÷ usersB', conversionsB / usersB, 'percent');
    const answer = partOf(t.answer, 0, 0);
    t.step(output === 'win' ? 'probability' : 'loss', '', answer, output === 'win' ? 'percent' : 'p');
    const beta = (users: number, conversions: number) =>
      `Beta(${priorA + conversions}; ${priorB + users - conversions})`;
    t.because(output === 'win' ? 'betaWin' : 'betaLoss', {
      a: beta(usersA, conversionsA),
      b: beta(usersB, conversionsB),
    });
  },
  ABVERDICT: ({ probability, confidence }, t) => {
    t.because(`ab_${verdict(probability, confidence)}`, { probability, confidence, other: 1 - confidence });
  },
  SAMPLESIZE: ({ baseline, effect, relative, confidence, power }, t) => {
    const changed = relative ? baseline * (1 + effect) : baseline + effect;
    t.step('changed', relative ? 'baseline × (1 + effect)' : 'baseline + effect', changed, 'percent');
    const free = sampleSize({ baseline, changed, confidence, power, variance: 'baseline' });
    t.step('unrounded', '', free, 'number');
    t.step('sample', '', Math.max(1, Math.ceil(free - 1e-9)), 'whole');
    t.because('sampleSize', {
      confidence,
      power,
      zConfidence: Number(normalQuantile(0.5 + confidence / 2).toFixed(4)),
      zPower: Number(normalQuantile(power).toFixed(4)),
    });
  },
  SRM: ({ observed, expected }, t) => {
    const counts = observed.map((count) => count ?? 0);
    const shares = expected?.map((share) => share ?? 0) ?? counts.map(() => 1);
    const [all, parts] = [exactSum(counts), exactSum(shares)];
    const distances = counts.map((count, i) => {
      const due = (all * shares[i]!) / parts;
      return t.step(
        { text: `#${i + 1}` },
        `(${count} − ${shorten(due)})² ÷ ${shorten(due)}`,
        (count - due) ** 2 / due,
        'number',
      );
    });
    t.step('chi', '', exactSum(distances), 'number');
    const p = t.step('p', '', partOf(t.answer, 0, 0), 'p');
    t.because(p < 0.001 ? 'srmBroken' : 'srmFine');
  },
  TOPSHARE: (args, t) => {
    const { score, scores, share } = args;
    t.step('count', 'COUNT(scores)', scores.length, 'whole');
    t.step('places', '', Math.max(1, Math.floor(share * scores.length + 1e-9)), 'whole');
    t.step('place', '', 1 + scores.filter((each) => each > score).length, 'whole');
    t.because(isInTop(args) ? 'topIn' : 'topOut');
  },
  PREDICT: (_, t) => rowOfTable(t, 'predictTrees'),
};

const shorten = (value: number): string => String(Number(value.toPrecision(7)));
