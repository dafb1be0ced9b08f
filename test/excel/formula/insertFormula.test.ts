/** One formula into a chosen cell: cells in use refuse it, one undo step, and whatever fails the workbook is as it was. */
import { decimalSign, insertFormula, type FormulaOrder } from '../../../src/excel/formula/insertFormula';
import { PlanProblem } from '../../../src/excel/problem';
import type { ActionPlace } from '../../../src/preview/wire/dispatcher';
import { HostError } from '../../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
let fail: (place: ActionPlace) => HostError | undefined = () => undefined;

beforeEach(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: (action) => fail(action) });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Name', 'Value'],
      ['a', 1],
      ['b', 2],
    ];
    sheet.getRange('E9').values = [['mine']];
    sheet.getRange('D1').numberFormat = [['0.000']];
    await context.sync();
  });
  await excel.events();
});
afterEach(() => {
  fail = () => undefined;
  excel.dispose();
});

const order = (more: Partial<FormulaOrder> = {}): FormulaOrder => ({
  sheet: 'Sheet1',
  address: 'D1',
  formula: '=SUM(B2:B3)',
  rows: 1,
  columns: 1,
  ...more,
});
const cellsNow = () => excel.host.snapshot().sheets.Sheet1;

test('it stands there, is told as the person sees it, and one undo takes it back', async () => {
  const before = cellsNow();
  const { result, oneUndoStep } = await insertFormula(order());
  expect(result).toEqual({ address: 'D1', localFormula: '=SUM(B2:B3)' });
  expect(oneUndoStep).toBe(true);
  expect(
    excel.engine.cells.read(excel.engine.sheets.active(), { row: 0, column: 3, rows: 1, columns: 1 })[0]![0],
  ).toMatchObject({
    formula: '=SUM(B2:B3)',
    value: 3,
  });
  expect(await excel.host.undo()).toBe(true);
  expect(cellsNow()).toEqual(before);
});

test('into a cell with the format of texts, where it would stand as a text', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('D2').numberFormat = [['@']];
    await context.sync();
  });
  const before = cellsNow();
  await insertFormula(order({ address: 'D2' }));
  const [[cell] = []] = excel.engine.cells.read(excel.engine.sheets.active(), {
    row: 1,
    column: 3,
    rows: 1,
    columns: 1,
  });
  expect(cell).toMatchObject({ formula: '=SUM(B2:B3)', value: 3 });
  expect(await excel.host.undo()).toBe(true);
  expect(cellsNow()).toEqual(before);
});

test.each<[string, Partial<FormulaOrder>, object]>([
  ['its own cell is in use', { address: 'B3' }, { address: 'B3' }],
  [
    'a cell it would spill into is in use',
    { address: 'D7', formula: '=SEQUENCE(3,2)', rows: 3, columns: 2 },
    { address: 'E9' },
  ],
])('refused because %s', async (_, more, facts) => {
  const before = cellsNow();
  await expect(insertFormula(order(more))).rejects.toMatchObject({ code: 'cellsInUse', facts });
  expect(cellsNow()).toEqual(before);
});

test('refused because a table cannot hold a spill', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').tables.add('H1:I4', true);
    await context.sync();
  });
  await expect(
    insertFormula(order({ address: 'I2', formula: '=SEQUENCE(2)', rows: 2, columns: 1 })),
  ).rejects.toMatchObject({ code: 'cellsInUse', facts: { table: expect.any(String) } });
});

test('a spill of unknown size that hits a cell is taken back', async () => {
  const before = cellsNow();
  await expect(insertFormula(order({ address: 'E5', formula: '=SEQUENCE(9)' }))).rejects.toMatchObject({
    code: 'cellsInUse',
  });
  expect(cellsNow()).toEqual(before);
});

test('a failure at every action of every request', async () => {
  await insertFormula(order({ address: 'D5' }));
  const before = cellsNow();
  await excel.events();
  const from = excel.host.bridge.requests.length;
  await insertFormula(order());
  const requests = excel.host.bridge.requests.slice(from).map(({ actions }) => actions);
  await excel.host.undo();
  expect(cellsNow()).toEqual(before);
  expect(requests.length).toBeGreaterThanOrEqual(2);
  for (const [request, actions] of requests.entries()) {
    for (let action = 0; action < actions; action += 1) {
      await excel.events();
      const base = excel.host.bridge.requests.length + 1;
      let hit = 0;
      fail = (at) => {
        if (at.request - base !== request || at.action !== action) return undefined;
        hit += 1;
        return new HostError('AccessDenied', 'Planted.');
      };
      const where = `request ${request}, action ${action}`;
      const problem = await insertFormula(order()).catch((error: unknown) => error);
      fail = () => undefined;
      expect([where, hit]).toEqual([where, 1]);
      expect(problem).toBeInstanceOf(PlanProblem);
      expect([where, (problem as PlanProblem).code]).toEqual([where, 'protected']);
      expect([where, cellsNow()]).toEqual([where, before]);
    }
  }
});

test('an Excel that makes no single undo step of it still takes it', async () => {
  let refused = false;
  fail = () => {
    if (refused) return undefined;
    refused = true;
    return new HostError('UndoNotSupported');
  };
  expect(await insertFormula(order())).toMatchObject({ oneUndoStep: false, result: { address: 'D1' } });
});

test('the decimal sign of the region', async () => {
  expect(await decimalSign()).toBe('.');
  excel.dispose();
  excel = await startExcel({ global: true, locale: 'de-DE' });
  expect(await decimalSign()).toBe(',');
});
