/** Worksheets through the real Office.js: names, order, visibility, copies, panes, outline, page layout. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true });
});
afterEach(() => excel.dispose());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);

test('add, list, rename, order, active sheet', async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const plan = worksheets.add('Plan');
    worksheets.add();
    plan.tabColor = '#107C41';
    plan.position = 0;
    plan.name = 'Übersicht 概览';
    worksheets.load('items/name,items/position,items/tabColor,items/visibility');
    const active = worksheets.getActiveWorksheet().load('name');
    const count = worksheets.getCount();
    await context.sync();
    expect(worksheets.items.map(({ name, position }) => [name, position])).toEqual([
      ['Übersicht 概览', 0],
      ['Sheet1', 1],
      ['Sheet3', 2],
    ]);
    expect(worksheets.items[0]?.tabColor).toBe('#107C41');
    expect(active.name).toBe('Sheet1');
    expect(count.value).toBe(3);
    plan.activate();
    plan.load('id');
    const now = worksheets.getActiveWorksheet().load('id');
    await context.sync();
    expect(now.id).toBe(plan.id);
  });
});

test.each([
  ['', 'InvalidArgument'],
  ['a'.repeat(32), 'InvalidArgument'],
  ['Q1/Q2', 'InvalidArgument'],
  ['[Plan]', 'InvalidArgument'],
  ["'Plan", 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['SHEET1', 'ItemAlreadyExists'],
])('the sheet name %j is refused', async (name, code) => {
  await expect(
    run(async (context) => {
      context.workbook.worksheets.add('x').name = name;
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test('a missing sheet is ItemNotFound, or a null object', async () => {
  await run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('nowhere');
    none.load('name');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    context.workbook.worksheets.getItem('nowhere').load('name');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('the error names the statement that failed', async () => {
  await run(async (context) => {
    context.workbook.worksheets.getItem('nowhere').getRange('A1').values = [[1]];
    const error = await context.sync().catch((caught: OfficeExtension.Error) => caught);
    expect((error as OfficeExtension.Error).debugInfo.statement).toContain('getItem(');
  });
});

test('hiding: one sheet must stay, a very hidden one cannot be deleted', async () => {
  await run(async (context) => {
    const only = context.workbook.worksheets.getItem('Sheet1');
    only.visibility = 'Hidden';
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
  await run(async (context) => {
    const secret = context.workbook.worksheets.add('Secret');
    secret.visibility = 'VeryHidden';
    secret.load('visibility');
    await context.sync();
    expect(secret.visibility).toBe('VeryHidden');
    secret.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
  await run(async (context) => {
    const visible = context.workbook.worksheets.getCount(true);
    await context.sync();
    expect(visible.value).toBe(1);
  });
});

test('neighbours and ends', async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const b = worksheets.add('B');
    const c = worksheets.add('C');
    b.visibility = 'Hidden';
    const found = [
      worksheets.getFirst(),
      worksheets.getLast(),
      c.getPrevious(),
      c.getPrevious(true),
      worksheets.getFirst().getNext(),
    ].map((sheet) => sheet.load('name'));
    const none = c.getNextOrNullObject().load('name');
    await context.sync();
    expect(found.map(({ name }) => name)).toEqual(['Sheet1', 'C', 'B', 'Sheet1', 'B']);
    expect(none.isNullObject).toBe(true);
  });
});

test('a deleted sheet is gone, with ranges on it', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add('Short');
    const cell = sheet.getRange('A1').load('address');
    await context.sync();
    sheet.delete();
    cell.load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });
});

test('copy takes cells, formats, page layout and charts along', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [['n'], [1], [2]];
    sheet.getRange('A1').format.font.bold = true;
    sheet.pageLayout.orientation = 'Landscape';
    sheet.charts.add('Line', sheet.getRange('A1:A3'));
    const copy = sheet.copy('Before', sheet);
    copy.load('name,position,id');
    const cells = copy.getRange('A1:A3').load('values');
    const head = copy.getRange('A1').load('format/font/bold');
    copy.pageLayout.load('orientation');
    copy.charts.load('items/name,items/id');
    sheet.charts.load('items/id');
    const source = copy.charts.getItemAt(0).series.getItemAt(0).getDimensionDataSourceString('Values');
    await context.sync();
    expect([copy.name, copy.position]).toEqual(['Sheet1 (2)', 0]);
    expect(cells.values).toEqual([['n'], [1], [2]]);
    expect(head.format.font.bold).toBe(true);
    expect(copy.pageLayout.orientation).toBe('Landscape');
    expect(copy.charts.items[0]?.id).not.toBe(sheet.charts.items[0]?.id);
    expect(source.value).toBe("'Sheet1 (2)'!$A$2:$A$3");
  });
});

test('gridlines, headings, freeze panes', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const frozen = sheet.freezePanes.getLocation().load('address');
    sheet.load('showGridlines,showHeadings');
    await context.sync();
    expect([sheet.showGridlines, sheet.showHeadings]).toEqual([false, false]);
    expect(frozen.address).toBe('Sheet1!A1:B3');
    sheet.freezePanes.freezeRows(2);
    const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(rows.address).toBe('Sheet1!1:2');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('outline: group, collapse, levels, ungroup', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('2:6').group('ByRows');
    sheet.getRange('3:4').group('ByRows');
    sheet.showOutlineLevels(2, 0);
    const hidden = async () => {
      const rows = [2, 3, 4, 5].map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden'));
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    };
    expect(await hidden()).toEqual([false, true, true, false]);
    sheet.getRange('3:4').showGroupDetails('ByRows');
    expect(await hidden()).toEqual([false, false, false, false]);
    sheet.getRange('2:6').hideGroupDetails('ByRows');
    expect(await hidden()).toEqual([true, true, true, true]);
    sheet.showOutlineLevels(3, 0);
    sheet.getRange('3:4').ungroup('ByRows');
    sheet.getRange('2:6').ungroup('ByRows');
    expect(await hidden()).toEqual([false, false, false, false]);
    sheet.getRange('2:6').ungroup('ByRows');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test('page layout: paper, margins, area, titles, zoom, header and footer', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { pageLayout } = sheet;
    pageLayout.set({ orientation: 'Landscape', paperSize: 'A4', centerHorizontally: true, printErrors: 'Blank' });
    pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
    pageLayout.setPrintArea('A1:K40');
    pageLayout.setPrintTitleRows('$4:$5');
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    pageLayout.load('orientation,paperSize,centerHorizontally,printErrors,topMargin,leftMargin,zoom');
    const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter,leftHeader');
    const area = pageLayout.getPrintArea().load('address');
    const rows = pageLayout.getPrintTitleRows().load('address');
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      centerHorizontally: true,
      printErrors: 'Blank',
      zoom: { horizontalFitToPages: 1 },
    });
    expect(pageLayout.topMargin).toBeCloseTo(72);
    expect(pageLayout.leftMargin).toBeCloseTo(36);
    expect([footer.centerFooter, footer.leftHeader]).toEqual(['&P / &N', '']);
    expect([area.address, rows.address]).toEqual(['Sheet1!A1:K40', 'Sheet1!4:5']);
    expect(columns.isNullObject).toBe(true);
    pageLayout.orientation = 'Sideways' as never;
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('print area, breaks and outline follow inserted rows', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.pageLayout.setPrintArea('A1:C10');
    sheet.horizontalPageBreaks.add('A6');
    sheet.getRange('1:2').insert('Down');
    const area = sheet.pageLayout.getPrintArea().load('address');
    sheet.horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    expect(area.address).toBe('Sheet1!A3:C12');
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([7]);
  });
});

test('custom properties of a sheet', async () => {
  await run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem('Sheet1');
    customProperties.add('code', 'EXP-4');
    customProperties.add('Code', 'EXP-5');
    customProperties.load('items/key,items/value');
    await context.sync();
    expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([['code', 'EXP-5']]);
    customProperties.getItem('code').delete();
    const none = customProperties.getItemOrNullObject('code').load('key');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

describe('protection', () => {
  test('locked cells refuse, unlocked ones do not, and the password counts', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2:B9').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, 'secret');
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('A1').format.font.bold = true;
      sheet.protection.load('protected,options');
      const locked = sheet.getRange('A1:B2').load('format/protection/locked');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowInsertRows: false });
      expect(locked.format.protection.locked).toBeNull();
    });
    const denied = (work: (sheet: Excel.Worksheet) => void, code = 'AccessDenied') =>
      expect(
        run(async (context) => {
          work(context.workbook.worksheets.getItem('Sheet1'));
          await context.sync();
        }),
      ).rejects.toMatchObject({ code });
    await denied((sheet) => (sheet.getRange('A1').values = [[1]]));
    await denied((sheet) => (sheet.getRange('B2:C2').values = [[1, 2]]));
    await denied((sheet) => sheet.getRange('1:1').insert('Down'));
    await denied((sheet) => sheet.getRange('A1').clear());
    await denied((sheet) => void sheet.tables.add('D1:E2', true));
    await denied((sheet) => sheet.protection.unprotect('wrong'), 'BadPassword');
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
  });

  test('a protected workbook keeps its sheets', async () => {
    await run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.load('protected');
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
      context.workbook.worksheets.add('More');
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });
});
