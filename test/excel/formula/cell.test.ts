/** A cell as someone asks about it: the formula, its references resolved as Excel would, whatever kind they are; and nothing is written. */
import { readActiveCell, readFormula, type ReadCell } from '../../../src/excel/formula/cell';
import { readSelection } from '../../../src/excel/formula/selection';
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true });
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const data = worksheets.add("Anna's data");
    data.getRange('B2:D4').values = [
      ['Channel', 'Spend (¥)', 'Goal'],
      ['Search', 100, 90],
      ['Video', 40, ''],
    ];
    data.tables.add('B2:D4', true).name = 'Plan';
    data.getRange('F2:F4').values = [[1], [2], [3]];
    names.add('P_Limit', data.getRange('F3'));
    names.add('Rate', '=0.25');
    data.getRange('H2').formulas = [['=SEQUENCE(3,2)']];
    const other = worksheets.getItem('Sheet1');
    other.getRange('A1').formulas = [
      ["=SUM('Anna''s data'!F2:F4,P_Limit,Rate,Plan[Spend (¥)],'Anna''s data'!H2#,F:F,Plan[#Headers])+NoSuch"],
    ];
    other.getRange('F7').values = [[9]];
    await context.sync();
  });
});
afterAll(() => excel.dispose());

async function at(sheet: string, address: string) {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
  const from = excel.host.bridge.requests.length;
  const cell = await readActiveCell();
  const asked = excel.host.bridge.requests.slice(from);
  expect(asked.some(({ write }) => write)).toBe(false);
  expect(asked.length).toBeLessThanOrEqual(4);
  return cell;
}

const headerOf = ({ table }: ReadCell) => table?.headers[table.place]?.name;

test('references of every kind', async () => {
  const { references, formula, table, spill } = await at('Sheet1', 'A1');
  expect(formula).toMatch(/^=SUM\(/);
  expect([table, spill]).toEqual([null, null]);
  expect([...references].map(([text, { sheet, address, values }]) => [text, sheet, address, values])).toEqual([
    ["'Anna''s data'!F2:F4", "Anna's data", 'F2:F4', [[1], [2], [3]]],
    ['P_Limit', "Anna's data", 'F3', [[2]]],
    ['Rate', null, null, [[0.25]]],
    ['Plan[Spend (¥)]', "Anna's data", 'C3:C4', [[100], [40]]],
    [
      "'Anna''s data'!H2#",
      "Anna's data",
      'H2:I4',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['F:F', 'Sheet1', 'F1:F7', [[''], [''], [''], [''], [''], [''], [9]]],
    ['Plan[#Headers]', "Anna's data", 'B2:D2', [['Channel', 'Spend (¥)', 'Goal']]],
  ]);
});

test('this row of its own table', async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Plan');
    table.columns.add(-1, [['Gap'], ['=[@[Spend (¥)]]-[@Goal]'], ['=SUM(Plan[@[Spend (¥)]:[Goal]])']]);
    await context.sync();
  });
  const first = await at("Anna's data", 'E3');
  expect([first.table?.name, headerOf(first)]).toEqual(['Plan', 'Gap']);
  expect(new Set([...first.references.values()].map(({ address, values }) => [address, values].join()))).toEqual(
    new Set(['C3,100', 'D3,90']),
  );
  const second = await at("Anna's data", 'E4');
  expect([...second.references.values()].map(({ address }) => address)).toEqual(['C4:D4']);
});

test('a cell that another one spills into', async () => {
  const cell = await at("Anna's data", 'I4');
  expect(cell).toMatchObject({ formula: '=SEQUENCE(3,2)', value: 6, spill: { address: 'H2', row: 2, column: 1 } });
  expect(await at("Anna's data", 'H2')).toMatchObject({ spill: null });
});

test('a cell without a formula, an empty one', async () => {
  const typed = await at("Anna's data", 'C3');
  expect(typed).toMatchObject({ formula: '', value: 100 });
  expect(headerOf(typed)).toBe('Spend (¥)');
  expect(await at('Sheet1', 'Z99')).toMatchObject({ formula: '', value: '', text: '', table: null });
});

test('a formula that is not in the sheet yet', async () => {
  const here = { sheet: 'Sheet1', row: 0, column: 0, table: null };
  const { found, lost } = await readFormula('=KPI.ROI(F7,A1:B2)', here);
  expect(lost).toBeNull();
  expect([...found.keys()]).toEqual(['F7', 'A1:B2']);
  expect(found.get('F7')!.values).toEqual([[9]]);
  expect((await readFormula('=KPI.ROI(F7,lower)', here)).lost).toBe('lower');
  const { found: others, lost: sheet } = await readFormula("=KPI.ROI(F7,'No sheet'!A1)", here);
  expect([[...others.keys()], sheet]).toEqual([['F7'], "'No sheet'!A1"]);
});

test('what is selected, in and outside a table', async () => {
  await at("Anna's data", 'C3:D4');
  expect(await readSelection()).toEqual({
    sheet: "Anna's data",
    address: 'C3:D4',
    row: 2,
    column: 2,
    rows: 2,
    columns: 2,
    table: { name: 'Plan', headers: ['Spend (¥)', 'Goal'], whole: true },
  });
  await at("Anna's data", 'F2:F3');
  expect(await readSelection()).toMatchObject({ address: 'F2:F3', table: null });
  await at("Anna's data", 'B2:D4');
  expect(await readSelection()).toMatchObject({ table: null });
});
