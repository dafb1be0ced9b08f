/** Every formula of ours on sheets of the three sample packs is explained from its cells as they are, with the answer that its cell shows. */
import { readActiveCell } from '../../../src/excel/formula/cell';
import { readStatus } from '../../../src/excel/formula/status';
import { insertPlan } from '../../../src/excel/insert';
import { readWorkbook } from '../../../src/excel/read/read';
import { callsIn } from '../../../src/functions/formula/calls';
import { cards } from '../../../src/functions/index';
import { defaultAnswers } from '../../../src/sheet/answers';
import { cell } from '../../../src/sheet/address';
import { judgementsOf } from '../../../src/sheet/judgements';
import { cellAddress, formulaOf } from '../../../src/sheet/reading';
import { explainCell } from '../../../src/taskpane/explain/explainCell';
import { statusOf } from '../../../src/taskpane/explain/statusOf';
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

const select = (sheet: string, address: string): Promise<void> =>
  Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });

test('each of them', async () => {
  const all = await spots();
  expect(all.length).toBeGreaterThan(25);
  const silent: string[] = [];
  for (const { sheet, address, formula } of all) {
    await select(sheet, address);
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

test('each status, by the rule of its plan, with the word its cell shows', async () => {
  const reading = await readWorkbook();
  const judged = reading.tables.flatMap((table) =>
    judgementsOf(reading.library, table.template).flatMap(({ key }) => {
      const words = new Map(table.rows.filter(({ begun }) => begun).map((row) => [row.values[key], row]));
      const rows = [...words.values()].map((row) => ({ table, key, row }));
      // What functions of ours decide was told above: here the words of native rules.
      return rows.filter((one, index) => index === 0 || !/KPI\./.test(String(formulaOf(table, one.row, key))));
    }),
  );
  expect(judged.length).toBeGreaterThan(15);
  const seen = { native: 0, turns: 0 };
  for (const { table, key, row } of judged) {
    const at = {
      sheet: table.sheet,
      address: cellAddress(table, row, key),
      formula: String(formulaOf(table, row, key)),
    };
    const headers = [...table.columns.values()].map(({ header: name, place }) => ({ id: place + 1, name }));
    const { place } = table.columns.get(key)!;
    const status = await readStatus({ ...at, table: { name: table.name, headers, place } });
    const told = statusOf(status!, 'zh-CN');
    expect([at, told.word, told.follows]).toEqual([at, row.values[key], true]);
    if (!/KPI\./.test(at.formula)) seen.native += 1;
    seen.turns += told.turns.length;
    for (const { limit } of told.turns) expect([at, typeof limit.value]).toEqual([at, 'number']);
    expect([at, told.reads.filter(({ label }) => label.startsWith('[')).length]).toEqual([at, 0]);
  }
  expect(seen.native).toBeGreaterThan(4);
  expect(seen.turns).toBeGreaterThan(3);
}, 120_000);
