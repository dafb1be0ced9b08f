/** What the pane asks of the workbook. */
import { insertPlan } from '../../src/excel/insert';
import { goTo, onCellsEdited, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { sheetWords } from '../../src/locales/sheets';
import { emptyWorkbook } from '../../src/sheet/existing';
import { defaultAnswers } from '../../src/sheet/answers';
import { setsOf } from '../../src/preview/office/desktop';
import { startExcel, type StartedExcel } from '../host/office';

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true });
});
afterEach(() => excel.dispose());

const answers = {
  ...defaultAnswers('2026-05-31', { code: 'zh-CN', currency: 'CNY' }),
  brand: '青屿',
  sample: true,
};
const insert = () => insertPlan({ sheets: ['EXP-4'], answers }, () => undefined, new AbortController().signal);

test('an empty workbook holds nothing of ours', async () => {
  expect(await surveyWorkbook()).toEqual({
    sheets: [],
    existing: { ...emptyWorkbook, sheetNames: ['Sheet1'], palette: 'standard' },
    newSheets: { language: null, palette: 'standard' },
    language: null,
    asOf: null,
    answers: {},
  });
});

test('sheets of ours, their tables and settings, the last answers; and asking writes nothing', async () => {
  await insert();
  await excel.events();
  const from = excel.host.bridge.requests.length;
  const survey = await surveyWorkbook();
  await excel.events();
  const asked = excel.host.bridge.requests.slice(from);
  expect(asked.map(({ write }) => write)).toEqual([false, false]);
  expect(survey).toMatchObject({ language: 'zh-CN', asOf: 46173, answers });
  expect(survey.sheets.map(({ code }) => code)).toEqual(['EXP-4', 'SET-1']);
  const late = sheetWords['zh-CN'].lists.task?.items.late;
  const lists = survey.existing.tables.find(({ name }) => name === 'SET_List');
  expect(lists?.headers[0]).toBe('列表');
  expect(lists?.rows?.some(([list, code, label]) => list === 'task' && code === 'late' && label === late)).toBe(true);
  const risks = survey.existing.tables.find(({ name }) => name === 'EXP_Risk');
  expect(risks?.address).toMatch(/^[A-Z]+\d+:[A-Z]+\d+$/);
  expect(risks).not.toHaveProperty('rows');
});

test('answers kept by another version, and what is no answer at all, do not stand in the way', async () => {
  const keep = (text: string) =>
    Excel.run(async (context) => {
      context.workbook.settings.add('Plansheet.Answers', text);
      await context.sync();
    });
  await keep('{"brand":"Old"}');
  expect((await surveyWorkbook()).answers).toEqual({ brand: 'Old' });
  await keep('not JSON');
  expect((await surveyWorkbook()).answers).toEqual({});
});

test('goes to a cell, and says so when the sheet is gone', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Anna's plan");
    await context.sync();
  });
  await goTo("Anna's plan", 'C3');
  const address = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'Anna''s plan'!C3");
  await expect(goTo('Gone', 'A1')).rejects.toMatchObject({ code: 'notFound' });
});

test('hears of sheets added, renamed and deleted until told not to', async () => {
  excel.dispose();
  // The library of the npm package, older than Microsoft's servers, counts renaming to a set that only the web had.
  excel = await startExcel({ global: true, sets: setsOf('1.17', { ExcelApiOnline: '1.1' }) });
  let heard = 0;
  const stop = await onSheetsChanged(() => (heard += 1));
  const change = async (work: (sheets: Excel.WorksheetCollection) => void) => {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets);
      await context.sync();
    });
    await excel.events();
    return heard;
  };
  expect(await change((sheets) => sheets.add('New'))).toBe(1);
  expect(await change((sheets) => (sheets.getItem('New').name = 'Newer'))).toBe(2);
  expect(await change((sheets) => sheets.getItem('Newer').delete())).toBe(3);
  await stop();
  expect(await change((sheets) => sheets.add('Unheard'))).toBe(3);
});

test('hears of cells that are edited, until told not to', async () => {
  let heard = 0;
  const stop = await onCellsEdited(() => (heard += 1));
  const edit = async (value: number) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('C3').values = [[value]];
      await context.sync();
    });
    await excel.events();
    return heard;
  };
  expect(await edit(1)).toBe(1);
  await stop();
  expect(await edit(2)).toBe(1);
});

test('an Excel that tells of no renaming is not asked to', async () => {
  excel.dispose();
  excel = await startExcel({ global: true, excelApi: '1.12' });
  let heard = 0;
  const stop = await onSheetsChanged(() => (heard += 1));
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('New');
    await context.sync();
  });
  await excel.events();
  expect(heard).toBe(1);
  await stop();
});
