/** What a workbook keeps beside its sheets, through the real Office.js: settings, properties, XML, comments, application. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({
    global: true,
    locale: 'zh-CN',
    now: () => new Date('2026-03-01T08:00:00Z'),
    user: 'Li Na',
  });
});
afterEach(() => excel.dispose());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);

test('settings keep any JSON and dates, and are the same as the document’s', async () => {
  await run(async (context) => {
    const { settings } = context.workbook;
    settings.add('plan', { week: 12, open: true, list: [1, 'a'] });
    settings.add('asOf', new Date('2026-02-03T00:00:00Z'));
    settings.add('plan2', 1);
    settings.add('plan2', 2);
    settings.load('items/key,items/value');
    await context.sync();
    const found = Object.fromEntries(settings.items.map(({ key, value }) => [key, value as unknown]));
    expect(found.plan).toEqual({ week: 12, open: true, list: [1, 'a'] });
    expect(new Date(found.asOf as string).toISOString()).toBe('2026-02-03T00:00:00.000Z');
    expect(found.plan2).toBe(2);
    settings.getItem('plan2').delete();
    const none = settings.getItemOrNullObject('plan2').load('key');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('settings of the document are written with the workbook', async () => {
  Office.context.document.settings.set('pane', 'open');
  await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
  await run(async (context) => {
    const item = context.workbook.settings.getItem('pane').load('value');
    await context.sync();
    expect(item.value).toBe('open');
  });
});

test('properties, built in and custom', async () => {
  await run(async (context) => {
    const { properties } = context.workbook;
    properties.title = 'Annual plan';
    properties.author = 'Li Na';
    properties.custom.add('brand', 'Acme');
    properties.custom.add('Brand', 'Ecma');
    properties.custom.add('budget', 1.5);
    properties.custom.add('final', true);
    properties.load('title,author,subject,creationDate');
    properties.custom.load('items/key,items/value,items/type');
    await context.sync();
    expect([properties.title, properties.author, properties.subject]).toEqual(['Annual plan', 'Li Na', '']);
    expect(new Date(properties.creationDate).toISOString()).toBe('2025-01-01T00:00:00.000Z');
    expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
      ['brand', 'Ecma', 'String'],
      ['budget', 1.5, 'Float'],
      ['final', true, 'Boolean'],
    ]);
    properties.custom.deleteAll();
    const count = properties.custom.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('custom XML parts by id and namespace', async () => {
  await run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add('<plan xmlns="urn:plansheet"><week>1</week></plan>');
    parts.add('<k:other xmlns:k="urn:other"/>');
    part.load('id,namespaceUri');
    const only = parts.getByNamespace('urn:plansheet').getOnlyItem().load('id');
    const count = parts.getCount();
    await context.sync();
    expect(part.namespaceUri).toBe('urn:plansheet');
    expect([only.id, count.value]).toEqual([part.id, 2]);
    part.setXml('<plan xmlns="urn:plansheet"><week>2</week></plan>');
    const xml = parts.getItem(part.id).getXml();
    await context.sync();
    expect(xml.value).toContain('<week>2</week>');
    part.delete();
    const none = parts.getByNamespace('urn:plansheet').getOnlyItemOrNullObject().load('id');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    parts.add('no xml');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('comments and replies, on their cells', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const comment = sheet.comments.add('B2', 'Why red?');
    const reply = comment.replies.add('Behind plan');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    const found = context.workbook.comments.getItemByCell('Sheet1!B3').load('content,authorName,resolved,creationDate');
    const where = comment.getLocation().load('address');
    reply.load('content,authorName');
    comment.replies.load('items/content');
    await context.sync();
    expect([found.content, found.authorName, found.resolved]).toEqual(['Why red?', 'Li Na', false]);
    expect(new Date(found.creationDate).toISOString()).toBe('2026-03-01T08:00:00.000Z');
    expect(where.address).toBe('Sheet1!B3');
    expect(comment.replies.items.map(({ content }) => content)).toEqual(['Behind plan']);
    comment.resolved = true;
    comment.content = 'Settled';
    reply.delete();
    comment.load('resolved,content');
    const replies = comment.replies.getCount();
    await context.sync();
    expect([comment.resolved, comment.content, replies.value]).toEqual([true, 'Settled', 0]);
    sheet.comments.add('B3', 'Again');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    comment.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('culture and calculation', async () => {
  await run(async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode,decimalSeparator,thousandsSeparator');
    application.cultureInfo.load('name');
    application.cultureInfo.datetimeFormat.load('shortDatePattern,dateSeparator');
    application.cultureInfo.numberFormat.load('numberDecimalSeparator');
    await context.sync();
    expect([application.calculationMode, application.decimalSeparator, application.thousandsSeparator]).toEqual([
      'Automatic',
      '.',
      ',',
    ]);
    expect(application.cultureInfo.name).toBe('zh-CN');
    expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe('yyyy/M/d');
  });
});

test('in manual mode formulas wait for calculate', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').formulas = [[1], ['=A1+1']];
    await context.sync();
    context.workbook.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    const cell = sheet.getRange('A2').load('values');
    await context.sync();
    expect(cell.values).toEqual([[2]]);
    context.workbook.application.calculate('Full');
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[6]]);
  });
});

test('suspended calculation is made up for at the end of the request', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange('A1:A2').formulas = [[1], ['=A1+1']];
    await context.sync();
    const cell = sheet.getRange('A2').load('values');
    await context.sync();
    expect(cell.values).toEqual([[2]]);
  });
});

test('selection and active cell', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, active.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
  });
  excel.engine.select(excel.engine.sheets.active(), [
    { row: 0, column: 0, rows: 1, columns: 1 },
    { row: 4, column: 0, rows: 1, columns: 2 },
  ]);
  await run(async (context) => {
    const areas = context.workbook.getSelectedRanges().load('address');
    await context.sync();
    expect(areas.address).toBe('Sheet1!A1,Sheet1!A5:B5');
    context.workbook.getSelectedRange().load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidSelection' });
  });
});

test('what the stand-in does not have says so in a sentence', async () => {
  await run(async (context) => {
    context.workbook.pivotTables.load('items/name');
    const error = await context.sync().catch((caught: OfficeExtension.Error) => caught);
    expect(error).toMatchObject({
      code: 'ApiNotFound',
      message: 'The preview does not implement Workbook.pivotTables.',
    });
  });
});
