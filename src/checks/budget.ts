/** Money as planned: sums that agree, and guard-rails of shares and funds. */
import { groups, isWhole, outside, over, sum, under } from './figures';
import type { Check, Rule } from './rule';
import { atRow, atTable, type Scope } from './scope';

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

const planBudget: Check = (rows, scope, table) => {
  const [needed, total] = [sum(rows, 'bud'), scope.figure('EXP_Budget')];
  return table && needed > total + 1 ? [atTable(table, 'bud', { sum: needed, total })] : [];
};

const shares: Check = (rows, _scope, table) => {
  const parts = rows.filter((row) => row.has('sh'));
  const total = sum(parts, 'sh');
  return table && parts.length > 0 && !isWhole(total) ? [atTable(table, 'sh', { sum: { percent: total } })] : [];
};

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
  { id: 'L033', severity: 'warning', by: { AMP_BudMix: bucket('bkt', 'test', nothing) } },
  { id: 'L034', severity: 'warning', by: { AMP_BudMix: bucket('bkt', 'tail', nothing) } },
  { id: 'L056', severity: 'error', by: { EXP_Plan: planBudget } },
  { id: 'L061', severity: 'error', by: { EXP_Chan: shares, AMP_BudReg: shares } },
  { id: 'L102', severity: 'warning', by: { AMP_Risk: fund('amt', 'res'), AMP_RfmSum: fund('bud', 'tail') } },
  { id: 'L105', severity: 'error', by: { AMP_Share: payouts } },
  { id: 'L108', severity: 'warning', by: { QBK_Score: shiftOfWeights } },
  { id: 'L118', severity: 'warning', by: { QBK_Audit: irregular } },
];
