/** How the answers about customers come about: RFM, retention, funnels, surveys. */
import { quantiles } from '../../analytics/quantile';
import { binCuts, scoreAgainst } from '../../analytics/rfm';
import { eightSegment, gridCell } from '../../analytics/segment';
import { exactSum } from '../../analytics/sum';
import { countPromoters, netPromoterScore, scaleSummary } from '../../analytics/survey';
import { weakestStage } from '../../analytics/funnel';
import { winbackStage } from '../../analytics/winback';
import { partOf } from './money';
import { rowOfTable } from './rowOfTable';
import type { Explanations, Teller } from './telling';

/** The figures of all customers cut as the function cuts them: where each score begins. */
function tellCuts(t: Teller, bins: number): void {
  const keys = { recencyDays: 'rCuts', orders: 'fCuts', amount: 'mCuts' } as const;
  const { table } = t;
  if (!table?.columns || table.rows.length === 0) return;
  for (const [key, term] of Object.entries(keys)) {
    const at = table.columns.findIndex((column) => column === key);
    const values = Float64Array.from(table.rows, (row) => Number(row[at]));
    t.step(
      term as 'rCuts',
      '',
      binCuts(values, bins)
        .map((cut) => Number(cut.toPrecision(6)))
        .join('; '),
    );
  }
}

function tellScore(t: Teller, value: number, cuts: readonly number[], direction: 'higher' | 'lower' | 'neutral'): void {
  const towards = direction === 'lower' ? 'lower' : 'higher';
  const score = scoreAgainst(Float64Array.of(value), cuts, towards)[0]!;
  const below = towards === 'lower' ? cuts.length + 1 - score : score - 1;
  t.step('cutsBelow', '', below, 'whole');
  t.step('score', towards === 'lower' ? `${cuts.length + 1} − cutsBelow` : '1 + cutsBelow', score, 'whole');
  t.because(towards === 'lower' ? 'scoreLower' : 'scoreHigher');
}

export const customers: Explanations<
  | 'RFM'
  | 'RFMSUMMARY'
  | 'RFMCUT'
  | 'RFMSCORE'
  | 'BINSCORE'
  | 'RFMSEGMENT'
  | 'WINBACK'
  | 'RETENTION'
  | 'COHORT'
  | 'FUNNEL'
  | 'WEAKSTAGE'
  | 'NPS'
  | 'LIKERT'
  | 'CLV'
> = {
  RFM: ({ customers: ids, bins, scheme }, t) => {
    t.step('orders', '', ids.length, 'whole');
    t.step('customers', '', t.table?.rows.length ?? 0, 'whole');
    tellCuts(t, bins);
    rowOfTable(t, scheme === 'CN8' ? 'rfmEight' : scheme === 'GRID11' ? 'rfmGrid' : 'rfmOwn', { bins });
  },
  RFMSUMMARY: ({ customers: ids, bins, scheme }, t) => {
    t.step('orders', '', ids.length, 'whole');
    rowOfTable(t, scheme === 'CN8' ? 'rfmEight' : scheme === 'GRID11' ? 'rfmGrid' : 'rfmOwn', { bins });
  },
  RFMCUT: ({ values, k, bins }, t) => {
    t.step('count', 'COUNT(values)', values.length, 'whole');
    if (values.length === 0) return t.because('noValues');
    t.step('rank', '1 + k ÷ bins × (count − 1)', 1 + (k / bins) * (values.length - 1), 'number');
    t.step('cut', '', quantiles(Float64Array.from(values), [k / bins])[0]!, 'number');
    t.because('quantile');
  },
  RFMSCORE: ({ value, cuts, direction }, t) => tellScore(t, value, cuts, direction),
  BINSCORE: ({ values, bins, direction }, t) => {
    const { row, column } = t.spot;
    const own = values.values[(row ?? 0) * values.width + column];
    const numbers = Float64Array.from(values.values.filter((each) => each !== null));
    const cuts = binCuts(numbers, bins);
    t.step('cut', '', cuts.map((cut) => Number(cut.toPrecision(6))).join('; '));
    if (own === null || own === undefined) return t.because('noValues');
    tellScore(t, own, cuts, direction);
  },
  RFMSEGMENT: ({ r, f, m, scheme, high }, t) => {
    const scores = { recency: r, frequency: f, monetary: m };
    if (scheme === 'CN8') {
      const is = (score: number) => (score >= high ? '↑' : '↓');
      return t.because(`eight_${eightSegment(scores, high)}`, { r: is(r), f: is(f), m: is(m), high });
    }
    const cell = gridCell(scores);
    t.step('mean2', '(f + m) ÷ 2', (f + m) / 2, 'ratio');
    t.step('rounded', '', cell.column + 1, 'whole');
    t.because('gridCell', { r, column: cell.column + 1 });
  },
  WINBACK: (args, t) => {
    const { lastPurchase, asOf, days1, days2 } = args;
    t.step('daysAway', 'asOf − lastPurchase', Math.floor(asOf) - Math.floor(lastPurchase), 'whole');
    t.because(`winback_${winbackStage(args)}`, { days1, days2 });
  },
  RETENTION: ({ startCustomers, endCustomers, newCustomers }, t) => {
    const kept = t.step('retained', 'endCustomers − newCustomers', endCustomers - newCustomers, 'whole');
    t.step('retention', 'retained ÷ startCustomers', kept / startCustomers, 'percent');
    t.because('retention');
  },
  COHORT: ({ unit }, t) => rowOfTable(t, `cohort_${unit}`),
  FUNNEL: ({ counts, output, index }, t) => {
    const { row, column } = t.spot;
    const at = index === null ? (row ?? 0) * counts.width + column : index - 1;
    const now = counts.values[at];
    const base = output === 'overall' ? counts.values[0] : counts.values[at - 1];
    if (now === null || now === undefined) return t.because('noValues');
    t.step('thisStage', '', now, 'whole');
    if (at === 0) return t.because('firstStage');
    if (!base) return t.because('stageWithoutBase');
    t.step('before', '', base, 'whole');
    const rate = partOf(t.answer, index === null ? (row ?? 0) : 0, index === null ? column : 0);
    t.step('stepRate', output === 'loss' ? '1 − thisStage ÷ before' : 'thisStage ÷ before', rate, 'percent');
    t.because(`funnel_${output}`);
  },
  WEAKSTAGE: ({ names, counts, benchmarks }, t) => {
    counts.forEach((count, i) => {
      const [before, benchmark] = [counts[i - 1], benchmarks[i]];
      if (!before || count === null || !benchmark || benchmark < 0) return;
      const rate = count / before;
      t.step({ text: names[i]! }, `${count} ÷ ${before} ÷ ${benchmark}`, rate / benchmark, 'ratio');
    });
    t.because(weakestStage(counts, benchmarks) === null ? 'noBenchmarks' : 'weakestStage');
  },
  NPS: ({ scoresOrPromoters, passives, detractors, output }, t) => {
    const counted =
      passives === null && detractors === null
        ? countPromoters(scoresOrPromoters)
        : { promoters: exactSum(scoresOrPromoters), passives: passives ?? 0, detractors: detractors ?? 0 };
    t.step('promoters', '', counted.promoters, 'whole');
    t.step('passives', '', counted.passives, 'whole');
    t.step('detractors', '', counted.detractors, 'whole');
    const all = counted.promoters + counted.passives + counted.detractors;
    t.step('answers', 'promoters + passives + detractors', all, 'whole');
    const score = netPromoterScore(counted);
    if (!score) return t.because('noValues');
    t.step('nps', '100 × (promoters − detractors) ÷ answers', score.score, 'number');
    if (output === 'margin') t.step('margin95', '', score.margin, 'number');
    t.because(output === 'margin' ? 'npsMargin' : 'nps');
  },
  LIKERT: ({ counts, metric }, t) => {
    const filled = counts.map((count) => count ?? 0);
    const summary = scaleSummary(filled);
    t.step('answers', 'SUM(counts)', exactSum(filled), 'whole');
    if (!summary) return t.because('noValues');
    if (metric === 'top2') {
      const [last, next] = [filled.at(-1)!, filled.at(-2)!];
      t.step('topTwo', `(${next} + ${last}) ÷ answers`, summary.top2, 'percent');
      return t.because('topTwo');
    }
    t.step('mean', 'Σ counts × 1…k ÷ answers', summary.mean, 'ratio');
    if (metric === 'index') t.step('index', `100 × (mean − 1) ÷ ${filled.length - 1}`, summary.index, 'ratio');
    t.because(metric === 'index' ? 'likertIndex' : 'likertMean');
  },
  CLV: (_, t) => {
    t.step('customers', '', t.table?.rows.length ?? 0, 'whole');
    rowOfTable(t, 'clvFit');
  },
};
