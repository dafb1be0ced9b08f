/** Who does it: one accountable person, one interface, teams, vendors and tools that can be relied on. */
import { checkRaci } from '../analytics/goal';
import { groups, under } from './figures';
import type { Row } from './row';
import type { Check, Rule } from './rule';
import { atRow, type Scope } from './scope';

const roles = ['mkt', 'sales', 'prod', 'tech', 'ops', 'cs', 'fin', 'ven'];

const raci: Check = (rows) =>
  rows.flatMap((row) => {
    const verdict = checkRaci(roles.map((key) => row.text(key)));
    if (verdict === null || verdict === 'OK') return [];
    const says = verdict === 'NO A' ? 'noneAccountable' : verdict === 'NO R' ? 'noneResponsible' : 'severalAccountable';
    return [atRow(row, 'chk', { work: row.text('work'), n: parseInt(verdict, 10) || 0 }, { says })];
  });

/** Cells that name one person. */
const names: Record<string, string[]> = {
  AMP_Raci: ['pic'],
  QBK_Raci: ['pic'],
  QBK_Run: ['own'],
  EXP_Goal: ['own'],
  EXP_Strat: ['own'],
  EXP_Plan: ['own'],
  EXP_Risk: ['own'],
  EXP_Wbs: ['own', 'pic'],
  EXP_Meet: ['own'],
  EXP_Review: ['own'],
};

/** Between Chinese names only where each has at least two characters: `和`, `与` stand in names, too. */
const severalNames = /[/\\,，、;；&＆+＋]|\sand\s|^\p{Script=Han}{2,4}[和与與及]\p{Script=Han}{2,4}$/iu;

const onePerson: Check = (rows) =>
  rows.flatMap((row) =>
    (names[row.table.template.name] ?? [])
      .filter((key) => severalNames.test(row.text(key)))
      .map((key) => atRow(row, key, { row: row.name, names: row.text(key), column: row.header(key) })),
  );

const core: Check = (rows) =>
  rows.flatMap((row) => {
    if (!row.is('src', 'out')) return [];
    if (row.yes('core')) return [atRow(row, 'src', { proj: row.text('proj') })];
    return row.touched && !row.yes('cert')
      ? [atRow(row, 'cert', { proj: row.text('proj') }, { says: 'certificate' })]
      : [];
  });

const staff = ['strat', 'crea', 'media', 'data'];

const squads: Check = (rows) =>
  rows.flatMap((row) => {
    const missing = row.is('sq', 'full') ? staff.filter((key) => !(row.number(key) > 0)) : [];
    const [first] = missing;
    const proj = row.text('proj');
    if (first) return [atRow(row, first, { proj, role: { list: missing.map((key) => row.header(key)) } })];
    return row.number('gap') > 0 ? [atRow(row, 'gap', { proj, n: row.number('gap') }, { says: 'people' })] : [];
  });

const vendors: Check = (rows, { p }) =>
  rows
    .filter((row) => (under(row.number('sc'), p('VendorMin')) || row.is('slaV', 'R')) && row.blank('bak'))
    .map((row) => atRow(row, 'bak', { name: row.text('name') }));

const tools: Check = (rows) =>
  rows
    .filter((row) => row.is('st', 'live') && row.number('ok') < 3)
    .map((row) => atRow(row, 'ok', { name: row.text('name'), items: row.number('ok') }));

const qualitative: Check = (rows) =>
  [
    ...groups(
      rows.filter((row) => row.has('dept')),
      (row) => row.text('dept'),
    ),
  ].flatMap(([dept, own]) => {
    const [first] = own;
    if (!first || own.some((row) => row.is('kq', 'qual'))) return [];
    return [{ ...atRow(first, 'kq', { dept }), about: `QBK_Score.${first.table.copy} qualitative ${dept}` }];
  });

const noLimit = (row: Row) => row.blank('lo') && row.blank('hi');

/** KPIs that figures are logged for; metrics that someone has begun to fill. */
const isUsed = (row: Row, scope: Scope) =>
  row.touched || scope.rows('AMP_KpiLog').some((one) => one.text('kpi') === row.text('id') && one.has('act'));

const limits: Check = (rows, scope) =>
  rows
    .filter((row) => isUsed(row, scope) && (noLimit(row) || row.blank('own')))
    .map((row) =>
      atRow(row, noLimit(row) ? 'lo' : 'own', { name: row.text('name') }, noLimit(row) ? {} : { says: 'owner' }),
    );

export const people: Rule[] = [
  { id: 'L036', severity: 'error', by: { AMP_Raci: raci, QBK_Raci: raci } },
  { id: 'L037', severity: 'error', by: Object.fromEntries(Object.keys(names).map((name) => [name, onePerson])) },
  { id: 'L038', severity: 'error', by: { AMP_Team: core } },
  { id: 'L039', severity: 'warning', by: { AMP_Team: squads } },
  { id: 'L040', severity: 'warning', by: { AMP_Vendor: vendors } },
  { id: 'L041', severity: 'error', by: { AMP_Tool: tools } },
  { id: 'L042', severity: 'warning', by: { QBK_Score: qualitative } },
  { id: 'L043', severity: 'warning', by: { AMP_Kpi: limits, QBK_Metric: limits } },
];
