/** Prompt cards at a cell: found by template though renamed, refused where they do not belong, and taken back whenever a request fails. */
import { readPlanCell } from '../../src/excel/planCell';
import { addPromptComment, insertPromptText } from '../../src/excel/prompt';
import { insertPlan } from '../../src/excel/insert';
import type { ActionPlace } from '../../src/preview/wire/dispatcher';
import { HostError } from '../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel } from '../host/office';
import { answers } from './plans';

let excel: StartedExcel;
let fail: (place: ActionPlace) => HostError | undefined = () => undefined;
const place = { sheet: 'Own', address: 'B2' };

beforeAll(async () => {
  excel = await startExcel({ global: true, fail: (action) => fail(action) });
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.add('Own');
    own.getRange('A1:B1').values = [['Word', 'Number']];
    own.getRange('B3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    await context.sync();
  });
});
afterAll(() => excel.dispose());
afterEach(() => {
  fail = () => undefined;
});

const state = async () => {
  await excel.events();
  return excel.host.snapshot();
};
const valueOf = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Own').getRange(address).load('values,formulas');
    await context.sync();
    return range.values[0]![0] as unknown;
  });
const clear = (address: string) =>
  Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem('Own');
    own.getRange(address).clear('Contents');
    own.comments.load('items/id');
    await context.sync();
    own.comments.items.forEach((comment) => comment.delete());
    await context.sync();
  });

test('the text goes in one line, or a line each where the cell wraps', async () => {
  expect((await insertPromptText(place, ['=From: ', 'To: '], '; ')).result).toBeNull();
  expect(await valueOf('B2')).toBe('=From: ; To: ');
  await clear('B2');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Own').getRange('B2').format.wrapText = true;
    await context.sync();
  });
  await insertPromptText(place, ['1: ', '2: '], '; ');
  expect(await valueOf('B2')).toBe('1: \n2: ');
  await clear('B2');
});

test('a cell in use, a list and a second comment are refused, and stay as they are', async () => {
  const before = await state();
  expect((await insertPromptText({ sheet: 'Own', address: 'B1' }, ['x: '], '; ')).result).toBe('filled');
  expect((await insertPromptText({ sheet: 'Own', address: 'B3' }, ['x: '], '; ')).result).toBe('restricted');
  expect(await state()).toEqual(before);
  expect((await addPromptComment(place, 'First')).result).toBeNull();
  const commented = await state();
  expect(commented).not.toEqual(before);
  expect((await addPromptComment(place, 'Second')).result).toBe('commented');
  expect(await state()).toEqual(commented);
  await clear('B2');
});

const commands: [string, () => Promise<unknown>, requests: number][] = [
  ['text', () => insertPromptText(place, ['x: '], '; '), 2],
  ['comment', () => addPromptComment(place, 'Ask'), 3],
];

test.each(commands)(
  '%s: a failure at any action of any request leaves the workbook as it was',
  async (_, run, requests) => {
    // One comment elsewhere, so that all requests are made.
    await addPromptComment({ sheet: 'Own', address: 'A1' }, 'Theirs');
    const before = await state();
    const from = excel.host.bridge.requests.length;
    await run();
    await excel.events();
    const actions = excel.host.bridge.requests.slice(from).map((request) => request.actions);
    expect(actions).toHaveLength(requests);
    await clear('B2');
    await addPromptComment({ sheet: 'Own', address: 'A1' }, 'Theirs');
    const clean = await state();
    const places = actions.flatMap((count, request) =>
      Array.from({ length: count }, (_, action) => ({ request, action })),
    );
    for (const at of places) {
      const base = excel.host.bridge.requests.length + 1;
      let hit = 0;
      fail = ({ request, action }) => {
        if (request - base !== at.request || action !== at.action) return undefined;
        hit += 1;
        return new HostError('AccessDenied', 'Planted.');
      };
      await expect(run()).rejects.toMatchObject({ code: 'protected' });
      fail = () => undefined;
      expect([at, hit]).toEqual([at, 1]);
      expect([at, await state()]).toEqual([at, clean]);
    }
    expect(Object.keys(before.sheets)).toEqual(Object.keys(clean.sheets));
    await clear('B2');
  },
  120_000,
);

test('the selected cell is known by its template, whatever sheet and column are called now', async () => {
  const { sheets } = await insertPlan(
    { sheets: ['EXP-2'], answers: { ...answers, language: 'zh-CN' } },
    () => undefined,
    new AbortController().signal,
  );
  const name = sheets.find(({ code }) => code === 'EXP-2')!.name;
  const { address, header } = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('EXP_Goal');
    const column = table.columns.getItemAt(2).load('name');
    const body = column.getDataBodyRange().load('address');
    await context.sync();
    const worksheet = context.workbook.worksheets.getItem(name);
    worksheet.name = 'Renamed';
    column.getHeaderRowRange().values = [['Whatever']];
    body.getCell(0, 0).select();
    await context.sync();
    return { address: body.address, header: column.name };
  });
  await excel.events();
  expect(header).not.toBe('Whatever');
  const first = address.split('!')[1]!.split(':')[0]!;
  expect(await readPlanCell()).toEqual({ sheet: 'Renamed', address: first, code: 'EXP-2', column: 'EXP_Goal.goal' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Own').getRange('A1').select();
    await context.sync();
  });
  expect(await readPlanCell()).toEqual({ sheet: 'Own', address: 'A1', code: null, column: null });
});
