/** The archive in a workbook: drawn with its first rows, grown by the next, read back, closed up; and as it was when a request fails. */
import { insertComparison, type ComparisonText } from '../../src/excel/archive/insertComparison';
import { findArchive } from '../../src/excel/archive/archiveTables';
import { keepCases } from '../../src/excel/archive/keepCases';
import { keepRows } from '../../src/excel/archive/keepRows';
import { keepSnapshot } from '../../src/excel/archive/keepSnapshot';
import { readArchive, readSnapshots, readUsedIds } from '../../src/excel/archive/readArchive';
import { readPlanNow } from '../../src/excel/archive/readPlanNow';
import { removeSnapshot } from '../../src/excel/archive/removeSnapshot';
import { insertPlan } from '../../src/excel/insert';
import { archive } from '../../src/locales/en/archive';
import { archive as chinese } from '../../src/locales/zh-CN/archive';
import { defaultAnswers } from '../../src/sheet/answers';
import { keyOf, type Entry } from '../../src/sheet/archive/entry';
import { nextSnapshotId, snapshotRows } from '../../src/sheet/archive/snapshotRows';
import { startExcel, type StartedExcel } from '../host/office';
import { failEverywhere, planted, stateOf } from './failures';
import { registerFunctions } from './functions';

const failures = planted();
let excel: StartedExcel;
const plan = { pack: 'execution', copy: 1 };
const order = { plan, planName: 'Execution plan · Qingyu', note: '', taken: 46_173.5 };
const undo = () => excel.host.undo();
const sheets = () => excel.host.snapshot().sheets;
const snapshot = (more: Partial<typeof order> = {}) => keepSnapshot({ ...order, ...more }, archive.sheet);
/** Its history is only so long; more failures than that would push out the step that is asked for. */
const failing = (command: () => Promise<unknown>, most?: number) => {
  excel.host.forgetUndo();
  return failEverywhere(excel, failures, command, undo, most);
};
const caseRows = (...keys: string[]) =>
  keys.map((key) => ({ cells: { taken: 46_173, what: { text: '=A1' }, key: { text: key } } }));

beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
}, 60_000);
afterAll(() => excel.dispose());

const inArchive = <T>(work: (workbook: Excel.Workbook) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook);
    await context.sync();
    return result;
  });
const addressOf = async (table: string) =>
  (await inArchive(({ tables }) => tables.getItem(table).getRange().load('address'))).address.split('!')[1];
const write = (address: string, values: string[][]) =>
  inArchive(({ worksheets }) => (worksheets.getItem('Archive').getRange(address).values = values));

const entry = (row: string, value: Entry['value'], kind: Entry['kind']): Entry => ({
  ...{ table: 'EXP_Goal', row, column: 'tgt', kind, value, format: '0.0%', at: null },
  names: { sheet: '1/2', table: 'Goals', row, column: '=Target' },
});
/** Two values each. */
const small = (id: string) =>
  keepRows(
    snapshotRows({ ...order, id, asOf: 46_173 }, [entry('E2', 0.25, 'figure'), entry('E1', `${id} 1-2`, 'text')]),
    'ARC_Snapshot',
    archive.sheet,
  );

test('a workbook without an archive has none', async () => {
  expect(await readArchive()).toEqual({ sheet: null, snapshots: [], cases: new Set() });
  await expect(removeSnapshot('S1')).rejects.toMatchObject({ code: 'notFound' });
});

test('rows on a sheet of their own, and rows below others: every failure leaves the workbook as it was', async () => {
  const cases = () => keepCases(caseRows('a', 'b'), archive.sheet);
  expect(await failing(cases, 3)).toBeGreaterThan(10);
  await small('S1');
  expect(await failing(cases)).toBeGreaterThan(10);
  expect(await cases()).toEqual({ sheet: 'Archive', address: 'U6', oneUndoStep: true });
  // In another language the columns are the same.
  expect(await keepCases(caseRows('c'), chinese.sheet)).toMatchObject({ sheet: 'Archive', address: 'U8' });
  expect((await readArchive()).cases).toEqual(new Set(['a', 'b', 'c']));
}, 120_000);

test('cells in use below a table are told and left alone', async () => {
  await write('U10', [['mine']]);
  const before = await stateOf(excel);
  await expect(keepCases(caseRows('d', 'e'), archive.sheet)).rejects.toMatchObject({
    code: 'cellsInUse',
    facts: { sheet: 'Archive', address: 'U9:AE10' },
  });
  expect(await stateOf(excel)).toEqual(before);
});

test('a row someone typed below the last one is used, formulas of their own columns alone are not; either is there again after a failure', async () => {
  const read = async (address: string) =>
    (await inArchive(({ worksheets }) => worksheets.getItem('Archive').getRange(address).load('formulas'))).formulas;
  await write('U10', [['']]);
  await inArchive(({ tables, worksheets }) => {
    const sheet = worksheets.getItem('Archive');
    tables.getItem('ARC_Case').resize(sheet.getRange('U5:AF11'));
    sheet.getRange('AF5').values = [['Mine']];
    sheet.getRange('AF6:AF11').formulas = Array.from({ length: 6 }, (_, row) => [`=LEN(W${row + 6})`]);
  });
  await write('W9', [['typed by hand']]);
  const ours = () => keepCases(caseRows('d', 'e', 'f'), archive.sheet);
  expect(await failing(ours)).toBeGreaterThan(10);
  expect(await ours()).toMatchObject({ address: 'U10' });
  expect(await read('W9')).toEqual([['typed by hand']]);
  expect(await read('AF10:AF11')).toEqual([['=LEN(W10)'], ['=LEN(W11)']]);
  expect((await readArchive()).cases).toEqual(new Set(['a', 'b', 'c', 'd', 'e', 'f']));
}, 120_000);

test('numbers of snapshots whose values are still there are not given again; with a totals row none is taken out', async () => {
  await small('S7');
  expect(await readUsedIds()).toEqual(new Set(['S1', 'S7']));
  const showTotals = (shown: boolean) =>
    inArchive(({ tables }) => void (tables.getItem('ARC_Value').showTotals = shown));
  await showTotals(true);
  const before = await stateOf(excel);
  await expect(removeSnapshot('S7')).rejects.toMatchObject({
    code: 'cellsInUse',
    facts: { sheet: 'Archive', address: 'I10:S10' },
  });
  expect(await stateOf(excel)).toEqual(before);
  await showTotals(false);
  await write('A7', [['']]);
  expect(nextSnapshotId(await readUsedIds())).toBe('S8');
  await write('A7', [['S7']]);
  await removeSnapshot('S7');
}, 60_000);

test('a snapshot is taken out wherever its rows were sorted to, or nothing is', async () => {
  await small('S2');
  await inArchive(({ tables }) => {
    tables.getItem('ARC_Value').sort.apply([{ key: 10, ascending: true }]);
    tables.getItem('ARC_Snapshot').columns.getItem('Note').name = '备注';
  });
  const [, second] = await readSnapshots(['S1', 'S2']);
  expect(second).toEqual(
    [entry('E1', 'S2 1-2', 'text'), entry('E2', 0.25, 'figure')].map((one) => ({
      ...one,
      format: one.kind === 'text' ? 'General' : one.format,
    })),
  );
  expect(await failing(() => removeSnapshot('S1'))).toBeGreaterThan(10);
  await removeSnapshot('S1');
  expect((await readArchive()).snapshots.map(({ id }) => id)).toEqual(['S2']);
  expect((await readSnapshots(['S2']))[0]).toEqual(second);
  expect(await addressOf('ARC_Value')).toBe('I5:S7');
  await removeSnapshot('S2');
  expect(await addressOf('ARC_Value')).toBe('I5:S6');
  expect((await readArchive()).snapshots).toEqual([]);
}, 120_000);

test('a comparison leads to rows whose names look like formulas or numbers, which stay texts', async () => {
  const names = ['=1+1', '0012', '-3%'];
  const line = { ...{ kind: 'Changed', sheet: 'x', table: 'Goals', column: 'Target' }, before: 1, after: 2 };
  const rest = { difference: 1, share: 1, verdict: '', format: '#,##0', isDate: false };
  const headers = Object.fromEntries(
    [...Object.keys(line), 'row', 'difference', 'share', 'verdict'].map((key) => [key, key]),
  ) as ComparisonText['headers'];
  const { sheet } = await insertComparison(
    names.map((row, index) => ({ ...line, row, ...rest, at: { sheet: 'Archive', address: `A${index + 1}` } })),
    { name: 'Differences', meta: 'S1 and now', headers, better: 'better', worse: 'worse' },
  );
  const cells = names.map((_, index) => `D${index + 5}`);
  const found = await inArchive(({ worksheets }) =>
    cells.map((address) => worksheets.getItem(sheet).getRange(address).load('values,formulas,valueTypes,hyperlink')),
  );
  expect(found.map(({ values, valueTypes }) => [values[0]![0] as string, valueTypes[0]![0]])).toEqual(
    names.map((name) => [name, 'String']),
  );
  expect(found.map(({ hyperlink }) => hyperlink.documentReference)).toEqual(['Archive!A1', 'Archive!A2', 'Archive!A3']);
  await undo();
}, 60_000);

test('a plan is kept as it shows itself, cards among it, and comes back so; one Undo takes it back', async () => {
  registerFunctions(excel, null);
  const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: 'Qingyu', sample: true };
  await insertPlan({ sheets: ['EXP-1', 'EXP-2'], answers }, () => undefined, new AbortController().signal);
  await excel.engine.calculation.settle();
  const before = sheets();
  const { entries } = await readPlanNow(plan);
  const kept = await snapshot({ note: '=1+1' });
  expect(kept).toEqual({ sheet: 'Archive', address: 'A6', oneUndoStep: true, id: 'S1', values: entries.length });
  expect(entries.filter(({ table }) => table === 'EXP-1').map(({ row }) => row)).toContain('New users');
  expect((await readArchive()).snapshots).toEqual([
    { id: 'S1', taken: 46_173.5, asOf: 46_173, plan, planName: order.planName, note: '=1+1', values: entries.length },
  ]);
  const [back] = await readSnapshots(['S1']);
  expect(back!.map(({ value, kind }) => [kind, value])).toEqual(entries.map(({ value, kind }) => [kind, value]));
  expect(back!.map(keyOf)).toEqual(entries.map(keyOf));
  await undo();
  expect(sheets()).toEqual(before);
  expect(await failing(() => snapshot(), 1)).toBeGreaterThan(5);
}, 120_000);

test('a table that is gone is named', async () => {
  await inArchive(({ tables }) => tables.getItem('ARC_Value').delete());
  await expect(snapshot()).rejects.toMatchObject({ code: 'notFound', facts: { name: 'ARC_Value' } });
  expect((await Excel.run(findArchive)).size).toBe(2);
}, 60_000);
