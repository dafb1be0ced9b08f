/** Events as add-ins hear them through the real Office.js. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true, sets: { ExcelApi: '1.15', ExcelApiOnline: '1.1', RichApiRuntime: '1.2' } });
});
afterEach(() => excel.dispose());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);
/** A list and the handler that fills it. */
function listener<Args>(): { heard: Args[]; handler: (args: Args) => Promise<void> } {
  const heard: Args[] = [];
  return { heard, handler: async (args) => void heard.push(args) };
}

test('a change by the add-in and by the user', async () => {
  const { heard, handler } = listener<Excel.WorksheetChangedEventArgs>();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.onChanged.add(handler);
    await context.sync();
    sheet.getRange('A1:B1').values = [[1, 2]];
    await context.sync();
  });
  await excel.events();
  const sheet = excel.engine.sheets.active();
  expect(
    heard.map(({ type, address, changeType, source, worksheetId, triggerSource }) => ({
      type,
      address,
      changeType,
      source,
      worksheetId,
      triggerSource,
    })),
  ).toEqual([
    {
      type: 'WorksheetChanged',
      address: 'A1:B1',
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheet,
      triggerSource: 'ThisLocalAddin',
    },
  ]);
  const values = await run(async (context) => {
    const range = heard[0]?.getRange(context).load('values');
    await context.sync();
    return range?.values;
  });
  expect(values).toEqual([[1, 2]]);
});

test('recalculation is no change, but is told as calculated', async () => {
  const changed = listener<Excel.WorksheetChangedEventArgs>();
  const calculated = listener<Excel.WorksheetCalculatedEventArgs>();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').formulas = [[1], ['=A1*2']];
    await context.sync();
    sheet.onChanged.add(changed.handler);
    context.workbook.worksheets.onCalculated.add(calculated.handler);
    await context.sync();
    sheet.getRange('A1').values = [[5]];
    await context.sync();
  });
  await excel.events();
  expect(changed.heard.map(({ address }) => address)).toEqual(['A1']);
  expect(calculated.heard.length).toBeGreaterThan(0);
});

test('no more after remove, and none while events are off', async () => {
  const { heard, handler } = listener<Excel.WorksheetChangedEventArgs>();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const registered = sheet.onChanged.add(handler);
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
    sheet.getRange('A2').values = [[1]];
    await context.sync();
    await excel.events();
    registered.remove();
    await context.sync();
    sheet.getRange('A3').values = [[1]];
    await context.sync();
  });
  await excel.events();
  expect(heard.map(({ address }) => address)).toEqual(['A2']);
});

test('sheets added, activated, renamed, moved, hidden, deleted', async () => {
  const heard: string[] = [];
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const name = (event: string) => async () => void heard.push(event);
    worksheets.onAdded.add(name('added'));
    worksheets.onActivated.add(name('activated'));
    worksheets.onDeactivated.add(name('deactivated'));
    worksheets.onDeleted.add(name('deleted'));
    worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void heard.push(`${nameBefore}→${nameAfter}`));
    worksheets.onVisibilityChanged.add(async ({ visibilityAfter }) => void heard.push(visibilityAfter));
    worksheets.onMoved.add(
      async ({ positionBefore, positionAfter }) => void heard.push(`${positionBefore}→${positionAfter}`),
    );
    await context.sync();
    const sheet = worksheets.add('Plan');
    sheet.activate();
    sheet.name = 'Plan 2';
    sheet.position = 0;
    worksheets.getItem('Sheet1').activate();
    sheet.visibility = 'Hidden';
    sheet.visibility = 'Visible';
    sheet.delete();
    await context.sync();
  });
  await excel.events();
  expect(heard).toEqual([
    'added',
    'deactivated',
    'activated',
    'Plan→Plan 2',
    '1→0',
    'deactivated',
    'activated',
    'Hidden',
    'Visible',
    'deleted',
  ]);
});

test('selection, of the sheet, the table and the document', async () => {
  const onSheet = listener<Excel.WorksheetSelectionChangedEventArgs>();
  const onTable = listener<Excel.TableSelectionChangedEventArgs>();
  let document = 0;
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['k', 'v'],
      [1, 2],
    ];
    const table = sheet.tables.add('A1:B2', true);
    sheet.onSelectionChanged.add(onSheet.handler);
    table.onSelectionChanged.add(onTable.handler);
    context.workbook.onSelectionChanged.add(async () => void document++);
    await context.sync();
    sheet.getRange('B2:C3').select();
    await context.sync();
  });
  await excel.events();
  expect(onSheet.heard.map(({ address }) => address)).toContain('B2:C3');
  expect(onTable.heard.map(({ address, isInsideTable }) => [address, isInsideTable])).toContainEqual(['B2', true]);
  expect(document).toBeGreaterThan(0);
});

test('tables: changed, added, deleted', async () => {
  const heard: string[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.tables.onAdded.add(async () => void heard.push('added'));
    context.workbook.tables.onDeleted.add(async ({ tableName }) => void heard.push(`deleted ${tableName}`));
    await context.sync();
    sheet.getRange('A1:B2').values = [
      ['k', 'v'],
      [1, 2],
    ];
    const table = sheet.tables.add('A1:B2', true);
    table.name = 'tasks';
    await context.sync();
    table.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
    await context.sync();
    sheet.getRange('B2').values = [[3]];
    sheet.getRange('F9').values = [[3]];
    table.delete();
    await context.sync();
  });
  await excel.events();
  expect(heard).toEqual(['added', 'changed B2', 'deleted tasks']);
});

test('charts, comments and protection', async () => {
  const heard: string[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.charts.onAdded.add(async () => void heard.push('chart added'));
    sheet.charts.onDeleted.add(async () => void heard.push('chart deleted'));
    context.workbook.comments.onAdded.add(async () => void heard.push('comment added'));
    context.workbook.comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));
    sheet.onProtectionChanged.add(async ({ isProtected }) => void heard.push(`protected ${isProtected}`));
    await context.sync();
    sheet.charts.add('Line', sheet.getRange('A1:A3')).delete();
    sheet.comments.add('A1', 'x').resolved = true;
    sheet.protection.protect();
    await context.sync();
  });
  await excel.events();
  expect(heard).toEqual(['chart added', 'chart deleted', 'comment added', 'CommentResolved', 'protected true']);
});

test('inserted rows are told with their direction', async () => {
  const { heard, handler } = listener<Excel.WorksheetChangedEventArgs>();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.onChanged.add(handler);
    await context.sync();
    sheet.getRange('3:4').insert('Down');
    sheet.getRange('3:3').delete('Up');
    await context.sync();
  });
  await excel.events();
  expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([
    ['RowInserted', '3:4'],
    ['RowDeleted', '3:3'],
  ]);
});
