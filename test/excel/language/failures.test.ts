/** Whatever fails while the language is switched, the workbook is as it was; what people typed is as it was in any case. */
import { insertPlan } from '../../../src/excel/insert';
import { switchLanguage } from '../../../src/excel/language/switch';
import { defaultAnswers } from '../../../src/sheet/answers';
import { startExcel } from '../../host/office';
import { failEverywhere, planted } from '../failures';

const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: '=1+1' };

test('a failure at any request', async () => {
  const failures = planted();
  // Before Excel merges steps of undo: where it refuses to, all is done twice, which `insertFormula.test.ts` tries.
  const excel = await startExcel({ global: true, excelApi: '1.17', fail: failures.fail });
  await insertPlan({ sheets: ['EXP-7'], answers }, () => undefined, new AbortController().signal);
  // There and back once: Excel then writes references its own way.
  await switchLanguage('zh-CN');
  await switchLanguage('en');
  const tried = await failEverywhere(
    excel,
    failures,
    () => switchLanguage('zh-CN'),
    () => switchLanguage('en'),
    // The last action of each request, when the most is written; all of them in `everyAction.test.ts`.
    0,
  );
  expect(tried).toBeGreaterThan(10);
  excel.dispose();
}, 500_000);

test('one’s own words, names and headers stay, and so does what formulas spill', async () => {
  const excel = await startExcel({ global: true, excelApi: '1.20' });
  await insertPlan({ sheets: ['EXP-7'], answers }, () => undefined, new AbortController().signal);
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const sheet = worksheets.getItem('Review');
    sheet.name = 'My plan';
    const table = tables.getItem('EXP_Review');
    table.columns.getItemAt(1).name = 'My header';
    table.getDataBodyRange().getCell(0, 3).values = [["'=Status"]];
    // The template says it once, elsewhere.
    sheet.getRange('T60').values = [['Weeks']];
    // The template's own is gone, so that this one is the only one left.
    sheet.getRange('A12').values = [['Money']];
    sheet.getRange('T62').formulas = [['={"x","Currency"}']];
    await context.sync();
  });
  await switchLanguage('zh-TW');
  await excel.engine.calculation.settle();
  const found = await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    const sheet = worksheets.getItem('My plan');
    const cells = ['A9', 'A12', 'T60', 'U62'].map((address) => sheet.getRange(address).load('values'));
    const table = tables.getItem('EXP_Review');
    const header = table.columns.getItemAt(1).load('name');
    const typed = table.getDataBodyRange().getCell(0, 3).load('values');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      cells: cells.map(({ values }): unknown => values[0]?.[0]),
      header: header.name,
      typed: typed.values[0]?.[0] as unknown,
    };
  });
  expect(found).toEqual({
    sheets: ['Sheet1', 'My plan', '參數設定'],
    cells: ['週數', 'Money', 'Weeks', 'Currency'],
    header: 'My header',
    typed: '=Status',
  });
  excel.dispose();
}, 200_000);
