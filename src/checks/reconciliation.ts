/**
 * L097: figures that stand on two sheets and should agree. What a goal or KPI measures is known by its number as long as its row has the
 * unit the template gave it; rows people made their own of are not compared.
 */
import { civil } from '../analytics/calendar';
import type { Table } from '../sheet/template';
import { monthOf } from './calendar';
import { agree, againstFigure, againstSum, label, sheetOf, stands, tableLabel, type Pair } from './pairs';
import { sum } from './figures';
import type { Row } from './row';
import type { Rule } from './rule';
import type { Scope } from './scope';

/** A goal or KPI that still is what the template's row of that number was. */
function known(rows: Row[], table: Table | undefined, id: string): Row | undefined {
  const row = rows.find((one) => one.text('id') === id);
  const given = table?.start && 'rows' in table.start && !('each' in table.start) ? table.start.rows : undefined;
  const line = given?.cells[given.cells.findIndex((cells) => cells[given.keys.indexOf('id')] === id)];
  const stated = (key: string) => line?.[given?.keys.indexOf(key) ?? -1];
  if (!row || !line) return undefined;
  const same = (key: string) =>
    stated(key) === undefined || stated(key) === '' || row.code(key) === stated(key) || row.text(key) === stated(key);
  return ['agg', 'dir', 'sec'].filter((key) => stated(key) !== undefined).every(same) ? row : undefined;
}

const goal = (scope: Scope, id: string) => known(scope.rows('QBK_Goal'), scope.table('QBK_Goal')?.template, id);
const kpi = (scope: Scope | undefined, id: string) =>
  scope ? known(scope.rows('AMP_Kpi'), scope.table('AMP_Kpi')?.template, id) : undefined;

const team = (rows: Row[], scope: Scope): Pair[] => againstSum(kpi(scope, 'K01'), 'ytdA', rows, 'gmv');

const ownShare = (rows: Row[], scope: Scope): Pair[] => {
  const own = rows.find((row) => row.is('type', 'own'));
  const row = kpi(scope, 'K05');
  const [va, vb] = [own?.number('shA') ?? NaN, row?.number('cur') ?? NaN];
  return own && row && !Number.isNaN(va) && !Number.isNaN(vb)
    ? [{ row: own, key: 'shA', a: label(own, 'shA'), va, b: label(row, 'cur'), vb }]
    : [];
};

const logged = (scope: Scope | undefined, id: string, month: number) =>
  scope
    ?.rows('AMP_KpiLog')
    .find((row) => row.text('kpi') === id && monthOf(row.number('mon')) === month && row.has('act'));

const roiOfMonths = (rows: Row[], scope: Scope): Pair[] => {
  if (!kpi(scope, 'K08')) return [];
  const months = [...new Set(rows.map((row) => monthOf(row.number('mon'))))];
  return months.flatMap((month) => {
    const own = rows.filter((row) => monthOf(row.number('mon')) === month && row.has('sp') && row.has('ret'));
    const log = logged(scope, 'K08', month);
    const [first] = own;
    const spent = sum(own, 'sp');
    if (!first || !log || spent === 0) return [];
    return [
      {
        row: log,
        key: 'act',
        a: label(log, 'act'),
        va: log.number('act'),
        b: tableLabel(first.table, first.header('roi')),
        vb: sum(own, 'ret') / spent,
      },
    ];
  });
};

/** Goal of the quarter → KPI of the year. */
const sameFigures = { Q01: 'K01', Q02: 'K05', Q09: 'K04', Q11: 'K08' };

const monthsOf = (scope: Scope) => {
  const start = scope.figure('QBK_Start');
  if (Number.isNaN(start)) return [];
  const { year, month } = civil(start);
  return [0, 1, 2].map((number) => ({
    key: `a${number + 1}`,
    number: number + 1,
    month: monthOf(Math.round((Date.UTC(year, month - 1 + number, 1) - Date.UTC(1899, 11, 30)) / 86_400_000)),
  }));
};

const quarterAndYear = (_rows: Row[], scope: Scope): Pair[] => {
  const year = scope.other('annual');
  return Object.entries(sameFigures).flatMap(([id, kpiId]) => {
    const row = goal(scope, id);
    if (!row || !kpi(year, kpiId)) return [];
    return monthsOf(scope).flatMap(({ key, month }) => {
      const log = logged(year, kpiId, month);
      return log && row.has(key)
        ? [{ row, key, a: label(row, key), va: row.number(key), b: label(log, 'act'), vb: log.number('act') }]
        : [];
    });
  });
};

const counted =
  (id: string, table: string, isCounted: (row: Row) => boolean) =>
  (_rows: Row[], scope: Scope): Pair[] => {
    const row = goal(scope, id);
    const all = scope.rows(table).filter((one) => one.number('day') <= scope.asOf || !one.table.columns.has('day'));
    const [first] = all;
    if (!row || !first) return [];
    return monthsOf(scope).flatMap(({ key, number }) => {
      const vb = all.filter((one) => one.number('mon') === number && isCounted(one)).length;
      return row.has(key) && stands(vb, all)
        ? [{ row, key, a: label(row, key), va: row.number(key), b: sheetOf(first), vb }]
        : [];
    });
  };

const quarterSums = (_rows: Row[], scope: Scope): Pair[] => [
  ...againstFigure(goal(scope, 'Q03'), 'act', scope, 'QBK_SatAll', 'QBK_Survey'),
  ...againstSum(goal(scope, 'Q05'), 'act', scope.rows('QBK_Plat'), 'exp'),
  ...againstFigure(goal(scope, 'Q06'), 'act', scope, 'QBK_UgcSum', 'QBK_Ugc'),
  ...againstSum(
    goal(scope, 'Q08'),
    'act',
    scope.rows('QBK_Layer').filter((row) => row.is('lay', 'new')),
    'act',
  ),
  ...againstSum(
    goal(scope, 'Q10'),
    'act',
    scope.rows('QBK_Launch').filter((row) => row.is('ph', 'burst', 'sustain')),
    'real',
  ),
  ...againstFigure(goal(scope, 'Q13'), 'act', scope, 'QBK_Visits', 'QBK_Event'),
  ...againstSum(goal(scope, 'Q15'), 'act', scope.rows('QBK_Dealer'), 'act'),
];

const nps = (rows: Row[], scope: Scope): Pair[] => {
  const year = scope.other('annual');
  if (!kpi(year, 'K06')) return [];
  return rows.flatMap((row) => {
    const log = logged(year, 'K06', monthOf(row.number('mon')));
    return log && !Number.isNaN(row.number('nps'))
      ? [{ row, key: 'nps', a: label(row, 'nps'), va: row.number('nps'), b: label(log, 'act'), vb: log.number('act') }]
      : [];
  });
};

const members = (rows: Row[], scope: Scope): Pair[] =>
  (scope.other('annual')?.rows('AMP_Private') ?? []).flatMap((year) => {
    const own = rows.filter((row) => row.code('pd') === year.code('lay'));
    const [row] = own;
    return row && year.has('n')
      ? [{ row, key: 'n', a: label(row, 'n'), va: sum(own, 'n'), b: label(year, 'n'), vb: year.number('n') }]
      : [];
  });

const quarterPlan = (rows: Row[], scope: Scope): Pair[] => {
  const year = scope.other('annual');
  const share = year?.rows('AMP_Season')[scope.figure('QBK_Q') - 1]?.number('bsh') ?? NaN;
  const lines = year?.rows('AMP_Bud') ?? [];
  const [row] = rows.filter((one) => one.number('plan') > 0);
  const [first] = lines;
  const vb = sum(lines, 'plan') * share;
  return row && first && vb >= 0 && stands(vb, lines)
    ? [
        {
          row,
          key: 'plan',
          a: tableLabel(row.table, row.header('plan')),
          va: sum(rows, 'plan'),
          b: `${first.table.sheet} · ${first.header('plan')} × ${Math.round(share * 1000) / 10}%`,
          vb,
        },
      ]
    : [];
};

/** The row of the roadmap that is this plan: it begins with it and has its budget. */
const roadmap = (rows: Row[], scope: Scope): Pair[] => {
  const road = scope.other('annual')?.rows('AMP_Road') ?? [];
  const row = road.find(
    (one) => one.number('s') === scope.figure('EXP_Start') && one.number('bud') === scope.figure('EXP_Budget'),
  );
  return [
    ...againstSum(row, 'spent', rows, 'cost'),
    ...againstSum(row, 'ret', rows, 'rev'),
    ...againstSum(row, 'ords', rows, 'ord'),
    ...againstSum(row, 'vis', rows, 'clk'),
    ...againstFigure(row, 'pct', scope, 'EXP_Done', 'EXP_Wbs'),
  ];
};

const spending = (rows: Row[], scope: Scope): Pair[] => {
  const days = scope.rows('EXP_Day');
  return (
    [
      ['EXP_Plan', 'spent'],
      ['EXP_Wbs', 'cost'],
    ] as const
  ).flatMap(([table, key]) => {
    const parts = scope.rows(table).filter((one) => one.has(key));
    const [row] = parts;
    const [day] = days;
    const vb = sum(days, 'cost');
    return rows.length > 0 && row && day && stands(vb, days)
      ? [
          {
            row,
            key,
            a: tableLabel(row.table, row.header(key)),
            va: sum(parts, key),
            b: tableLabel(day.table, day.header('cost')),
            vb,
            what: table,
          },
        ]
      : [];
  });
};

export const reconciliation: Rule[] = [
  {
    id: 'L097',
    severity: 'error',
    by: {
      AMP_Perf: agree(team),
      AMP_Comp: agree(ownShare),
      AMP_BudMonth: agree(roiOfMonths),
      QBK_Goal: agree((rows, scope) => [
        ...quarterAndYear(rows, scope),
        ...quarterSums(rows, scope),
        ...counted('Q04', 'QBK_Media', (row) => row.yes('qual'))(rows, scope),
        ...counted('Q12', 'QBK_Ab', () => true)(rows, scope),
      ]),
      QBK_Nps: agree(nps),
      QBK_Private: agree(members),
      QBK_Bud: agree(quarterPlan),
      EXP_Day: agree((rows, scope) => [...roadmap(rows, scope), ...spending(rows, scope)]),
    },
  },
];
