/** The sample story adds up across its sheets: what is typed on one sheet and what is computed on another tell the same figure. */
import { figure, rowOf, rowsOf, sum, type Row } from './story';

const months = ['2026-04', '2026-05'];
const inMonth = (month: string, key: string) => (row: Row) => String(row[key]).startsWith(month);
const where = (table: string, key: string, value: string) => rowsOf(table).filter((row) => row[key] === value);
const total = (table: string, key: string) => sum(rowsOf(table), key);
const of = (table: string, key: string, value: string, figures: string) => sum([rowOf(table, key, value)], figures);
const goal = (id: string, key: string) => of('QBK_Goal', 'id', id, key);
const logged = (kpi: string, month: string) =>
  sum(where('AMP_KpiLog', 'kpi', kpi).filter(inMonth(month, 'mon')), 'act');
const bucket = (code: string) => of('AMP_BudMix', 'bkt', code, 'amt');
const road = (key: string) => of('AMP_Road', 'id', 'RD06', key);

type Pair = [what: string, found: number, wanted: number];

const annual: Pair[] = [
  ['revenue split', total('AMP_Split', 'tgt'), figure('AMP_RevTarget')],
  ['last year of the split', total('AMP_Split', 'ly'), figure('AMP_RevBase')],
  ['budget lines', total('AMP_Bud', 'plan'), figure('AMP_BudTotal')],
  ['budget by region', total('AMP_BudReg', 'bud'), figure('AMP_BudTotal') - bucket('res')],
  ['revenue by team', total('AMP_Perf', 'gmv'), of('AMP_Kpi', 'id', 'K01', 'ytdA')],
  ['own market share', of('AMP_Comp', 'type', 'own', 'shA'), of('AMP_Kpi', 'id', 'K05', 'cur')],
  ...['2026-01', '2026-02', '2026-03', ...months].map((month): Pair => {
    const rows = rowsOf('AMP_BudMonth').filter(inMonth(month, 'mon'));
    return [`return on budget in ${month}`, sum(rows, 'ret') / sum(rows, 'sp'), logged('K08', month)];
  }),
];

const quarterly: Pair[] = [
  ['revenue of the quarter', of('AMP_Season', 'q', 'Q2', 'rev'), figure('QBK_RevTarget')],
  ['budget of the quarter', of('AMP_Season', 'q', 'Q2', 'bud'), figure('QBK_BudTotal')],
  ['revised budget lines', total('QBK_Bud', 'rev2'), figure('QBK_BudTotal')],
  ...months.flatMap((month, index): Pair[] => [
    ...[
      ['Q01', 'K01'],
      ['Q02', 'K05'],
      ['Q09', 'K04'],
      ['Q11', 'K08'],
    ].map(([id = '', kpi = '']): Pair => [`${id} in ${month}`, goal(id, `a${index + 1}`), logged(kpi, month)]),
    [`NPS in ${month}`, sum(rowsOf('QBK_Nps').filter(inMonth(month, 'mon')), 'nps'), logged('K06', month)],
    [
      `quality exposures in ${month}`,
      where('QBK_Media', 'qual', 'Y').filter(inMonth(month, 'day')).length,
      goal('Q04', `a${index + 1}`),
    ],
    [`tests in ${month}`, rowsOf('QBK_Ab').filter(inMonth(month, 's')).length, goal('Q12', `a${index + 1}`)],
  ]),
  ['satisfaction', figure('QBK_SatAll'), goal('Q03', 'a2')],
  ['exposures of the platforms', total('QBK_Plat', 'exp'), goal('Q05', 'act')],
  ['posts of users', figure('QBK_UgcSum'), goal('Q06', 'act')],
  ['new customers', of('QBK_Layer', 'lay', 'new', 'act'), goal('Q08', 'act')],
  [
    'units of the launch',
    sum([...where('QBK_Launch', 'ph', 'burst'), ...where('QBK_Launch', 'ph', 'sustain')], 'real'),
    goal('Q10', 'act'),
  ],
  ['visits of the events', figure('QBK_Visits'), goal('Q13', 'act')],
  ['sales of the dealers', total('QBK_Dealer', 'act'), goal('Q15', 'act')],
  ...rowsOf('AMP_Private').map(({ lay, n }): Pair => [
    `members of ${String(lay)}`,
    Number(n),
    of('QBK_Private', 'pd', String(lay), 'n'),
  ]),
];

const execution: Pair[] = [
  ['spending of the launch', road('spent'), total('EXP_Day', 'cost')],
  ['return of the launch', road('ret'), total('EXP_Day', 'rev')],
  ['orders of the launch', road('ords'), total('EXP_Day', 'ord')],
  ['visits of the launch', road('vis'), total('EXP_Day', 'clk')],
  ['progress of the launch', road('pct'), figure('EXP_Done')],
  ['spending by plan row', total('EXP_Plan', 'spent'), total('EXP_Day', 'cost')],
  ['spending by task', total('EXP_Wbs', 'cost'), total('EXP_Day', 'cost')],
  ['budget by channel', total('EXP_Chan', 'amt'), figure('EXP_Budget')],
  ['new users by channel', total('EXP_Chan', 'xu'), of('EXP_Goal', 'id', 'E1', 'tgt')],
  ['new users by week', total('EXP_Week', 'plan'), of('EXP_Goal', 'id', 'E1', 'tgt')],
];

describe.each([
  ['annual plan', annual],
  ['quarterly KPIs', quarterly],
  ['execution plan', execution],
])('%s', (_pack, pairs) => {
  test.each(pairs)('%s', (_what, found, wanted) => {
    expect(wanted).not.toBe(0);
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(0.005 * Math.abs(wanted));
  });
});

test('a quarterly budget line is its annual line in the share of the quarter', () => {
  const share = of('AMP_Season', 'q', 'Q2', 'bsh');
  const lines = rowsOf('AMP_Bud').map(({ plan }) => Number(plan) * share);
  const quarter = rowsOf('QBK_Bud').map(({ plan }) => Number(plan));
  expect(quarter.length).toBeGreaterThan(0);
  const near = (plan: number) => lines.some((line) => Math.abs(line - plan) <= 0.005 * plan);
  expect(quarter.filter((plan) => !near(plan))).toEqual([]);
});

test('the plans for risks and for sleeping customers stay within their buckets', () => {
  expect(total('AMP_Risk', 'amt')).toBeGreaterThan(0);
  expect(total('AMP_Risk', 'amt')).toBeLessThanOrEqual(bucket('res'));
  expect(total('AMP_RfmSum', 'bud')).toBeGreaterThan(0);
  expect(total('AMP_RfmSum', 'bud')).toBeLessThanOrEqual(bucket('tail'));
});
