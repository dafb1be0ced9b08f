/** What is remembered of imports stays in the workbook; what was damaged is forgotten. */
import { keepImport, readImports } from '../../src/excel/imports';
import type { Remembered } from '../../src/sheet/import/remembered';
import { startExcel, type StartedExcel } from '../host/office';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true });
}, 60_000);
afterAll(() => excel.dispose());

const kept: Remembered = {
  table: 'EXP_Day',
  columns: { day: '日期', cost: '消耗' },
  values: { src: '市场部' },
  writing: { day: { dates: 'dmy', mark: '.', hundredths: false } },
  decided: { chan: { 抖音信息流: 'short' } },
};

const put = (text: string) =>
  Excel.run(async (context) => {
    context.workbook.settings.add('Plansheet.Imports', text);
    await context.sync();
  });

test('the newest first, read back as it was kept', async () => {
  expect(await readImports()).toEqual([]);
  await keepImport(kept);
  const other = { ...kept, table: 'AMP_BudMonth' };
  expect(await keepImport(other)).toEqual([other, kept]);
  expect(await readImports()).toEqual([other, kept]);
});

test.each(['{', '7', '[{"table":"EXP_Day"}]'])('%s is forgotten', async (text) => {
  await put(text);
  expect(await readImports()).toEqual([]);
  expect(await keepImport(kept)).toEqual([kept]);
});
