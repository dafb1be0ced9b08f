/** A word that formulas and rules compare with, said otherwise: they go on working, own formulas stay, and so does all when it fails. */
import { insertPlan } from '../../../src/excel/insert';
import { readWorkbook } from '../../../src/excel/read/read';
import { renameItem } from '../../../src/excel/settingsSheet/renameItem';
import { convert } from '../../../src/excel/share/convert';
import { restore } from '../../../src/excel/share/restore';
import { defaultAnswers } from '../../../src/sheet/answers';
import { startExcel, type StartedExcel } from '../../host/office';
import { failEverywhere, planted, stateOf } from '../failures';
import { registerFunctions } from '../functions';

const failures = planted();
let excel: StartedExcel;
const sheet = 'Three-way analysis';

/** One table with few rows: resources that are short, and enough; of the settings the lists. */
beforeEach(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  const answers = defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' });
  await insertPlan({ sheets: ['EXP-3'], tables: ['EXP_Env'], answers }, () => undefined, new AbortController().signal);
  await Excel.run(async (context) => {
    const { tables, worksheets, names } = context.workbook;
    const settings = worksheets.getItem('KPI Settings');
    settings.getRange().conditionalFormats.clearAll();
    for (const name of ['SET_Vague', 'SET_Weight', 'SET_Rhythm', 'SET_Holiday']) tables.getItem(name).delete();
    settings.getRange().clear('Formats');
    names.load('items/name');
    const table = tables.getItem('EXP_Env');
    const rows = table.rows.load('count');
    const body = table.getDataBodyRange().load('rowIndex');
    await context.sync();
    for (const one of names.items) if (/^(P|W)_/.test(one.name)) one.delete();
    for (let last = rows.count - 1; last > 1; last -= 1) rows.getItemAt(last).delete();
    const there = worksheets.getItem(sheet);
    there.getRangeByIndexes(body.rowIndex, 0, 2, 8).values = [
      ['Own resources', 'Team', 'Few people', '', '', 2, 5, 'Hire'],
      ['Own resources', 'Budget', 'As much as needed', '', '', 5, 5, 'Keep'],
    ];
    there.getRange('N1').formulas = [['=SUMPRODUCT(--(EXP_Env[Side]="Short"))']];
    // A person's own, over a whole column.
    there.getRange('P:P').conditionalFormats.add('Custom').custom.rule.formula = '=P1="x"';
    await context.sync();
  });
  await excel.engine.calculation.settle();
}, 60_000);
afterEach(() => excel.dispose());

const there = () => excel.host.snapshot().sheets[sheet];
const shown = (address: string): unknown => {
  const cell = there()?.cells[address];
  return Array.isArray(cell) ? (cell as unknown[])[1] : cell;
};

test('formulas answer with the new word, rules colour it, and one Undo takes it back', async () => {
  const before = await stateOf(excel);
  expect([shown('J22'), shown('J23'), shown('C17')]).toEqual(['Short', 'Enough', 1]);
  const { result, oneUndoStep } = await renameItem('side', 'short', 'Scarce "now"');
  expect([result, oneUndoStep]).toEqual([{ cells: 3, own: [`${sheet}!N1`] }, true]);
  await excel.engine.calculation.settle();
  expect([shown('J22'), shown('J23'), shown('C17'), shown('N1')]).toEqual(['Scarce "now"', 'Enough', 1, 0]);
  expect(JSON.stringify(there()?.rules)).toContain(JSON.stringify('="Scarce ""now"""'));
  expect(JSON.stringify(there()?.rules)).not.toContain('Short');
  // It is known by its new word from now on.
  expect((await readWorkbook()).settings.wordOf('side', 'short')).toBe('Scarce "now"');
  expect((await renameItem('side', 'short', 'Short')).result).toEqual({ cells: 3, own: [] });
  await excel.host.undo();
  await excel.host.undo();
  expect(await stateOf(excel)).toEqual(before);
}, 60_000);

test('a formula changed by hand is named, and nothing is written', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange('J23').formulas = [['=IF([@Need]>4,"Short","So so")']];
    await context.sync();
  });
  const before = await stateOf(excel);
  await expect(renameItem('side', 'short', 'Scarce')).rejects.toMatchObject({
    code: 'wordUnclear',
    facts: { word: 'Short', cells: [`${sheet}!J23`] },
  });
  expect(await stateOf(excel)).toEqual(before);
}, 60_000);

test('while Share keeps a formula with the word, it stays', async () => {
  const crashes = registerFunctions(excel, null);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=KPI.RATIO(1,2)&"Short"']];
    await context.sync();
  });
  await excel.engine.calculation.settle();
  await convert({ kind: 'workbook' }, 'values');
  await expect(renameItem('side', 'short', 'Scarce')).rejects.toMatchObject({ code: 'functionsAway' });
  expect((await renameItem('side', 'enough', 'Plenty')).result.cells).toBe(2);
  await restore({ kind: 'workbook' }, 'stays');
  expect((await renameItem('side', 'short', 'Scarce')).result.cells).toBe(3);
  expect(crashes).toEqual([]);
}, 60_000);

test('a failure at any action', async () => {
  const tried = await failEverywhere(
    excel,
    failures,
    () => renameItem('side', 'short', 'Scarce'),
    () => renameItem('side', 'short', 'Short'),
  );
  expect(tried).toBeGreaterThan(100);
}, 300_000);
