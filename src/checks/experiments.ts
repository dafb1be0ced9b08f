/** Metrics that move oddly, tests and models, attribution before money is moved. */
import { oddWeek } from './execution';
import { under } from './figures';
import type { Check, Rule } from './rule';
import { atRow, atTable } from './scope';

const odd: Check = (rows, { p }) =>
  rows
    .filter((row) => Math.abs(row.number('z')) >= p('Sigma'))
    .map((row) => atRow(row, 'cur', { name: row.text('name'), z: Math.round(row.number('z') * 10) / 10 }));

const decisions: Check = (rows) =>
  rows.flatMap((row) => {
    const [taken, verdict] = [row.code('taken'), row.code('v2')];
    const isSettled = taken === 'a' || taken === 'b';
    return isSettled && verdict !== undefined && taken !== verdict
      ? [atRow(row, 'taken', { id: row.name, p: { percent: row.number('p') }, verdict: row.text('v2') })]
      : [];
  });

const models: Check = (rows, { p }) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const missed = [
        row.number('feat') < p('Feat') ? 'feat' : undefined,
        row.number('lead') < p('LeadH') ? 'lead' : undefined,
        under(row.number('up'), p('ModelUp')) ? 'up' : undefined,
      ].flatMap((key) => key ?? []);
      const [first] = missed;
      const facts = {
        name: row.text('name'),
        n: 3 - missed.length,
        columns: { list: missed.map((key) => row.header(key)) },
      };
      return first ? [atRow(row, first, facts)] : [];
    });

const compareFirst: Check = (rows, scope, table) => {
  const isMoved = scope.rows('QBK_Adj').some((row) => row.true('ok'));
  const isCompared = rows.some((row) => row.number('lin') > 0 || row.number('dec') > 0);
  return table && isMoved && !isCompared ? [atTable(table, 'dec')] : [];
};

/** Money cut from a line whose customers take longer to decide than its figures reach back. */
const tooEarly: Check = (rows, scope) =>
  rows
    .filter((row) => row.number('cyc') >= scope.p('LongLo'))
    .filter((row) => {
      const isCut = scope
        .rows('QBK_Adj')
        .some((one) => one.text('line') === row.text('line') && one.number('prop') < one.number('base'));
      const ends = scope
        .rows('QBK_Roi')
        .filter((one) => one.text('line') === row.text('line'))
        .map((one) => one.number('end'));
      const months = (Math.max(...ends, -Infinity) - Math.min(...ends, Infinity)) / 30.4;
      return isCut && months < scope.p('LongLo');
    })
    .map((row) => atRow(row, 'cyc', { ch: row.text('ch'), lo: scope.p('LongLo'), hi: scope.p('LongHi') }));

const enoughMetrics: Check = (rows, { p }, table) =>
  table && rows.some(({ touched }) => touched) && rows.length < p('Metrics')
    ? [atTable(table, 'name', { n: rows.length, min: p('Metrics') })]
    : [];

export const experiments: Rule[] = [
  { id: 'L049', severity: 'info', by: { QBK_Metric: odd, EXP_Week: oddWeek } },
  { id: 'L077', severity: 'warning', by: { QBK_Ab: decisions } },
  { id: 'L078', severity: 'warning', by: { QBK_Model: models } },
  { id: 'L079', severity: 'info', by: { QBK_Attr: compareFirst } },
  { id: 'L092', severity: 'warning', by: { QBK_Ads: tooEarly } },
  { id: 'L116', severity: 'info', by: { QBK_Metric: enoughMetrics } },
];
