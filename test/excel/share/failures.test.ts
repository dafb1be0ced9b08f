/** Whatever fails while cells are converted, restored or repaired, the workbook is as it was before. */
import { convert, convertSelectionToValues } from '../../../src/excel/share/convert';
import { lookForDamage, repair } from '../../../src/excel/share/repair';
import { restore } from '../../../src/excel/share/restore';
import { startExcel, type StartedExcel } from '../../host/office';
import { HostError } from '../../../src/preview/wire/hostObject';
import { failEverywhere, planted, stateOf } from '../failures';
import { registerFunctions } from '../functions';

const failures = planted();
let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  registerFunctions(excel, null);
  await change(({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').formulas = [
      ['Actual', 'Target'],
      [80, 100],
      [120, '=50+50'],
    ];
    sheet.tables.add('A1:B3', true).name = 'Plan';
    sheet.getRange('D1:D3').formulas = [['=KPI.VARIANCE(A2,B2)'], ['=KPI.VAGUE(C2,C2:C4)'], ['=KPI.ROI(A2,B2)']];
    sheet.getRange('F1').formulas = [['=KPI.RFM({"A";"B";"A"},{46000;46010;46020},{100;50;30},46030,5,"CN8",TRUE)']];
    sheet.getRange('F1:F3').numberFormat = [['@'], ['@'], ['@']];
    workbook.worksheets.add('Other').getRange('A1:A2').formulas = [
      ['=KPI.RATIO(Plan[[#Totals],[Actual]],2)+KPI.RATIO(Sheet1!A2,4)'],
      ['=ROWS(Sheet1!F1#)'],
    ];
    workbook.names.add('Ratio', '=KPI.RATIO(Sheet1!$A$2,Sheet1!$B$2)');
    workbook.names.add('Customers', '=Sheet1!$F$1#');
  });
});
afterEach(() => excel.dispose());

async function change(work: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  await excel.engine.calculation.settle();
}

const everywhere = { kind: 'workbook' } as const;
const back = () => restore(everywhere, 'stays');

test('when taking back fails too, the formulas are still kept, and can be put back', async () => {
  const before = (await stateOf(excel)) as { sheets: Record<string, unknown> };
  const { requests } = excel.host.bridge;
  const from = requests.length;
  await convert(everywhere, 'values');
  const count = requests.length - from;
  await back();
  await change(({ workbook }) => {
    const kept = workbook.worksheets.getItem('Plansheet originals');
    kept.visibility = 'Visible';
    kept.delete();
  });
  // The last request turns events on again; from then on nothing can be given back, and nothing dropped.
  const last = requests.length + count;
  failures.plant(({ request }) => (request >= last ? new HostError('AccessDenied', 'Planted.') : undefined));
  await expect(convert(everywhere, 'values')).rejects.toMatchObject({ code: 'halfDone' });
  failures.plant(null);
  expect(await back()).toMatchObject({ restored: 8, changed: [], lost: [] });
  const { sheets } = (await stateOf(excel)) as typeof before;
  delete sheets['Plansheet originals'];
  expect(sheets).toEqual(before.sheets);
});

test('values, into a workbook that keeps formulas already', async () => {
  await convert({ kind: 'sheet', sheet: 'Other' }, 'values');
  await failEverywhere(
    excel,
    failures,
    () => convert({ kind: 'sheet', sheet: 'Sheet1' }, 'values'),
    () => restore({ kind: 'sheet', sheet: 'Sheet1' }, 'stays'),
  );
}, 300_000);

test('the selection, from the menu of a cell', async () => {
  await change(({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.activate();
    sheet.getRange('D1:D3').select();
  });
  await convert({ kind: 'sheet', sheet: 'Other' }, 'values');
  await failEverywhere(excel, failures, convertSelectionToValues, () =>
    restore({ kind: 'sheet', sheet: 'Sheet1' }, 'stays'),
  );
}, 300_000);

test('native formulas, with the sheet that keeps the formulas still to come', async () => {
  const drop = async () => {
    await back();
    await change(({ workbook }) => {
      const kept = workbook.worksheets.getItem('Plansheet originals');
      kept.visibility = 'Visible';
      kept.delete();
    });
  };
  const tried = await failEverywhere(excel, failures, () => convert(everywhere, 'native'), drop);
  expect(tried).toBeGreaterThan(50);
}, 300_000);

test('restoring, also over what was changed', async () => {
  const freeze = () => convert(everywhere, 'values');
  await freeze();
  await back();
  await freeze();
  await change(({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').getRange('D1').values = [["'=1+1"]];
    workbook.worksheets.getItem('Sheet1').getRange('G2').formulas = [['=1+1']];
  });
  const again = async () => {
    await freeze();
    await change(({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('D1').values = [["'=1+1"]];
      workbook.worksheets.getItem('Sheet1').getRange('G2').formulas = [['=1+1']];
    });
  };
  await failEverywhere(excel, failures, () => restore(everywhere, 'restored'), again);
}, 300_000);

test('repair', async () => {
  const damage = () =>
    change(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('D1').formulas = [['=_xll.KPI.VARIANCE(A2,B2)']];
      sheet.getRange('D3').formulas = [['=Other.xla!_xldudf_KPI_ROI(A2,B2)+KPI.ROI(1,2)']];
    });
  await damage();
  expect((await lookForDamage()).repairable).toHaveLength(2);
  await failEverywhere(excel, failures, repair, damage);
}, 300_000);
