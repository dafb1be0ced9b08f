/** What users feel and what is said of the brand: clocks, playbooks, surveys, social responsibility. */
import { under } from './figures';
import type { Row } from './row';
import type { Check, Rule } from './rule';
import { atCell, atRow, atTable } from './scope';

/** Hours between detection and answer, or until now. */
const hoursUntil = (row: Row, key: string, asOf: number) =>
  Math.round(((row.has(key) ? row.number(key) : asOf) - row.number('at')) * 240) / 10;

const clocks: Record<string, [clock: string, answered: string, limit: string][]> = {
  QBK_Voice: [['c1', 'first', 'RespH']],
  AMP_Crisis: [
    ['c1', 'first', 'RespH'],
    ['c2', 'stmt', 'StateH'],
  ],
};

const answered: Check = (rows, { p, asOf }) =>
  rows.flatMap((row) =>
    (clocks[row.table.template.name] ?? [])
      .filter(([clock]) => row.is(clock, 'late'))
      .map(([, key, limit]) =>
        atRow(
          row,
          key,
          { what: row.text('what'), h: hoursUntil(row, key, asOf), limit: p(limit) },
          row.has(key) ? {} : { says: 'open' },
        ),
      ),
  );

const playbooks: Check = (rows, scope) => {
  const [n, min] = [scope.figure('QBK_Plays'), scope.p('Playbooks')];
  return rows.length > 0 && n < min ? [atCell(scope, 'QBK_Plays', { n, min })] : [];
};

const drills: Check = (rows, scope) => {
  const [start, end] = [scope.figure('QBK_Start'), scope.figure('QBK_End')];
  const isLate = scope.asOf > (start + end) / 2;
  const isUsed = rows.some(({ touched }) => touched);
  return isUsed && isLate && scope.figure('QBK_DrillsQ') === 0 ? [atCell(scope, 'QBK_DrillsQ')] : [];
};

const fallen: Check = (rows) =>
  rows
    .filter((row) => under(row.number('qoq'), 0) && (row.blank('cause') || row.blank('fix') || !row.yes('kpi')))
    .map((row) => {
      const key = ['cause', 'fix'].find((one) => row.blank(one)) ?? 'kpi';
      return atRow(row, key, { dim: row.text('dim'), pct: { percent: row.number('qoq') } });
    });

const dimensions: Check = (rows, { word }, table) =>
  table && rows.some(({ touched }) => touched)
    ? ['prod', 'serv', 'brand']
        .filter((code) => !rows.some((row) => row.is('dim', code)))
        .map((code) => atTable(table, 'dim', { dim: word('svd', code) }, { what: code }))
    : [];

/** Days after which a programme should have been reported on. */
const reportDays = 90;

const programmes: Check = (rows, { p, asOf }) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const years = row.number('yr');
      const isDark = row.blank('rep') || asOf - row.number('rep') > reportDays;
      const key =
        ['tgt', 'ngo', 'yr'].find((one) => row.blank(one)) ??
        (years > p('CsrYears') ? 'yr' : isDark ? 'rep' : undefined);
      return key ? [atRow(row, key, { name: row.text('name'), column: row.header(key) })] : [];
    });

const caseBase: Check = (rows) =>
  rows
    .filter((row) => row.has('end') && row.is('lv', 'yellow', 'red') && row.is('kw', 'brand') && !row.yes('case'))
    .map((row) => atRow(row, 'case', { what: row.text('what') }));

export const reputation: Rule[] = [
  { id: 'L047', severity: 'error', by: { QBK_Voice: answered, AMP_Crisis: answered } },
  { id: 'L073', severity: 'warning', by: { QBK_Play: playbooks } },
  { id: 'L074', severity: 'warning', by: { QBK_Play: drills } },
  { id: 'L075', severity: 'warning', by: { QBK_Survey: fallen } },
  { id: 'L091', severity: 'warning', by: { QBK_Csr: programmes } },
  { id: 'L113', severity: 'warning', by: { QBK_Survey: dimensions } },
  { id: 'L114', severity: 'info', by: { QBK_Voice: caseBase } },
];
