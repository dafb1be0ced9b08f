/** Inserting after sheets of ours were deleted: Excel keeps their names, and those names hold nothing any more. */
import { insertPlan } from '../../src/excel/insert';
import { PlanProblem } from '../../src/excel/problem';
import { surveyWorkbook } from '../../src/excel/workbook';
import { defaultAnswers, type Answers } from '../../src/sheet/answers';
import type { ActionPlace } from '../../src/preview/wire/dispatcher';
import { HostError } from '../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel } from '../host/office';

const answers: Answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: 'Qingyu' };
const insert = (...sheets: string[]) => insertPlan({ sheets, answers }, () => undefined, new AbortController().signal);

let excel: StartedExcel;
let fail: (place: ActionPlace) => HostError | undefined;
beforeEach(async () => {
  fail = () => undefined;
  excel = await startExcel({ global: true, fail: (place) => fail(place) });
});
afterEach(() => excel.dispose());

async function deleteSheets(...sheets: string[]) {
  await Excel.run(async (context) => {
    for (const name of sheets) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

function namesNow() {
  return Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula');
    await context.sync();
    return new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
  });
}

test('a pack that was deleted can be inserted again, with names that work', async () => {
  const { unlinked } = await insert('EXP-4');
  const { sheets: first } = excel.host.snapshot();
  const names = await namesNow();
  await deleteSheets('Execution Plan', 'KPI Settings');
  expect((await namesNow()).get('EXP_Start')).toContain('#REF!');
  expect((await surveyWorkbook()).existing.names).toEqual([]);

  expect((await insert('EXP-4')).unlinked).toEqual(unlinked);
  expect(Object.fromEntries(await namesNow())).toEqual(Object.fromEntries(names));
  expect(excel.host.snapshot().sheets['Execution Plan']?.cells).toEqual(first['Execution Plan']?.cells);
});

test('a sheet that comes after its pack was deleted does not read the dead names, and leaves those of the user alone', async () => {
  await insert('EXP-4');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Mine');
    context.workbook.names.add('My_Rate', sheet.getRange('A1'));
    await context.sync();
  });
  await deleteSheets('Execution Plan', 'Mine');
  await insert('EXP-5');
  const names = await namesNow();
  expect(names.get('EXP_Start')).toMatch(/^='WBS & Gantt'!\$/);
  expect(names.get('My_Rate')).toContain('#REF!');
  expect(JSON.stringify(excel.host.snapshot().sheets)).not.toContain('#REF!');
});

test('an insert that fails leaves nothing of itself behind the deleted names', async () => {
  await insert('EXP-4');
  await deleteSheets('Execution Plan', 'KPI Settings');
  const before = excel.host.snapshot().sheets;
  const next = excel.host.bridge.requests.length + 1;
  fail = (at) => (at.request === next + 3 && at.action === 0 ? new HostError('AccessDenied') : undefined);
  await expect(insert('EXP-5')).rejects.toBeInstanceOf(PlanProblem);
  fail = () => undefined;
  expect(excel.host.snapshot().sheets).toEqual(before);
  for (const formula of (await namesNow()).values()) expect(formula).toContain('#REF!');
});
