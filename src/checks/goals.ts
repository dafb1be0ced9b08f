/** Goals that can be measured, are worth the effort and can be reached; and whether red ones have an answer. */
import { smart, vaguePhrase, vaguePhrases } from '../analytics/goal';
import { lightOf } from '../sheet/judgements';
import { over } from './figures';
import type { Row } from './row';
import type { Check, Rule } from './rule';
import { atRow, atTable, type Scope } from './scope';

/** Texts in which a figure and a date are worth more than a good intention. */
const texts: Record<string, string[]> = {
  AMP_Goal: ['goal'],
  QBK_Goal: ['goal'],
  EXP_Goal: ['goal'],
  EXP_Plan: ['goal', 'act'],
  QBK_Vision: ['met'],
  AMP_Strat: ['met'],
  AMP_Mile: ['what', 'fix'],
  AMP_Meet: ['act'],
  QBK_Meet: ['act'],
  EXP_Meet: ['act'],
  EXP_Review: ['act'],
};

const phrasesOf = ({ settings, plan }: Scope) => (plan.table('SET_Vague') ? settings.vaguePhrases : vaguePhrases);

const vague: Check = (rows, scope) =>
  rows.flatMap((row) =>
    (texts[row.table.template.name] ?? []).flatMap((key) => {
      const phrase = vaguePhrase(row.text(key), phrasesOf(scope));
      return phrase === '' ? [] : [atRow(row, key, { phrase, row: row.name })];
    }),
  );

const letters: Check = (rows, scope) =>
  rows
    .filter((row) => row.touched && row.has('goal'))
    .flatMap((row) => {
      const found = lettersOf(row, scope);
      const missing = [...'SMART'].filter((letter, index) => found[index] !== letter);
      return missing.length === 0 ? [] : [atRow(row, 'goal', { id: row.name, letters: missing.join('') })];
    });

/** As the sheet says; reckoned here where its cell does not. */
function lettersOf(row: Row, scope: Scope): string {
  const said = row.text('smart');
  if (said.length === 5) return said;
  const orNull = (key: string) => (Number.isNaN(row.number(key)) ? null : row.number(key));
  const goal = {
    goal: row.text('goal'),
    target: orNull('tgt'),
    unit: row.text('unit'),
    baseline: orNull('base'),
    hasDue: row.table.template.name === 'QBK_Goal' || row.has('due'),
    hasLink: row.has('link') || row.has('area') || row.has('sec'),
  };
  return smart(goal, phrasesOf(scope), scope.p('Stretch'));
}

const indicator: Check = (rows) =>
  rows
    .filter((row) => row.touched && row.blank('met'))
    .map((row) => atRow(row, 'met', { id: row.name }, { says: 'indicator' }));

const focus: Check = (rows, scope, table) => {
  const core = rows.filter((row) => row.touched && row.is('cls', 'core'));
  const goals = rows.filter(({ touched }) => touched);
  const isExecution = table?.template.name === 'EXP_Goal';
  if (!table) return [];
  return [
    ...(core.length > scope.p('GoalCore')
      ? [atTable(table, 'cls', { n: core.length, max: scope.p('GoalCore') }, { what: 'core' })]
      : []),
    ...(isExecution && goals.length > scope.p('GoalMax')
      ? [atTable(table, 'id', { n: goals.length, max: scope.p('GoalMax') }, { says: 'all', what: 'all' })]
      : []),
  ];
};

const core: Check = (rows, _scope, table) => {
  const goals = rows.filter(({ touched }) => touched);
  if (!table || goals.length === 0) return [];
  const unclassed = goals
    .filter((row) => row.blank('cls'))
    .map((row) => atRow(row, 'cls', { id: row.name }, { says: 'class' }));
  return goals.some((row) => row.is('cls', 'core')) ? unclassed : [atTable(table, 'cls', {}), ...unclassed];
};

const challenge: Check = (rows, scope) =>
  rows.flatMap((row) => {
    const [base, target] = [row.number('base'), row.number('tgt')];
    if (!row.touched || Number.isNaN(base) || Number.isNaN(target) || base === 0) return [];
    const growth = (target - base) / Math.abs(base);
    const wrongWay = row.is('dir', '↓') ? growth >= 0 : growth <= 0;
    const facts = { id: row.name, pct: { percent: growth }, max: { percent: scope.p('Stretch') } };
    if (wrongWay) return [atRow(row, 'tgt', facts, { says: 'still' })];
    return over(Math.abs(growth), scope.p('Stretch')) ? [atRow(row, 'tgt', facts)] : [];
  });

const path: Check = (rows) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const keys = ['m1', 'm2', 'm3'] as const;
      const [m1 = NaN, m2 = NaN, m3 = NaN] = keys.map((key) => row.number(key));
      if (row.is('agg', 'last')) {
        const turned = row.is('dir', '↓') ? m2 > m1 || m3 > m2 : m2 < m1 || m3 < m2;
        return turned ? [atRow(row, 'm1', { id: row.name })] : [];
      }
      const begun = keys.some((key) => row.has(key));
      const empty = keys.find((key) => row.blank(key) || row.number(key) === 0);
      return row.is('agg', 'sum') && begun && empty ? [atRow(row, empty, { id: row.name }, { says: 'empty' })] : [];
    });

/** Judging column → the columns of which one has to say what is done about it. */
const answers: Record<string, [status: string, answer: string][]> = {
  AMP_Goal: [['st', 'why']],
  AMP_Mile: [['st', 'fix']],
  QBK_Goal: [['st', 'why']],
  QBK_Vision: [['st', 'act2']],
  QBK_Survey: [['st', 'fix']],
  QBK_Content: [['st', 'fix']],
  QBK_Trend: [['lv', 'act']],
};

const redWithoutAnswer: Check = (rows, { plan, settings }) =>
  rows.flatMap((row) =>
    (answers[row.table.template.name] ?? [])
      .filter(
        ([status, answer]) =>
          lightOf(row.table, status, row.raw(status), { library: plan.reading.library, settings }) === 'red' &&
          row.blank(answer),
      )
      .map(([, answer]) => atRow(row, answer, { id: row.name, column: row.header(answer) })),
  );

const linked: Check = (rows, scope) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const key = row.table.template.name === 'EXP_Goal' ? 'link' : 'gid';
      if (row.blank(key)) return [atRow(row, key, { id: row.name })];
      const link = row.text(key);
      const targets =
        key === 'gid'
          ? scope.rows('EXP_Goal')
          : [...rowsOfPack(scope, 'quarterly', 'QBK_Goal'), ...rowsOfPack(scope, 'annual', 'AMP_Goal')];
      const ids = targets.map((target) => target.text('id').toLowerCase());
      // Only what looks like the ids that are there: another priority may stand in another workbook.
      const alike = ids.filter((id) => id !== '' && letterOf(id) === letterOf(link.toLowerCase()));
      return row.has(key) && alike.length > 0 && !ids.includes(link.toLowerCase())
        ? [atRow(row, key, { id: row.name, link }, { says: 'unknown' })]
        : [];
    });

const letterOf = (id: string) => /^\D*/.exec(id)?.[0] ?? '';

function rowsOfPack(scope: Scope, pack: string, table: string): Row[] {
  return scope.other(pack)?.rows(table) ?? [];
}

const on = (names: string[], check: Check): Record<string, Check> =>
  Object.fromEntries(names.map((name) => [name, check]));

export const goals: Rule[] = [
  { id: 'L011', severity: 'error', by: on(Object.keys(texts), vague) },
  {
    id: 'L012',
    severity: 'warning',
    by: { ...on(['AMP_Goal', 'QBK_Goal', 'EXP_Goal'], letters), QBK_Vision: indicator },
  },
  { id: 'L013', severity: 'warning', by: on(['AMP_Goal', 'EXP_Goal'], focus) },
  { id: 'L014', severity: 'warning', by: on(['AMP_Goal', 'EXP_Goal'], core) },
  { id: 'L017', severity: 'warning', by: on(['AMP_Goal', 'EXP_Goal'], challenge) },
  { id: 'L018', severity: 'warning', by: { QBK_Goal: path } },
  { id: 'L050', severity: 'warning', by: on(Object.keys(answers), redWithoutAnswer) },
  { id: 'L120', severity: 'warning', by: on(['EXP_Goal', 'EXP_Plan'], linked) },
];
