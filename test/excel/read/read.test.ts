/** The plans of a workbook read back through the real Office.js, also after people had their way with it. All packs: `allPacks`. */
import { insertPlan } from '../../../src/excel/insert';
import { readIn, readWorkbook } from '../../../src/excel/read/read';
import { languages, type LanguageCode } from '../../../src/locales/languages';
import { defaultAnswers } from '../../../src/sheet/answers';
import { planReading } from '../../../src/sheet/reading';
import { startExcel, type StartedExcel } from '../../host/office';
import { registerFunctions } from '../functions';

async function withSample(sheets: string[], language: LanguageCode, work: (excel: StartedExcel) => Promise<void>) {
  const excel = await startExcel({ global: true, locale: language });
  try {
    registerFunctions(excel, null);
    const { currency } = languages[language];
    const answers = { ...defaultAnswers('2026-05-31', { code: language, currency }), brand: 'Qingyu', sample: true };
    await insertPlan({ sheets, answers }, () => undefined, new AbortController().signal);
    await excel.engine.calculation.settle();
    await excel.events();
    await work(excel);
  } finally {
    excel.dispose();
  }
}

test('the same after sheets and headers were renamed, tables moved and extended, columns added, moved and deleted', async () => {
  await withSample(['EXP-4', 'EXP-5'], 'en', async (excel) => {
    const plain = await readWorkbook();
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load('items/name');
      const tasks = tables.getItem('EXP_Wbs');
      const rows = tables.getItem('EXP_Plan');
      await context.sync();
      worksheets.items.forEach((sheet, index) => (sheet.name = `Sheet of ours ${index}`));
      worksheets.items[1]?.getRange('1:3').insert('Down');
      tasks.columns.getItem('Task').name = 'What to do';
      tasks.columns.getItem('Days').name = 'Tage';
      tasks.columns.add(3, undefined, 'Priority');
      tasks.columns.getItem('Delay reason').delete();
      tasks.rows.add(undefined, undefined);
      rows.name = 'My_Plan';
      await context.sync();
    });
    await excel.engine.calculation.settle();
    const reading = await readWorkbook();
    const tasks = planReading(reading, 'execution', 1).table('EXP_Wbs');
    expect(tasks?.lost).toEqual(['why']);
    expect(tasks?.own.map(({ header }) => header)).toEqual(['Priority']);
    expect(tasks?.columns.get('task')?.header).toBe('What to do');
    expect(tasks?.columns.get('days')?.header).toBe('Tage');
    const before = planReading(plain, 'execution', 1).table('EXP_Wbs');
    const without = before?.rows.map(({ values: { why: _why, ...values } }) => values);
    expect(tasks?.rows.slice(0, without?.length).map(({ values }) => values)).toEqual(without);
    expect(tasks?.rows.length).toBe((without?.length ?? 0) + 1);
    expect(planReading(reading, 'execution', 1).table('EXP_Plan')).toMatchObject({ name: 'My_Plan', lost: [] });
  });
}, 120_000);

test('a workbook that holds nothing of ours', async () => {
  const excel = await startExcel({ global: true });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=1/0']];
    await context.sync();
  });
  const reading = await readWorkbook();
  expect(reading).toMatchObject({ sheets: [], tables: [], cells: [], plans: [], errors: [] });
  excel.dispose();
});

test('a second copy of a pack stands beside the first, and errors are told with their cells', async () => {
  await withSample(['EXP-4', 'EXP-5'], 'en', async (excel) => {
    const answers = { ...defaultAnswers('2026-04-01', { code: 'en', currency: 'CNY' }), brand: 'Second' };
    await insertPlan({ sheets: ['EXP-4', 'EXP-5'], answers }, () => undefined, new AbortController().signal);
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('EXP_Wbs_2').getDataBodyRange();
      body.getCell(0, 8).formulas = [['=1/0']];
      await context.sync();
    });
    await excel.engine.calculation.settle();
    const reading = await readWorkbook();
    expect(reading.plans.map(({ prefix, copy }) => prefix + copy)).toEqual(['EXP1', 'EXP2']);
    const second = planReading(reading, 'execution', 2);
    expect(second.table('EXP_Wbs')).toMatchObject({ name: 'EXP_Wbs_2', copy: 2 });
    expect(second.cell('EXP_Name')?.value).toBe('Second');
    expect(planReading(reading, 'execution', 1).cell('EXP_Name')?.value).not.toBe('Second');
    const body = second.table('EXP_Wbs')?.body;
    // In as many answers as it takes: the same, table by table and row by row.
    const before = excel.host.bridge.requests.length;
    const inBlocks = await Excel.run((context) => readIn(context, 20_000));
    expect(excel.host.bridge.requests.length - before).toBeGreaterThan(10);
    expect(inBlocks.tables).toEqual(reading.tables);
    expect(inBlocks.errors).toEqual(reading.errors);
    expect(reading.errors).toContainEqual({
      sheet: second.table('EXP_Wbs')?.sheet,
      row: body?.row,
      column: (body?.column ?? 0) + 8,
      error: '#DIV/0!',
      formula: '=1/0',
    });
  });
}, 120_000);
