/** Rows into plan tables: free rows first, then new ones before the last or below it; all that spans a table goes on, and a failure leaves nothing. */
import { insertPlan } from '../../../src/excel/insert';
import { addRows, type RowCells } from '../../../src/excel/rows/addRows';
import { growTable } from '../../../src/excel/rows/growTable';
import { defaultAnswers } from '../../../src/sheet/answers';
import { serialOf } from '../../../src/sheet/dates';
import { homeOfTable } from '../../../src/sheet/library';
import { library } from '../../../src/templates';
import { startExcel, type StartedExcel } from '../../host/office';
import { failEverywhere, planted, stateOf } from '../failures';
import { registerFunctions } from '../functions';

const failures = planted();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
}, 120_000);
afterAll(() => excel.dispose());

/** With its sheets beside. */
async function withPlan(): Promise<void> {
  registerFunctions(excel, null);
  const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), sample: true };
  await insertPlan({ sheets: ['EXP-4', 'EXP-6'], answers }, () => undefined, new AbortController().signal);
  await excel.engine.calculation.settle();
}

function key(name: string, called = name) {
  const home = homeOfTable(library, name)!;
  return { name: called, template: home.table, sheetTemplate: home.sheet };
}

async function undo(): Promise<void> {
  await excel.host.undo();
  await excel.events();
  await excel.engine.calculation.settle();
}

interface Found {
  address: string;
  values: unknown[][];
  text: string[][];
  /** Of the first and the last row, by column. */
  rules: [unknown, unknown][];
  formats: [string, string][];
  /** How many conditional formats they have. */
  looks: [number, number][];
}

const tableNow = (name: string): Promise<Found> =>
  Excel.run(async (context) => {
    await excel.engine.calculation.settle();
    const body = context.workbook.tables.getItem(name).getDataBodyRange().load('address,values,text,columnCount');
    await context.sync();
    const columns = Array.from({ length: body.columnCount }, (_, place) => body.getColumn(place));
    const ends = columns.map((column) =>
      [column.getRow(0), column.getLastRow()].map((cell) => ({
        cell: cell.load('numberFormat'),
        rule: cell.dataValidation.load('type,prompt,errorAlert'),
        looks: cell.conditionalFormats.getCount(),
      })),
    );
    await context.sync();
    return {
      address: body.address.replace(/.*!/, ''),
      values: body.values,
      text: body.text,
      rules: ends.map((two) => two.map(({ rule }) => rule.toJSON()) as [unknown, unknown]),
      looks: ends.map((two) => two.map(({ looks }) => looks.value) as [number, number]),
      formats: ends.map((two) => two.map(({ cell }) => String(cell.numberFormat[0]?.[0])) as [string, string]),
    };
  });

const chartSources = (name: string): Promise<string[]> =>
  Excel.run(async (context) => {
    const charts = context.workbook.worksheets.getItem(name).charts.load('items/name');
    await context.sync();
    const sources = charts.items.map((chart) => chart.series.getItemAt(0).getDimensionDataSourceString('Values'));
    await context.sync();
    return sources.map(({ value }) => value);
  });

const days: RowCells[] = [
  { day: serialOf('2026-06-01'), src: 'Data', imp: 1000, clk: 20, ord: 1, new: 3, rev: 90, cost: 30 },
  { day: serialOf('2026-06-02'), src: '=1+1', imp: 2000, clk: 0, ord: 0, new: 0, rev: 0, cost: 0 },
];

/** Goals are shown by their units; a table of the same sheet stands below, another workbook's words in its headers. */
async function smallWorkbook(filled: number, below: boolean): Promise<void> {
  const { columns } = key('EXP_Goal').template;
  const headers = Object.values(columns).map(({ header }) => header);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Small');
    const line = (row: number) =>
      Object.entries(columns).map(([name, field]) =>
        field.formula === undefined ? (row < filled ? `${name} ${row}` : '') : '=1+1',
      );
    const range = sheet.getRangeByIndexes(2, 1, 4, headers.length);
    range.formulas = [headers, line(0), line(1), line(2)];
    sheet.tables.add(range, true).name = 'EXP_Goal';
    range.format.fill.color = '#DDEEFF';
    const rule = { list: { inCellDropDown: true, source: 'Core,Supporting' } };
    sheet.getRangeByIndexes(3, 2, 3, 1).dataValidation.rule = rule;
    sheet.getRangeByIndexes(3, 1, 3, 1).dataValidation.rule = { custom: { formula: '=COUNTIF($B$4:$B$6,B4)=1' } };
    if (below) sheet.getRange('B8').values = [['Below']];
    // A person's notes beside the table, longer than it.
    sheet.getRange('AA4:AA12').values = Array.from({ length: 9 }, (_, row) => [`note ${row}`]);
    await context.sync();
  });
}

const goals = [
  { id: 'G8', goal: '=1+1', unit: '%', base: 0.1, tgt: 0.2 },
  { id: 'G9', goal: '@SUM', unit: 'CNY', tgt: 1000 },
];

describe.each([
  ['free rows are enough', 1, false, false, null],
  ['before a free last row', 2, true, false, 'add'],
  ['below a full table, nothing there', 3, false, false, 'grow'],
  ['below a full table, on what stands there', 3, true, false, 'add'],
  ['in place of what is typed', 3, true, true, 'add'],
])('rows %s', (_, filled, below, replace, fails) => {
  beforeAll(() => smallWorkbook(filled, below));
  afterAll(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Small').delete();
      await context.sync();
    }),
  );
  const command = () => addRows({ table: key('EXP_Goal'), rows: goals, replace });
  const grow = () => growTable(key('EXP_Goal'), 2);

  if (fails)
    test('a failure at any action leaves all as it was, and so does Undo', async () => {
      expect(await failEverywhere(excel, failures, fails === 'grow' ? grow : command, undo)).toBeGreaterThan(20);
    }, 120_000);

  test('texts stay texts, figures are shown by their units, new rows look and offer what the others do', async () => {
    const { inserted } = await command();
    expect(inserted).toBe(replace ? 0 : Math.max(0, filled + 2 - 3));
    const [first, second] = (replace ? [0, 1] : [filled, filled + 1]) as [number, number];
    const { values, text } = await tableNow('EXP_Goal');
    const at = (name: string) => Object.keys(key('EXP_Goal').template.columns).indexOf(name);
    expect([values[first]?.[at('goal')], values[second]?.[at('goal')]]).toEqual(['=1+1', '@SUM']);
    expect([text[first]?.[at('tgt')], text[second]?.[at('tgt')]]).toEqual(['20.0%', '1,000']);
    expect(values.map((row) => row[at('st')])).toEqual(values.map(() => 2));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Small');
      const rows = Array.from({ length: values.length }, (_, row) => sheet.getRangeByIndexes(3 + row, 2, 1, 1));
      for (const cell of rows) cell.load('format/fill/color,dataValidation/rule');
      const unique = sheet.getRangeByIndexes(3, 1, 3 + inserted, 1).dataValidation.load('rule');
      const note = sheet.getRangeByIndexes(5 + inserted + 2, 1, 1, 1).load('values');
      await context.sync();
      for (const { format, dataValidation } of rows) {
        expect(format.fill.color).toBe('#DDEEFF');
        expect(dataValidation.rule.list?.source).toBe('Core,Supporting');
      }
      expect(unique.rule.custom?.formula).toBe(`=COUNTIF($B$4:$B$${6 + inserted},B4)=1`);
      expect(note.values).toEqual([[below ? 'Below' : '']]);
    });
  });
});

test('a figure in place of a formula is not repeated: the formula of the first row goes on', async () => {
  await smallWorkbook(3, false);
  const at = Object.keys(key('EXP_Goal').template.columns).indexOf('st');
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('EXP_Goal').getDataBodyRange();
    body.getLastRow().getCell(0, at).values = [[77]];
    await context.sync();
  });
  await addRows({ table: key('EXP_Goal'), rows: goals });
  expect((await tableNow('EXP_Goal')).values.map((row) => row[at])).toEqual([2, 2, 77, 2, 2]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Small').delete();
    await context.sync();
  });
});

test('an only row that is empty: new ones look like it, not like the header', async () => {
  await smallWorkbook(0, true);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('EXP_Goal');
    table.getHeaderRowRange().format.fill.color = '#112233';
    table.rows.getItemAt(2).delete();
    table.rows.getItemAt(1).delete();
    await context.sync();
  });
  await addRows({ table: key('EXP_Goal'), rows: goals });
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('EXP_Goal').getDataBodyRange().load('rowCount');
    body.load('format/fill/color');
    const rule = body.getColumn(1).dataValidation.load('type');
    await context.sync();
    expect([body.rowCount, body.format.fill.color, rule.type]).toEqual([2, '#DDEEFF', 'List']);
    context.workbook.worksheets.getItem('Small').delete();
    await context.sync();
  });
});

test('empty rows', async () => {
  await smallWorkbook(3, true);
  expect(await growTable(key('EXP_Goal'), 2)).toMatchObject({ address: 'B7:V8', inserted: 2, oneUndoStep: true });
  const { values } = await tableNow('EXP_Goal');
  expect(values.slice(3).map((row) => row.slice(0, 3))).toEqual([
    ['', '', ''],
    ['', '', ''],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Small').delete();
    await context.sync();
  });
});

describe('in plan sheets', () => {
  beforeAll(withPlan, 120_000);

  test('a full table grows below itself: computed columns, formats, what may be typed, rules and charts go on', async () => {
    const before = await tableNow('EXP_Day');
    const state = await stateOf(excel);
    const result = await addRows({ table: key('EXP_Day'), rows: days });
    expect(result).toMatchObject({ inserted: 2, oneUndoStep: true });

    const after = await tableNow('EXP_Day');
    expect(after.values.length).toBe(before.values.length + 2);
    expect(after.values.slice(0, before.values.length)).toEqual(before.values);
    // Date, collected, source, five figures and cost; then hours late, CTR, CVR, ROI, week, flag.
    expect(after.values.slice(-2)).toEqual([
      [46174, '', 'Data', 1000, 20, 1, 3, 90, 30, '', 0.02, 0.05, 3, 9, false],
      [46175, '', '=1+1', 2000, 0, 0, 0, 0, 0, '', 0, '', '', 9, false],
    ]);
    expect(after.text.at(-1)?.[0]).toBe('2026-06-02');
    expect(after.looks.flat()).toContain(1);
    const lastRow = after.address.replace(/.*\D/, '');
    expect(await chartSources('Daily Data')).toContainEqual(
      expect.stringMatching(new RegExp(`:\\$[A-Z]+\\$${lastRow}$`)),
    );
    for (const [first, last] of after.rules) expect(last).toEqual(first);
    for (const [first, last] of [...after.formats, ...after.looks]) expect(last).toEqual(first);

    await undo();
    expect(await stateOf(excel)).toEqual(state);
  });

  test('free rows first, then new ones before the last; the table below keeps its distance', async () => {
    const state = await stateOf(excel);
    const risks = await tableNow('EXP_Risk');
    const plan = await tableNow('EXP_Plan');
    const free = plan.values.filter((row) => row.every((cell) => cell === '' || cell === 0)).length;
    const rows = Array.from({ length: free + 3 }, (_, index) => ({
      id: `N${index}`,
      goal: `Goal ${index}`,
      bud: index,
    }));
    const { inserted, address } = await addRows({ table: key('EXP_Plan'), rows });
    expect(inserted).toBe(3);

    const after = await tableNow('EXP_Plan');
    expect(after.values.length).toBe(plan.values.length + 3);
    expect(after.values.slice(-rows.length).map((row) => row.includes('N0'))).toEqual(
      rows.map((_, index) => index === 0),
    );
    expect(address.split(':')[1]).toBe(after.address.split(':')[1]);
    for (const [first, last] of after.rules) expect(last).toEqual(first);
    for (const [first, last] of [...after.formats, ...after.looks]) expect(last).toEqual(first);
    expect((await tableNow('EXP_Risk')).values).toEqual(risks.values);

    await undo();
    expect(await stateOf(excel)).toEqual(state);
  });

  test('in place of what is typed: formulas stay, what is left over is emptied', async () => {
    const before = await tableNow('EXP_Day');
    await addRows({ table: key('EXP_Day'), rows: days, replace: true });
    const after = await tableNow('EXP_Day');
    expect(after.address).toBe(before.address);
    expect(after.values.slice(0, 2).map(([day]) => day)).toEqual([46174, 46175]);
    expect(after.values.slice(2).every((row) => row.every((cell) => cell === '' || cell === false || cell === 0))).toBe(
      true,
    );
    await undo();
  });

  test('a column that is gone is told, nothing is written', async () => {
    const state = await stateOf(excel);
    await expect(addRows({ table: key('EXP_Day'), rows: [{ day: 1, nowhere: 2 }] })).rejects.toMatchObject({
      code: 'notFound',
      facts: { name: 'nowhere' },
    });
    await expect(addRows({ table: key('EXP_Day', 'EXP_Day_9'), rows: days })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await stateOf(excel)).toEqual(state);
  });
});
