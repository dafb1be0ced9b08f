/**
 * Fixes put right what was found, as a person would see it; whatever fails, the workbook is as it was (at every action: `failures.test.ts`).
 * Also what is kept, and the report.
 */
import { rules } from '../../../src/checks';
import type { Finding } from '../../../src/checks/run';
import { checkWorkbook } from '../../../src/excel/check/check';
import { applyFixes } from '../../../src/excel/check/fix';
import { heed, ignore } from '../../../src/excel/check/memory';
import { insertReport } from '../../../src/excel/check/report';
import { insertPlan } from '../../../src/excel/insert';
import { PlanProblem } from '../../../src/excel/problem';
import { defaultAnswers } from '../../../src/sheet/answers';
import type { ActionPlace } from '../../../src/preview/wire/dispatcher';
import { HostError } from '../../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel } from '../../host/office';
import { registerFunctions } from '../functions';

let excel: StartedExcel;
let fail: (place: ActionPlace) => HostError | undefined = () => undefined;

beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: (action) => fail(action) });
  registerFunctions(excel, null);
  const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: 'Qingyu', sample: true };
  await insertPlan({ sheets: ['EXP-4', 'EXP-5'], answers }, () => undefined, new AbortController().signal);
  await excel.engine.calculation.settle();
}, 120_000);
afterAll(() => excel.dispose());
afterEach(() => {
  fail = () => undefined;
});

const checkNow = (signal = new AbortController().signal, report = () => undefined as void) =>
  checkWorkbook('2026-06-01', report, signal);

async function state() {
  await excel.engine.calculation.settle();
  await excel.events();
  return excel.host.snapshot();
}

/** Formulas of two rows typed over, one emptied, one replaced by a text that looks like a formula, and a word of a list spelt another way. */
async function damage(): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('EXP_Wbs').getDataBodyRange();
    const headers = context.workbook.tables.getItem('EXP_Wbs').columns.load('items/name');
    await context.sync();
    const column = (name: string) => headers.items.findIndex((one) => one.name === name);
    body.getCell(2, column('Days')).values = [[99]];
    body.getCell(3, column('Days')).values = [[98]];
    body.getCell(5, column('Task size')).values = [['']];
    body.getCell(8, column('Days')).values = [["'=1+1"]];
    body.getCell(0, column('Phase')).values = [['preparation']];
    await context.sync();
  });
  await excel.engine.calculation.settle();
}

const fixable = (findings: Finding[]) => findings.filter(({ fix }) => fix);

test('what was typed over is found and restored, and nothing is left to find', async () => {
  const before = await state();
  const plain = await checkNow();
  await damage();
  const { findings } = await checkNow();
  const found = fixable(findings);
  expect(found.map(({ rule, says, facts }) => [rule, says, facts.row ?? facts.label])).toEqual([
    ['L002', 'near', 'Preparation'],
    ['L003', 'typed', '3–4'],
    ['L003', 'changed', '9'],
    ['L003', 'empty', '6'],
  ]);
  const damaged = await state();
  const { done, changed, oneUndoStep } = await applyFixes(found.flatMap(({ fix }) => fix ?? []));
  expect([done.length, changed.length, oneUndoStep]).toEqual([4, 0, true]);
  const fixed = await state();
  await excel.host.undo();
  expect((await state()).sheets).toEqual(damaged.sheets);
  await excel.host.redo();
  expect((await state()).sheets).toEqual(fixed.sheets);
  const after = await checkNow();
  expect(after.findings.map(({ id }) => id)).toEqual(plain.findings.map(({ id }) => id));
  expect((await state()).sheets).toEqual(before.sheets);
}, 120_000);

test('cells that changed since the check are left alone', async () => {
  await damage();
  const found = fixable((await checkNow()).findings);
  await Excel.run(async (context) => {
    const { sheet, address } = found[0]!.place;
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [['Execution']];
    await context.sync();
  });
  const { done, changed } = await applyFixes(found.flatMap(({ fix }) => fix ?? []));
  expect([done.length, changed.length]).toEqual([3, 1]);
  await Excel.run(async (context) => {
    const { sheet, address } = found[0]!.place;
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [['Preparation']];
    await context.sync();
  });
}, 120_000);

test('a column put in since the check: what belongs to the plan is fixed, the new column stays empty', async () => {
  await damage();
  const found = fixable((await checkNow()).findings);
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('EXP_Wbs');
    columns.add(0, undefined, 'Notes');
    await context.sync();
  });
  const { done, changed } = await applyFixes(found.flatMap(({ fix }) => fix ?? []));
  expect([done.length, changed.length]).toEqual([4, 0]);
  expect(fixable((await checkNow()).findings)).toEqual([]);
  await Excel.run(async (context) => {
    const notes = context.workbook.tables.getItem('EXP_Wbs').columns.getItem('Notes');
    const cells = notes.getDataBodyRange().load('formulas');
    await context.sync();
    expect(new Set(cells.formulas.flat())).toEqual(new Set(['']));
    notes.delete();
    await context.sync();
  });
}, 120_000);

test('a cell with the format of texts gets a formula that is one, and keeps its format', async () => {
  const days = (context: Excel.RequestContext) =>
    context.workbook.tables.getItem('EXP_Wbs').columns.getItem('Days').getDataBodyRange().getCell(2, 0);
  await Excel.run(async (context) => {
    days(context).numberFormat = [['@']];
    await context.sync();
    days(context).values = [['99']];
    await context.sync();
  });
  const fixes = fixable((await checkNow()).findings).flatMap(({ fix }) => fix ?? []);
  expect(fixes).toHaveLength(1);
  await applyFixes(fixes);
  await excel.engine.calculation.settle();
  await Excel.run(async (context) => {
    const cell = days(context).load('values,numberFormat');
    await context.sync();
    expect([cell.values, cell.numberFormat]).toEqual([[[14]], [['@']]]);
    cell.numberFormat = [['0']];
    await context.sync();
  });
}, 120_000);

test('a failure at any request, at its first and its last action', async () => {
  await damage();
  const fixes = fixable((await checkNow()).findings).flatMap(({ fix }) => fix ?? []);
  const before = await state();
  const from = excel.host.bridge.requests.length;
  await applyFixes(fixes);
  await excel.events();
  const requests = excel.host.bridge.requests.slice(from).map(({ actions }) => actions);
  await damage();
  expect(await state()).toEqual(before);
  expect(requests.length).toBeGreaterThan(2);
  for (const [request, actions] of requests.entries())
    for (const action of new Set([0, actions - 1])) {
      const base = excel.host.bridge.requests.length + 1;
      let hit = 0;
      fail = (at) => {
        if (at.request - base !== request || at.action !== action) return undefined;
        hit += 1;
        return new HostError('AccessDenied', 'Planted.');
      };
      const problem = await applyFixes(fixes).then(
        () => 'fixed',
        (error: unknown) => error,
      );
      fail = () => undefined;
      const where = `request ${request}, action ${action}`;
      expect([where, hit, problem instanceof PlanProblem]).toEqual([where, 1, true]);
      expect([where, await state()]).toEqual([where, before]);
    }
  await applyFixes(fixes);
}, 240_000);

test('ignored with a reason: kept in the workbook, listed, taken back', async () => {
  const { findings, score } = await checkNow();
  const { id } = findings[0]!;
  const one = { id, sentence: 'Said', reason: 'Agreed with the boss', day: '2026-06-01' };
  expect(await ignore(one)).toEqual([one]);
  const again = await checkNow();
  expect(again.ignored).toEqual([one]);
  expect(again.score).toBeGreaterThan(score!);
  expect(again.trend.at(-1)).toEqual({ day: '2026-06-01', score: again.score, findings: findings.length - 1 });
  expect(await heed(id)).toEqual([]);
  expect((await checkNow()).score).toBe(score);
}, 60_000);

test('the number of requests does not grow, and nothing is written but the trend', async () => {
  await checkNow();
  const from = excel.host.bridge.requests.length;
  await checkNow();
  await excel.events();
  expect(excel.host.bridge.requests.length - from).toBe(3);
});

test('it can be stopped before it has begun and between two rules', async () => {
  const controller = new AbortController();
  const running = checkWorkbook('2026-06-01', () => controller.abort(), controller.signal);
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});

test('a report is a sheet of its own, twice a second one, and a failure leaves none', async () => {
  const line = {
    severity: 'error',
    rule: 'L001',
    sheet: 'WBS & Gantt',
    address: 'B7',
    finding: '=1+1',
    state: 'Open',
  } as const;
  const text = {
    name: 'Check report',
    meta: 'today',
    headers: ['Severity', 'Rule', 'Sheet', 'Cell', 'Finding', 'State'],
    kinds: { error: 'Error', warning: 'Warning', info: 'Note' },
  } as const;
  const before = await state();
  const base = excel.host.bridge.requests.length + 1;
  fail = (at) => (at.request - base === 3 && at.action === 4 ? new HostError('AccessDenied', 'Planted.') : undefined);
  await expect(insertReport([line], { ...text, headers: [...text.headers] })).rejects.toBeInstanceOf(PlanProblem);
  fail = () => undefined;
  expect(await state()).toEqual(before);
  const { sheet } = await insertReport([line], { ...text, headers: [...text.headers] });
  expect(sheet).toBe('Check report');
  expect((await insertReport([line], { ...text, headers: [...text.headers] })).sheet).toBe('Check report (2)');
  const { cells } = (await state()).sheets[sheet]!;
  expect(cells.E5).toBe('=1+1');
  expect((await checkNow()).findings.filter(({ place }) => place.sheet === sheet)).toEqual([]);
  expect(rules.length).toBe(121);
}, 60_000);
