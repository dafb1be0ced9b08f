/** Undo, protection, refusals of Excel, and quiet: what surrounds a drawing. */
import { place } from '../../src/excel/place';
import { CompileProblem } from '../../src/sheet/problem';
import type { ActionPlace } from '../../src/preview/wire/dispatcher';
import { HostError } from '../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel, type StartOptions } from '../host/office';
import { answers, fullPlan, plainSheet, planOf, smallPlan } from './plans';

let excel: StartedExcel;
let fail: (place: ActionPlace) => HostError | undefined;
const start = async (options: StartOptions = {}) => {
  excel = await startExcel({ global: true, fail: (at) => fail(at), ...options });
};
const insert = (planFor = fullPlan) =>
  place({ planFor, answers, report: () => undefined, signal: new AbortController().signal });

beforeEach(() => {
  fail = () => undefined;
});
afterEach(() => excel.dispose());

describe('undo', () => {
  test('where Excel merges steps, one takes all of it back', async () => {
    await start({ excelApi: '1.20' });
    const before = excel.host.snapshot();
    const { oneUndoStep } = await insert();
    expect(oneUndoStep).toBe(true);
    await excel.events();
    expect(excel.host.snapshot()).not.toEqual(before);
    await excel.host.undo();
    expect(excel.host.snapshot()).toEqual(before);
  }, 30_000);

  test('where it does not, that is told', async () => {
    await start({ excelApi: '1.12' });
    expect((await insert()).oneUndoStep).toBe(false);
  });

  test.each(['UndoNotSupported', 'GeneralException'])(
    'where it claims to but answers %s, it is drawn in several',
    async (code) => {
      await start({ excelApi: '1.20' });
      let refused = 0;
      fail = ({ name, write }) => {
        if (refused > 0 || !write || name !== 'Formulas') return undefined;
        refused += 1;
        return new HostError(code);
      };
      const { oneUndoStep, plan } = await insert();
      expect([refused, oneUndoStep]).toEqual([1, false]);
      const names = Object.keys(excel.host.snapshot().sheets);
      expect(names).toEqual(['Sheet1', ...plan.sheets.map(({ name }) => name)]);
    },
  );
});

describe('what Excel refuses', () => {
  test('a workbook whose structure is protected is left alone', async () => {
    await start();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = excel.host.snapshot();
    await expect(insert()).rejects.toMatchObject({ code: 'workbookProtected' });
    expect(excel.host.snapshot()).toEqual(before);
  });

  test.each([
    ['AccessDenied', 'protected'],
    ['InvalidOperationInCellEditMode', 'cellEditing'],
    ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
    ['InactiveWorkbook', 'otherWorkbook'],
    ['ApiNotFound', 'notSupported'],
    ['RequestAborted', 'interrupted'],
    ['ItemNotFound', 'notFound'],
    ['FilteredRangeConflict', 'cellsInUse'],
    ['InvalidArgument', 'unexpected'],
  ])('%s is told as %s, with what Excel said', async (code, problem) => {
    await start();
    fail = ({ name }) => (name === 'TabColor' ? new HostError(code, 'In Excel’s words.') : undefined);
    await expect(insert()).rejects.toMatchObject({
      code: problem,
      facts: { code, message: 'In Excel’s words.', statement: expect.stringContaining('tabColor') as unknown },
    });
    expect(Object.keys(excel.host.snapshot().sheets)).toEqual(['Sheet1']);
  });

  test('a plan that cannot be made is told as what it is, and nothing is written', async () => {
    await start();
    const planFor = () => {
      throw new CompileProblem('settingsFull', { table: 'SET_Param', missing: 3, free: 1 });
    };
    await expect(insert(planFor)).rejects.toBeInstanceOf(CompileProblem);
    expect(excel.host.bridge.requests.filter(({ write }) => write)).toEqual([]);
  });

  test('additions go only where nothing stands', async () => {
    await start();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [['mine']];
      await context.sync();
    });
    const before = excel.host.snapshot();
    const additions = [
      {
        sheet: 'Sheet1',
        blocks: [
          {
            address: 'A1:B2',
            cells: [
              [1, 2],
              [null, 3],
            ],
          },
        ],
        styles: [],
      },
    ];
    await expect(insert(() => ({ ...smallPlan(), additions }))).rejects.toMatchObject({
      code: 'cellsInUse',
      facts: { sheet: 'Sheet1', address: 'A1:B2' },
    });
    expect(excel.host.snapshot()).toEqual(before);

    const beside = [
      {
        sheet: 'Sheet1',
        blocks: [
          {
            address: 'A1:B2',
            cells: [
              [1, 2],
              [null, null],
            ],
          },
        ],
        styles: [],
      },
    ];
    await insert(() => ({ ...smallPlan(), additions: beside }));
    expect(excel.host.snapshot().sheets.Sheet1?.cells).toEqual({ A1: 1, B1: 2, B2: 'mine' });
  });

  test('what Excel did not keep is missed, and all of it taken back', async () => {
    await start();
    const twice = planOf(plainSheet('One'));
    twice.names.push({ name: 'Kept', formula: '=1' });
    const before = excel.host.snapshot();
    const { names } = excel.engine;
    const list = names.list.bind(names);
    names.list = () => list().filter(({ name }) => name !== 'Kept');
    await expect(insert(() => twice)).rejects.toMatchObject({ code: 'incomplete', facts: { missing: ['Kept'] } });
    names.list = list;
    names.remove('Kept', '');
    expect(excel.host.snapshot()).toEqual(before);
  });
});

test('nothing of it raises an event, and events are as before afterwards', async () => {
  await start();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(() => Promise.resolve(void heard.push('added')));
    worksheets.onChanged.add(() => Promise.resolve(void heard.push('changed')));
    await context.sync();
  });
  await insert();
  await excel.events();
  expect(heard).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
  });
  await excel.events();
  expect(heard).toEqual(['changed']);
});

test('the answers stay with the workbook', async () => {
  await start();
  await insert();
  expect((excel.host.snapshot().state as { settings: object }).settings).toEqual({
    'Plansheet.Answers': JSON.stringify(answers),
  });
});
