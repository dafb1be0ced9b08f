/** Orders read in blocks; the analysis written onto a sheet of its own, or nothing: whatever fails, and whenever it is cancelled. */
import { readColumns, rowsABlock } from '../../../src/excel/rfm/readColumns';
import { writeRfm, type RfmSheet } from '../../../src/excel/rfm/writeRfm';
import { PlanProblem } from '../../../src/excel/problem';
import type { ActionPlace } from '../../../src/preview/wire/dispatcher';
import { HostError } from '../../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
let fail: (place: ActionPlace) => HostError | undefined = () => undefined;
const rows = rowsABlock + 500;
const still = () => new AbortController().signal;

beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: (action) => fail(action) });
});
afterAll(() => excel.dispose());
afterEach(() => {
  fail = () => undefined;
});

const plan = (more: Partial<RfmSheet> = {}): RfmSheet => ({
  name: 'RFM',
  title: '=1+1',
  notes: ['Orders: Sheet1!B2:D9', 'As of 2026-05-31.', 'Grid'],
  summary: {
    headers: ['Segment', 'Customers', 'Share', 'Amount', 'Share', 'Days', 'Orders'],
    rows: [
      ['Champions', 2, 0.5, 10, 0.9, 3, 4],
      ['Lost', 2, 0.5, 1, 0.1, null, null],
    ],
  },
  plays: { header: 'Play', texts: ['Reward', '@SUM'] },
  chart: { title: 'Customers by segment' },
  list: {
    title: 'Customers',
    headers: ['Customer', 'Last order', 'Days', 'Orders', 'Amount', 'R', 'F', 'M', 'Code', 'Segment'],
    rows: [
      ['=HYPERLINK("x")', 46000, 3, 4, 10, 5, 5, 5, 555, 'Champions'],
      [1007, 46001, 2, 1, 1, 1, 1, 1, 111, 'Lost'],
    ],
  },
  ...more,
});
const state = () => ({ ...excel.host.snapshot(), active: excel.engine.sheets.active() });
const names = () => Object.keys(excel.host.snapshot().sheets);

describe('reading', () => {
  beforeAll(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Orders');
      sheet.getRange(`B2:D${rows + 1}`).values = Array.from({ length: rows }, (_, i) => [
        `C${i % 900}`,
        46_000 + (i % 300),
        i,
      ]);
      await context.sync();
    }),
  );
  afterAll(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Orders').delete();
      await context.sync();
    }),
  );

  test('columns are read in blocks, each far below what Excel takes', async () => {
    const from = excel.host.bridge.requests.length;
    const done: number[] = [];
    const [ids, amounts] = await readColumns(
      { sheet: 'Orders', row: 1, rows, columns: [1, 3] },
      (read) => done.push(read),
      still(),
    );
    expect([ids!.length, ids![901], amounts!.at(-1)]).toEqual([rows, 'C1', rows - 1]);
    expect(done).toEqual([rowsABlock, rows]);
    const asked = excel.host.bridge.requests.slice(from);
    expect(asked.some(({ write }) => write)).toBe(false);
    expect(Math.max(...asked.map(({ received }) => received))).toBeLessThan(1_000_000);
  });

  test('reading stops between blocks when it is cancelled', async () => {
    const stop = new AbortController();
    await expect(
      readColumns({ sheet: 'Orders', row: 1, rows, columns: [1] }, () => stop.abort(), stop.signal),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('a sheet with summary, plays, chart and list; texts stay texts; one undo takes it back', async () => {
  const before = state();
  const { result, oneUndoStep } = await writeRfm(plan(), () => undefined, still());
  expect(result).toEqual({ sheet: 'RFM', address: 'A12' });
  expect(oneUndoStep).toBe(true);
  const { cells, charts } = excel.host.snapshot().sheets.RFM! as {
    cells: Record<string, { value: unknown; formula?: string }>;
    charts?: unknown;
  };
  // A formula would be shown together with its value.
  expect([cells.A1, cells.H9, cells.A13, cells.A14, cells.B8]).toEqual(['=1+1', '@SUM', '=HYPERLINK("x")', 1007, 2]);
  expect(JSON.stringify(charts ?? excel.host.snapshot())).toContain('Customers by segment');
  const again = await writeRfm(plan(), () => undefined, still());
  expect(again.result.sheet).toBe('RFM (2)');
  await excel.host.undo();
  await excel.host.undo();
  expect(names()).toEqual(Object.keys(before.sheets));
});

test('a name as long as Excel allows is free the second time too', async () => {
  const name = 'Customers by segment, all shop';
  const placed = [];
  for (let time = 0; time < 2; time += 1) placed.push(await writeRfm(plan({ name }), () => undefined, still()));
  expect(placed.map(({ result }) => result.sheet)).toEqual([name, 'Customers by segment, all s (2)']);
  await excel.host.undo();
  await excel.host.undo();
});

test('as formulas: one spills the summary, one the list', async () => {
  const { result } = await writeRfm(
    plan({
      summary: { formula: '=SEQUENCE(3,7)', rows: 3, columns: 7 },
      list: { title: 'Customers', formula: '=SEQUENCE(4,10)', count: 4 },
    }),
    () => undefined,
    still(),
  );
  const cells = excel.host.snapshot().sheets[result.sheet]!.cells as Record<string, unknown>;
  expect(cells.A7).toEqual(['=SEQUENCE(3,7)', 1]);
  expect(cells[result.address]).toEqual(['=SEQUENCE(4,10)', 1]);
  await excel.host.undo();
});

test('a failure at every action of every request leaves the workbook as it was', async () => {
  const before = state();
  await excel.events();
  const from = excel.host.bridge.requests.length;
  await writeRfm(plan(), () => undefined, still());
  const requests = excel.host.bridge.requests.slice(from).map(({ actions }) => actions);
  await excel.host.undo();
  await excel.events();
  expect(requests.length).toBeGreaterThanOrEqual(4);
  let tried = 0;
  for (const [request, actions] of requests.entries()) {
    const step = Math.max(1, Math.ceil(actions / 8));
    for (let action = 0; action < actions; action += step) {
      await excel.events();
      const base = excel.host.bridge.requests.length + 1;
      let hit = 0;
      fail = (at) => {
        if (at.request - base !== request || at.action !== action) return undefined;
        hit += 1;
        return new HostError('AccessDenied', 'Planted.');
      };
      const where = `request ${request}, action ${action}`;
      const problem = await writeRfm(plan(), () => undefined, still()).catch((error: unknown) => error);
      fail = () => undefined;
      expect([where, hit]).toEqual([where, 1]);
      expect([where, problem]).toEqual([where, expect.any(PlanProblem)]);
      expect([where, (problem as PlanProblem).code]).toEqual([where, 'protected']);
      await excel.events();
      expect([where, state()]).toEqual([where, before]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(20);
}, 180_000);

test('cancelled while the list is written: nothing is left', async () => {
  const before = state();
  const stop = new AbortController();
  const long = plan();
  const list = {
    ...long.list,
    rows: Array.from({ length: 11_000 }, (_, i) => [i, 46000, 1, 1, 1, 1, 1, 1, 111, 'Lost']),
  } as RfmSheet['list'];
  const seen: number[] = [];
  await expect(
    writeRfm({ ...long, list }, (done) => (seen.push(done), stop.abort()), stop.signal),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(seen).toEqual([5000]);
  await excel.events();
  expect(state()).toEqual(before);
});

test('a protected workbook is told before anything is written', async () => {
  const protect = (on: boolean) =>
    Excel.run(async (context) => {
      const { protection } = context.workbook;
      if (on) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  await expect(writeRfm(plan(), () => undefined, still())).rejects.toMatchObject({ code: 'workbookProtected' });
  await protect(false);
});
