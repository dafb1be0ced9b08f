/** An Excel that cannot make a table longer says so, and the workbook is as it was; free rows are filled all the same. */
import { addRows } from '../../../src/excel/rows/addRows';
import { homeOfTable } from '../../../src/sheet/library';
import { library } from '../../../src/templates';
import { startExcel, type StartedExcel } from '../../host/office';
import { stateOf } from '../failures';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.12' });
});
afterAll(() => excel.dispose());

test('a full table stays as it is', async () => {
  const { table: template, sheet: sheetTemplate } = homeOfTable(library, 'SET_Vague')!;
  const headers = Object.values(template.columns).map(({ header }) => header);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRangeByIndexes(0, 0, 3, headers.length);
    range.values = [headers, headers.map(() => 'as soon as possible'), headers.map(() => '')];
    sheet.tables.add(range, true).name = 'SET_Vague';
    sheet.getRange('A6').values = [['below']];
    await context.sync();
  });
  const table = { name: 'SET_Vague', template, sheetTemplate };
  const [key = ''] = Object.keys(template.columns);
  expect(await addRows({ table, rows: [{ [key]: 'soon' }] })).toMatchObject({
    address: expect.stringMatching(/^A3/),
    inserted: 0,
  });

  const before = await stateOf(excel);
  await expect(addRows({ table, rows: [{ [key]: 'later' }] })).rejects.toMatchObject({ code: 'notSupported' });
  expect(await stateOf(excel)).toEqual(before);
});
