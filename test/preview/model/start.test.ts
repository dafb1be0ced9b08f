/** The real Office.js starts on the stand-in and does a day's work. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true });
});
afterAll(() => excel.dispose());

test('Office.js believes it is in Excel for Windows', async () => {
  const { host, platform } = await Office.onReady();
  expect([host, platform]).toEqual(['Excel', 'PC']);
  expect(Office.context.displayLanguage).toBe('en-US');
  const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  expect(['1.1', '1.9', '1.10', '1.15', '1.16', '2.0'].map(supports)).toEqual([true, true, true, true, false, false]);
});

test('values, a formula, a table, a name and a fill in one request', async () => {
  const before = excel.host.bridge.requests.length;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Plan');
    const range = sheet.getRange('A1:B3');
    range.formulas = [
      ['Task', 'Cost'],
      ['Draft', 2],
      ['Print', '=B2*3'],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'tblTasks';
    context.workbook.names.add('printCost', sheet.getRange('B3'));
    sheet.getRanges('A1:B1,A3').format.fill.color = '#FFD966';
    range.load({ values: true, formulas: true, address: true });
    table.load('name');
    await context.sync();
    expect(range.values).toEqual([
      ['Task', 'Cost'],
      ['Draft', 2],
      ['Print', 6],
    ]);
    expect(range.formulas[2]).toEqual(['Print', '=B2*3']);
    expect(range.address).toBe('Plan!A1:B3');
    expect(table.name).toBe('tblTasks');
  });
  expect(excel.host.bridge.requests.length - before).toBeLessThanOrEqual(2);
});
