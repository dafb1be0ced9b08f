/** Rows of a plan become tasks: their time, their numbers, what is written of them, and what the check says of them before. */
import { taskPresetWords } from '../../../src/locales/taskPresets';
import { languageCodes } from '../../../src/locales/languages';
import { serialOf } from '../../../src/sheet/dates';
import type { Reading } from '../../../src/sheet/reading';
import { moved, withAnother } from '../../../src/taskpane/tasks/changes';
import { calendarOf, draftTasks, limitsOf, idsAfter, rowsFor, type TaskDraft } from '../../../src/taskpane/tasks/draft';
import { findingsOf, isIdle, obstacleOf } from '../../../src/taskpane/tasks/findings';
import { mastersOf, type Master } from '../../../src/taskpane/tasks/masters';
import { presetIds, presets } from '../../../src/taskpane/tasks/presets';
import { sampleReading } from '../../checks/sample';

const reading = sampleReading('en');
const masters = mastersOf(reading);
const master = masters[0]!;

async function drafted(of: Master, preset: (typeof presetIds)[number] = 'campaign', from: Reading = reading) {
  return draftTasks(of, preset, await taskPresetWords.en(), limitsOf(from), calendarOf(from));
}
const spans = (tasks: TaskDraft[]) => tasks.map(({ start, end }) => `${start} ${end}`);

test('the rows of the sample, with their time, owner, department and tasks', () => {
  expect(masters.map(({ id, owner, department, taskCount }) => [id, owner, department, taskCount])).toEqual([
    ['P1', 'Lin Yue', 'design', 7],
    ['P2', 'Fang Li', 'content', 4],
    ['P3', 'Xu Bo', 'ops', 3],
    ['P4', 'Zhou Ning', 'all', 3],
    ['P5', 'Ma Jun', 'design', 3],
  ]);
  expect(masters[2]!.span).toEqual({ start: serialOf('2026-05-11'), end: serialOf('2026-06-21') });
});

test('departments and owners are found in Chinese too', () => {
  const [first] = mastersOf(sampleReading('zh-CN'));
  expect([first!.owner, first!.department]).toEqual(['林悦', 'design']);
});

test('weeks are read where the sheet has not computed them; unreadable ones are none', () => {
  const withText = (tm: string) => {
    const tables = reading.tables.map((table) =>
      table.template.name === 'EXP_Plan'
        ? { ...table, rows: table.rows.map((row) => ({ ...row, values: { ...row.values, tm, s: '', e: '' } })) }
        : table,
    );
    return mastersOf({ ...reading, tables })[0]!.span;
  };
  expect(withText('第3-4周')).toEqual({ start: serialOf('2026-04-20'), end: serialOf('2026-05-03') });
  expect(withText('W5-3')).toBeNull();
  expect(withText('soon')).toBeNull();
});

test('six weeks for five tasks: whole weeks, one after the other', async () => {
  expect(spans(await drafted(masters[2]!))).toEqual([
    '2026-05-11 2026-05-17',
    '2026-05-18 2026-05-24',
    '2026-05-25 2026-05-31',
    '2026-06-01 2026-06-12',
    '2026-06-15 2026-06-21',
  ]);
});

test.each(presetIds)(
  '%s: shares are whole, and twelve weeks are split into tasks no longer than the limit',
  async (id) => {
    expect(presets[id].reduce((sum, { share }) => sum + share, 0)).toBe(100);
    expect(new Set(presets[id].map(({ phase }) => phase))).toEqual(new Set(['prep', 'exec', 'close']));
    const tasks = await drafted(master, id);
    expect(tasks[0]!.start).toBe('2026-04-06');
    const rows = rowsFor(master, tasks, idsAfter(master.tasks, tasks.length));
    expect(findingsOf(master, rows).flat()).toEqual([]);
  },
);

test.each(languageCodes)(
  'every task of every preset has a name and a standard with a figure in %s',
  async (language) => {
    const words = await taskPresetWords[language]();
    for (const id of presetIds) {
      const texts: Record<string, { task: string; std: string }> = words[id];
      expect(Object.keys(texts)).toEqual(presets[id].map(({ key }) => key));
      for (const { std } of Object.values(texts)) expect(std).toMatch(/\d/);
    }
  },
);

test('numbers go on, rows say what the table wants', async () => {
  const tasks = await drafted(masters[2]!);
  const ids = idsAfter(master.tasks, tasks.length);
  expect(ids).toEqual(['W21', 'W22', 'W23', 'W24', 'W25']);
  expect(idsAfter({ ...master.tasks, rows: [] }, 2)).toEqual(['W01', 'W02']);
  expect(rowsFor(masters[2]!, tasks, ids)[1]).toEqual({
    id: 'W22',
    pid: 'P3',
    ph: 'Preparation',
    task: 'Creative and landing pages',
    std: '3 key visuals and 2 landing pages, all links tested',
    own: 'Xu Bo',
    dept: 'Operations',
    s: serialOf('2026-05-18'),
    e: serialOf('2026-05-24'),
    dep: 'W21',
  });
});

test('what stands against a task is said by the rules of the check', async () => {
  const [first, second, ...rest] = await drafted(masters[2]!);
  const tasks = [
    { ...first!, std: 'Good', owner: 'Ann, Bo' },
    { ...second!, end: '2026-07-30' },
    { ...rest[0]!, task: ' ' },
    { ...rest[1]!, end: '2026-05-01' },
    { ...rest[2]!, start: '' },
  ];
  const rules = findingsOf(masters[2]!, rowsFor(masters[2]!, tasks, idsAfter(master.tasks, 5))).map((found) =>
    found.map(({ rule }) => rule).sort(),
  );
  expect(rules.slice(0, 2)).toEqual([
    ['L037', 'L058'],
    ['L051', 'L054'],
  ]);
  expect(tasks.map(obstacleOf)).toEqual([null, null, 'name', 'order', 'dates']);
});

test('days off of the settings: ends are moved, and a task without a working day is told', async () => {
  const calendar = { holidays: new Set([serialOf('2026-05-11'), serialOf('2026-05-12')]), makeup: new Set<number>() };
  const words = await taskPresetWords.en();
  const [first] = draftTasks(masters[2]!, 'campaign', words, { lo: 3, hi: 14 }, calendar);
  expect(first!.start).toBe('2026-05-13');
  expect(isIdle({ ...first!, start: '2026-05-11', end: '2026-05-12' }, calendar)).toBe(true);
});

test('tasks trade places in time, another one follows the last', async () => {
  const tasks = await drafted(masters[2]!);
  const [a, b] = moved(tasks, 3, 1).slice(3);
  expect([a!.task, a!.start, a!.end]).toEqual([tasks[4]!.task, '2026-06-01', '2026-06-07']);
  expect([b!.task, b!.start, b!.end]).toEqual([tasks[3]!.task, '2026-06-10', '2026-06-21']);
  expect(moved(tasks, 0, -1)).toEqual(tasks);
  const more = withAnother(tasks, { start: '2026-05-11', owner: '', department: '' }, { lo: 7, hi: 14 });
  expect(more.at(-1)).toMatchObject({ key: 5, phase: 'close', start: '2026-06-22', end: '2026-06-28', owner: 'Xu Bo' });
});
