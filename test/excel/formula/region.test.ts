/** The list around the selection: a table, a block with or without headers, whole columns; what is in it, and where. */
import { looksHeaded, readRegion, readTableRegion } from '../../../src/excel/formula/region';
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B3:D5').values = [
      ['会员编号', '下单日期', '金额'],
      ['A1', 46000, 120],
      ['B7', 46010, 80],
    ];
    sheet.getRange('C4:C5').numberFormat = [['yyyy-mm-dd'], ['yyyy-mm-dd']];
    sheet.getRange('G1:H3').values = [
      ['Id', 'Goal'],
      ['x', 1],
      ['y', 2],
    ];
    sheet.tables.add('G1:H3', true).name = 'Plan';
    await context.sync();
  });
});
afterAll(() => excel.dispose());

async function at(address: string) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).select();
    await context.sync();
  });
  return readRegion();
}

test('the block around one cell, its headers told from its data', async () => {
  const region = await at('C4');
  expect(region).toMatchObject({ sheet: 'Sheet1', address: 'B3:D5', row: 3, rows: 2, table: null });
  expect(region!.columns.map(({ header, address }) => [header, address])).toEqual([
    ['会员编号', 'B4:B5'],
    ['下单日期', 'C4:C5'],
    ['金额', 'D4:D5'],
  ]);
  expect(region!.columns[1]).toMatchObject({ values: [46000, 46010], numberFormats: ['yyyy-mm-dd', 'yyyy-mm-dd'] });
});

test('a table, by its columns', async () => {
  const region = await at('H2');
  expect(region).toMatchObject({ table: 'Plan', rows: 2 });
  expect(region!.columns.map(({ header, address }) => [header, address])).toEqual([
    ['Id', 'G2:G3'],
    ['Goal', 'H2:H3'],
  ]);
});

test('a table by its name, wherever the selection is; one that is gone is told', async () => {
  await at('C4');
  expect(await readTableRegion('Plan')).toMatchObject({ sheet: 'Sheet1', table: 'Plan', address: 'G1:H3', rows: 2 });
  await expect(readTableRegion('Gone')).rejects.toMatchObject({ code: 'notFound' });
});

test('whole columns are taken as far as they are used', async () => {
  expect(await at('B:D')).toMatchObject({ address: 'B1:D5' });
  expect(await at('B4:D5')).toMatchObject({
    address: 'B4:D5',
    rows: 2,
    columns: [{ header: '' }, { header: '' }, { header: '' }],
  });
});

test('nothing there', async () => {
  expect(await at('Z90')).toBeNull();
  expect(await at('X90:Z95')).toBeNull();
});

test.each<[boolean, unknown[][]]>([
  [
    true,
    [
      ['Id', 'Date'],
      ['a', 46000],
    ],
  ],
  [
    true,
    [
      ['Id', 'Date'],
      ['a', '2026-01-01'],
    ],
  ],
  [
    false,
    [
      ['a', 46000],
      ['b', 46001],
    ],
  ],
  [
    false,
    [
      ['Ann', 'Bob'],
      ['Cid', 'Dan'],
    ],
  ],
  [
    false,
    [
      ['2026-01-01', 'x1'],
      ['2026-01-02', 'x2'],
    ],
  ],
  [
    false,
    [
      ['same', 'same'],
      [1, 2],
    ],
  ],
  [false, [['Id', 'Date']]],
])('headers: %s in %j', (expected, values) => expect(looksHeaded(values)).toBe(expected));
