/** Whatever fails, and whenever it is cancelled, the workbook is as it was before. */
import { place, type Progress } from '../../src/excel/place';
import { PlanProblem } from '../../src/excel/problem';
import type { Existing } from '../../src/sheet/existing';
import type { Plan } from '../../src/sheet/plan';
import type { ActionPlace } from '../../src/preview/wire/dispatcher';
import { HostError } from '../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel } from '../host/office';
import { answers, fullPlan } from './plans';

let excel: StartedExcel;
let fail: (place: ActionPlace) => HostError | undefined = () => undefined;

beforeAll(async () => {
  excel = await startExcel({ global: true, fail: (action) => fail(action) });
  await Excel.run(async (context) => {
    const { worksheets, settings } = context.workbook;
    const own = worksheets.add('My plan');
    own.getRange('A1:C2').values = [
      ['Channel', 'Budget', 'Spent'],
      ['Search', 100, 40],
    ];
    own.tables.add('A1:C2', true).name = 'Mine';
    own.getRange('E1').formulas = [['=SUM(Mine[Budget])']];
    own.getRange('A1:C1').format.fill.color = '#FFEE00';
    context.workbook.names.add('MyBudget', own.getRange('B2'));
    settings.add('Plansheet.Answers', '{"brand":"Before"}');
    worksheets.getItem('Sheet1').activate();
    worksheets.getItem('Sheet1').getRange('B2').select();
    await context.sync();
  });
  await excel.events();
});
afterAll(() => excel.dispose());
afterEach(() => {
  fail = () => undefined;
});

async function state() {
  await excel.events();
  const active = excel.engine.sheets.active();
  const eventsEnabled = await Excel.run(async (context) => {
    const runtime = context.runtime.load('enableEvents');
    await context.sync();
    return runtime.enableEvents;
  });
  await excel.events();
  return { ...excel.host.snapshot(), active, selection: excel.engine.selection(), eventsEnabled };
}

const insert = (
  plan: Plan,
  {
    report = () => undefined,
    signal = new AbortController().signal,
  }: { report?: (progress: Progress) => void; signal?: AbortSignal } = {},
) => place({ planFor: () => plan, answers, report, signal });

/** Numbers the requests from here on with 0. */
function requestsFromNow(): (place: ActionPlace) => number {
  const base = excel.host.bridge.requests.length + 1;
  return ({ request }) => request - base;
}

async function actionsOfRequests(): Promise<number[]> {
  const from = excel.host.bridge.requests.length;
  await insert(fullPlan());
  await excel.events();
  const actions = excel.host.bridge.requests.slice(from).map((request) => request.actions);
  await clearPlan();
  return actions;
}

/** What a person would do to be rid of a plan. */
function clearPlan(sheets = fullPlan().sheets.map(({ name }) => name)): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.getItem('Sheet1').activate();
    for (const { name } of fullPlan().names) names.getItem(name).delete();
    for (const name of sheets) worksheets.getItem(name).delete();
    settings.add('Plansheet.Answers', '{"brand":"Before"}');
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

/** The plan with another name for one of its sheets. */
function renamed(plan: Plan, from: string, to: string): Plan {
  const inFormula = (name: string) => `'${name.replaceAll("'", "''")}'`;
  const text = JSON.stringify(plan)
    .replaceAll(inFormula(from), inFormula(to))
    .replaceAll(JSON.stringify(from), JSON.stringify(to));
  return JSON.parse(text) as Plan;
}
const theirs = "Anna's settings";

test('a failure at any request, at its first, its last and many other actions', async () => {
  const before = await state();
  const requests = await actionsOfRequests();
  expect(await state()).toEqual(before);
  const places = requests.flatMap((actions, request) => {
    const step = Math.max(1, Math.ceil(actions / 20));
    const some = Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step);
    return [...new Set([...some, actions - 1])].map((action) => ({ request, action }));
  });
  expect(requests).toHaveLength(5);
  expect(places.length).toBeGreaterThan(40);

  for (const { request, action } of places) {
    const number = requestsFromNow();
    let hit = 0;
    fail = (at) => {
      if (number(at) !== request || at.action !== action) return undefined;
      hit += 1;
      return new HostError('AccessDenied', 'Planted.');
    };
    const where = `request ${request}, action ${action}`;
    const problem = await insert(fullPlan()).then(
      () => 'inserted',
      (error: unknown) => error,
    );
    fail = () => undefined;
    expect([where, hit]).toEqual([where, 1]);
    expect(problem).toBeInstanceOf(PlanProblem);
    expect([where, (problem as PlanProblem).code]).toEqual([where, 'protected']);
    expect([where, await state()]).toEqual([where, before]);
  }
}, 180_000);

test('cancelled before any of its requests', async () => {
  const before = await state();
  const steps: string[] = [];
  await insert(fullPlan(), { report: ({ step, done }) => steps.push(`${step} ${done}`) });
  await clearPlan();
  const cancellable = steps.filter((step) => step !== 'show 1');
  expect(cancellable).toHaveLength(5);

  for (const stop of cancellable) {
    const controller = new AbortController();
    const report = ({ step, done }: Progress) => {
      if (`${step} ${done}` === stop) controller.abort();
    };
    const problem = await insert(fullPlan(), { report, signal: controller.signal }).catch((error: unknown) => error);
    expect([stop, (problem as PlanProblem).code]).toEqual([stop, 'cancelled']);
    expect([stop, await state()]).toEqual([stop, before]);
  }
}, 60_000);

test('Excel did what it was asked, but its answer got lost', async () => {
  const before = await state();
  const { bridge } = excel.host;
  const deliver = bridge.onMessageFromHost;
  for (const lost of [0, 1, 2, 3, 4]) {
    const last = bridge.requests.length + lost + 1;
    bridge.onMessageFromHost = (text) => {
      const message = JSON.parse(text) as { type: number; message: object };
      if (message.type !== 2 || bridge.requests.length !== last) return deliver?.(text);
      const body = { error: { code: 'RequestAborted', message: 'The connection broke.' } };
      deliver?.(JSON.stringify({ ...message, message: { statusCode: 503, headers: {}, body } }));
    };
    const problem = await insert(fullPlan()).catch((error: unknown) => error);
    bridge.onMessageFromHost = deliver;
    expect([lost, problem]).toEqual([lost, expect.any(PlanProblem)]);
    expect([lost, await state()]).toEqual([lost, before]);
  }
}, 60_000);

test('a request of the taking back fails as well: it is tried again', async () => {
  const before = await state();
  const number = requestsFromNow();
  let failures = 0;
  fail = (at) => {
    if (number(at) === 3 && at.action === 5) return new HostError('GeneralException');
    if (number(at) > 3 && failures < 1 && at.action === 2) {
      failures += 1;
      return new HostError('GeneralException');
    }
    return undefined;
  };
  await expect(insert(fullPlan())).rejects.toMatchObject({ code: 'unexpected' });
  expect(failures).toBe(1);
  expect(await state()).toEqual(before);
}, 30_000);

test('it can not be taken back at all: what is left is named', async () => {
  const number = requestsFromNow();
  fail = (at) => (number(at) >= 4 && at.write ? new HostError('AccessDenied') : undefined);
  await expect(insert(fullPlan())).rejects.toMatchObject({
    code: 'leftBehind',
    facts: { sheets: ['排期 & tasks', "Anna's settings"], names: ['PLN_Start', 'PLN_Words', 'PLN_Days'] },
  });
  fail = () => undefined;
  await clearPlan();
}, 30_000);

test('a sheet of that name appears after the look: a fresh look, and what is theirs stays', async () => {
  const before = await state();
  const seen: string[][] = [];
  const planFor = ({ sheetNames }: Existing) => {
    seen.push(sheetNames);
    const plan = fullPlan();
    if (!sheetNames.includes(theirs)) {
      excel.engine.sheets.add(theirs);
      return plan;
    }
    return renamed(plan, theirs, 'Settings (2)');
  };
  const { plan } = await place({ planFor, answers, report: () => undefined, signal: new AbortController().signal });
  expect(seen).toHaveLength(2);
  expect(plan.sheets.map(({ name }) => name)).toEqual(['排期 & tasks', 'Settings (2)']);
  expect(Object.keys(excel.host.snapshot().sheets)).toEqual([
    ...Object.keys(before.sheets),
    theirs,
    '排期 & tasks',
    'Settings (2)',
  ]);
  expect(excel.host.snapshot().sheets[theirs]?.cells).toEqual({});
  await clearPlan(['排期 & tasks', 'Settings (2)', theirs]);
  expect(await state()).toEqual(before);
}, 30_000);

test('a name that is taken twice is told', async () => {
  await expect(insert(renamed(fullPlan(), theirs, 'My plan'))).rejects.toMatchObject({
    code: 'nameTaken',
    facts: { name: 'My plan' },
  });
  expect(Object.keys(excel.host.snapshot().sheets)).toEqual(['Sheet1', 'My plan']);
}, 30_000);
