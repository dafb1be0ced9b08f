/** RFM from the cells of a sheet to the spilled table, against what else an analyst could run. */
import * as arquero from 'arquero';
import { functionOf } from './functions';
import { memory, race, report, type Figure } from './measure';
import { asCells, makeOrders } from './orders';
import { plainRfm } from './plain-rfm';

const RFM = functionOf('RFM');
const AS_OF = 45658;

type Cells = ReturnType<typeof asCells>;

/** The same aggregation and scores in a column store; its tables come from the same rows. */
function arqueroRfm({ ids, dates, amounts }: Cells): unknown {
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
function touch({ ids, dates, amounts }: Cells): unknown {
  let letters = 0;
  let sum = 0;
  for (let i = 0; i < ids.length; i++) {
    letters += ids[i]![0]!.length;
    sum += dates[i]![0]! + amounts[i]![0]!;
  }
  return letters + sum;
}

/** The part of DuckDB that is used here. */
interface Duck {
  DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
        createAppender(table: string): Promise<{
          appendVarchar(value: string): void;
          appendInteger(value: number): void;
          appendDouble(value: number): void;
          endRow(): void;
          closeSync(): void;
        }>;
      }>;
    }>;
  };
}

/** Seventy megabytes that nothing else needs: it runs along where it is installed (npm i --no-save @duckdb/node-api). */
async function duckDb(): Promise<((cells: Cells) => Promise<unknown>) | null> {
  const name = '@duckdb/node-api';
  const found = (await import(name).catch(() => null)) as Duck | null;
  if (!found) return null;
  const connection = await (await found.DuckDBInstance.create(':memory:')).connect();
  const cuts = (column: string) => `quantile_cont(${column}, [0.2, 0.4, 0.6, 0.8])`;
  return async ({ ids, dates, amounts }) => {
    await connection.run('create or replace table orders (id varchar, day integer, amount double)');
    const appender = await connection.createAppender('orders');
    for (let i = 0; i < ids.length; i++) {
      appender.appendVarchar(ids[i]![0]!);
      appender.appendInteger(dates[i]![0]!);
      appender.appendDouble(amounts[i]![0]!);
      appender.endRow();
    }
    appender.closeSync();
    const answer = await connection.runAndReadAll(`
      with customers as (select id, max(day) as last, count(*) as orders, sum(amount) as amount from orders group by id),
      cuts as (select ${cuts('last')} as r, ${cuts('orders')} as f, ${cuts('amount')} as m from customers),
      scored as (select *, 1 + len(list_filter(cuts.r, lambda cut: cut < last)) as rs,
        1 + len(list_filter(cuts.f, lambda cut: cut < orders)) as fs, 1 + len(list_filter(cuts.m, lambda cut: cut < amount)) as ms
        from customers, cuts)
      select id, last, ${AS_OF} - last, orders, amount, rs, fs, ms from scored order by rs desc, fs desc, ms desc, id`);
    return answer.getRows();
  };
}

export async function rfmBench(): Promise<Figure[]> {
  const duck = await duckDb();
  if (!duck) console.log('\nDuckDB is not installed: npm i --no-save @duckdb/node-api lets it run along.');
  const ours: number[] = [];
  const figures: Figure[] = [];
  for (const [rows, rounds, repeats] of [
    [10_000, 4, 20],
    [100_000, 4, 3],
    [1_000_000, 3, 1],
  ] as const) {
    const cells = asCells(makeOrders(rows));
    const run = () => RFM(cells.ids, cells.dates, cells.amounts, AS_OF);
    const timings = await race(
      [
        { name: 'KPI.RFM', run },
        { name: 'touching every cell', run: () => touch(cells) },
        { name: 'plain JavaScript (Map and sort)', run: () => plainRfm(cells.ids, cells.dates, cells.amounts, AS_OF) },
        { name: 'arquero, from the same rows', run: () => arqueroRfm(cells) },
        ...(duck ? [{ name: 'DuckDB in Node, from the same rows', run: () => duck(cells) }] : []),
      ],
      rounds,
      repeats,
    );
    const title = `RFM, ${rows.toLocaleString('en')} orders`;
    report(title, timings);
    const megabytes = await memory(run);
    console.log(`  memory beyond the input: ${megabytes.toFixed(0)} MB`);
    const [mine, touching, plain, column, sql] = timings.map(({ milliseconds }) => milliseconds);
    ours.push(mine!);
    const large = rows === 1_000_000;
    const share = (of: number) => `${(mine! / of).toFixed(2)} ×`;
    figures.push(
      {
        work: `${title} ÷ plain JavaScript`,
        found: share(plain!),
        target: large ? '≤ 0.15 ×' : '',
        met: mine! <= 0.15 * plain!,
      },
      { work: `${title} ÷ arquero`, found: share(column!), target: '', met: true },
      ...(sql
        ? [{ work: `${title} ÷ DuckDB in Node, loading included`, found: share(sql), target: '', met: true }]
        : []),
      { work: `${title} ÷ touching every cell`, found: share(touching!), target: '', met: true },
    );
    if (large)
      figures.push({
        work: `${title}: memory beyond the input`,
        found: `${megabytes.toFixed(0)} MB`,
        target: '≤ 150 MB',
        met: megabytes <= 150,
      });
  }
  const growth = ours[2]! / ours[1]!;
  figures.push({
    work: 'RFM: growth from 100,000 to 1,000,000 orders',
    found: `${growth.toFixed(1)} ×`,
    target: '≤ 12 ×',
    met: growth <= 12,
  });
  return figures;
}
