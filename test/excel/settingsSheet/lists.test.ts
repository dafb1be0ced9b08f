/** Lists and weights of the settings sheet: one item more, one less, one said otherwise everywhere, and as it was when a request fails. */
import { insertPlan } from '../../../src/excel/insert';
import { addItem, readLists, removeItem } from '../../../src/excel/settingsSheet/lists';
import { renameItem } from '../../../src/excel/settingsSheet/renameItem';
import { readWeights, setWeights } from '../../../src/excel/settingsSheet/weights';
import { defaultAnswers } from '../../../src/sheet/answers';
import { HostError } from '../../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel } from '../../host/office';
import { planted, stateOf } from '../failures';

const failures = planted();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), sample: true };
  await insertPlan({ sheets: ['EXP-4'], answers }, () => undefined, new AbortController().signal);
}, 60_000);
afterAll(() => excel.dispose());

const labels = async (list: string) =>
  (await readLists('en')).find((one) => one.list === list)?.items.map(({ label }) => label);

/** What the name of a list stands for, which is what drop-downs offer. */
const offered = (name: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().load('values');
    await context.sync();
    return (range.values as unknown[][]).flat();
  });

const holding = (word: string) =>
  Object.values(excel.host.snapshot().sheets).flatMap(({ cells }) =>
    Object.values(cells).filter((cell) => JSON.stringify(cell).includes(JSON.stringify(word))),
  ).length;

/** The writing action of that name fails, once. */
async function fails(action: string, command: () => Promise<unknown>): Promise<void> {
  const before = await stateOf(excel);
  let hit = 0;
  failures.plant(({ name, write }) => {
    if (!write || name !== action || hit > 0) return undefined;
    hit += 1;
    return new HostError('AccessDenied', 'Planted.');
  });
  const outcome = await command().then(
    () => 'went through',
    (error: unknown) => (error as { code?: string }).code,
  );
  failures.plant(null);
  expect([outcome, hit, await stateOf(excel)]).toEqual(['protected', 1, before]);
}

test('lists with their items; words that formulas compare with are told from others', async () => {
  const lists = await readLists('zh-CN');
  expect(lists.find(({ list }) => list === 'dept')).toMatchObject({ title: '部门', own: true });
  expect(lists.find(({ list }) => list === 'lvl')).toMatchObject({ own: false });
  expect(lists.find(({ list }) => list === 'lvl')?.items.every(({ mayGo }) => !mayGo)).toBe(true);
});

test('an item more stands at the end of its list, and the lists after it stay whole', async () => {
  const before = await Promise.all(['LST_dept', 'LST_day', 'LST_sla'].map(offered));
  await addItem('dept', 'Studio');
  expect(await Promise.all(['LST_dept', 'LST_day', 'LST_sla'].map(offered))).toEqual([
    [...(before[0] ?? []), 'Studio'],
    before[1],
    before[2],
  ]);
  expect((await labels('dept'))?.at(-1)).toBe('Studio');
  await removeItem('dept', 'own1');
  expect(await offered('LST_dept')).toEqual(before[0]);
  await expect(removeItem('lvl', 'low')).rejects.toMatchObject({ code: 'notFound' });
}, 60_000);

test('an item said otherwise is so in every cell that took it', async () => {
  const [first = ''] = (await labels('dept')) ?? [];
  const cells = holding(first);
  expect(cells).toBeGreaterThan(1);
  const { result } = await renameItem('dept', 'mkt', 'Growth team');
  expect(result).toEqual({ cells: cells - 1, own: [] });
  expect([holding(first), holding('Growth team')]).toEqual([0, cells]);
  await fails('Formulas', () => renameItem('dept', 'mkt', first));
  await renameItem('dept', 'mkt', first);
  await expect(renameItem('raci', 'R', 'Does it')).rejects.toMatchObject({ code: 'notFound' });
}, 120_000);

test('a failure while adding or removing', async () => {
  await fails('Formula', () => addItem('dept', 'Studio'));
  await addItem('dept', 'Studio');
  await fails('Delete', () => removeItem('dept', 'own1'));
}, 60_000);

test('weights by their sets; only those that come to 100 %', async () => {
  const sets = await readWeights('zh-CN');
  expect(sets[0]).toMatchObject({ set: 'Mkt', criteria: [{ name: '内容', weight: 0.4, standard: 0.4 }, {}, {}] });
  await setWeights('Mkt', [0.5, 0.3, 0.2]);
  expect((await readWeights('en'))[0]?.criteria.map(({ weight }) => weight)).toEqual([0.5, 0.3, 0.2]);
  await expect(setWeights('Mkt', [0.5, 0.3, 0.1])).rejects.toThrow(RangeError);
  await fails('Formulas', () => setWeights('Mkt', [1, 0, 0]));
});
