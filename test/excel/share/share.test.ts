/** Sharing: values, native formulas and back, on a workbook with plan sheets, spilled answers, errors, and cells that change in between. */
import { insertPlan } from '../../../src/excel/insert';
import { convert, convertSelectionToValues } from '../../../src/excel/share/convert';
import { storeName } from '../../../src/excel/share/originals';
import { lookAtSharing } from '../../../src/excel/share/outlook';
import { restore } from '../../../src/excel/share/restore';
import { defaultAnswers } from '../../../src/sheet/answers';
import { startExcel, type StartedExcel } from '../../host/office';
import { registerFunctions } from '../functions';

let excel: StartedExcel;
let crashes: unknown[];
afterEach(() => {
  expect(crashes).toEqual([]);
  excel.dispose();
});

async function start(): Promise<void> {
  excel = await startExcel({ global: true, excelApi: '1.20' });
  crashes = registerFunctions(excel, null);
}

const plan = (sheets: string[]) =>
  insertPlan(
    {
      sheets,
      answers: { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: 'Qingyu', sample: true },
    },
    () => undefined,
    new AbortController().signal,
  );

/** A sheet of one's own, with a call of each kind. */
async function ownSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').formulas = [
      ['Actual', 'Target', 'Word'],
      [80, 100, "'=1+1"],
      [120, 100, 'x'],
      ['', 100, 'y'],
    ];
    sheet.getRange('E1:E6').formulas = [
      ['=KPI.VARIANCE(A2,B2)'],
      ['=KPI.VAGUE(C2,C2:C4)'],
      ['=KPI.ROI(A2,B2)+KPI.RATIO($A$3,Sheet1!B3)'],
      ['=KPI.ROI(A4,B4)'],
      ['=SUM(A2:A3)'],
      ['=KPI.NOSUCH(1)'],
    ];
    sheet.getRange('G1').formulas = [['=KPI.RFM({"A";"B";"A"},{46000;46010;46020},{100;50;30},46030,5,"CN8",TRUE)']];
    await context.sync();
  });
  await excel.engine.calculation.settle();
}

const cellsOf = (sheet: string) => excel.host.snapshot().sheets[sheet]!.cells;
const valueOf = (cell: unknown) => (Array.isArray(cell) ? (cell as unknown[])[1] : cell);
const own = () => {
  const sheets = { ...excel.host.snapshot().sheets };
  delete sheets[storeName];
  return sheets;
};

async function change(work: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  await excel.engine.calculation.settle();
}

describe('a sheet of one’s own', () => {
  beforeEach(async () => {
    await start();
    await ownSheet();
  });

  test('what only looks like one of ours stays as it is, and error names are told from texts', async () => {
    await change(({ workbook }) => {
      workbook.names.add('KPI.Target', '=5');
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('E5:E7').formulas = [['="KPI. report "&A2'], ['=KPI.Target*2'], ['="#GREEN"&KPI.ROI(1,0)']];
      sheet.getRange('E8').formulas = [['=IF(KPI.ROI(3,2)>0,1/0,"#GREEN")']];
      sheet.getRange('E9').formulas = [['=IF(KPI.ROI(3,2)>0,"#GREEN",1)']];
    });
    const { errors } = await lookAtSharing({ kind: 'workbook' });
    expect(errors).toContainEqual({ sheet: 'Sheet1', address: 'E8', error: '#DIV/0!' });
    expect(errors.map(({ address }) => address)).not.toContain('E9');
    await convert({ kind: 'workbook' }, 'values');
    const cells = cellsOf('Sheet1');
    expect(cells.E5).toEqual(['="KPI. report "&A2', 'KPI. report 80']);
    expect(cells.E6).toEqual(['=KPI.Target*2', 10]);
    expect(cells.E8).toBe('#DIV/0!');
    expect(cells.E9).toBe('#GREEN');
  });

  test('what a colleague will see', async () => {
    expect(await lookAtSharing({ kind: 'workbook' })).toEqual({
      sheets: [{ name: 'Sheet1', cells: 6, native: 3, others: 1 }],
      waiting: [{ sheet: 'Sheet1', address: 'E6' }],
      errors: [{ sheet: 'Sheet1', address: 'E4', error: '#N/A' }],
      kept: 0,
    });
  });

  test('values, and every formula back', async () => {
    const before = own();
    const result = await convert({ kind: 'workbook' }, 'values');
    expect(result).toMatchObject({
      values: 5,
      native: 0,
      waiting: [{ sheet: 'Sheet1', address: 'E6' }],
      errors: [{ sheet: 'Sheet1', address: 'E4', error: '#N/A' }],
      differing: [],
      oneUndoStep: true,
    });
    const frozen = cellsOf('Sheet1');
    expect(Object.values(frozen).filter((cell) => Array.isArray(cell))).toEqual([
      ['=SUM(A2:A3)', 200],
      ['=KPI.NOSUCH(1)', '#NAME?'],
    ]);
    for (const [address, cell] of Object.entries(before.Sheet1!.cells))
      expect([address, valueOf(frozen[address])]).toEqual([address, valueOf(cell) === '' ? undefined : valueOf(cell)]);
    expect(excel.host.snapshot().sheets[storeName]?.visibility).toBe('VeryHidden');
    expect((await lookAtSharing({ kind: 'workbook' })).kept).toBe(5);

    expect(await restore({ kind: 'workbook' }, 'stays')).toEqual({
      restored: 5,
      changed: [],
      lost: [],
      deleted: 0,
      oneUndoStep: true,
    });
    await excel.engine.calculation.settle();
    expect(own()).toEqual(before);
  });

  test('native formulas where there are twins', async () => {
    const before = own();
    const result = await convert({ kind: 'sheet', sheet: 'Sheet1' }, 'native');
    expect(result).toMatchObject({ values: 2, native: 3, differing: [] });
    expect(JSON.stringify(cellsOf('Sheet1'))).not.toMatch(/KPI\.(?!NOSUCH)/);
    await change(({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A2').values = [[90]];
    });
    expect(valueOf(cellsOf('Sheet1').E1)).toBe(-10);
    await change(({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A2').values = [[80]];
    });
    expect(await restore({ kind: 'workbook' }, 'stays')).toMatchObject({ restored: 5, changed: [], lost: [] });
    await excel.engine.calculation.settle();
    expect(own()).toEqual(before);
  });

  test('rows inserted, the sheet renamed and moved: the formulas go along', async () => {
    await convert({ kind: 'workbook' }, 'native');
    await change(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('1:2').insert('Down');
      sheet.name = "Anna's figures";
      workbook.worksheets.add('First').position = 0;
    });
    expect(await restore({ kind: 'workbook' }, 'stays')).toMatchObject({ restored: 5, changed: [], lost: [] });
    await excel.engine.calculation.settle();
    const cells = cellsOf("Anna's figures");
    expect(cells.E3).toEqual(['=KPI.VARIANCE(A4,B4)', -20]);
    expect((cells.E5 as string[])[0]).toBe("=KPI.ROI(A4,B4)+KPI.RATIO($A$5,'Anna''s figures'!B5)");
    expect((cells.G3 as string[])[0]).toMatch(/^=KPI\.RFM/);
  });

  test('what was changed meanwhile is told, and stays until it is asked for', async () => {
    await convert({ kind: 'workbook' }, 'values');
    await change(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('E1').values = [['typed']];
      sheet.getRange('H2').values = [[1]];
    });
    expect(await restore({ kind: 'workbook' }, 'stays')).toMatchObject({
      restored: 3,
      changed: [
        { sheet: 'Sheet1', address: 'E1' },
        { sheet: 'Sheet1', address: 'G1:P3' },
      ],
    });
    expect(cellsOf('Sheet1').E1).toBe('typed');
    expect((await lookAtSharing({ kind: 'workbook' })).kept).toBe(2);
    expect(await restore({ kind: 'workbook' }, 'restored')).toMatchObject({ restored: 2, changed: [] });
    await excel.engine.calculation.settle();
    expect(cellsOf('Sheet1').E1).toEqual(['=KPI.VARIANCE(A2,B2)', -20]);
    expect((cellsOf('Sheet1').G1 as string[])[0]).toMatch(/^=KPI\.RFM/);
    expect((await lookAtSharing({ kind: 'workbook' })).kept).toBe(0);
  });

  test('cells deleted, and formulas that read what is gone', async () => {
    await convert({ kind: 'workbook' }, 'values');
    await change(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A:A').delete('Left');
    });
    // E stands in D now; what read column A is lost, and the value stays.
    const result = await restore({ kind: 'workbook' }, 'stays');
    expect(result).toMatchObject({ restored: 2, changed: [], deleted: 0 });
    expect(result.lost.map(({ address }) => address)).toEqual(['D1', 'D3', 'D4']);
    expect(cellsOf('Sheet1').D1).toBe(-20);
  });

  test('a selection alone', async () => {
    await change(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.activate();
      sheet.getRange('D1:H2').select();
    });
    expect(await convertSelectionToValues()).toMatchObject({ values: 3 });
    expect(cellsOf('Sheet1').E1).toBe(-20);
    expect(cellsOf('Sheet1').E4).toEqual(['=KPI.ROI(A4,B4)', '#N/A']);
  });

  test('one Undo takes it back, and what is kept with it', async () => {
    const before = own();
    await convert({ kind: 'workbook' }, 'values');
    await excel.engine.history.undo();
    await excel.engine.calculation.settle();
    expect(own()).toEqual(before);
    expect((await lookAtSharing({ kind: 'workbook' })).kept).toBe(0);
  });
});

test('a whole pack as native formulas, and back', async () => {
  await start();
  await plan(['EXP-1', 'EXP-4', 'EXP-5', 'EXP-6', 'AMP-3']);
  await excel.engine.calculation.settle();
  const before = own();
  const outlook = await lookAtSharing({ kind: 'workbook' });
  const cells = outlook.sheets.reduce((sum, one) => sum + one.cells, 0);
  expect(cells).toBeGreaterThan(200);
  expect(outlook.waiting).toEqual([]);
  const result = await convert({ kind: 'workbook' }, 'native');
  expect(result).toMatchObject({ waiting: [], differing: [] });
  expect(result.native).toBe(outlook.sheets.reduce((sum, one) => sum + one.native, 0));
  expect(result.native + result.values).toBe(cells);
  await excel.engine.calculation.settle();
  const after = own();
  expect(JSON.stringify(after)).not.toMatch(/KPI\.[A-Z]+\(/);
  for (const [sheet, { cells: there }] of Object.entries(before))
    for (const [address, cell] of Object.entries(there)) {
      // A number under the format of texts is read back as text here.
      const asText = before[sheet]!.formats[address]?.numberFormat === '@';
      const [was, is] = [valueOf(cell), valueOf(after[sheet]!.cells[address] ?? '')].map((one) =>
        asText ? String(one) : one,
      );
      if (typeof was === 'number') expect([sheet, address, is]).toEqual([sheet, address, expect.closeTo(was, 6)]);
      else expect([sheet, address, is]).toEqual([sheet, address, was]);
    }
  expect(await restore({ kind: 'workbook' }, 'stays')).toMatchObject({ restored: cells, changed: [], lost: [] });
  await excel.engine.calculation.settle();
  expect(own()).toEqual(before);
}, 300_000);
