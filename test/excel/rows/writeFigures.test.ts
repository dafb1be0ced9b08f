/** Figures into one column of a plan table: all or none, only where the cell is still what was shown, and nothing left of a failure. */
import { writeFigures, type Figure } from '../../../src/excel/rows/writeFigures';
import { startExcel, type StartedExcel } from '../../host/office';
import { failEverywhere, planted, stateOf } from '../failures';

const failures = planted();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Money');
    sheet.getRange('B3:D7').formulas = [
      ['Line', 'Plan', 'Note'],
      ['L1', 100, 'a'],
      ['L2', '', 'b'],
      ['L3', '=C4*2', 'c'],
      ['L4', 400, '=1'],
    ];
    sheet.tables.add('B3:D7', true).name = 'Budget';
    sheet.getRange('C4:C7').numberFormat = [['#,##0'], ['@'], ['#,##0'], ['#,##0']];
    await context.sync();
  });
}, 60_000);
afterAll(() => excel.dispose());

const wanted = (figures: Figure[]) => ({ table: 'Budget', column: 'Plan', names: 'Line', figures });
const [first, second, last]: Figure[] = [
  { row: 1, name: 'L1', was: 100, becomes: 150.5 },
  { row: 2, name: 'L2', was: '', becomes: 0 },
  { row: 4, name: 'L4', was: 400, becomes: 350 },
];
const column = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Money').getRange('C4:C7').load('formulas');
    await context.sync();
    return range.formulas.flat() as unknown[];
  });

test('figures stand where they belong, in one step of Undo; at any failure nothing has changed', async () => {
  const command = () => writeFigures(wanted([first!, second!, last!]));
  const tried = await failEverywhere(excel, failures, command, () => excel.host.undo());
  expect(tried).toBeGreaterThan(10);
  expect(await command()).toEqual({ sheet: 'Money', address: 'C4:C7', oneUndoStep: true });
  expect(await column()).toEqual([150.5, 0, '=C4*2', 350]);
  await excel.host.undo();
  expect(await column()).toEqual([100, '', '=C4*2', 400]);
}, 60_000);

test.each([
  ['a figure that has changed', { ...last!, was: 401 }, 'changed', 'C7'],
  ['a row that is another one by now', { ...first!, name: 'L9' }, 'changed', 'C4'],
  ['a row that is gone', { ...first!, row: 9 }, 'changed', 'C12'],
  ['a formula', { row: 3, name: 'L3', was: 200, becomes: 1 }, 'computed', 'C6'],
])('%s: none is written, the cell is named', async (_, figure, code, cell) => {
  const before = await stateOf(excel);
  await expect(writeFigures(wanted([second!, figure]))).rejects.toMatchObject({
    code,
    facts: { sheet: 'Money', cell },
  });
  expect(await stateOf(excel)).toEqual(before);
});

test('a table or column that is gone is told', async () => {
  const gone = { code: 'notFound' };
  await expect(writeFigures({ ...wanted([first!]), table: 'Gone' })).rejects.toMatchObject(gone);
  await expect(writeFigures({ ...wanted([first!]), column: 'Gone' })).rejects.toMatchObject(gone);
});
