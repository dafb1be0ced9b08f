/** Budget lines whose circuit breaker has tripped or is watched, or whose overrun reopens the budget: with the figures behind it. */
import { runUnder } from '../../analytics/breaker';
import { rules } from '../../checks';
import { check, type Finding } from '../../checks/run';
import {
  cellAddress,
  plansOf,
  type PlanReading,
  type Reading,
  type ReadRow,
  type ReadTable,
} from '../../sheet/reading';

export type BreakerState = 'tripped' | 'reopened' | 'watch';

export interface WatchedLine {
  state: BreakerState;
  plan: PlanReading;
  table: ReadTable;
  row: ReadRow;
  id: string;
  title: string;
  /** ROI of the periods at the end that stayed under the limit, oldest first. */
  run: number[];
  /** Share by which spending is over plan; null where that is not why it is listed. */
  over: number | null;
  place: { sheet: string; address: string };
  /** What the check says of the line. */
  findings: Finding[];
}

const sources = [
  { pack: 'quarterly', lines: 'QBK_Bud', log: 'QBK_Roi' },
  { pack: 'annual', lines: 'AMP_Bud', log: 'AMP_BudMonth' },
];
/** Money that does not follow the return, tripped lines that still hold money, overruns nobody answered. */
const asked = ['L024', 'L025', 'L027'];
const order: BreakerState[] = ['tripped', 'reopened', 'watch'];

export function watchedLines(reading: Reading): WatchedLine[] {
  const { findings } = check(
    reading,
    rules.filter(({ id }) => asked.includes(id)),
  );
  const found = sources.flatMap(({ pack, lines, log }) =>
    plansOf(reading, pack).flatMap((plan) => {
      const table = plan.table(lines);
      return table ? table.rows.flatMap((row) => watched(plan, table, row, plan.table(log), findings)) : [];
    }),
  );
  return found.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function watched(
  plan: PlanReading,
  table: ReadTable,
  row: ReadRow,
  log: ReadTable | undefined,
  findings: readonly Finding[],
): WatchedLine[] {
  const { settings } = plan.reading;
  const { cb, brk, over } = row.values;
  const breaker = settings.codeOf('breaker', cb);
  const state =
    breaker === 'tripped' ? 'tripped' : brk === true ? 'reopened' : breaker === 'watch' ? 'watch' : undefined;
  if (!row.begun || !state) return [];
  const id = String(row.values.id ?? '').trim();
  const returns = (log?.rows ?? [])
    .filter(({ values }) => String(values.line ?? '').trim() === id)
    .flatMap(({ values: { roi } }) => (typeof roi === 'number' ? [roi] : []));
  const run = runUnder({ values: returns, limit: settings.thresholds.get('BreakRoi') ?? 1 });
  const about = `${table.template.name}.${table.copy} ${id} `;
  return [
    {
      state,
      plan,
      table,
      row,
      id,
      title: [id, String(row.values.ch ?? '').trim()].filter((part) => part !== '').join(' · '),
      run: breaker === 'tripped' || breaker === 'watch' ? returns.slice(returns.length - run) : [],
      over: brk === true && typeof over === 'number' ? over : null,
      place: { sheet: table.sheet, address: cellAddress(table, row, state === 'reopened' ? 'brk' : 'cb') },
      findings: findings.filter((one) => one.about.startsWith(about)),
    },
  ];
}
