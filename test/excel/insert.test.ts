/** Two sheets inserted as the pane does it, calculated with the built functions, and held against the catalogue. All of them: `allPacks`. */
import { insertPlan, type InsertResult } from '../../src/excel/insert';
import { languageCodes, languages, type LanguageCode } from '../../src/locales/languages';
import { defaultAnswers, type Answers } from '../../src/sheet/answers';
import { startExcel, type StartedExcel } from '../host/office';
import { compareWithCatalogue } from './catalogue';
import { errorsIn } from './errors';
import { registerFunctions } from './functions';

const execution = ['EXP-4', 'EXP-5'];

const answersIn = (language: LanguageCode, more: Partial<Answers> = {}): Answers => ({
  ...defaultAnswers('2026-05-31', { code: language, currency: languages[language].currency }),
  brand: '=1+1',
  ...more,
});

const insert = (sheets: string[], answers: Answers) =>
  insertPlan({ sheets, answers }, () => undefined, new AbortController().signal);

async function withExcel(locale: string, blank: 0 | null, work: (excel: StartedExcel) => Promise<void>): Promise<void> {
  const excel = await startExcel({ global: true, locale });
  try {
    const crashes = registerFunctions(excel, blank);
    await work(excel);
    expect(crashes).toEqual([]);
  } finally {
    excel.dispose();
  }
}

const byCode = ({ sheets }: InsertResult) => new Map(sheets.map(({ code, name }) => [code, name]));

/** Excel hands over empty cells as nought or as nothing. */
const cases = languageCodes.flatMap((language) =>
  ([0, null] as const).flatMap((blank) => [true, false].map((sample) => ({ language, blank, sample }))),
);

describe('execution plan and Gantt', () => {
  test.each(cases)(
    '$language, empty cells as $blank, sample $sample',
    async ({ language, blank, sample }) => {
      await withExcel(language, blank, async (excel) => {
        const result = await insert(execution, answersIn(language, { sample }));
        await excel.engine.calculation.settle();
        expect(errorsIn(excel)).toEqual([]);
        expect(result.sheets.map(({ code }) => code)).toEqual([...execution, 'SET-1']);
        expect(result).toMatchObject({ unlinked: [], renamed: [], reused: [], startsWithWorkbook: true });
        expect(excel.host.runtime).toMatchObject({ startState: 'Background' });
        if (!sample) return;
        const { compared, differences } = await compareWithCatalogue(byCode(result), language);
        expect(differences).toEqual([]);
        expect(compared).toBeGreaterThan(350);
      });
    },
    120_000,
  );

  test('a first row typed into an empty plan is judged at once', async () => {
    await withExcel('en', null, async (excel) => {
      await insert(execution, answersIn('en', { start: '2026-04-06', weeks: 12 }));
      const found = await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('EXP_Wbs');
        const row = table.getDataBodyRange().getRow(0).load('address,values');
        const headers = table.getHeaderRowRange().load('values');
        await context.sync();
        const column = (header: string) => (headers.values[0] as string[]).indexOf(header);
        const set = (header: string, value: unknown) => (row.getCell(0, column(header)).values = [[value]]);
        set('Start', 46118);
        set('End', 46131);
        set('Done', 0.5);
        await context.sync();
        const days = row.getCell(0, column('Days')).load('values');
        const status = row.getCell(0, column('Task status')).load('values');
        await context.sync();
        return [days.values[0]?.[0], status.values[0]?.[0]];
      });
      expect(found[0]).toBe(14);
      expect(found[1]).not.toBe('');
      expect(errorsIn(excel)).toEqual([]);
    });
  });
});
