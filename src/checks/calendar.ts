/** Dates in order and inside the plan, figures and reviews that are due by the as-of date. */
import { civil, serial } from '../analytics/calendar';
import type { ReadTable } from '../sheet/reading';
import { under } from './figures';
import type { Row } from './row';
import type { Check, Fact, Found, Rule } from './rule';
import { atRow, atTable, type Scope } from './scope';

/** Earlier and later cell of a row. */
const pairs: Record<string, [string, string][]> = {
  AMP_Strat: [['s', 'e']],
  AMP_Road: [['s', 'e']],
  AMP_Meet: [['day', 'due']],
  AMP_Crisis: [
    ['at', 'first'],
    ['at', 'stmt'],
    ['at', 'end'],
  ],
  QBK_Meet: [['day', 'due']],
  QBK_Launch: [['s', 'e']],
  QBK_Event: [['s', 'e']],
  QBK_Voice: [
    ['at', 'first'],
    ['at', 'end'],
  ],
  EXP_Wbs: [['s', 'e']],
  EXP_Meet: [['day', 'due']],
};

/** Dates that belong into the period of the plan: from and to are its named cells. */
const periods: Record<string, [key: string, from: string | undefined, to: string][]> = {
  AMP_Goal: [['due', 'AMP_Start', 'AMP_End']],
  AMP_KpiLog: [['mon', 'AMP_Start', 'AMP_End']],
  AMP_BudMonth: [['mon', 'AMP_Start', 'AMP_End']],
  QBK_Media: [['day', 'QBK_Start', 'QBK_End']],
  EXP_Goal: [['due', 'EXP_Start', 'EXP_End']],
  EXP_Day: [['day', 'EXP_Start', 'EXP_End']],
};

const order: Check = (rows) =>
  rows.flatMap((row) =>
    (pairs[row.table.template.name] ?? [])
      .filter(([from, to]) => under(row.number(to), row.number(from)))
      .map(([from, to]) =>
        atRow(row, to, {
          row: row.name,
          start: { date: row.number(from) },
          end: { date: row.number(to) },
          from: row.header(from),
          to: row.header(to),
        }),
      ),
  );

const period: Check = (rows, scope) =>
  rows.flatMap((row) =>
    (periods[row.table.template.name] ?? []).flatMap(([key, from, to]) => {
      const [first, last] = [from === undefined ? -Infinity : scope.figure(from), scope.figure(to)];
      const date = row.number(key);
      if (!(date < first || Math.floor(date) > last)) return [];
      const facts = {
        row: row.name,
        date: { date },
        column: row.header(key),
        start: { date: first },
        end: { date: last },
      };
      return [atRow(row, key, facts, { says: 'outside' })];
    }),
  );

/** Orders of days to come: a whole import may be ahead of the as-of date, so it is told once. */
const ahead: Check = (rows, scope) => {
  const later = rows.filter((row) => Math.floor(row.number('date')) > scope.asOf);
  const [first] = later;
  if (!first) return [];
  const facts = { n: later.length, date: { date: scope.asOf }, first: { date: first.number('date') } };
  return [
    {
      ...atRow(first, 'date', facts, { says: 'ahead' }),
      about: `${first.table.template.name}.${first.table.copy} ahead`,
    },
  ];
};

const dates: Check = (rows, scope) => [...order(rows, scope), ...period(rows, scope)];

/** First day of the month so many months on. */
export function monthFrom(day: number, months: number): number {
  const { year, month } = civil(day);
  return serial({ year, month: month + months, day: 1 });
}

export const monthOf = (day: number): number => monthFrom(day, 0);

/** The months from one to the other that are over by the as-of date. */
export function finishedMonths(from: number, to: number, asOf: number): number[] {
  const months: number[] = [];
  for (
    let month = monthOf(from);
    month <= to && monthFrom(month, 1) - 1 <= asOf && months.length < 60;
    month = monthFrom(month, 1)
  )
    months.push(month);
  return months;
}

const kpiFigures: Check = (rows, scope, table) => {
  const logged = rows.filter((row) => row.has('act') && row.has('mon'));
  if (!table || logged.length === 0) return [];
  const first = Math.min(...logged.map((row) => monthOf(row.number('mon'))));
  const months = finishedMonths(first, scope.figure('AMP_End'), scope.asOf);
  const last = months.at(-1);
  const has = new Set(logged.map((row) => `${row.text('kpi')} ${monthOf(row.number('mon'))}`));
  const kpis = [
    ...new Set(
      [...scope.rows('AMP_Kpi'), ...rows].map((row) =>
        row.table.template.name === 'AMP_Kpi' ? row.text('id') : row.text('kpi'),
      ),
    ),
  ];
  const missing = kpis.filter((kpi) => kpi !== '' && months.some((month) => !has.has(`${kpi} ${month}`)));
  if (last === undefined || missing.length === 0) return [];
  const gap = rows.find((row) => !row.has('act') && missing.includes(row.text('kpi')) && row.number('mon') <= last);
  return [late(table, 'act', gap, missing, monthFrom(last, 1) - 1)];
};

function late(table: ReadTable, key: string, row: Row | undefined, missing: string[], date: number): Found {
  const facts = { date: { date }, items: { list: missing }, n: missing.length };
  const about = `${table.template.name}.${table.copy} figures`;
  return row ? { ...atRow(row, key, facts), about } : { ...atTable(table, key, facts), about };
}

const goalFigures: Check = (rows, scope, table) => {
  const start = scope.figure('QBK_Start');
  const months = Number.isNaN(start) ? [] : finishedMonths(start, start + 91, scope.asOf).slice(0, 3);
  const wanted = rows.filter((row) => ['m1', 'm2', 'm3'].every((key) => row.has(key)));
  const isMissing = (row: Row) => {
    const told = ['a1', 'a2', 'a3'].map((key) => row.has(key));
    return told.slice(0, months.length).includes(false) || told.lastIndexOf(true) > told.indexOf(false);
  };
  const missing = wanted.filter((row) => isMissing(row) && (months.length > 0 || row.has('a2') || row.has('a3')));
  const [first] = missing;
  if (!table || !first) return [];
  const key = ['a1', 'a2', 'a3'].find((one) => !first.has(one)) ?? 'a1';
  const until = months.length > 0 ? monthFrom(start, months.length) - 1 : scope.asOf;
  return [
    late(
      table,
      key,
      first,
      missing.map(({ name }) => name),
      until,
    ),
  ];
};

const days: Check = (rows, scope, table) => {
  const start = scope.figure('EXP_Start');
  // Yesterday's figures come in during today.
  const last = Math.min(scope.asOf - 1, scope.figure('EXP_End'));
  const there = new Set(rows.map((row) => Math.floor(row.number('day'))));
  if (!table || rows.length === 0 || !(last >= start) || last - start > 400) return [];
  const missing = Array.from({ length: last - start + 1 }, (_, index) => start + index).filter(
    (day) => !there.has(day),
  );
  const [first] = missing;
  if (first === undefined) return [];
  const facts: Record<string, Fact> = { date: { date: last }, first: { date: first }, n: missing.length };
  return [{ ...atTable(table, 'day', facts, { says: 'days' }), about: `${table.template.name}.${table.copy} figures` }];
};

const roiReview: Check = (rows, scope, table) => {
  const last = Math.max(...rows.map((row) => row.number('end')).filter((end) => !Number.isNaN(end)), -Infinity);
  const now = Math.min(scope.asOf, scope.figure('QBK_End'));
  const n = now - last - scope.p('RoiDays');
  return table && Number.isFinite(last) && n > 0 ? [atTable(table, 'end', { n, date: { date: last } })] : [];
};

const monthlyReview: Check = (rows, scope, table) => {
  const [first] = rows
    .map((row) => monthOf(row.number('mon')))
    .filter((month) => !Number.isNaN(month))
    .sort((a, b) => a - b);
  if (!table || first === undefined) return [];
  const months = finishedMonths(first, scope.figure('AMP_End'), scope.asOf);
  const has = new Set(rows.map((row) => `${row.text('line')} ${monthOf(row.number('mon'))}`));
  const active = scope.rows('AMP_Bud').filter((row) => row.number('plan') > 0 && !row.is('bkt', 'res'));
  return active.flatMap((line) => {
    const missing = months.filter((month) => !has.has(`${line.text('id')} ${month}`));
    const [month] = missing;
    if (month === undefined) return [];
    return [atRow(line, 'id', { line: line.name, month: { month }, n: missing.length })];
  });
};

const routines: Check = (rows) =>
  rows
    .filter((row) => row.is('st', 'late'))
    .map((row) => atRow(row, 'last', { what: row.text('what'), date: { date: row.number('prev') } }));

/** Done late is done; what is still open is told. */
const actions: Check = (rows) =>
  rows
    .filter((row) => row.is('st', 'late') && row.blank('done'))
    .map((row) => atRow(row, 'done', { what: row.text('act'), date: { date: row.number('due') } }));

const fridays: Check = (rows, { asOf }) =>
  rows
    .filter((row) => row.touched && row.number('fri') < asOf && row.blank('rvd'))
    .map((row) => atRow(row, 'rvd', { k: row.number('k'), date: { date: row.number('fri') } }));

const ownersAndDates: Check = (rows) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) =>
      ['own', 'due']
        .filter((key) => row.blank(key))
        .map((key) => atRow(row, key, { id: row.name, column: row.header(key) })),
    );

/** Month numbers of the quarter judged now: those over, and the current one with what is still planned in it. */
export function monthsOfQuarter(scope: Scope): { number: number; month: number }[] {
  const start = scope.figure('QBK_Start');
  return [0, 1, 2]
    .map((number) => ({ number: number + 1, month: monthFrom(start, number) }))
    .filter(({ month }) => month <= scope.asOf);
}

const byTable = <T>(names: string[], check: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, check]));
const meetings = ['AMP_Meet', 'QBK_Meet', 'EXP_Meet'];
const dated = [...new Set([...Object.keys(pairs), ...Object.keys(periods)])];

export const calendar: Rule[] = [
  { id: 'L005', severity: 'error', by: { ...byTable(dated, dates), AMP_Order: ahead, QBK_Order: ahead } },
  { id: 'L007', severity: 'warning', by: { AMP_KpiLog: kpiFigures, QBK_Goal: goalFigures, EXP_Day: days } },
  {
    id: 'L015',
    severity: 'warning',
    by: byTable(['AMP_Goal', 'QBK_Goal', 'EXP_Goal', 'EXP_Review', ...meetings], ownersAndDates),
  },
  { id: 'L029', severity: 'warning', by: { QBK_Roi: roiReview } },
  { id: 'L030', severity: 'warning', by: { AMP_BudMonth: monthlyReview } },
  { id: 'L032', severity: 'warning', by: { SET_Rhythm: routines, ...byTable(meetings, actions) } },
  { id: 'L048', severity: 'warning', by: { EXP_Week: fridays } },
];
