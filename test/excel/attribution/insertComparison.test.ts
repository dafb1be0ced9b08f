/** A comparison of models on a sheet of its own, through the real Office.js: its formulas answer what the pane worked out, and follow the list. */
import { toEnd } from '../../../src/analytics/steps';
import { insertComparison } from '../../../src/excel/attribution/insertComparison';
import { readRegion } from '../../../src/excel/formula/region';
import { attribution as words } from '../../../src/locales/en/attribution';
import { creditPlan, type CreditSheet } from '../../../src/sheet/creditSheet';
import { compare, modelsOf, type Comparison } from '../../../src/taskpane/attribution/compare';
import { guessMapping } from '../../../src/taskpane/attribution/mapping';
import { sheetOf, type SheetForm } from '../../../src/taskpane/attribution/sheetOf';
import { startExcel, type StartedExcel } from '../../host/office';
import { registerFunctions } from '../functions';

let excel: StartedExcel;
let crashes: unknown[];
const touches = [
  ['Journey', 'Time', 'Channel', 'Revenue'],
  ['P1', 46143.5, 'Search ads', ''],
  ['P1', 46150, '=Creators', 300],
  ['P2', 46145, '=Creators', ''],
  ['P2', 46145.5, 'Direct', 100],
  ['P3', 46146, 'Radio', ''],
];
const paths = [
  ['Path', 'Conversions', 'Nulls'],
  ['Google', 2, 1],
  ['Mailing', 1, 0],
  ['Google > Mailing', 1, 0],
];

beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20' });
  crashes = registerFunctions(excel, null);
  await Excel.run(async (context) => {
    for (const [name, rows] of [
      ['Touches', touches],
      ['Paths', paths],
    ] as const) {
      const range = context.workbook.worksheets.add(name).getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
      range.numberFormat = rows.map((row) => row.map((cell) => (String(cell).startsWith('=') ? '@' : 'General')));
      range.values = rows.map((row) => [...row]);
    }
    await context.sync();
  });
});
afterAll(() => {
  excel.dispose();
  expect(crashes).toEqual([]);
});

/** As the page does it, with every model the list has an answer for. */
async function requested(source: string, form: SheetForm): Promise<{ sheet: CreditSheet; found: Comparison }> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(source);
    sheet.activate();
    sheet.getRange('A2').select();
    await context.sync();
  });
  const region = (await readRegion())!;
  const { kind, mapping, separator } = guessMapping(region);
  const columns = Object.fromEntries(
    Object.entries(mapping).flatMap(([field, at]) => (at < 0 ? [] : [[field, region.columns[at]!.values]])),
  );
  const found = toEnd(compare(kind, columns, { dateOrder: 'serial', halfLifeDays: 3, separator }))!;
  const sheet = sheetOf({
    region,
    settings: { kind, mapping, separator, dateOrder: 'serial', halfLife: '3' },
    comparison: found,
    models: modelsOf[kind],
    halfLifeDays: 3,
    form,
    budget: null,
    words,
    fill: (sentence) => sentence,
    list: (items) => items.join(),
    today: '2026-05-31',
  });
  return { sheet, found };
}

/** What stands on the sheet, once it is worked out. */
async function valuesOf(name: string): Promise<unknown[][]> {
  await excel.engine.calculation.settle();
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load('values');
    await context.sync();
    return used.values as unknown[][];
  });
}

const insert = async (sheet: CreditSheet) => (await insertComparison(sheet, new AbortController().signal)).sheet;

test.each([
  ['Touches', 'formula'],
  ['Touches', 'values'],
  ['Paths', 'formula'],
  ['Paths', 'values'],
] as const)('%s as %s', async (source, form) => {
  const { sheet, found } = await requested(source, form);
  const values = await valuesOf(await insert(sheet));
  const top = values.findIndex(([first]) => first === words.sheet.channel) + 1;
  const models = modelsOf[found.kind];
  expect(values.slice(top, top + found.channels.length)).toEqual(
    found.channels.map((channel, at) => [
      channel,
      ...models.map((model) => expect.closeTo(found.credit[model]![at]!, 9) as unknown),
    ]),
  );
});

test('the formulas follow the list: what a new channel earns stands among the others', async () => {
  const name = await insert((await requested('Touches', 'formula')).sheet);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Touches').getRange('C6:D6').values = [['Cinema', 40]];
    await context.sync();
  });
  const values = await valuesOf(name);
  const lastTouch = (label: string) => values.find(([first]) => first === label)![1];
  expect([words.sheet.other, words.sheet.total].map(lastTouch)).toEqual([40, 440]);
});

test('the sheet takes a free name; six models stand in the chart, shares follow the credit', async () => {
  const { sheet } = await requested('Paths', 'values');
  const [drawn] = creditPlan(sheet, ['attribution']).sheets;
  expect(drawn!.name).toBe('Attribution (2)');
  expect(drawn!.charts.map(({ series }) => series.length)).toEqual([6]);
  const values = await valuesOf(await insert(sheet));
  const top = values.findIndex(([first]) => first === words.sheet.share) + 2;
  // Google: three of four conversions by last touch, at first 0.75.
  expect(values.slice(top, top + 2).map((row) => row.slice(0, 3))).toEqual([
    ['Google', 0.5, 0.75],
    ['Mailing', 0.5, 0.25],
  ]);
});
