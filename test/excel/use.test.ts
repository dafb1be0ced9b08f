/** Plans with their sample worked on as an analyst would: every dashboard follows. Then saved, opened again, and worked on there. */
import { insertPlan } from '../../src/excel/insert';
import { sheetWords } from '../../src/locales/sheets';
import { languages, type LanguageCode } from '../../src/locales/languages';
import { openWorkbook } from '../../src/preview/xlsx/open';
import { saveWorkbook } from '../../src/preview/xlsx/save';
import { defaultAnswers } from '../../src/sheet/answers';
import { dictionaryOf } from '../../src/sheet/words';
import { library } from '../../src/templates';
import { startExcel, type StartedExcel } from '../host/office';
import { functionNames, registerFunctions } from './functions';

const dictionary = (language: LanguageCode) => dictionaryOf(sheetWords[language]);
const item = (list: string, code: string) => dictionary('en').item(library, list, code)!;
const templateOf = (code: string) => library.sheets.find((sheet) => sheet.code === code)!;

let excel: StartedExcel;
/** Template code → name of the English sheet. */
let names: Map<string, string>;
const settled = () => excel.engine.calculation.settle();

beforeAll(async () => {
  excel = await startExcel({ global: true });
  registerFunctions(excel, null);
  const execution = library.sheets.filter(({ pack }) => pack === 'execution').map(({ code }) => code);
  names = await insert('en', [...execution, 'AMP-1', 'AMP-8', 'AMP-9', 'QBK-1', 'QBK-2']);
  await settled();
});
afterAll(() => excel.dispose());

test('a task that is finished is no longer overdue, on its sheet and on the dashboard', async () => {
  expect((await on('EXP-1', 'Tasks overdue'))[0]).toBe(1);
  await type('EXP_Wbs', 'pct', 9, 1);
  expect((await on('EXP-1', 'Tasks overdue'))[0]).toBe(0);
  expect((await on('EXP-1', 'Tasks on time'))[0]).toBeCloseTo(0.9375, 6);
});

test('a month that comes in lower turns the revenue card of the annual dashboard red', async () => {
  const [actual] = await on('AMP-1', 'Revenue to date');
  await type('AMP_KpiLog', 'act', (await cellsOf('AMP_KpiLog', 'kpi')).indexOf('K01'), 1_000_000);
  const [now, target, variance, , status] = await on('AMP-1', 'Revenue to date');
  expect(now).toBeLessThan(Number(actual) - 5_000_000);
  expect(variance).toBe(Number(now) - Number(target));
  expect(status).toBe(item('rag', 'R'));
});

test('a risk that is added is counted, and no more when its row is deleted', async () => {
  const [before] = await on('AMP-1', 'High risks open');
  const values: Record<string, unknown> = { id: 'K-99', what: 'New', p: 5, i: 5, st: item('state', 'open') };
  const { columns } = templateOf('AMP-9').tables.find(({ name }) => name === 'AMP_Risk')!;
  // Computed columns are left out: the table fills them.
  const line = Object.entries(columns).map(([key, { formula }]) =>
    formula === undefined ? (values[key] ?? '') : null,
  );
  await inRisks((rows) => rows.add(undefined, [line] as (string | number)[][]));
  expect((await on('AMP-1', 'High risks open'))[0]).toBe(Number(before) + 1);
  const added = (await cellsOf('AMP_Risk', 'id')).indexOf('K-99');
  await inRisks((rows) => rows.getItemAt(added).delete());
  expect((await on('AMP-1', 'High risks open'))[0]).toBe(before);
});

test('a threshold that is lowered turns amber into green on all three dashboards', async () => {
  const cards = [
    ['EXP-1', 'New users'],
    ['QBK-1', 'Revenue to date'],
    ['AMP-1', 'Market share'],
  ] as const;
  for (const [code, metric] of cards) expect([code, (await on(code, metric))[4]]).toEqual([code, item('rag', 'Y')]);
  await Excel.run(async (context) => {
    context.workbook.names.getItem('P_Warn').getRange().values = [[0.9]];
    await context.sync();
  });
  await settled();
  for (const [code, metric] of cards) expect([code, (await on(code, metric))[4]]).toEqual([code, item('rag', 'G')]);
});

test('a second copy, in Chinese, is worked on by itself', async () => {
  const copy = await insert('zh-CN', ['EXP-1', 'EXP-5']);
  await settled();
  const overdue = dictionary('zh-CN').text(templateOf('EXP-1'), 'Tasks overdue');
  expect(overdue).not.toBe('Tasks overdue');
  expect((await beside(copy.get('EXP-1')!, overdue))[0]).toBe(1);
  await type('EXP_Wbs_2', 'pct', 9, 1, 'zh-CN');
  await type('EXP_Wbs', 'pct', 9, 0.5);
  expect((await beside(copy.get('EXP-1')!, overdue))[0]).toBe(0);
  expect((await on('EXP-1', 'Tasks overdue'))[0]).toBe(1);
});

test('saved as .xlsx and opened again every sheet says the same, and the dashboards go on following', async () => {
  const custom = functionNames();
  const before = valuesIn(excel);
  const { bytes } = await saveWorkbook(excel.host.book, custom);
  const first = excel;
  excel = await startExcel({ global: true });
  first.host.dispose();
  registerFunctions(excel, null);
  await openWorkbook(bytes, excel.host.book, custom);
  await settled();
  expect(valuesIn(excel)).toEqual(before);
  await type('EXP_Wbs', 'pct', 9, 1);
  expect((await on('EXP-1', 'Tasks overdue'))[0]).toBe(0);
});

async function insert(language: LanguageCode, sheets: string[]): Promise<Map<string, string>> {
  const defaults = defaultAnswers('2026-05-31', { code: language, currency: languages[language].currency });
  const request = { sheets, answers: { ...defaults, sample: true } };
  const result = await insertPlan(request, () => undefined, new AbortController().signal);
  return new Map(result.sheets.map(({ code, name }) => [code, name]));
}

const on = (code: string, english: string) => beside(names.get(code)!, english);

/** The cells to the right of a word on a sheet. */
async function beside(sheet: string, word: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load('values');
    await context.sync();
    const row = (used.values as unknown[][]).find((line) => line.includes(word));
    if (!row) throw new Error(`${sheet} has no ${word}`);
    return row.slice(row.indexOf(word) + 1);
  });
}

function headerOf(tableName: string, key: string, language: LanguageCode): string {
  const base = tableName.replace(/_\d+$/, '');
  const sheet = library.sheets.find(({ tables }) => tables.some(({ name }) => name === base))!;
  return dictionary(language).header(
    sheet,
    sheet.tables.find(({ name }) => name === base)!,
    key,
  );
}

async function cellsOf(table: string, key: string, language: LanguageCode = 'en'): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(headerOf(table, key, language));
    const body = column.getDataBodyRange().load('values');
    await context.sync();
    return (body.values as unknown[][]).map(([value]) => value);
  });
}

async function type(table: string, key: string, row: number, value: unknown, language: LanguageCode = 'en') {
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(headerOf(table, key, language));
    column.getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
  await settled();
}

async function inRisks(change: (rows: Excel.TableRowCollection) => void) {
  await Excel.run(async (context) => {
    change(context.workbook.tables.getItem('AMP_Risk').rows);
    await context.sync();
  });
  await settled();
}

/** Sheet → address → value. */
function valuesIn({ host }: StartedExcel) {
  return Object.fromEntries(
    Object.entries(host.snapshot().sheets).map(([name, { cells }]) => [
      name,
      Object.fromEntries(
        Object.entries(cells).map(([address, cell]) => [address, Array.isArray(cell) ? cell[1] : cell]),
      ),
    ]),
  );
}
