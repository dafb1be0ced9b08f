/** Every formula of ours on sheets of the three sample packs is explained from its cells as they are, with the answer that its cell shows. */
import { readActiveCell } from '../../../src/excel/formula/cell';
import { insertPlan } from '../../../src/excel/insert';
import { callsIn } from '../../../src/functions/formula/calls';
import { cards } from '../../../src/functions/index';
import { defaultAnswers } from '../../../src/sheet/answers';
import { cell } from '../../../src/sheet/address';
import { explainCell } from '../../../src/taskpane/explain/explainCell';
import { startExcel, type StartedExcel } from '../../host/office';
import { registerFunctions } from '../functions';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true });
  registerFunctions(excel, null);
  const codes = ['EXP-2', 'EXP-4', 'EXP-6', 'QBK-2', 'QBK-7', 'AMP-9'];
  const answers = { ...defaultAnswers('2026-05-31', { code: 'zh-CN', currency: 'CNY' }), brand: '青屿', sample: true };
  await insertPlan({ sheets: codes, answers }, () => undefined, new AbortController().signal);
  await excel.events();
}, 300_000);
afterAll(() => excel.dispose());

interface Spot {
  sheet: string;
  address: string;
  formula: string;
}

/** One cell for each formula, whatever its row. */
async function spots(): Promise<Spot[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => ({
      name: sheet.name,
      range: sheet.getUsedRange(true).load('formulas,rowIndex,columnIndex'),
    }));
    await context.sync();
    const seen = new Set<string>();
    return used.flatMap(({ name, range }) =>
      range.formulas.flatMap((cells: unknown[], down) =>
        cells.flatMap((formula, right) => {
          if (typeof formula !== 'string' || !/KPI\./.test(formula) || callsIn(formula, cards).length === 0) return [];
          const key = `${name} ${formula.replace(/\d+/g, '#')}`;
          if (seen.has(key)) return [];
          seen.add(key);
          return [{ sheet: name, address: cell(range.rowIndex + down, range.columnIndex + right), formula }];
        }),
      ),
    );
  });
}

test('each of them', async () => {
  const all = await spots();
  expect(all.length).toBeGreaterThan(25);
  const silent: string[] = [];
  for (const { sheet, address, formula } of all) {
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(address).select();
      await context.sync();
    });
    const read = await readActiveCell();
    expect([sheet, address, read.formula]).toEqual([sheet, address, formula]);
    for (const call of await explainCell(read, 'zh-CN')) {
      const isTold = call.told?.rule ?? call.error;
      if (call.without) silent.push(`${sheet}!${address} ${call.id}: ${JSON.stringify(call.without)}`);
      else if (!isTold && read.value !== '' && read.value !== '#N/A')
        silent.push(`${sheet}!${address} ${call.id} shows ${String(read.value)} and is not told`);
    }
  }
  expect(silent).toEqual([]);
}, 300_000);
