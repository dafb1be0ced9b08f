/** The functions that fit or run something: attribution, Markov chains, boosted trees, customer values. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionOf } from './functions';
import { race, report, type Figure, type Timing } from './measure';
import { asCells, asSent, makeOrders } from './orders';

const TOUCHES = 1_000_000;
const PATHS = 50_000;
const CHANNELS = 12;
const column = <T>(count: number, cell: (i: number) => T): T[][] =>
  asSent(Array.from({ length: count }, (_, i) => [cell(i)]));

/** Mulberry32. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function attribution(): Promise<Figure> {
  const next = random(1);
  const ids = column(TOUCHES, () => `P${Math.floor(next() * 250_000)}`);
  const times = column(TOUCHES, () => 46_000 + next() * 90);
  const channels = column(TOUCHES, () => `Channel ${Math.floor(next() * CHANNELS)}`);
  const values = column(TOUCHES, () => (next() < 0.2 ? Math.round(next() * 50_000) / 100 : 0));
  const orders = asCells(makeOrders(TOUCHES));
  const [ATTRIBUTION, RFM] = [functionOf('ATTRIBUTION'), functionOf('RFM')];
  const title = `Attribution, ${TOUCHES.toLocaleString('en')} touches`;
  const timings = await race(
    [
      { name: 'KPI.ATTRIBUTION, decay', run: () => ATTRIBUTION(ids, times, channels, values, 'decay') },
      { name: 'KPI.ATTRIBUTION, linear', run: () => ATTRIBUTION(ids, times, channels, values, 'linear') },
      { name: 'KPI.RFM on as many orders', run: () => RFM(orders.ids, orders.dates, orders.amounts, 45658) },
    ],
    3,
  );
  report(title, timings);
  const ratio = of(timings, 0) / of(timings, 2);
  return { work: `${title} ÷ RFM on as many orders`, found: `${ratio.toFixed(2)} ×`, target: '≤ 2 ×', met: ratio <= 2 };
}

/** The textbook way: the chain is inverted anew for each channel taken out. */
function removals(paths: string[][], conversions: number[][], nulls: number[][]): number {
  const steps = paths.map(([path]) => path!.split('>').map((step) => Number(step.trim().slice(1))));
  let sum = 0;
  for (let removed = -1; removed < CHANNELS; removed++) {
    const size = CHANNELS;
    const moves = Array.from({ length: size }, () => new Float64Array(size + 1));
    const out = new Float64Array(size);
    const start = new Float64Array(size);
    steps.forEach((path, i) => {
      const weight = conversions[i]![0]! + nulls[i]![0]!;
      start[path[0]!]! += weight;
      path.forEach((step, k) => {
        out[step]! += weight;
        const after = path[k + 1];
        if (after === undefined) moves[step]![size]! += conversions[i]![0]!;
        else if (after !== removed) moves[step]![after]! += weight;
      });
    });
    const rows = moves.map((row, i) =>
      Float64Array.from(row, (weight, j) => (i === j ? 1 : 0) - (j < size ? weight / out[i]! : -weight / out[i]!)),
    );
    for (let c = 0; c < size; c++) {
      for (let i = 0; i < size; i++) {
        if (i === c) continue;
        const factor = rows[i]![c]! / rows[c]![c]!;
        for (let j = c; j <= size; j++) rows[i]![j]! -= factor * rows[c]![j]!;
      }
    }
    rows.forEach((row, i) => (sum += i === removed ? 0 : (start[i]! * row[size]!) / row[i]!));
  }
  return sum;
}

async function markov(): Promise<Figure> {
  const next = random(2);
  const paths = column(PATHS, () =>
    Array.from({ length: 1 + Math.floor(next() * 6) }, () => `C${Math.floor(next() * CHANNELS)}`).join(' > '),
  );
  const conversions = column(PATHS, () => Math.floor(next() * 4));
  const nulls = column(PATHS, () => Math.floor(next() * 20));
  const PATHCREDIT = functionOf('PATHCREDIT');
  const title = `Markov chain, ${PATHS.toLocaleString('en')} paths, ${CHANNELS} channels`;
  const timings = await race(
    [
      { name: 'KPI.PATHCREDIT, markov', run: () => PATHCREDIT(paths, conversions, 'markov', nulls) },
      { name: 'a chain for each channel removed', run: () => removals(paths, conversions, nulls) },
    ],
    5,
  );
  report(title, timings);
  const ratio = of(timings, 1) / of(timings, 0);
  return {
    work: `${title}: a chain for each channel removed ÷ ours`,
    found: `${ratio.toFixed(1)} ×`,
    target: '≥ 5 ×',
    met: ratio >= 5,
  };
}

async function predict(): Promise<Figure> {
  const next = random(3);
  const [features, depth] = [200, 6];
  const tree = () => {
    const inner = 2 ** depth - 1;
    const nodes = 2 * inner + 1;
    const list = (cell: (i: number) => number) => Array.from({ length: nodes }, (_, i) => cell(i));
    return {
      left_children: list((i) => (i < inner ? 2 * i + 1 : -1)),
      right_children: list((i) => (i < inner ? 2 * i + 2 : -1)),
      split_indices: list(() => Math.floor(next() * features)),
      split_conditions: list((i) => (i < inner ? next() : next() - 0.5)),
      default_left: list(() => (next() < 0.5 ? 1 : 0)),
    };
  };
  const trees = Array.from({ length: 100 }, tree);
  const model = JSON.stringify({
    learner: {
      learner_model_param: { base_score: '5E-1', num_class: '0', num_feature: String(features) },
      objective: { name: 'binary:logistic' },
      gradient_booster: { name: 'gbtree', model: { tree_info: trees.map(() => 0), trees } },
    },
  });
  const cells = (model.match(/.{1,32000}/g) ?? []).map((part) => [part]);
  const rows = Array.from({ length: 10_000 }, () =>
    Array.from({ length: features }, () => (next() < 0.05 ? '' : next())),
  );
  const PREDICT = functionOf('PREDICT');
  const title = 'PREDICT, 10,000 rows × 200 features × 100 trees';
  const timings = await race([{ name: 'KPI.PREDICT', run: () => PREDICT(cells, rows) }], 5);
  report(title, timings);
  return within(title, of(timings, 0));
}

async function clv(): Promise<Figure> {
  const file = join(__dirname, '../analytics/fixtures/rfm/cdnow_transactions.csv');
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const CLV = functionOf('CLV');
  const ids = lines.map(([id]) => [id]);
  const dates = lines.map(([, date]) => [Date.parse(`${date}T00:00Z`) / 86_400_000 + 25569]);
  const amounts = lines.map((cells) => [Number(cells.at(-1))]);
  const title = 'CLV, CDNOW, 2,357 customers';
  const timings = await race([{ name: 'KPI.CLV, fit and 12 months', run: () => CLV(ids, dates, amounts) }], 5);
  report(title, timings);
  return within(title, of(timings, 0));
}

const of = (timings: Timing[], at: number): number => timings[at]!.milliseconds;

const within = (work: string, milliseconds: number): Figure => ({
  work,
  found: `${milliseconds.toFixed(0)} ms`,
  target: '≤ 1,000 ms',
  met: milliseconds <= 1000,
});

export async function modelsBench(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const bench of [attribution, markov, predict, clv]) figures.push(await bench());
  return figures;
}
