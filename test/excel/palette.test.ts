/** Sheets that are there in another palette: rules and bars; nothing a person coloured; back again it is as it was. */
import { insertPlan } from '../../src/excel/insert';
import { keepNewSheets, readNewSheets } from '../../src/excel/newSheets';
import { recolourSheets } from '../../src/excel/palette/recolour';
import { HostError } from '../../src/preview/wire/hostObject';
import { defaultAnswers } from '../../src/sheet/answers';
import { palettes } from '../../src/sheet/palettes';
import { startExcel, type StartedExcel } from '../host/office';
import { planted, stateOf } from './failures';

const failures = planted();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  await insert();
}, 60_000);
afterAll(() => excel.dispose());

const insert = () => {
  const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), sample: true };
  return insertPlan({ sheets: ['EXP-6'], answers }, () => undefined, new AbortController().signal);
};
const text = async () => JSON.stringify(await stateOf(excel));
const { standard, safe } = palettes;

test('to the safe one and back', async () => {
  const before = await text();
  expect(before).toContain(standard.rules.bad.fill);
  const { sheets, changes, chartsLeft } = await recolourSheets('safe');
  expect([sheets, changes > 5, chartsLeft]).toEqual([2, true, 0]);
  const after = await text();
  const gone = [standard.rules.good.fill, standard.rules.warn.fill, standard.rules.bad.fill, standard.bars.good];
  expect(gone.filter((color) => after.includes(color ?? ''))).toEqual([]);
  expect(after).toContain(safe.rules.bad.fill ?? '-');
  expect((await recolourSheets('safe')).changes).toBe(0);
  await recolourSheets('standard');
  expect(await text()).toBe(before);
}, 60_000);

test('a failure while writing leaves every colour as it was', async () => {
  const before = await stateOf(excel);
  let hit = 0;
  failures.plant(({ name, write }) =>
    write && name === 'Color' && (hit += 1) === 6 ? new HostError('AccessDenied') : undefined,
  );
  await expect(recolourSheets('safe')).rejects.toMatchObject({ code: 'protected' });
  failures.plant(null);
  expect(hit).toBeGreaterThan(6);
  expect(await stateOf(excel)).toEqual(before);
}, 60_000);

test('what a person coloured stays', async () => {
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Daily Data').getRange().conditionalFormats.load('items/type');
    await context.sync();
    const mine = formats.items.find(({ type }) => type === 'CellValue');
    if (!mine) throw new Error('No rule');
    mine.cellValue.format.fill.color = '#654321';
    await context.sync();
  });
  await recolourSheets('safe');
  const after = await text();
  expect([after.includes('#654321'), after.includes(safe.rules.bad.fill ?? '-')]).toEqual([true, true]);
}, 60_000);

test('what is kept for new sheets holds at the next insert; damaged, it is as at first', async () => {
  await keepNewSheets({ palette: 'safe' });
  await keepNewSheets({ language: 'zh-TW' });
  expect(await readNewSheets()).toEqual({ language: 'zh-TW', palette: 'safe' });
  const result = await insert();
  const drawn = JSON.stringify(excel.host.snapshot().sheets[result.sheets[0]?.name ?? '']);
  expect([drawn.includes(safe.rules.bad.fill ?? '-'), drawn.includes(standard.rules.bad.fill ?? '-')]).toEqual([
    true,
    false,
  ]);
  await Excel.run(async (context) => {
    context.workbook.settings.add('Plansheet.NewSheets', '{"language":"x');
    await context.sync();
  });
  expect(await readNewSheets()).toEqual({ language: null, palette: 'standard' });
}, 60_000);
