/** One call with a range against as many calls with single cells. */
import { functionOf } from './functions';
import { race, report } from './measure';

const ROWS = 100_000;
const VARIANCE = functionOf('VARIANCE');

export async function doorBench(): Promise<void> {
  const actual = Array.from({ length: ROWS }, (_, i) => [1000 + (i % 977)]);
  const target = Array.from({ length: ROWS }, (_, i) => [1100 - (i % 389)]);
  const timings = await race(
    [
      { name: 'KPI.VARIANCE, one call', run: () => VARIANCE(actual, target) },
      { name: 'KPI.VARIANCE, a call each', run: () => actual.map((row, i) => VARIANCE(row[0], target[i]![0])) },
    ],
    9,
  );
  report(`VARIANCE, ${ROWS.toLocaleString('en')} rows`, timings);
}
