/** Whatever fails while the language is switched, the workbook is as it was; what people typed is as it was in any case. */
import { insertPlan } from '../../../src/excel/insert';
import { switchLanguage } from '../../../src/excel/language/switch';
import { defaultAnswers } from '../../../src/sheet/answers';
import { startExcel } from '../../host/office';
import { failEverywhere, planted } from '../failures';

const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: '=1+1' };

test('a failure at any request', async () => {
  const failures = planted();
  const excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  await insertPlan({ sheets: ['EXP-7'], answers }, () => undefined, new AbortController().signal);
  // There and back once: Excel then writes references its own way.
  await switchLanguage('zh-CN');
  await switchLanguage('en');
  const tried = await failEverywhere(
    excel,
    failures,
    () => switchLanguage('zh-CN'),
    () => switchLanguage('en'),
    2,
  );
  expect(tried).toBeGreaterThan(15);
  excel.dispose();
}, 500_000);

test('one’s own words, names and headers stay', async () => {
  const excel = await startExcel({ global: true, excelApi: '1.20' });
  await insertPlan({ sheets: ['EXP-7', 'EXP-4'], answers }, () => undefined, new AbortController().signal);
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.getItem('Execution Plan').name = 'My plan';
    const table = tables.getItem('EXP_Review');
    table.columns.getItemAt(1).name = 'My header';
    table.getDataBodyRange().getCell(0, 3).values = [["'=Status"]];
    worksheets.getItem('My plan').getRange('A40').values = [['Status']];
    await context.sync();
  });
  await switchLanguage('zh-TW');
  const { sheets } = excel.host.snapshot();
  expect(Object.keys(sheets)).toEqual(['Sheet1', 'My plan', expect.not.stringMatching(/^Review/), '參數設定']);
  const review = Object.values(Object.values(sheets)[2]!.cells).map((cell) =>
    Array.isArray(cell) ? (cell as string[])[0] : cell,
  );
  expect(review).toEqual(expect.arrayContaining(['My header', '=Status']));
  excel.dispose();
}, 200_000);
