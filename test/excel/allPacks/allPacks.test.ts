/**
 * The whole product in one workbook, as the pane inserts it: no error, every figure of the catalogue, everything read back, the findings and
 * the alerts of the story. One insert serves all of these.
 */
import { rules } from '../../../src/checks';
import { check } from '../../../src/checks/run';
import { insertPlan, type InsertResult } from '../../../src/excel/insert';
import { readWorkbook } from '../../../src/excel/read/read';
import { languages } from '../../../src/locales/languages';
import { defaultAnswers } from '../../../src/sheet/answers';
import { sheetsOf } from '../../../src/sheet/library';
import { cellAddress, planReading, type Reading } from '../../../src/sheet/reading';
import { library } from '../../../src/templates';
import { expectedLines, lineOf } from '../../checks/expected';
import { startExcel, type StartedExcel } from '../../host/office';
import { compareWithCatalogue, inStory } from '../catalogue';
import { errorsIn } from '../errors';
import { registerFunctions } from '../functions';
import { alertTests } from './alerts';

/** An empty plan raises nothing, also when it was never begun and its dates are over. The third language has its sample in `test/checks`. */
describe.each([
  { language: 'en', blank: null, sample: true, packs: [['annual', 'quarterly', 'execution']] },
  // What reads a pack that is not there yet is linked when it comes.
  { language: 'zh-CN', blank: 0, sample: true, packs: [['execution'], ['quarterly'], ['annual']] },
  { language: 'zh-TW', blank: null, sample: false, packs: [['annual', 'quarterly', 'execution']] },
] as const)('$language, empty cells as $blank, sample $sample, packs $packs', ({ language, blank, sample, packs }) => {
  let excel: StartedExcel;
  let crashes: unknown[];
  const inserted: InsertResult['sheets'] = [];
  let reading: Reading;
  let requests: number;

  beforeAll(async () => {
    excel = await startExcel({ global: true, locale: language });
    crashes = registerFunctions(excel, blank);
    const { currency } = languages[language];
    const answers = { ...defaultAnswers('2026-05-31', { code: language, currency }), brand: '=1+1', sample };
    for (const together of packs) {
      const sheets = library.sheets.filter(({ pack }) => together.some((one) => one === pack)).map(({ code }) => code);
      const result = await insertPlan({ sheets, answers }, () => undefined, new AbortController().signal);
      inserted.push(...result.sheets);
    }
    await excel.engine.calculation.settle();
    await excel.events();
    const before = excel.host.bridge.requests.length;
    reading = await readWorkbook();
    await excel.events();
    requests = excel.host.bridge.requests.length - before;
  }, 600_000);
  afterAll(() => excel.dispose());

  test('no cell shows an error, no function crashes', () => {
    expect(errorsIn(excel)).toEqual([]);
    expect(reading.errors).toEqual([]);
    expect(crashes).toEqual([]);
  });

  test(sample ? 'the findings of the story' : 'no finding', () => {
    // Routines are numbered as they come.
    const unnumbered = (line: string) => (packs.length > 1 ? line.replace(/(?<=SET_Rhythm )R\d+/, '') : line);
    const found = check(reading, rules).findings.map((finding) => lineOf(finding, reading));
    expect(found.map(unnumbered).sort()).toEqual(sample ? expectedLines.map(unnumbered) : []);
  });

  if (!sample) {
    test('no dashboard judges what was not begun', () => {
      const { sheets } = excel.host.snapshot();
      const judged = (['R', 'Y'] as const).map((code) => reading.settings.wordOf('rag', code));
      // The tasks of an execution plan are there from the start, and by this date they are late.
      const boards = reading.sheets.filter(({ template: { board, code } }) => board && code !== 'EXP-1');
      expect(boards.length).toBeGreaterThan(1);
      for (const { name, template } of boards) {
        const cells = Object.values(sheets[name]!.cells).map((cell): unknown => (Array.isArray(cell) ? cell[1] : cell));
        expect([template.code, cells.filter((cell) => judged.includes(String(cell)))]).toEqual([template.code, []]);
      }
    });
    return;
  }

  test('every table, column, named cell and list is read, in three requests', () => {
    expect(requests).toBe(3);

    const templates = sheetsOf(library).flatMap(({ tables }) => tables);
    expect(reading.tables.map(({ template }) => template.name).sort()).toEqual(
      templates.map(({ name }) => name).sort(),
    );
    expect(reading.tables.filter(({ lost, own }) => lost.length + own.length > 0)).toEqual([]);
    expect(reading.plans.map(({ prefix, copy }) => prefix + copy)).toEqual(['AMP1', 'QBK1', 'EXP1']);
    expect(reading.settings).toMatchObject({ asOf: 46173, language });
    expect(reading.settings.thresholds.size).toBe(Object.keys(library.thresholds).length);
    expect(reading.settings.lists.get('rag')?.map(({ code }) => code)).toEqual(['G', 'Y', 'R', 'N']);
    expect(reading.settings.codeOf('rag', reading.settings.wordOf('rag', 'R'))).toBe('R');
    expect(reading.settings.codeOf('rag', 'Red')).toBe('R');

    const names = sheetsOf(library).flatMap((sheet) => Object.keys(sheet.names ?? {}));
    const facts = library.packs.flatMap((pack) => Object.keys(pack.facts));
    expect(reading.cells.map(({ name }) => name).sort()).toEqual([...names, ...facts].sort());
    expect(reading.spills.map(({ template, values }) => [template.name, values.length]).sort()).toEqual([
      ['AMP_RfmList', 13],
      ['QBK_RfmList', 13],
    ]);

    const plan = planReading(reading, 'execution', 1);
    const tasks = plan.table('EXP_Wbs');
    expect(tasks?.rows.filter(({ begun }) => begun)).toHaveLength(20);
    expect(tasks?.rows[2]?.values).toMatchObject({ id: 'W03', s: 46125, days: 14, g01: 0, g02: 2 });
    expect(tasks && cellAddress(tasks, tasks.rows[2], 'days')).toMatch(/^[A-Z]+\d+$/);
  });

  test('every figure is the catalogue’s', async () => {
    const names = new Map(inserted.map(({ code, name }) => [code, name]));
    const { compared, differences } = await compareWithCatalogue(names, language);
    expect(packs.length > 1 ? inStory(differences) : differences).toEqual([]);
    expect(compared).toBeGreaterThan(3800);
  });

  if (language === 'en') describe('alerts', () => alertTests(() => reading));
});
