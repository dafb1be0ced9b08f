/** Open rows into another plan: which are open, ids made free, references followed, dates moved, tables of other packs reached by meaning. */
import { openItems, rowsFor, startOf, tablesOf } from '../../../src/sheet/archive/carryForward';
import { carriedTables } from '../../../src/sheet/archive/carriedTables';
import { homeOfTable } from '../../../src/sheet/library';
import type { Reading, ReadTable } from '../../../src/sheet/reading';
import { library } from '../../../src/templates';
import { sampleReading } from '../../checks/sample';

const reading = sampleReading('en');
const execution = { pack: 'execution', copy: 1 };
const table = (name: string): ReadTable => reading.tables.find(({ template }) => template.name === name)!;
/** The same plan once more, with other rows. */
const second = (name: string, rows = table(name).rows): ReadTable => ({
  ...table(name),
  copy: 2,
  name: `${name}_2`,
  rows,
});

test('columns and roles of the list exist', () => {
  const wrong = Object.entries(carriedTables).flatMap(([name, { leaves, past = [], roles = {} }]) => {
    const columns = homeOfTable(library, name)?.table.columns ?? {};
    return [...leaves, ...past, ...Object.values(roles)].filter(
      (key) => !columns[key] || columns[key].formula !== undefined,
    );
  });
  expect(wrong).toEqual([]);
});

test('open is what is not finished', () => {
  const ids = (kind: Parameters<typeof openItems>[2], plan = execution) =>
    openItems(reading, plan, kind).map(({ row: { values } }) => values.id ?? values.what);
  expect(ids('tasks')).toEqual(['W06', 'W07', 'W10', 'W11', 'W13', 'W14', 'W17', 'W19', 'W20']);
  expect(ids('actions')).toEqual(['Show 8 not held']);
  expect(ids('milestones', { pack: 'annual', copy: 1 })).toEqual(['M02', 'M04', 'M05', 'M06']);
  expect(ids('risks')).toEqual(['P1', 'P3', 'P5']);
  expect(openItems(reading, { pack: 'annual', copy: 2 }, 'risks')).toEqual([]);
});

test('ids that are taken get the next free one, what waits for a carried row follows it, the rest waits for nothing', () => {
  const items = openItems(reading, execution, 'tasks').slice(0, 4);
  const { rows, renumbered } = rowsFor({ items, to: second('EXP_Wbs'), days: 0 }, reading);
  expect(rows.map(({ id, dep }) => [id, dep])).toEqual([
    ['W21', undefined],
    ['W22', 'W21'],
    ['W23', undefined],
    ['W24', undefined],
  ]);
  expect(renumbered).toBe(4);
  const free = rowsFor({ items, to: second('EXP_Wbs', []), days: 0 }, reading);
  expect(free.rows.map(({ id }) => id)).toEqual(['W06', 'W07', 'W10', 'W11']);
  expect(free.renumbered).toBe(0);
});

test('dates move by the days given; what belongs to the past of the old plan stays behind', () => {
  const [item] = openItems(reading, execution, 'tasks');
  const [row] = rowsFor({ items: [item!], to: second('EXP_Wbs', []), days: 84 }, reading).rows;
  expect([row!.s, row!.e]).toEqual([(item!.row.values.s as number) + 84, (item!.row.values.e as number) + 84]);
  expect(row).not.toHaveProperty('cost');
  expect(row).not.toHaveProperty('why');
  // Computed ones are left to their formulas, the weeks of the Gantt among them.
  const typed = ['id', 'pid', 'ph', 'task', 'std', 'own', 'dept', 'pic', 's', 'e', 'dep', 'pct'];
  expect(Object.keys(row!).filter((key) => !typed.includes(key))).toEqual([]);
  const [risk] = openItems(reading, execution, 'risks');
  expect(rowsFor({ items: [risk!], to: second('EXP_Risk', []), days: 84 }, reading).rows[0]!.made).toBe(
    risk!.row.values.made,
  );
});

test('into a table of another pack: by meaning, with the week and the state that table wants', () => {
  const risks = openItems(reading, execution, 'risks');
  const [row] = rowsFor({ items: risks, to: table('AMP_Risk'), days: 0 }, reading).rows;
  expect(row).toMatchObject({ id: 'K-8', what: 'Notes under 500 likes', st: 'Open', p: 3 });
  // Names are none of the departments that table chooses from.
  expect(row).not.toHaveProperty('own');
  const actions = openItems(reading, { pack: 'annual', copy: 1 }, 'actions');
  const [action] = rowsFor({ items: actions, to: table('EXP_Meet'), days: 0 }, reading).rows;
  expect(action).toEqual({
    day: 46167,
    what: 'Bundle discount too deep',
    act: 'New bundle ladder',
    own: 'Sales',
    due: 46171,
    k: 8,
  });
});

test('starts and tables of plans', () => {
  expect(startOf(reading, execution)).toBe(46118);
  expect(startOf({ ...reading, cells: [] } as Reading, execution)).toBeNull();
  expect(tablesOf(reading, execution, 'actions').map(({ name }) => name)).toEqual(['EXP_Meet']);
});
