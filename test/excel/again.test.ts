/** Inserting into workbooks that hold something already: a pack of ours, the settings, sheets of the user's under the same names. */
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

/** Without the answers that are remembered, which each insert replaces. */
function sheetsNow() {
  return excel.host.snapshot().sheets;
}

test('a second copy of the same sheets stands beside the first, under names of its own', async () => {
  await insert('EXP-4', 'EXP-5');
  const first = sheetsNow();
  const second = await insert('EXP-4', 'EXP-5');
  expect(second.sheets.map(({ name }) => name)).toEqual(['Execution Plan (2)', 'WBS & Gantt (2)']);
  expect(second.renamed).toEqual([
    { from: 'Execution Plan', to: 'Execution Plan (2)' },
    { from: 'WBS & Gantt', to: 'WBS & Gantt (2)' },
  ]);
  expect(second.reused).toEqual(['KPI Settings']);
  expect(sheetsNow()).toMatchObject(first);
  const { sheets, existing } = await surveyWorkbook();
  expect(sheets).toEqual([
    { code: 'EXP-4', copy: 1, name: 'Execution Plan' },
    { code: 'EXP-5', copy: 1, name: 'WBS & Gantt' },
    { code: 'SET-1', copy: 1, name: 'KPI Settings' },
    { code: 'EXP-4', copy: 2, name: 'Execution Plan (2)' },
    { code: 'EXP-5', copy: 2, name: 'WBS & Gantt (2)' },
  ]);
  expect(existing.tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['EXP_Plan', 'EXP_Plan_2', 'EXP_Wbs_2']),
  );
});

test("sheets of the user's under our names keep their names and every cell", async () => {
  await Excel.run(async (context) => {
    for (const name of ['Execution Plan', 'KPI Settings']) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange('A1:B2').formulas = [
        ['My own', '=1+2'],
        ['x', 5],
      ];
      sheet.getRange('A1').format.fill.color = '#FFEE00';
    }
    await context.sync();
  });
  const before = sheetsNow();
  const result = await insert('EXP-4');
  expect(result.sheets.map(({ code, name }) => [code, name])).toEqual([
    ['EXP-4', 'Execution Plan (2)'],
    ['SET-1', 'KPI Settings (2)'],
  ]);
  expect(sheetsNow()).toMatchObject(before);
  expect((await surveyWorkbook()).sheets.map(({ name }) => name)).toEqual(['Execution Plan (2)', 'KPI Settings (2)']);
});

test('a sheet of ours is known after it was renamed, and the next one links to it', async () => {
  await insert('EXP-5');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('WBS & Gantt').name = 'Who does what';
    await context.sync();
  });
  expect((await surveyWorkbook()).sheets[0]).toEqual({ code: 'EXP-5', copy: 1, name: 'Who does what' });
  const result = await insert('EXP-4');
  expect(result.unlinked).toEqual([]);
  const formulas = JSON.stringify(sheetsNow()['Execution Plan']?.cells);
  expect(formulas).toContain('EXP_Wbs[');
});

test('what the settings lack is added to their empty rows; when that fails they are as they were, formats included', async () => {
  await insert('EXP-5');
  await excel.events();
  const before = excel.host.snapshot();
  const { requests } = excel.host.bridge;

  const from = requests.length;
  const { reused } = await insert('EXP-4');
  expect(reused).toEqual(['KPI Settings']);
  const settings = sheetsNow()['KPI Settings'];
  expect(settings?.cells).not.toEqual(before.sheets['KPI Settings']?.cells);
  expect(settings?.cells).toMatchObject(onlyConstants(before.sheets['KPI Settings']?.cells));
  await excel.events();
  const actions = requests.slice(from, from + 5).map((request) => request.actions);
  excel.dispose();

  excel = await startExcel({ global: true, fail: (place) => fail(place) });
  await insert('EXP-5');
  await excel.events();
  const again = excel.host.snapshot();
  for (const request of [2, 3, 4]) {
    for (const action of [Math.floor((actions[request] ?? 0) / 2), (actions[request] ?? 0) - 1]) {
      const first = excel.host.bridge.requests.length + 1;
      fail = (at) =>
        at.request === first + request && at.action === action ? new HostError('AccessDenied') : undefined;
      await expect(insert('EXP-4')).rejects.toBeInstanceOf(PlanProblem);
      fail = () => undefined;
      await excel.events();
      expect([request, action, excel.host.snapshot()]).toEqual([request, action, again]);
    }
  }
});

const onlyConstants = (cells: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => !Array.isArray(cell)));
