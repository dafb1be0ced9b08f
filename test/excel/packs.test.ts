/** The three packs in one workbook, inserted one after the other in any order: in the end everything is linked and says what the story says. */
import { insertPlan } from '../../src/excel/insert';
import { surveyWorkbook } from '../../src/excel/workbook';
import { languages, type LanguageCode } from '../../src/locales/languages';
import { defaultAnswers, type Answers, type Pack } from '../../src/sheet/answers';
import { looks } from '../../src/sheet/style';
import { library } from '../../src/templates';
import { startExcel, type StartedExcel } from '../host/office';
import { compareWithCatalogue } from './catalogue';
import { registerFunctions } from './functions';

const codesOf = (pack: Pack) => library.sheets.filter((sheet) => sheet.pack === pack).map(({ code }) => code);

async function insert(wanted: Pack | string[], language: LanguageCode, more: Partial<Answers> = {}) {
  const defaults = defaultAnswers('2026-05-31', { code: language, currency: languages[language].currency });
  const sheets = typeof wanted === 'string' ? codesOf(wanted) : wanted;
  const request = { sheets, answers: { ...defaults, brand: '', sample: true, ...more } };
  return insertPlan(request, () => undefined, new AbortController().signal);
}

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true });
  registerFunctions(excel, null);
});
afterEach(() => excel.dispose());

/** Of the calendar the order of rows follows the order of inserts: it is compared by what its rows say elsewhere. */
const inStory = (differences: string[]) => differences.filter((one) => !one.startsWith('SET_Rhythm'));

test('the other way round: what reads the year and the quarter is linked when they come', async () => {
  await insert('execution', 'en');
  await insert('quarterly', 'en');
  expect(await typedThoughLinked()).toContain('QBK_RevTarget');
  const before = await inkOf('QBK_RevTarget');
  await insert('annual', 'en');
  expect(await typedThoughLinked()).toEqual([]);
  expect([before, await inkOf('QBK_RevTarget')]).toEqual([looks.typed.font.color, looks.computed.font.color]);
  await excel.engine.calculation.settle();
  const { compared, differences } = await compareWithCatalogue(await sheetsThere(), 'en');
  expect(inStory(differences)).toEqual([]);
  expect(compared).toBeGreaterThan(3800);
}, 600_000);

test('sheet by sheet, the dashboard first: its cards and counts are linked when what they read arrives', async () => {
  const codes = codesOf('execution');
  for (const code of codes) await insert([code], 'en');
  await excel.engine.calculation.settle();
  const { differences } = await compareWithCatalogue(await sheetsThere(), 'en');
  expect(inStory(differences)).toEqual([]);
}, 240_000);

test('a figure someone typed where a link would stand is kept', async () => {
  await insert(['QBK-9'], 'en', { sample: false, brand: 'Acme' });
  await Excel.run(async (context) => {
    context.workbook.names.getItem('QBK_BudTotal').getRange().values = [[123]];
    await context.sync();
  });
  await insert(['AMP-4', 'AMP-7'], 'en', { sample: false, brand: 'Acme' });
  expect(await typedThoughLinked()).toEqual(['QBK_BudTotal']);
}, 240_000);

async function inkOf(name: string): Promise<string> {
  return Excel.run(async (context) => {
    const { font } = context.workbook.names.getItem(name).getRange().format.load('font/color');
    await context.sync();
    return font.color;
  });
}

async function sheetsThere(): Promise<Map<string, string>> {
  const { sheets } = await surveyWorkbook();
  return new Map(sheets.map(({ code, name }) => [code, name]));
}

/** Names that read another pack where there is one: those that hold a figure all the same. */
async function typedThoughLinked(): Promise<string[]> {
  const linked = [
    ...library.packs.flatMap(({ facts }) => Object.entries(facts)),
    ...library.sheets.flatMap(({ names = {} }) => Object.entries(names)),
  ].flatMap(([name, field]) => (field.linked ? [name] : []));
  return Excel.run(async (context) => {
    const cells = linked.map((name) => context.workbook.names.getItem(name).getRange().load('formulas'));
    await context.sync();
    return linked.filter((_, index) => !String(cells[index]!.formulas[0]![0]).startsWith('='));
  });
}
