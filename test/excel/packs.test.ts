/** Sheets inserted one after the other: what reads another sheet is linked when that comes, unless someone typed there. All packs: `allPacks`. */
import { insertPlan } from '../../src/excel/insert';
import { surveyWorkbook } from '../../src/excel/workbook';
import { languages, type LanguageCode } from '../../src/locales/languages';
import { defaultAnswers, type Answers, type Pack } from '../../src/sheet/answers';
import { looks } from '../../src/sheet/style';
import { library } from '../../src/templates';
import { startExcel, type StartedExcel } from '../host/office';
import { compareWithCatalogue, inStory } from './catalogue';
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

test('the quarter first: its figures read the year when that comes, and look computed from then on', async () => {
  await insert(['QBK-9'], 'en');
  expect(await typedThoughLinked()).toEqual(['QBK_RevTarget', 'QBK_BudTotal']);
  const before = await inkOf('QBK_RevTarget');
  await insert(['AMP-4', 'AMP-7'], 'en');
  expect(await typedThoughLinked()).toEqual([]);
  expect([before, await inkOf('QBK_RevTarget')]).toEqual([looks.typed.font.color, looks.computed.font.color]);
}, 240_000);

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
