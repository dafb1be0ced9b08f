/** Tasks of the execution plan: length, dates inside the plan, phases, standards, delays, the ten columns, the closing report. */
import { isErrorText } from '../sheet/reading';
import { outside } from './figures';
import type { Row } from './row';
import type { Check, Found, Rule } from './rule';
import { atRow, atTable } from './scope';

const taskLength: Check = (rows, { p }) =>
  rows
    .filter((row) => outside(row.number('days'), p('TaskLo'), p('TaskHi')))
    .map((row) =>
      atRow(row, 'e', {
        task: row.text('task') || row.name,
        id: row.name,
        days: row.number('days'),
        lo: p('TaskLo'),
        hi: p('TaskHi'),
      }),
    );

const tenColumns = ['mod', 'goal', 'act', 'own', 'co', 'tm', 'res', 'st', 'risk'];

const complete: Check = (rows) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const missing = tenColumns.filter(
        (key) => row.blank(key) && (key !== 'st' || !isErrorText(row.raw(key))) && !(key === 'st' && !row.has('tm')),
      );
      const [first] = missing;
      return first
        ? [atRow(row, first, { id: row.name, columns: { list: missing.map((key) => row.header(key)) } })]
        : [];
    });

/** Tasks as the template brings them say nothing of a team's work. */
const inUse = (rows: Row[]) => rows.some(({ touched }) => touched);

const delays: Check = (rows) =>
  rows
    .filter((row) => inUse(rows) && row.is('st', 'late') && row.blank('why'))
    .map((row) => atRow(row, 'why', { task: row.text('task') || row.name }));

const roadDelays: Check = (rows) =>
  rows
    .filter((row) => row.is('tst', 'late') && row.blank('next'))
    .map((row) => atRow(row, 'next', { task: row.text('name') || row.name }));

const inside: Check = (rows, scope) => {
  const [start, end] = [scope.figure('EXP_Start'), scope.figure('EXP_End')];
  const masters = new Map(scope.rows('EXP_Plan').map((row) => [row.text('id'), row]));
  return rows.flatMap((row): Found[] => {
    const [s, e] = [row.number('s'), row.number('e')];
    const facts = { task: row.text('task') || row.name };
    if (s < start || e > end) return [atRow(row, s < start ? 's' : 'e', facts)];
    const master = masters.get(row.text('pid'));
    const [from, to] = [master?.number('s') ?? NaN, master?.number('e') ?? NaN];
    return s < from || e > to
      ? [atRow(row, s < from ? 's' : 'e', { ...facts, row: master?.name ?? '' }, { says: 'row' })]
      : [];
  });
};

const phases: Check = (rows, { word }, table) =>
  table && rows.length > 0
    ? ['prep', 'exec', 'close']
        .filter((phase) => !rows.some((row) => row.is('ph', phase)))
        .map((phase) => atTable(table, 'ph', { phase: word('wph', phase) }, { what: phase }))
    : [];

/** A figure, or a Chinese numeral that counts something. */
const figure = /\p{Nd}|[一二两兩三四五六七八九十百千万萬半]/u;

const standards: Check = (rows) =>
  rows
    .filter((row) => row.has('std') && !figure.test(row.text('std')))
    .map((row) => atRow(row, 'std', { task: row.text('task') || row.name, id: row.name }));

const report = /report|报告|報告|总结|總結/i;

const finalReport: Check = (rows, scope, table) => {
  if (!table || !inUse(rows) || !(scope.asOf > scope.figure('EXP_End'))) return [];
  const closing = rows.filter((row) => row.is('ph', 'close'));
  const reports = closing.filter((row) => report.test(row.text('task')));
  const wanted = reports.length > 0 ? reports : closing;
  const open = wanted.find((row) => !(row.number('pct') >= 1));
  if (open) return [{ ...atRow(open, 'pct'), about: `EXP_Wbs.${table.copy} report` }];
  return wanted.length === 0 ? [{ ...atTable(table, 'ph'), about: `EXP_Wbs.${table.copy} report` }] : [];
};

const predecessors: Check = (rows) => {
  const tasks = new Map(rows.map((row) => [row.text('id'), row]));
  return rows.flatMap((row) => {
    const before = tasks.get(row.text('dep'));
    return before && before !== row && row.number('s') <= before.number('e')
      ? [atRow(row, 's', { task: label(row), dep: label(before) })]
      : [];
  });
};

const label = (row: Row) => `${row.name} ${row.text('task')}`.trim();

export const tasks: Rule[] = [
  { id: 'L051', severity: 'warning', by: { EXP_Wbs: taskLength } },
  { id: 'L052', severity: 'error', by: { EXP_Plan: complete } },
  { id: 'L053', severity: 'warning', by: { EXP_Wbs: delays, AMP_Road: roadDelays } },
  { id: 'L054', severity: 'error', by: { EXP_Wbs: inside } },
  { id: 'L057', severity: 'warning', by: { EXP_Wbs: phases } },
  { id: 'L058', severity: 'warning', by: { EXP_Wbs: standards } },
  { id: 'L064', severity: 'warning', by: { EXP_Wbs: finalReport } },
  { id: 'L121', severity: 'info', by: { EXP_Wbs: predecessors } },
];
