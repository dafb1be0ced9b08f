/** The execution plan: daily data, planned users, strategy elements, risks and reviews. Tasks: `tasks.ts`. */
import { zScore } from '../analytics/average';
import { groups, sum } from './figures';
import type { Check, Rule } from './rule';
import { atRow, atTable, type Scope } from './scope';

const lateData: Check = (rows) =>
  rows
    .filter((row) => row.number('lag') > 0)
    .map((row) => atRow(row, 'rec', { day: { date: row.number('day') }, h: Math.round(row.number('lag') * 10) / 10 }));

const dataSource: Check = (rows, scope) => {
  const must = scope.text('SET_Online');
  const code = scope.settings.codeOf('dept', must);
  if (must === '' || code === undefined) return [];
  return rows
    .filter((row) => row.has('src') && row.code('src') !== code)
    .map((row) => atRow(row, 'src', { day: { date: row.number('day') }, src: row.text('src'), must }));
};

const oneSource: Check = (rows) =>
  [
    ...groups(
      rows.filter((row) => row.has('src')),
      (row) => row.text('kpi'),
    ),
  ].flatMap(([kpi, own]) => {
    const [first] = own;
    const other = own.find((row) => row.text('src').toLowerCase() !== first?.text('src').toLowerCase());
    if (!first || !other) return [];
    const facts = { kpi, src: other.text('src'), must: first.text('src') };
    return [{ ...atRow(other, 'src', facts, { says: 'kpi' }), about: `AMP_KpiLog.${first.table.copy} source ${kpi}` }];
  });

/** Days within which a drop is to be talked about. */
const answerDays = 7;

const conversion: Check = (rows, scope) => {
  const reviews = [
    ...scope.rows('EXP_Meet').map((row) => row.number('day')),
    ...scope.rows('EXP_Week').map((row) => row.number('rvd')),
  ];
  const isAnswered = (day: number) => reviews.some((review) => review >= day && review <= day + answerDays);
  return rows
    .filter((row) => row.true('flag') && row.number('day') <= scope.asOf && !isAnswered(row.number('day')))
    .map((row) => atRow(row, 'flag', { cvr: { percent: row.number('cvr') }, day: { date: row.number('day') } }));
};

/** The last week that is over, against those before it. */
export const oddWeek: Check = (rows, { p, asOf }) => {
  const past = rows.filter((row) => row.number('e') <= asOf && !Number.isNaN(row.number('var')));
  const last = past.at(-1);
  const history = past.slice(0, -1).map((row) => row.number('var'));
  if (!last || history.length < 4 || new Set(history).size < 2) return [];
  const z = zScore({ value: last.number('var'), history });
  return Math.abs(z) >= p('Sigma')
    ? [atRow(last, 'new', { k: last.number('k'), z: Math.round(z * 10) / 10 }, { says: 'week' })]
    : [];
};

const annualRisks: Check = (rows) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const risk = row.text('what') || row.name;
      if (row.blank('plan')) return [atRow(row, 'plan', { risk })];
      return row.is('lv', 'high') && row.blank('ready') ? [atRow(row, 'ready', { risk }, { says: 'ready' })] : [];
    });

const planRisks: Check = (rows, scope) => {
  const plans = scope.rows('EXP_Risk');
  const prepared = new Set(plans.filter((row) => row.touched || row.has('plan')).map((row) => row.text('id')));
  // Rows that nobody has begun to plan risks for are asked for by the sheet itself.
  if (prepared.size === 0) return [];
  return rows
    .filter((row) => row.touched && !prepared.has(row.text('id')))
    .map((row) => atRow(row, 'risk', { risk: row.name }, { says: 'row' }));
};

const preparedRisks: Check = (rows, scope) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const risk = row.text('risk') || row.name;
      if (row.blank('plan')) return [atRow(row, 'plan', { risk })];
      return row.number('made') > scope.figure('EXP_Start') ? [atRow(row, 'made', { risk }, { says: 'late' })] : [];
    });

const macroRisks: Check = (rows) =>
  rows
    .filter((row) => row.is('lv', 'high') && row.blank('act'))
    .map((row) => atRow(row, 'act', { risk: row.text('item') || row.name }));

const elements: Check = (rows, { word }, table) => {
  if (!table || !rows.some(({ touched }) => touched)) return [];
  return ['aud', 'msg', 'chan', 'res'].flatMap((element) => {
    const row = rows.find((one) => one.is('el', element));
    const facts = { el: word('elem', element) };
    if (!row) return [atTable(table, 'el', facts, { what: element })];
    const isFilled = ['what', 'det'].every((key) => [...row.text(key)].length > 1);
    return isFilled ? [] : [atRow(row, row.has('what') ? 'det' : 'what', facts)];
  });
};

const layers: Check = (rows, scope, table) => {
  const isRunning = scope.asOf >= scope.figure('EXP_Start') + 7;
  const isUsed = rows.some(({ touched }) => touched) || scope.rows('EXP_Day').length > 0;
  if (!table || !isRunning || !isUsed) return [];
  return ['result', 'process', 'strategy']
    .filter((layer) => !rows.some((row) => row.touched && row.is('lv', layer)))
    .map((layer) => atTable(table, 'lv', { layer: scope.word('rlv', layer) }, { what: layer }));
};

const improvements: Check = (rows, scope, table) => {
  const empty = rows
    .filter((row) => row.touched && row.blank('act'))
    .map((row) => atRow(row, 'act', { item: row.text('item') || row.name }));
  const isOver = scope.asOf > scope.figure('EXP_End');
  const isUsed = rows.some(({ touched }) => touched);
  const standard =
    table && isOver && isUsed && !rows.some((row) => row.yes('sop'))
      ? [atTable(table, 'sop', {}, { says: 'standard', what: 'standard' })]
      : [];
  return [...empty, ...standard];
};

const lessons: Check = (rows) =>
  rows
    .filter((row) => row.is('st', 'review') && row.is('tst', 'done') && row.blank('next'))
    .map((row) => atRow(row, 'next', { item: row.text('name') || row.name }, { says: 'lesson' }));

const newUsers = (scope: Scope): number =>
  scope
    .rows('EXP_Goal')
    .find((row) => row.text('feed') === 'new')
    ?.number('tgt') ?? NaN;

function plannedUsers(key: string, says?: string): Check {
  return (rows, scope, table) => {
    const parts = rows.filter((row) => row.has(key));
    const [planned, goal] = [sum(parts, key), newUsers(scope)];
    const facts = { sum: planned, goal };
    return table && parts.length > 0 && goal > 0 && Math.abs(planned - goal) > 0.5
      ? [atTable(table, key, facts, says === undefined ? {} : { says })]
      : [];
  };
}

export const execution: Rule[] = [
  { id: 'L044', severity: 'warning', by: { EXP_Day: lateData } },
  { id: 'L045', severity: 'error', by: { EXP_Day: dataSource, AMP_KpiLog: oneSource } },
  { id: 'L046', severity: 'warning', by: { EXP_Day: conversion } },
  {
    id: 'L055',
    severity: 'warning',
    by: { AMP_Risk: annualRisks, EXP_Plan: planRisks, EXP_Risk: preparedRisks, AMP_Macro: macroRisks },
  },
  { id: 'L060', severity: 'error', by: { EXP_Strat: elements } },
  { id: 'L062', severity: 'warning', by: { EXP_Review: layers } },
  { id: 'L063', severity: 'warning', by: { EXP_Review: improvements, AMP_Road: lessons } },
  { id: 'L119', severity: 'error', by: { EXP_Chan: plannedUsers('xu'), EXP_Week: plannedUsers('plan', 'weeks') } },
];
