/** Answers that drop-downs, conditional formats and charts read by `#` stay one block of constants. */
import { convert } from '../../../src/excel/share/convert';
import { constantsOf, heldAnswers, sameConstants } from '../../../src/excel/share/held';
import { lookAtSharing } from '../../../src/excel/share/outlook';
import { restore } from '../../../src/excel/share/restore';
import type { FoundCell, Scanned } from '../../../src/excel/share/scan';
import { startExcel, type StartedExcel } from '../../host/office';
import { failEverywhere, planted, stateOf } from '../failures';
import { registerFunctions } from '../functions';

const everywhere = { kind: 'workbook' } as const;
const failures = planted();

async function started(): Promise<StartedExcel> {
  const excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  registerFunctions(excel, null);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    // One answer is read by all kinds of things, another by a cell alone.
    sheet.getRange('A1:C2').formulas = [
      [1, '=KPI.ALLOCATE(100,A1:A3)', '=ROWS(B1#)'],
      [2, '', ''],
    ];
    sheet.getRange('A3').values = [[4]];
    sheet.getRange('E1').formulas = [['=KPI.ALLOCATE(10,A1:A2)']];
    sheet.getRange('F1').formulas = [['=SUM(E1#)']];
    sheet.getRange('B1:B3').numberFormat = [['0.0'], ['@'], ['0.0']];
    const other = context.workbook.worksheets.add('Other');
    const list = { inCellDropDown: true, source: '=Sheet1!$B$1#' };
    other.getRange('A1:A5').dataValidation.rule = { list };
    other.getRange('A3').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
    sheet.getRange('A1:A3').conditionalFormats.add('Custom').custom.rule.formula = '=A1=MAX($B$1#)';
    await context.sync();
  });
  await excel.engine.calculation.settle();
  return excel;
}

test('constants in rows and columns, with the digits a formula keeps', () => {
  expect(
    constantsOf([
      [1, 'say "x"'],
      [true, '#N/A'],
      [-0.1, ''],
    ]),
  ).toBe('={1,"say ""x""";TRUE,#N/A;-0.1,""}');
  expect(constantsOf([[100 / 7]])).toBe('={14.2857142857143}');
  expect([constantsOf([['#REF!']]), constantsOf([['#CALC!']]), constantsOf([['x'.repeat(256)]])]).toEqual([
    null,
    null,
    null,
  ]);
  expect(constantsOf(Array.from({ length: 3000 }, () => [1.5]))).toBeNull();
});

test('the same constants, however their numbers are written', () => {
  expect(sameConstants('={1E-07,"a;b";TRUE}', '={0.0000001, "a;b";TRUE}')).toBe(true);
  expect(sameConstants('={1,2}', '={1;2}')).toBe(false);
  expect(sameConstants('={"1"}', '={1}')).toBe(false);
  expect(sameConstants('=1', '=1')).toBe(false);
});

test('what reads an answer that is too long is named', () => {
  const long: FoundCell = {
    sheet: 'Data',
    row: 0,
    column: 1,
    formula: '=KPI.ALLOCATE(1,A1:A3000)',
    value: 0.5,
    numberFormat: 'General',
    table: null,
    spill: {
      rect: { row: 0, column: 1, rows: 3000, columns: 1 },
      values: Array.from({ length: 3000 }, () => [0.5]),
      numberFormats: [],
    },
  };
  const chart = {
    kind: 'chart',
    sheet: 'Board',
    address: 'Chart 1',
    sources: [{ sheet: 'data', row: 0, column: 1 }],
  } as const;
  const scanned: Scanned = {
    sheets: [{ name: 'Data', cells: [long], others: 0 }],
    names: [],
    readers: [],
    watchers: [{ ...chart, sources: [...chart.sources] }],
    structureProtected: false,
  };
  const { answers, losing } = heldAnswers(scanned);
  expect([answers.size, losing.map(({ address }) => address)]).toEqual([0, ['Chart 1']]);
});

test.each(['values', 'native'] as const)(
  '%s: they go on spilling, and everything comes back',
  async (way) => {
    const excel = await started();
    const before = await stateOf(excel);
    const outlook = await lookAtSharing(everywhere);
    expect(outlook).toMatchObject({
      held: [{ sheet: 'Sheet1', address: 'B1' }],
      losing: { places: [], charts: [] },
      readers: [{ sheet: 'Sheet1', address: 'F1' }],
    });
    expect(await convert(everywhere, way)).toMatchObject({ values: 2, native: 0, readers: 1, differing: [] });
    const { sheets } = excel.host.snapshot();
    expect(sheets.Sheet1?.cells).toMatchObject({
      B1: ['={14;29;57}', 14],
      C1: ['=ROWS(B1#)', 3],
      E1: 3,
      F1: ['=SUM(E1:E2)', 10],
    });
    expect(await restore(everywhere, 'stays')).toMatchObject({ restored: 3, changed: [], lost: [] });
    const after = (await stateOf(excel)) as { sheets: object };
    expect(after.sheets).toMatchObject((before as { sheets: object }).sheets);
    excel.dispose();
  },
  60_000,
);

test('a failure at any action', async () => {
  const excel = await started();
  // The sheet that keeps the formulas is there already.
  await convert(everywhere, 'values');
  await restore(everywhere, 'stays');
  await failEverywhere(
    excel,
    failures,
    () => convert(everywhere, 'values'),
    () => restore(everywhere, 'stays'),
  );
  excel.dispose();
}, 300_000);
