/** RFM from the cells of a sheet to the spilled table, against what else an analyst could run. */
import * as arquero from 'arquero';
import { functionOf } from './functions';
import { memory, race, report } from './measure';
import { asCells, makeOrders } from './orders';
import { plainRfm } from './plain-rfm';

const RFM = functionOf('RFM');
const AS_OF = 45658;

/** The same aggregation and scores in a column store; its tables come from the same rows. */
function arqueroRfm({ ids, dates, amounts }: ReturnType<typeof asCells>): unknown {
  const { op } = arquero;
  const customers = arquero
    .table({ id: ids.map((row) => row[0]), date: dates.map((row) => row[0]), amount: amounts.map((row) => row[0]) })
    .groupby('id')
    .rollup({ last: op.max('date'), orders: op.count(), amount: op.sum('amount') });
  const cuts = (column: string) =>
    customers
      .rollup(Object.fromEntries([0.2, 0.4, 0.6, 0.8].map((share) => [`p${share}`, op.quantile(column, share)])))
      .object() as Record<string, number>;
  const score = (column: string) => {
    const limits = Object.values(cuts(column));
    return arquero.escape((row: Record<string, number>) => 1 + limits.filter((limit) => limit < row[column]!).length);
  };
  return customers
    .derive({ last_score: score('last'), f: score('orders'), m: score('amount') })
    .orderby(arquero.desc('last_score'), arquero.desc('f'), arquero.desc('m'), 'id')
    .objects();
}

/** The least that anything can do: look at every cell once. */
function touch({ ids, dates, amounts }: ReturnType<typeof asCells>): unknown {
  let letters = 0;
  let sum = 0;
  for (let i = 0; i < ids.length; i++) {
    letters += ids[i]![0]!.length;
    sum += dates[i]![0]! + amounts[i]![0]!;
  }
  return letters + sum;
}

export async function rfmBench(): Promise<void> {
  const ours: number[] = [];
  for (const [rows, rounds] of [
    [10_000, 15],
    [100_000, 9],
    [1_000_000, 5],
  ] as const) {
    const cells = asCells(makeOrders(rows));
    const run = () => RFM(cells.ids, cells.dates, cells.amounts, AS_OF);
    const timings = await race(
      [
        { name: 'KPI.RFM', run },
        { name: 'touching every cell', run: () => touch(cells) },
        { name: 'plain JavaScript (Map and sort)', run: () => plainRfm(cells.ids, cells.dates, cells.amounts, AS_OF) },
        { name: 'arquero, from the same rows', run: () => arqueroRfm(cells) },
      ],
      rounds,
    );
    report(`RFM, ${rows.toLocaleString('en')} orders`, timings);
    console.log(`  memory beyond the input: ${(await memory(run)).toFixed(0)} MB`);
    ours.push(timings[0]!.milliseconds);
  }
  console.log(`\nGrowth of KPI.RFM from 100,000 to 1,000,000 orders: ${(ours[2]! / ours[1]!).toFixed(1)} ×`);
}
