/** Sharing: values, native formulas and back, on a workbook with plan sheets, spilled answers, errors, and cells that change in between. */
import { insertPlan } from '../../../src/excel/insert';
import { convert, convertSelectionToValues } from '../../../src/excel/share/convert';
import { storeName } from '../../../src/excel/share/originals';
import { lookAtSharing } from '../../../src/excel/share/outlook';
import { readWorkbook } from '../../../src/excel/read/read';
import { restore } from '../../../src/excel/share/restore';
import { scan } from '../../../src/excel/share/scan';
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
      names: [],
      readers: [],
      held: [],
      losing: { places: [], charts: [] },
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
    expect((await readWorkbook()).shared).toBe(true);

    expect(await restore({ kind: 'workbook' }, 'stays')).toEqual({
      restored: 5,
      changed: [],
      changedNames: [],
      lost: [],
      lostNames: [],
      deleted: 0,
      oneUndoStep: true,
    });
    expect((await readWorkbook()).shared).toBe(false);
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

const formulaOf = (cell: unknown) => (Array.isArray(cell) ? (cell as unknown[])[0] : cell);
const nameOf = (wanted: string) =>
  (excel.host.snapshot().names as { name: string; formula: string }[]).find(({ name }) => name === wanted)?.formula;

describe('what reads a whole answer by #', () => {
  const everywhere = { kind: 'workbook' } as const;
  const sheet1 = { kind: 'sheet', sheet: 'Sheet1' } as const;
  beforeEach(async () => {
    await start();
    await ownSheet();
    await change(({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A6:A7').formulas = [
        ['=ROWS(G1#)'],
        ['=KPI.RATIO(ROWS($G$1#),2)'],
      ];
      workbook.names.add('Customers', '=Sheet1!$G$1#');
      const other = workbook.worksheets.add('My other');
      other.getRange('A1').formulas = [['=ROWS(Sheet1!G1#)+COLUMNS(Sheet1!G1#)']];
    });
  });
  const shown = () => [
    ...['A6', 'A7'].map((address) => valueOf(cellsOf('Sheet1')[address])),
    valueOf(cellsOf('My other').A1),
  ];

  test('goes on with the plain range, wherever it stands, and comes back', async () => {
    const before = own();
    expect(shown()).toEqual([3, 1.5, 13]);
    const { readers } = await lookAtSharing(sheet1);
    expect(readers).toEqual([
      { sheet: 'Sheet1', address: 'A6' },
      { sheet: 'My other', address: 'A1' },
    ]);
    expect(await convert(sheet1, 'native')).toMatchObject({ differing: [], readers: 3, native: 4 });
    expect(formulaOf(cellsOf('Sheet1').A6)).toBe('=ROWS(G1:P3)');
    expect(formulaOf(cellsOf('Sheet1').A7)).toContain('ROWS($G$1:$P$3)');
    expect(formulaOf(cellsOf('My other').A1)).toBe('=ROWS(Sheet1!G1:P3)+COLUMNS(Sheet1!G1:P3)');
    expect(nameOf('Customers')).toBe('=Sheet1!$G$1:$P$3');
    expect(shown()).toEqual([3, 1.5, 13]);
    expect(await restore(everywhere, 'stays')).toMatchObject({ changed: [], lost: [], restored: 9 });
    await excel.engine.calculation.settle();
    expect(own()).toEqual(before);
    expect(nameOf('Customers')).toBe('=Sheet1!$G$1#');
  });

  test('while the answer stays values it waits, and reads its cells where that is for good', async () => {
    await convert(everywhere, 'values');
    await change(({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('H2').values = [[1]];
    });
    expect(await restore(everywhere, 'stays')).toMatchObject({
      restored: 4,
      changed: [{ sheet: 'Sheet1', address: 'G1:P3' }],
    });
    expect(shown()).toEqual([3, 1.5, 13]);
    expect(formulaOf(cellsOf('Sheet1').A7)).toBe(1.5);
    await restore(everywhere, 'forgotten');
    await excel.engine.calculation.settle();
    expect(formulaOf(cellsOf('Sheet1').A7)).toBe('=KPI.RATIO(ROWS($G$1:$P$3),2)');
    expect(shown()).toEqual([3, 1.5, 13]);
    expect((await lookAtSharing(everywhere)).kept).toBe(0);
  });

  test('what was rewritten and is converted itself later comes back as it was at first', async () => {
    const before = own();
    await change(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.activate();
      sheet.getRange('G1').select();
    });
    await convertSelectionToValues();
    expect(formulaOf(cellsOf('Sheet1').A7)).toBe('=KPI.RATIO(ROWS($G$1:$P$3),2)');
    await convert(everywhere, 'values');
    expect(await restore(everywhere, 'stays')).toMatchObject({ changed: [], lost: [] });
    await excel.engine.calculation.settle();
    expect(own()).toEqual(before);
  });
});

describe('defined names that call functions', () => {
  const everywhere = { kind: 'workbook' } as const;
  beforeEach(async () => {
    await start();
    await ownSheet();
    await change(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      workbook.names.add('Ratio', '=KPI.RATIO(Sheet1!$A$2,Sheet1!$B$2)');
      workbook.names.add('Vague', '=KPI.VAGUE("x",Sheet1!$C$2:$C$4)');
      workbook.names.add('Whole', '=KPI.RFM({"A";"B"},{46000;46010},{100;50},46030,5,"CN8",TRUE)');
      workbook.names.add('Plain', '=Sheet1!$A$2');
      sheet.names.add('Local', '="is "&KPI.RATIO(Sheet1!$A$2,4)');
      sheet.getRange('R1:R3').formulas = [['=Ratio*2'], ['=Local'], ['=Vague']];
    });
  });
  const shown = () => ['R1', 'R2', 'R3'].map((address) => valueOf(cellsOf('Sheet1')[address]));

  test.each(['native', 'values'] as const)('%s, and back', async (way) => {
    const before = excel.host.snapshot().names;
    const values = shown();
    expect(values.slice(0, 2)).toEqual([1.6, 'is 20']);
    expect((await lookAtSharing(everywhere)).names.sort()).toEqual(['Ratio', 'Sheet1!Local', 'Vague', 'Whole']);
    expect(await convert(everywhere, way)).toMatchObject({ names: 3, staying: ['Whole'], differing: [] });
    expect(nameOf('Ratio')).not.toMatch(/KPI/);
    expect(nameOf('Local')).not.toMatch(/KPI/);
    if (way === 'values') expect([nameOf('Ratio'), nameOf('Local')]).toEqual(['=0.8', '="is 20"']);
    else expect(nameOf('Ratio')).toContain('Sheet1!$A$2');
    expect(nameOf('Plain')).toBe('=Sheet1!$A$2');
    expect(shown()).toEqual(values);
    expect(Object.keys(cellsOf(storeName)).filter((address) => /^[E-Z]/.test(address))).toEqual([]);
    expect(await restore(everywhere, 'stays')).toMatchObject({ changedNames: [], lostNames: [], deleted: 0 });
    expect(excel.host.snapshot().names).toEqual(before);
    expect((await lookAtSharing(everywhere)).kept).toBe(0);
  });

  test('what someone defined anew or deleted meanwhile is told; a sheet alone leaves names alone', async () => {
    expect(await convert({ kind: 'sheet', sheet: 'Sheet1' }, 'values')).toMatchObject({ names: 0 });
    await convert(everywhere, 'values');
    await change(({ workbook }) => {
      workbook.names.getItem('Ratio').formula = '=7';
      workbook.names.getItem('Vague').delete();
    });
    expect(await restore(everywhere, 'stays')).toMatchObject({ changedNames: ['Ratio'], deleted: 1 });
    expect(nameOf('Ratio')).toBe('=7');
    expect(nameOf('Local')).toContain('KPI.RATIO');
    await restore(everywhere, 'restored');
    expect(nameOf('Ratio')).toContain('KPI.RATIO');
  });
});

test('a sheet with more formulas than one answer of Excel holds', async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', payloadLimit: 60_000 });
  crashes = registerFunctions(excel, null);
  const rows = Array.from({ length: 300 }, (_, row) => row + 1);
  await change(({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B300').formulas = rows.map((row) => [
      row % 3 === 0 ? row : `=${row}+0`,
      `=IF(LEN("${'words '.repeat(20)}")>0,KPI.RATIO(A${row},2),"")`,
    ]);
    sheet.getRange('D1').formulas = [['=KPI.RFM(A1:A300&"",A1:A300+46000,A1:A300,46400,5,"CN8",TRUE)']];
  });
  const { sheets } = await Excel.run((context) => scan(context, { kind: 'workbook' }, 20_000));
  const cells = sheets.flatMap((sheet) => sheet.cells);
  expect(cells).toHaveLength(301);
  expect(sheets[0]!.others).toBe(200);
  expect(cells.filter(({ spill }) => spill).map(({ spill }) => [spill!.rect.rows, spill!.values.length])).toEqual([
    [301, 301],
  ]);
  const { requests } = excel.host.bridge;
  expect(requests.filter(({ error }) => error)).toEqual([]);
  await expect(Excel.run((context) => scan(context, { kind: 'workbook' }))).rejects.toMatchObject({
    code: 'ResponsePayloadSizeLimitExceeded',
  });
}, 60_000);

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
