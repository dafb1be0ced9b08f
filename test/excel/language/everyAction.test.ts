/**
 * A failure at every action while the language is switched, in a workbook that is small and yet has every kind of thing that is said
 * otherwise. A whole sheet with its settings fails at fewer places in `failures.test.ts`.
 */
import { insertPlan } from '../../../src/excel/insert';
import { switchLanguage } from '../../../src/excel/language/switch';
import { defaultAnswers } from '../../../src/sheet/answers';
import { startExcel } from '../../host/office';
import { failEverywhere, planted, stateOf, type Planted } from '../failures';

const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: 'Qingyu' };
const name = 'Situation & Strategy';

/** One table of one sheet, with two rows; of the settings only the language, among the answers of the insert. */
async function smallWorkbook({ fail }: Planted) {
  const excel = await startExcel({ global: true, excelApi: '1.17', fail });
  await insertPlan({ sheets: ['EXP-3'], tables: ['EXP_Chan'], answers }, () => undefined, new AbortController().signal);
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const names = context.workbook.names.load('items/name');
    const rows = tables.getItem('EXP_Chan').rows.load('count');
    worksheets.getItem('KPI Settings').delete();
    await context.sync();
    for (const one of names.items) if (one.name !== 'EXP_Weeks') one.delete();
    for (let last = rows.count - 1; last > 1; last -= 1) rows.getItemAt(last).delete();

    const sheet = worksheets.getItem('Channel mix & budget');
    sheet.name = name;
    sheet.getRange('A1').hyperlink = { documentReference: `'${name}'!A21`, textToDisplay: name, screenTip: name };
    // Fewer columns, and most of them as wide as a person wants them.
    for (const place of [7, 5, 4]) tables.getItem('EXP_Chan').columns.getItemAt(place).delete();
    sheet.getRange('C:J').format.columnWidth = 80;
    sheet.getRange('B24').values = [['Conversion']];
    sheet.getRange('D2').formulas = [['=IF(C9>12,"Short","Enough")']];
    sheet.getRange('D2').conditionalFormats.add('CellValue').cellValue.rule = {
      formula1: '="Short"',
      operator: 'EqualTo',
    };
    sheet.getRange('D2').conditionalFormats.add('Custom').custom.rule.formula = '=D2="Enough"';
    await context.sync();
  });
  return excel;
}

test('a failure at any action', async () => {
  const failures = planted();
  const excel = await smallWorkbook(failures);
  // There and back once: Excel then writes references its own way.
  await switchLanguage('zh-CN');
  expect(JSON.stringify(await stateOf(excel))).not.toMatch(
    /Situation|Channel|Role|Conversion|Short|Enough|Page &P|Budget by/,
  );
  await switchLanguage('en');
  const tried = await failEverywhere(
    excel,
    failures,
    () => switchLanguage('zh-CN'),
    () => switchLanguage('en'),
  );
  expect(tried).toBeGreaterThan(200);
  excel.dispose();
}, 300_000);
