/** Damaged formulas are found, entered again and told one by one; what cannot be repaired is said. */
import { lookForDamage, repair } from '../../../src/excel/share/repair';
import { startExcel, type StartedExcel } from '../../host/office';
import { registerFunctions } from '../functions';

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20' });
});
afterEach(() => excel.dispose());

async function type(cells: Record<string, string>): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const [address, formula] of Object.entries(cells)) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  await excel.engine.calculation.settle();
}
const cells = () => excel.host.snapshot().sheets.Sheet1!.cells;

test('names that Excel and other add-ins changed, in cells and names', async () => {
  registerFunctions(excel, null);
  await type({
    A1: '=Other.xla!_xldudf_KPI_ROI(150,100)',
    A2: '=IF(1,_xll.KPI.RATIO(1,4),"")',
    A3: '=KPI.ROI(1,2)',
    A4: '=SUM(1)',
  });
  await Excel.run(async (context) => {
    context.workbook.names.add('Ratio', '=_xll.KPI.RATIO(1,2)');
    context.workbook.names.add('Handed', '=_xldudf_KPI_ROI');
    context.workbook.names.add('KPI_ROI', '=5');
    context.workbook.names.add('Mine', '=KPI_ROI');
    await context.sync();
  });
  const found = await lookForDamage();
  expect(found.unknown).toEqual([]);
  expect(found.repairable.map((one) => ['name' in one ? one.name : one.address, one.kind])).toEqual([
    ['A1', 'renamed'],
    ['A2', 'renamed'],
    ['Ratio', 'renamed'],
    ['Handed', 'renamed'],
  ]);
  const result = await repair();
  expect(result.repaired).toEqual(found.repairable);
  expect(result).toMatchObject({ still: [], unknown: [], oneUndoStep: true });
  await excel.engine.calculation.settle();
  expect(cells()).toMatchObject({ A1: ['=KPI.ROI(150,100)', 0.5], A2: ['=IF(1,KPI.RATIO(1,4),"")', 0.25] });
  expect(await lookForDamage()).toEqual({ repairable: [], unknown: [] });
});

test('functions Excel does not know are entered again, and told when that did not help', async () => {
  await type({ A1: '=KPI.ROI(150,100)' });
  expect(cells().A1).toEqual(['=KPI.ROI(150,100)', '#NAME?']);
  const result = await repair();
  expect(result.repaired.map(({ kind }) => kind)).toEqual(['forgotten']);
  expect(result.still).toEqual([{ sheet: 'Sheet1', address: 'A1' }]);
  expect(cells().A1).toEqual(['=KPI.ROI(150,100)', '#NAME?']);
});

test('functions this version does not have stay, and are named', async () => {
  registerFunctions(excel, null);
  await type({ A1: '=_xll.KPI.ORACLE(1)', A2: '=KPI.ORACLE(1)' });
  const before = cells();
  expect(await repair()).toMatchObject({
    repaired: [],
    unknown: [
      { sheet: 'Sheet1', address: 'A1', functions: ['_xll.KPI.ORACLE'] },
      { sheet: 'Sheet1', address: 'A2', functions: ['KPI.ORACLE'] },
    ],
  });
  expect(cells()).toEqual(before);
});
