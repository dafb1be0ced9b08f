/** Stamping a routine as done: one date, or the workbook as it was. */
import { insertPlan } from '../../src/excel/insert';
import { readWorkbook } from '../../src/excel/read/read';
import { stampRoutine } from '../../src/excel/rhythm';
import type { ActionPlace } from '../../src/preview/wire/dispatcher';
import { HostError } from '../../src/preview/wire/hostObject';
import { routinesOf } from '../../src/sheet/alerts';
import { defaultAnswers } from '../../src/sheet/answers';
import { startExcel, type StartedExcel } from '../host/office';
import { registerFunctions } from './functions';

let excel: StartedExcel;
let fail: (place: ActionPlace) => HostError | undefined = () => undefined;
const asOf = 46173;

beforeAll(async () => {
  excel = await startExcel({ global: true, fail: (action) => fail(action) });
  registerFunctions(excel, null);
  const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: 'Qingyu', sample: true };
  await insertPlan({ sheets: ['QBK-3'], answers }, () => undefined, new AbortController().signal);
}, 240_000);
afterAll(() => excel.dispose());
afterEach(() => {
  fail = () => undefined;
});

const state = async () => {
  await excel.engine.calculation.settle();
  await excel.events();
  return excel.host.snapshot();
};

test('done today: one date in each cell that asks for it, and a failure at any action of any request leaves all as it was', async () => {
  const found = routinesOf(await readWorkbook()).find(({ state: now }) => now === 'late')!;
  // A cell of its week, which asks for the same date.
  const late = { ...found, also: [{ sheet: found.sheet, address: 'AZ3', column: 'Review done' }] };
  const before = await state();
  const tried: number[] = [];
  for (const request of [0, 1]) {
    for (let action = 0; ; action++) {
      const base = excel.host.bridge.requests.length + 1;
      let hit = 0;
      fail = (at) => {
        if (at.request - base !== request || at.action !== action) return undefined;
        hit += 1;
        return new HostError('AccessDenied', 'Planted.');
      };
      const outcome = await stampRoutine(late, asOf).then(
        () => 'written',
        (error: { code: string }) => error.code,
      );
      fail = () => undefined;
      // Beyond the last action of the request nothing fails, and it is written.
      if (hit === 0) {
        expect(outcome).toBe('written');
        tried.push(action);
        await excel.host.undo();
        break;
      }
      expect([request, action, outcome]).toEqual([request, action, 'protected']);
      expect([request, action, await state()]).toEqual([request, action, before]);
    }
  }
  expect(tried.every((actions) => actions >= 2)).toBe(true);
  await expect(stampRoutine({ ...late, id: 'R99' }, asOf)).rejects.toMatchObject({ code: 'notFound' });
  // Between the two cells a column has come in since: beside the same id stands something else.
  await expect(stampRoutine({ ...late, lastAddress: late.idAddress }, asOf)).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(stampRoutine({ ...late, id: '', idAddress: 'ZZ99' }, asOf)).rejects.toMatchObject({ code: 'notFound' });
  // Somebody has typed one meanwhile: here the id of the routine.
  const also = [{ ...late.also[0]!, address: late.idAddress }];
  await expect(stampRoutine({ ...late, also }, asOf)).rejects.toMatchObject({ code: 'notFound' });
  expect(await state()).toEqual(before);

  await stampRoutine(late, asOf);
  await state();
  const again = await readWorkbook();
  expect(routinesOf(again).filter(({ state: now }) => now === 'late')).toEqual([]);
  const rows = again.tables.find(({ template }) => template.name === 'SET_Rhythm')!.rows;
  expect(rows.find(({ values }) => values.id === 'R10')!.values.last).toBe(asOf);
  const { sheets } = excel.host.snapshot() as { sheets: Record<string, { cells: Record<string, unknown> }> };
  expect(sheets[late.sheet]!.cells.AZ3).toBe(asOf);
}, 120_000);
