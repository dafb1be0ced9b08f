/** A model of more characters than a cell holds, kept in the workbook and read by the function; or the workbook as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepModel, piecesOf } from '../../src/excel/keepModel';
import { PlanProblem } from '../../src/excel/problem';
import { model as words } from '../../src/locales/zh-CN/model';
import type { ActionPlace } from '../../src/preview/wire/dispatcher';
import { HostError } from '../../src/preview/wire/hostObject';
import { startExcel } from '../host/office';
import { registerFunctions } from './functions';

const folder = join(__dirname, '../analytics/fixtures/xgb/small_logistic');
const numbersIn = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map((cell) => (cell === '' ? '' : Number(cell))));
// Blanks between the tokens change nothing but the length.
const text = JSON.stringify(JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')), null, 8).replaceAll(
  '\n',
  `\n${' '.repeat(60)}`,
);

const keep = (signal = new AbortController().signal) =>
  keepModel({ file: '=model.json', text, words: words.sheet }, () => undefined, signal);

test('pieces join to the text, none longer than a cell, none with a blank at its end', () => {
  expect(text.length).toBeGreaterThan(32_767);
  const pieces = piecesOf(text);
  expect(pieces.join('')).toBe(text);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(32_000);
  for (const piece of pieces) expect(piece).toBe(piece.trim());
});

test('the function reads it from the sheet', async () => {
  const excel = await startExcel({ global: true });
  registerFunctions(excel, null);
  const { sheet, reference } = await keep();
  const features = numbersIn('X.csv');
  const values = await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem('Sheet1');
    const range = own.getRangeByIndexes(0, 0, features.length, features[0]!.length);
    range.values = features;
    range.load('address');
    await context.sync();
    const cell = own.getRange('AA1');
    cell.formulas = [[`=KPI.PREDICT(${reference},${range.address})`]];
    await context.sync();
    await excel.engine.calculation.settle();
    const spill = own.getRangeByIndexes(0, 26, features.length, 1).load('values');
    const title = context.workbook.worksheets.getItem(sheet).getRange('A1').load('values');
    await context.sync();
    expect(title.values).toEqual([['=model.json']]);
    return spill.values.flat() as number[];
  });
  const header = readFileSync(join(folder, 'predictions.csv'), 'utf8').split(/\r?\n/)[0]!.split(',');
  const probability = header.findIndex((name) => /prob|pred/.test(name));
  numbersIn('predictions.csv').forEach((row, i) => expect(values[i]).toBeCloseTo(row[probability] as number, 6));
  excel.dispose();
});

test('a failure at any request leaves the workbook as it was', async () => {
  let fail: (at: ActionPlace) => HostError | undefined = () => undefined;
  const excel = await startExcel({ global: true, fail: (at) => fail(at) });
  await excel.events();
  const before = excel.host.snapshot();
  const { requests } = excel.host.bridge;
  for (const request of [0, 1, 2, 3]) {
    const base = requests.length + 1;
    fail = (at) =>
      at.request - base === request && at.action === 0 ? new HostError('AccessDenied', 'Planted.') : undefined;
    const problem = await keep().catch((error: unknown) => error);
    fail = () => undefined;
    await excel.events();
    expect([request, problem]).toEqual([request, expect.any(PlanProblem)]);
    expect([request, excel.host.snapshot()]).toEqual([request, before]);
  }
  excel.dispose();
});
