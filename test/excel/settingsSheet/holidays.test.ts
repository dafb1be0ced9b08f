/** Holidays of the settings sheet: added to the table or with it, counted by functions of ours and of Excel, and as it was when a request fails. */
import { insertPlan } from '../../../src/excel/insert';
import { addHolidays, readHolidays, removeHolidays, type Holiday } from '../../../src/excel/settingsSheet/holidays';
import { defaultAnswers } from '../../../src/sheet/answers';
import { serialOf } from '../../../src/sheet/dates';
import { HostError } from '../../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel } from '../../host/office';
import { planted, stateOf } from '../failures';
import { registerFunctions } from '../functions';

const failures = planted();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  registerFunctions(excel, null);
});
afterAll(() => excel.dispose());

const day = (date: string, kind: Holiday['kind'] = 'off', name = '春节'): Holiday => ({
  date: serialOf(date),
  name,
  kind,
});
/** 2026-02-14 is a Saturday, the others Monday to Wednesday. */
const days = [day('2026-02-16'), day('2026-02-17'), day('2026-02-18'), day('2026-02-14', 'work')];

/** Working days of 13 to 20 February: six without holidays. */
async function counted(): Promise<unknown[]> {
  const results = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Count');
    await context.sync();
    const target = sheet.isNullObject ? context.workbook.worksheets.add('Count') : sheet;
    const range = target.getRange('A1:A4');
    range.formulas = [
      ['=KPI.WORKDAYS(DATE(2026,2,13),DATE(2026,2,20),SET_DaysOff,SET_MakeupDays)'],
      ['=NETWORKDAYS(DATE(2026,2,13),DATE(2026,2,20),SET_DaysOff)'],
      ['=KPI.WORKDATE(DATE(2026,2,13),1,SET_DaysOff,SET_MakeupDays)'],
      ['=KPI.PACE(1,2,DATE(2026,2,13),DATE(2026,2,20),DATE(2026,2,14),SET_DaysOff,SET_MakeupDays)'],
    ];
    await context.sync();
    await excel.engine.calculation.settle();
    range.load('values');
    await context.sync();
    const found = range.values.flat() as unknown[];
    target.delete();
    await context.sync();
    return found;
  });
  return results;
}

test('a workbook without settings is refused, and has no holidays', async () => {
  expect(await readHolidays()).toEqual({ days: [], incomplete: 0 });
  await expect(addHolidays(days)).rejects.toMatchObject({ code: 'notFound' });
});

test('into the empty table: blanks count for nothing, days are counted by both kinds of functions', async () => {
  const answers = { ...defaultAnswers('2026-05-31', { code: 'zh-CN', currency: 'CNY' }), brand: '青屿' };
  await insertPlan({ sheets: ['EXP-4'], answers }, () => undefined, new AbortController().signal);
  expect(await counted()).toEqual([6, 6, serialOf('2026-02-16'), 3]);
  expect(await addHolidays(days)).toEqual({ added: 4, kept: 0, oneUndoStep: true });
  expect(await counted()).toEqual([4, 3, serialOf('2026-02-14'), 1]);
  expect(await readHolidays()).toEqual({ days: [days[3], ...days.slice(0, 3)], incomplete: 0 });
}, 120_000);

test('a day that is there stays as it is; a half-typed row is counted and left alone', async () => {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('SET_Holiday').getDataBodyRange();
    body.getCell(6, 1).values = [['国庆节']];
    await context.sync();
  });
  expect(await addHolidays([day('2026-02-16', 'work', 'x'), day('2026-10-01', 'off', '=1+1')])).toMatchObject({
    added: 1,
    kept: 1,
  });
  const found = await readHolidays();
  expect(found.incomplete).toBe(1);
  expect(found.days.map(({ name, kind }) => [name, kind])).toEqual([
    ['春节', 'work'],
    ['春节', 'off'],
    ['春节', 'off'],
    ['春节', 'off'],
    ['=1+1', 'off'],
  ]);
  await removeHolidays([serialOf('2026-10-01')]);
  expect((await readHolidays()).days).toHaveLength(4);
});

test('a label renamed on the sheet, columns moved: still the same days', async () => {
  await Excel.run(async (context) => {
    const label = context.workbook.names.getItem('LST_day').getRange().getCell(1, 0);
    label.values = [['补班']];
    const body = context.workbook.tables.getItem('SET_Holiday').getDataBodyRange();
    body.getCell(0, 2).values = [['补班']];
    await context.sync();
  });
  expect((await readHolidays()).days[0]).toEqual(day('2026-02-14', 'work'));
});

test('more days than rows: the table grows, those beside it stay, and Undo takes both back', async () => {
  const before = await stateOf(excel);
  const many = Array.from({ length: 200 }, (_, index) => ({
    ...day('2027-01-01'),
    date: serialOf('2027-01-01') + index,
  }));
  expect(await addHolidays(many)).toMatchObject({ added: 200 });
  const { days: found, incomplete } = await readHolidays();
  expect([found.length, incomplete]).toEqual([204, 1]);
  expect(found.at(-1)).toEqual({ ...day('2027-01-01'), date: serialOf('2027-01-01') + 199 });
  await Excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    const rows = tables.items.map((table) => table.getDataBodyRange().load('rowCount,address'));
    await context.sync();
    const index = tables.items.findIndex(({ name }) => name === 'SET_Holiday');
    expect(rows[index]?.rowCount).toBe(205);
  });
  await excel.host.undo();
  expect(await stateOf(excel)).toEqual(before);
}, 60_000);

/** The request that writes fails at one of its actions; there are few others. */
async function failsAt(action: number, command: () => Promise<unknown>): Promise<void> {
  const before = await stateOf(excel);
  let hit = 0;
  failures.plant((place) => {
    if (place.action !== action || hit > 0) return undefined;
    hit += 1;
    return new HostError('AccessDenied', 'Planted.');
  });
  await expect(command()).rejects.toMatchObject({ code: 'protected' });
  failures.plant(null);
  expect([action, hit, await stateOf(excel)]).toEqual([action, 1, before]);
}

test('a failure while adding or removing leaves every row as it was', async () => {
  await failsAt(18, () => addHolidays([day('2026-05-01')]));
  await failsAt(18, () => removeHolidays(days.map(({ date }) => date)));
}, 60_000);

test('a settings sheet of an earlier version: the table comes with the days, and goes when that fails', async () => {
  await Excel.run(async (context) => {
    const { tables, names } = context.workbook;
    const table = tables.getItem('SET_Holiday');
    const range = table.getRange().getOffsetRange(-2, 0).getResizedRange(2, 0);
    range.load('address');
    await context.sync();
    for (const name of ['SET_DaysOff', 'SET_MakeupDays', 'LST_day']) names.getItem(name).delete();
    table.delete();
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.clear();
    const lists = tables.getItem('SET_List').getDataBodyRange().load('values');
    await context.sync();
    lists.values.forEach((row, index) => {
      if (row[0] === 'day') lists.getRow(index).clear('Contents');
    });
    await context.sync();
  });
  await failsAt(120, () => addHolidays(days));
  await failsAt(207, () => addHolidays(days));
  const added = await addHolidays(days);
  expect(added).toMatchObject({ added: 4, kept: 0 });
  expect(await counted()).toEqual([4, 3, serialOf('2026-02-14'), 1]);
  expect((await readHolidays()).days).toHaveLength(4);
}, 120_000);
