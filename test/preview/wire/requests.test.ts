/** Requests as such: how many, how large, failing on purpose, keeping and giving back references, the shapes of answers. */
import { HostError } from '../../../src/preview/wire/hostObject';
import { webPayloadLimit } from '../../../src/preview/wire/bridge';
import type { ActionPlace } from '../../../src/preview/wire/dispatcher';
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
afterEach(() => excel.dispose());
const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);

test('requests are counted and measured', async () => {
  excel = await startExcel({ global: true });
  await run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x'.repeat(1000)]];
    await context.sync();
    context.workbook.load('name');
    await context.sync();
  });
  await excel.events();
  const { requests } = excel.host.bridge;
  // The third gives back the range.
  expect(requests.map(({ write }) => write)).toEqual([true, false, false]);
  expect(requests[0]?.sent).toBeGreaterThan(1000);
  expect(requests[1]?.received).toBeGreaterThan(50);
  expect(requests.every(({ error }) => error === undefined)).toBe(true);
});

test('an error keeps what was done before it, as Excel does, and is written down', async () => {
  excel = await startExcel({ global: true });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A1:B1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    const cells = sheet.getRange('A1:A2').load('values');
    await context.sync();
    expect(cells.values).toEqual([[1], ['']]);
  });
  expect(excel.host.bridge.requests[0]?.error).toContain('InvalidArgument');
});

test('a failure can be ordered at any request and action', async () => {
  let order: { request: number; action: number } | null = null;
  const places: ActionPlace[] = [];
  const fail = (place: ActionPlace) => {
    places.push(place);
    const meant = place.request === order?.request && place.action === order.action;
    return meant ? new HostError('GeneralException', 'Ordered failure.') : undefined;
  };
  excel = await startExcel({ global: true, fail });
  const write = () =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      sheet.getRange('A3').values = [[3]];
      await context.sync();
    });
  await write();
  await excel.host.bridge.idle();
  const last = places.filter(({ name }) => name === 'Values')[2];
  expect(last?.request).toBe(2);
  excel.engine.cells.clear(excel.engine.sheets.active(), { row: 0, column: 0, rows: 3, columns: 1 }, 'all');
  order = { request: excel.host.bridge.requests.length + 2, action: last?.action ?? 0 };
  await expect(write()).rejects.toMatchObject({ code: 'GeneralException', message: 'Ordered failure.' });
  const values = excel.engine.cells.read(excel.engine.sheets.active(), { row: 0, column: 0, rows: 3, columns: 1 });
  expect(values.map(([cell]) => cell?.value)).toEqual([1, 2, '']);
});

test('the limit of Excel on the web, both ways', async () => {
  excel = await startExcel({ global: true, payloadLimit: webPayloadLimit });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const text = 'x'.repeat(1000);
    sheet.getRange('A1:A6000').values = Array.from({ length: 6000 }, () => [text]);
    await expect(context.sync()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    for (const part of [0, 1, 2]) {
      sheet.getRangeByIndexes(part * 2000, 0, 2000, 1).values = Array.from({ length: 2000 }, () => [text]);
      await context.sync();
    }
    sheet.getRange('A1:A6000').load('values');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

test('ranges of a run are given back at its end', async () => {
  excel = await startExcel({ global: true });
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3').getCell(1, 1);
    range.load('address');
    await context.sync();
    range.values = [[1]];
    expect(excel.host.references.size).toBeGreaterThan(0);
    await context.sync();
    expect(range.address).toBe('Sheet1!B2');
  });
  await excel.host.bridge.idle();
  expect(excel.host.references.size).toBe(0);
});

test('tracked ranges live on from run to run', async () => {
  excel = await startExcel({ global: true });
  const range = await run(async (context) => {
    const kept = context.workbook.worksheets.getItem('Sheet1').getRange('B5');
    context.trackedObjects.add(kept);
    await context.sync();
    return kept;
  });
  await run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
    await context.sync();
  });
  range.load('address');
  await range.context.sync();
  expect(range.address).toBe('Sheet1!B6');
});

test('load by object, by path, of collections with top and skip', async () => {
  excel = await startExcel({ global: true });
  await run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ['B', 'C', 'D']) worksheets.add(name);
    worksheets.load({ select: 'name', top: 2, skip: 1 } as never);
    const range = worksheets
      .getItem('B')
      .getRange('A1')
      .load({ address: true, format: { fill: { color: true } } });
    const sheet = worksheets.getItem('C');
    sheet.load('name,pageLayout/orientation,tables/items/name');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['B', 'C']);
    expect(range.toJSON()).toEqual({ address: 'B!A1', format: { fill: { color: '#FFFFFF' } } });
    expect(sheet.toJSON()).toMatchObject({ name: 'C', pageLayout: { orientation: 'Portrait' }, tables: [] });
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('a collection loads its own count', async () => {
  excel = await startExcel({ global: true });
  await run(async (context) => {
    const { tables } = context.workbook;
    tables.load('count');
    await context.sync();
    expect(tables.count).toBe(0);
  });
});

test('update() sets many properties, nested ones too', async () => {
  excel = await startExcel({ global: true });
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.set({ values: [[5]], format: { font: { bold: true }, fill: { color: '#FF0000' } } });
    range.load('values,format/font/bold,format/fill/color');
    await context.sync();
    expect([range.values, range.format.font.bold, range.format.fill.color]).toEqual([[[5]], true, '#FF0000']);
  });
});

test('members above the claimed set are refused by the library itself', async () => {
  excel = await startExcel({ global: true, excelApi: '1.12' });
  await run(async (context) => {
    const table = context.workbook.worksheets.getItem('Sheet1').tables.add('A1:B2', true);
    expect(() => table.resize('A1:B3')).toThrow(expect.objectContaining({ code: 'ApiNotFound' }));
    await context.sync();
  });
});
