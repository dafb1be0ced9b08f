/** One call with a range against as many calls with single cells, and against the least that any call can do. */
import { functionOf } from './functions';
import { race, report, type Figure } from './measure';

const ROWS = 100_000;
const VARIANCE = functionOf('VARIANCE');

export async function doorBench(): Promise<Figure[]> {
  const actual = Array.from({ length: ROWS }, (_, i): [unknown] => [1000 + (i % 977)]);
  const target = Array.from({ length: ROWS }, (_, i): [unknown] => [1100 - (i % 389)]);
  /** Two columns read, one made, nothing asked but whether both are numbers. */
  const least = () =>
    actual.map(([one], i) => {
      const [other] = target[i]!;
      return [typeof one === 'number' && typeof other === 'number' ? one - other : ''];
    });
  const timings = await race(
    [
      { name: 'KPI.VARIANCE, one call', run: () => VARIANCE(actual, target) },
      { name: 'KPI.VARIANCE, a call each', run: () => actual.map((row, i) => VARIANCE(row[0], target[i]![0])) },
      { name: 'a loop that subtracts two columns', run: least },
    ],
    4,
    20,
  );
  report(`VARIANCE, ${ROWS.toLocaleString('en')} rows`, timings);
  const [once, each, loop] = timings.map(({ milliseconds }) => milliseconds) as [number, number, number];
  return [
    {
      work: 'VARIANCE, 100,000 rows: single calls ÷ one array call',
      found: `${(each / once).toFixed(1)} ×`,
      target: '≥ 10 ×',
      met: each / once >= 10,
    },
    {
      work: 'VARIANCE, 100,000 rows: one array call ÷ a bare loop over the same cells',
      found: `${(once / loop).toFixed(1)} ×`,
      target: '',
      met: true,
    },
  ];
}
