import { insertPlan } from '../../src/excel/insert';
import { surveyWorkbook } from '../../src/excel/workbook';
import { defaultAnswers, type Answers } from '../../src/sheet/answers';
import { startExcel, type StartedExcel } from '../host/office';
const answers: Answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: 'Qingyu' };
let excel: StartedExcel;
beforeEach(async () => { excel = await startExcel({ global: true }); });
afterEach(() => excel.dispose());
test('deleted', async () => {
  await insertPlan({ sheets: ['EXP-4'], answers }, () => undefined, new AbortController().signal);
  await Excel.run(async (context) => {
    for (const n of ['Execution Plan', 'KPI Settings']) context.workbook.worksheets.getItem(n).delete();
    await context.sync();
    const names = context.workbook.names; names.load('items/name,items/formula'); await context.sync();
    console.log(names.items.map((i) => i.name + ' ' + i.formula).join('\n'));
  });
  const { existing } = await surveyWorkbook();
  console.log(JSON.stringify(existing));
  const result = await insertPlan({ sheets: ['EXP-5'], answers }, () => undefined, new AbortController().signal);
  console.log(JSON.stringify(result));
  await Excel.run(async (context) => {
    const names = context.workbook.names; names.load('items/name,items/formula'); await context.sync();
    console.log(names.items.map((i) => i.name + ' ' + i.formula).join('\n'));
  });
}, 60000);
