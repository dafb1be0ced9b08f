/** Money: sums that agree, guard-rails, decisions that follow the return, revisions and sign-offs. */
import type { Check, Found, Rule } from './rule';
import { atCell, atRow, atTable, groups, isWhole, outside, over, sum, under, type Row, type Scope } from './scope';

/** More than one unit of the currency apart. */
const apart = (a: number, b: number) => Math.abs(a - b) > 1;

function splits(key: string, total: string): Check {
  return (rows, scope, table) => {
    const parts = rows.filter((row) => !Number.isNaN(row.number(key)));
    const goal = scope.figure(total);
    const added = sum(parts, key);
    return table && parts.length > 0 && goal > 0 && apart(added, goal)
      ? [atTable(table, key, { sum: added, goal }, { what: total })]
      : [];
  };
}

const seasonShares: Check = (rows, _scope, table) =>
  ['sh', 'bsh'].flatMap((key) => {
    const parts = rows.filter((row) => row.has(key));
    const total = sum(parts, key);
    return table && parts.length > 0 && !isWhole(total)
      ? [atTable(table, key, { sum: { percent: total }, goal: { percent: 1 } }, { what: 'shares' })]
      : [];
  });

const together =
  (...checks: Check[]): Check =>
  (rows, scope, table) =>
    checks.flatMap((check) => check(rows, scope, table));

function lines(key: string, total: string): Check {
  return (rows, scope, table) => {
    const planned = rows.filter((row) => row.number('plan') > 0);
    const [added, budget] = [sum(rows, key), scope.figure(total)];
    return table && planned.length > 0 && budget > 0 && apart(added, budget)
      ? [atTable(table, key, { sum: added, total: budget })]
      : [];
  };
}

/** The share of one bucket, held against a limit. */
function bucket(
  column: string,
  code: string,
  test: (share: number, scope: Scope) => Record<string, { percent: number }> | undefined,
): Check {
  return (rows, scope) =>
    rows.flatMap((row) => {
      const share = row.number('sh');
      const facts = row.is(column, code) && !Number.isNaN(share) ? test(share, scope) : undefined;
      return facts ? [atRow(row, 'sh', { pct: { percent: share }, ...facts })] : [];
    });
}

const reserve = (share: number, { p }: Scope) =>
  outside(share, p('ResLo'), p('ResHi')) ? { lo: { percent: p('ResLo') }, hi: { percent: p('ResHi') } } : undefined;
const incubation = (share: number, { p }: Scope) =>
  over(share, p('IncubMax')) ? { max: { percent: p('IncubMax') } } : undefined;
const coreShare = (share: number, { p }: Scope) =>
  under(share, p('CoreMin')) ? { min: { percent: p('CoreMin') } } : undefined;
const nothing = (share: number) => (share === 0 ? {} : undefined);

const misfit = (row: Row) => atRow(row, 'roi', { id: row.name, roi: round(row.number('roi')), dec: row.text('ok') });
const round = (value: number) => Math.round(value * 100) / 100;

const yearDecision: Check = (rows, { p }) =>
  rows
    .filter((row) => row.has('ok'))
    .filter(
      (row) =>
        (row.number('roi') >= p('RoiMin') && !row.is('ok', 'scale')) ||
        (row.number('roi') < p('BreakRoi') && !row.no('cbon') && row.is('ok', 'scale')),
    )
    .map(misfit);

const quarterDecision: Check = (rows, { p }) =>
  rows
    .filter(
      (row) => row.number('roi') < p('BreakRoi') && !row.no('cbon') && over(row.number('rev2'), row.number('plan')),
    )
    .map((row) => atRow(row, 'rev2', { id: row.name, roi: round(row.number('roi')), dec: '' }, { says: 'raised' }));

const tripped = (row: Row, { p }: Scope) => atRow(row, 'cb', { id: row.name, n: p('BreakN'), limit: p('BreakRoi') });

const yearBreaker: Check = (rows, scope) =>
  rows.filter((row) => row.is('cb', 'tripped') && !row.is('ok', 'stop', 'shrink')).map((row) => tripped(row, scope));

const quarterBreaker: Check = (rows, scope) =>
  rows
    .filter((row) => row.is('cb', 'tripped'))
    .filter((row) => !adjustments(row, scope).some((one) => one.true('ok') && one.number('dlt') < 0))
    .map((row) => tripped(row, scope));

function adjustments(line: Row, scope: Scope): Row[] {
  return scope.rows('QBK_Adj').filter((one) => one.text('line') === line.text('id'));
}

const rolling: Check = (rows, { p }) =>
  rows.flatMap((row) => {
    const change = row.number('prop') / row.number('base') - 1;
    return row.is('trg', 'roll') && over(Math.abs(change), p('RollCap'))
      ? [atRow(row, 'prop', { pct: { percent: change }, cap: { percent: p('RollCap') }, set: row.number('set') })]
      : [];
  });

/** Days within which an overrun is answered. */
const answerDays = 14;

const quarterReopen: Check = (rows, scope) =>
  rows
    .filter((row) => row.true('brk'))
    .filter((row) => {
      const ends = scope
        .rows('QBK_Roi')
        .filter((one) => one.text('line') === row.text('id'))
        .map((one) => one.number('end'));
      const last = Math.max(...ends.filter((end) => !Number.isNaN(end)), -Infinity);
      return !adjustments(row, scope).some((one) => Math.abs(one.number('day') - last) <= answerDays);
    })
    .map((row) => atRow(row, 'over', { what: row.name, pct: { percent: row.number('over') } }));

const monthReopen: Check = (rows) =>
  rows
    .filter((row) => row.true('brk') && row.blank('mv'))
    .map((row) =>
      atRow(
        row,
        'mv',
        { what: `${row.text('line')}`, month: { month: row.number('mon') }, pct: { percent: row.number('over') } },
        { says: 'month' },
      ),
    );

const swing: Check = (_rows, scope) => {
  const pct = scope.figure('AMP_RevSwing');
  const moved = scope
    .rows('AMP_BudMonth')
    .some((row) => row.has('mv') && Math.abs(row.number('mon') - scope.asOf) <= 31 + answerDays);
  return over(Math.abs(pct), scope.p('RevSwing')) && !moved
    ? [atCell(scope, 'AMP_RevSwing', { what: '', pct: { percent: pct } }, { says: 'revenue' })]
    : [];
};

/** Who signs a major change: column → department. */
const signs = { a1: 'fin', a2: 'ops', a3: 'mkt' };

const signOffs: Check = (rows, { word }) =>
  rows
    .filter((row) => row.yes('maj'))
    .flatMap((row) => {
      const missing = Object.entries(signs).filter(([key]) => !row.yes(key));
      const [first] = missing;
      const facts = { id: row.text('line'), dept: { list: missing.map(([, dept]) => word('dept', dept)) } };
      return first ? [atRow(row, first[0], facts)] : [];
    });

const pace: Check = (rows, { p }) =>
  rows
    .filter((row) => outside(row.number('pace'), p('PaceLo'), p('PaceHi')))
    .map((row) => atRow(row, 'pace', { id: row.name, x: round(row.number('pace')) }));

const causes: Check = (rows, { p }) =>
  rows
    .filter((row) => !under(row.number('ov'), p('CostOver')) && row.has('ov') && row.blank('why'))
    .map((row) =>
      atRow(row, 'why', { pool: row.text('pool'), line: row.text('pl'), pct: { percent: row.number('ov') } }),
    );

const planBudget: Check = (rows, scope, table) => {
  const [needed, total] = [sum(rows, 'bud'), scope.figure('EXP_Budget')];
  return table && needed > total + 1 ? [atTable(table, 'bud', { sum: needed, total })] : [];
};

const shares: Check = (rows, _scope, table) => {
  const parts = rows.filter((row) => row.has('sh'));
  const total = sum(parts, 'sh');
  return table && parts.length > 0 && !isWhole(total) ? [atTable(table, 'sh', { sum: { percent: total } })] : [];
};

const raisedForDear = (channel: Row | undefined, row: Row, { p }: Scope): Found[] => {
  const edge = channel?.number('edge') ?? NaN;
  return under(edge, p('CplEdge'))
    ? [atRow(row, 'prop', { ch: channel?.text('ch') ?? '', pct: { percent: edge }, min: { percent: p('CplEdge') } })]
    : [];
};

const raises: Check = (rows, scope) =>
  rows
    .filter((row) => over(row.number('prop'), row.number('base')))
    .flatMap((row) =>
      raisedForDear(
        scope.rows('QBK_Ads').find((one) => one.text('line') === row.text('line')),
        row,
        scope,
      ),
    );

/** Planned money of a table against the bucket it comes from. */
function fund(key: string, code: string): Check {
  return (rows, scope, table) => {
    const needed = sum(rows, key);
    const own = scope.rows('AMP_BudMix').find((row) => row.is('bkt', code));
    const amount = own?.number('amt') ?? NaN;
    const facts = { sum: needed, amt: amount, bucket: own?.text('bkt') ?? '' };
    return table && needed > 0 && amount > 0 && needed > amount + 1 ? [atTable(table, key, facts)] : [];
  };
}

const payouts: Check = (rows) =>
  rows
    .filter((row) => row.has('tot') && !(Math.abs(row.number('tot') - 1) <= 0.0005) && !Number.isNaN(row.number('tot')))
    .map((row) => atRow(row, 'tot', { case: row.text('case'), sum: { percent: row.number('tot') } }));

const irregular: Check = (rows) =>
  rows
    .filter(
      (row) => row.number('bad') > (Number.isNaN(row.number('rec')) ? 0 : row.number('rec')) && !row.is('st', 'done'),
    )
    .map((row) =>
      atRow(row, 'rec', {
        amt: row.number('bad') - (Number.isNaN(row.number('rec')) ? 0 : row.number('rec')),
        date: { date: row.number('day') },
      }),
    );

const shiftOfWeights: Check = (rows) =>
  [
    ...groups(
      rows.filter((row) => row.has('adj')),
      (row) => row.text('dept'),
    ),
  ].flatMap(([dept, own]) => {
    const tooFar = own.find((row) => over(Math.abs(row.number('adj')), 0.2));
    const [first] = own;
    const uneven = Math.abs(sum(own, 'adj')) > 0.0015;
    const row = tooFar ?? (uneven ? first : undefined);
    return row ? [{ ...atRow(row, 'adj', { dept }), about: `QBK_Score.${row.table.copy} shifts ${dept}` }] : [];
  });

export const budget: Rule[] = [
  {
    id: 'L016',
    severity: 'error',
    by: {
      AMP_Split: together(splits('tgt', 'AMP_RevTarget'), splits('ly', 'AMP_RevBase')),
      AMP_Season: together(splits('rev', 'AMP_RevTarget'), seasonShares),
    },
  },
  {
    id: 'L020',
    severity: 'error',
    by: { AMP_Bud: lines('plan', 'AMP_BudTotal'), QBK_Bud: lines('rev2', 'QBK_BudTotal') },
  },
  {
    id: 'L021',
    severity: 'warning',
    by: { AMP_BudMix: bucket('bkt', 'res', reserve), QBK_Mix: bucket('ty', 'res', reserve) },
  },
  {
    id: 'L022',
    severity: 'warning',
    by: { AMP_BudMix: bucket('bkt', 'test', incubation), QBK_Mix: bucket('ty', 'incub', incubation) },
  },
  { id: 'L023', severity: 'warning', by: { QBK_Mix: bucket('ty', 'core', coreShare) } },
  { id: 'L024', severity: 'warning', by: { AMP_Bud: yearDecision, QBK_Bud: quarterDecision } },
  { id: 'L025', severity: 'error', by: { AMP_Bud: yearBreaker, QBK_Bud: quarterBreaker } },
  { id: 'L026', severity: 'error', by: { QBK_Adj: rolling } },
  { id: 'L027', severity: 'warning', by: { QBK_Bud: quarterReopen, AMP_BudMonth: monthReopen, AMP_RevSwing: swing } },
  { id: 'L028', severity: 'error', by: { QBK_Adj: signOffs } },
  { id: 'L031', severity: 'warning', by: { QBK_Bud: pace } },
  { id: 'L033', severity: 'warning', by: { AMP_BudMix: bucket('bkt', 'test', nothing) } },
  { id: 'L034', severity: 'warning', by: { AMP_BudMix: bucket('bkt', 'tail', nothing) } },
  { id: 'L035', severity: 'warning', by: { QBK_Abc: causes } },
  { id: 'L056', severity: 'error', by: { EXP_Plan: planBudget } },
  { id: 'L061', severity: 'error', by: { EXP_Chan: shares, AMP_BudReg: shares } },
  { id: 'L082', severity: 'warning', by: { QBK_Adj: raises } },
  { id: 'L102', severity: 'warning', by: { AMP_Risk: fund('amt', 'res'), AMP_RfmSum: fund('bud', 'tail') } },
  { id: 'L105', severity: 'error', by: { AMP_Share: payouts } },
  { id: 'L108', severity: 'warning', by: { QBK_Score: shiftOfWeights } },
  { id: 'L118', severity: 'warning', by: { QBK_Audit: irregular } },
];
