/** Week columns of a Gantt: as many as the plan has weeks, with everything the others have; a failure leaves nothing of them. */
import { insertPlan } from '../../../src/excel/insert';
import { addWeekColumns } from '../../../src/excel/rows/addWeekColumns';
import { readWorkbook } from '../../../src/excel/read/read';
import { defaultAnswers } from '../../../src/sheet/answers';
import { serialOf } from '../../../src/sheet/dates';
import { mastersOf } from '../../../src/taskpane/tasks/masters';
import { missingWeeks } from '../../../src/taskpane/tasks/weeks';
import { startExcel, type StartedExcel } from '../../host/office';
import { failEverywhere, planted, stateOf } from '../failures';
import { registerFunctions } from '../functions';

const failures = planted();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
}, 120_000);
afterAll(() => excel.dispose());

const weeksAre = (count: number) =>
  Excel.run(async (context) => {
    context.workbook.names.getItem('EXP_Weeks').getRange().values = [[count]];
    await context.sync();
    await excel.engine.calculation.settle();
  });

async function wanted() {
  const [master] = mastersOf(await readWorkbook());
  const missing = missingWeeks(master!);
  if (!missing?.columns) throw new Error('No week is missing.');
  return {
    table: master!.tasks.name,
    last: { header: missing.last.header, formula: missing.formula },
    columns: missing.columns,
  };
}

/** The week columns: headers, bars of the rows, and what rules and looks say of the last cells. */
const gantt = (from: number) =>
  Excel.run(async (context) => {
    await excel.engine.calculation.settle();
    const table = context.workbook.tables.getItem('EXP_Wbs');
    const whole = table.getRange().load('values,formulas,columnCount,numberFormat');
    await context.sync();
    const cells = Array.from({ length: whole.columnCount - from }, (_, index) => {
      const cell = table.getDataBodyRange().getCell(0, from + index);
      return {
        rules: cell.conditionalFormats.load('items/type'),
        fill: cell.format.fill.load('color'),
        width: cell.format.load('columnWidth'),
      };
    });
    await context.sync();
    return {
      headers: whole.values[0]!.slice(from) as string[],
      bars: whole.values.slice(1).map((row) => row.slice(from)) as unknown[][],
      formats: new Set(whole.numberFormat.slice(1).flatMap((row) => row.slice(from)) as string[]),
      looks: new Set(
        cells.map(({ rules, fill, width }) => [rules.items.length, fill.color, Math.round(width.columnWidth)].join()),
      ),
    };
  });

test('at any failure a Gantt is as it was', async () => {
  const formula = (week: number) => `=7*${week}-1+7*(${week}-1)`;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Small & own');
    sheet.getRange('B3:D5').formulas = [
      ['Task', 'W1', 'W2'],
      ['a', formula(1), formula(2)],
      ['b', formula(1), formula(2)],
    ];
    sheet.tables.add('B3:D5', true).name = 'Gantt';
    sheet.getRange('F9').values = [['beside']];
    await context.sync();
  });
  const columns = [2, 3, 4].map((week) => ({ header: `W${week}`, formula: formula(week) }));
  const command = () => addWeekColumns({ table: 'Gantt', last: columns[0]!, columns });
  const tried = await failEverywhere(excel, failures, command, () => excel.host.undo());
  expect(tried).toBeGreaterThan(15);
  expect(await command()).toEqual({ sheet: 'Small & own', address: 'E3:F5', oneUndoStep: true });
}, 60_000);

/** A plan of twelve weeks. */
async function withPlan(): Promise<void> {
  registerFunctions(excel, null);
  const answers = { ...defaultAnswers('2026-05-31', { code: 'zh-CN', currency: 'CNY' }), sample: true };
  await insertPlan({ sheets: ['EXP-4', 'EXP-5'], answers }, () => undefined, new AbortController().signal);
  await excel.engine.calculation.settle();
}

test('no week is missing at first; two more are added with bars, rules and looks, in one step of Undo', async () => {
  await withPlan();
  const [master] = mastersOf(await readWorkbook());
  expect(missingWeeks(master!)).toBeNull();
  const first = master!.tasks.columns.get('g01')!.place;
  const before = await gantt(first);
  await weeksAre(14);
  await Excel.run(async (context) => {
    // W20 runs a week longer.
    context.workbook.tables.getItem('EXP_Wbs').getDataBodyRange().getCell(19, 9).values = [[serialOf('2026-07-05')]];
    await context.sync();
  });
  const request = await wanted();
  expect(request.columns.map(({ header }) => header)).toEqual(['第12周', '第13周', '第14周']);
  const state = await stateOf(excel);
  const added = await addWeekColumns(request);
  expect(added).toMatchObject({ oneUndoStep: true });
  const after = await gantt(first);
  expect(after.headers).toEqual(Array.from({ length: 14 }, (_, index) => `第${index + 1}周`));
  expect(after.bars.map((row) => row.slice(0, 12))).toEqual(before.bars);
  expect(after.bars[19]!.slice(11)).toEqual([1, 1, 0]);
  expect([after.formats, after.looks]).toEqual([before.formats, before.looks]);
  await excel.host.undo();
  await excel.events();
  expect(await stateOf(excel)).toEqual(state);
}, 60_000);

test('a formula that was changed and another table in the way are refused; nothing is changed', async () => {
  const request = await wanted();
  const before = await stateOf(excel);
  await expect(addWeekColumns({ ...request, last: { ...request.last, formula: '=1' } })).rejects.toMatchObject({
    code: 'changed',
  });
  await expect(addWeekColumns({ ...request, table: 'Gone' })).rejects.toMatchObject({ code: 'notFound' });
  expect(await stateOf(excel)).toEqual(before);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('EXP_Wbs');
    const last = table.columns.getItem(request.last.header).getDataBodyRange().getLastRow();
    table.worksheet.tables.add(last.getOffsetRange(5, -1).getResizedRange(2, 1), false).name = 'Own';
    await context.sync();
  });
  await expect(addWeekColumns(request)).rejects.toMatchObject({ code: 'cellsInUse' });
}, 60_000);
