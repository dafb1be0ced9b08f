/** Undo: each request is a step, merged groups are one, what Excel cannot take back ends it all. Compared by snapshots of the workbook. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20' });
});
afterEach(() => excel.dispose());

type Options = { mergeUndoGroup: true };
const run = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
  options?: Options,
): Promise<void> => {
  const batch = (context: Excel.RequestContext) => work(context.workbook.worksheets.getItem('Sheet1'), context);
  return options ? Excel.run(options, batch) : Excel.run(batch);
};

/** Cells, looks, a table, a name, a rule, a chart, page layout, a comment, a setting. */
async function writeEverything(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
  sheet.getRange('A1:B3').formulas = [
    ['Task', 'Cost'],
    ['a', 1],
    ['b', '=B2*2'],
  ];
  const table = sheet.tables.add('A1:B3', true);
  table.name = 'tblTasks';
  sheet.getRange('A1').format.fill.color = '#FF0000';
  sheet.getRange('A:A').format.columnWidth = 120;
  context.workbook.names.add('cost', sheet.getRange('B2'));
  const rule = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
  rule.custom.rule.formula = '=B2>1';
  sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
  const chart = sheet.charts.add('Line', sheet.getRange('A1:B3'));
  chart.title.text = 'Cost';
  sheet.pageLayout.orientation = 'Landscape';
  sheet.comments.add('B2', 'cheap');
  sheet.getRange('5:8').group('ByRows');
  context.workbook.settings.add('plan', 1);
  sheet.freezePanes.freezeRows(1);
  await context.sync();
}

test('one request, one step: everything is as it was', async () => {
  const before = excel.host.snapshot();
  await run(writeEverything);
  expect(excel.host.snapshot()).not.toEqual(before);
  const after = excel.host.snapshot();
  expect(await excel.host.undo()).toBe(true);
  expect(excel.host.snapshot()).toEqual(before);
  expect(await excel.host.redo()).toBe(true);
  await excel.engine.calculation.settle();
  expect(excel.host.snapshot()).toEqual(after);
  await excel.host.undo();
  expect(excel.host.snapshot()).toEqual(before);
});

test('each sync is a step of its own', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.getRange('A1').values = [[2]];
    await context.sync();
  });
  const value = () =>
    excel.engine.cells.read(excel.engine.sheets.active(), { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value;
  expect(value()).toBe(2);
  await excel.host.undo();
  expect(value()).toBe(1);
  await excel.host.undo();
  expect(value()).toBe('');
});

test('a merged group is one step, over several syncs', async () => {
  const before = excel.host.snapshot();
  await run(
    async (sheet, context) => {
      await writeEverything(sheet, context);
      sheet.getRange('D1').values = [['more']];
      sheet.pageLayout.orientation = 'Portrait';
      await context.sync();
      sheet.getRange('E1').values = [['and more']];
      await context.sync();
    },
    { mergeUndoGroup: true },
  );
  await excel.host.undo();
  expect(excel.host.snapshot()).toEqual(before);
});

test('what cannot be undone is refused in a merged group, and empties the stack elsewhere', async () => {
  await expect(
    run(
      async (sheet, context) => {
        sheet.protection.protect();
        await context.sync();
      },
      { mergeUndoGroup: true },
    ),
  ).rejects.toMatchObject({ code: 'UndoNotSupported' });
  await run(async (sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.name = 'Renamed';
    await context.sync();
  });
  expect(excel.host.book.undo.depth).toBe(0);
  expect(await excel.host.undo()).toBe(false);
});

test('what only the state beside the engine holds is undone too', async () => {
  const before = excel.host.snapshot();
  await run(async (sheet, context) => {
    sheet.pageLayout.orientation = 'Landscape';
    await context.sync();
  });
  expect(excel.host.book.undo.depth).toBe(1);
  await excel.host.undo();
  expect(excel.host.snapshot()).toEqual(before);
});

test('inserted rows and what follows them', async () => {
  await run(writeEverything);
  const before = excel.host.snapshot();
  await run(async (sheet, context) => {
    sheet.getRange('1:2').insert('Down');
    await context.sync();
  });
  expect(excel.host.snapshot()).not.toEqual(before);
  await excel.host.undo();
  await excel.engine.calculation.settle();
  expect(excel.host.snapshot()).toEqual(before);
});
