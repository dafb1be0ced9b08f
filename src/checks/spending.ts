/** Money while it is spent: decisions that follow the return, breakers, revisions, sign-offs, pace. */
import { over, outside, under } from './figures';
import type { Row } from './row';
import type { Check, Found, Rule } from './rule';
import { atCell, atRow, type Scope } from './scope';

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
export const signs = { a1: 'fin', a2: 'ops', a3: 'mkt' };

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

export const spending: Rule[] = [
  { id: 'L024', severity: 'warning', by: { AMP_Bud: yearDecision, QBK_Bud: quarterDecision } },
  { id: 'L025', severity: 'error', by: { AMP_Bud: yearBreaker, QBK_Bud: quarterBreaker } },
  { id: 'L026', severity: 'error', by: { QBK_Adj: rolling } },
  { id: 'L027', severity: 'warning', by: { QBK_Bud: quarterReopen, AMP_BudMonth: monthReopen, AMP_RevSwing: swing } },
  { id: 'L028', severity: 'error', by: { QBK_Adj: signOffs } },
  { id: 'L031', severity: 'warning', by: { QBK_Bud: pace } },
  { id: 'L035', severity: 'warning', by: { QBK_Abc: causes } },
  { id: 'L082', severity: 'warning', by: { QBK_Adj: raises } },
];
