/** A plan inserted in one language and switched to another says what one inserted in that language says, except what people typed. */
import { insertPlan } from '../../../src/excel/insert';
import { switchLanguage } from '../../../src/excel/language/switch';
import type { LanguageCode } from '../../../src/locales/languages';
import { defaultAnswers } from '../../../src/sheet/answers';
import { startExcel, type StartedExcel } from '../../host/office';

const answersIn = (language: LanguageCode, sample: boolean) => ({
  ...defaultAnswers('2026-05-31', { code: language, currency: 'CNY' }),
  brand: 'Qingyu',
  sample,
});

async function inserted(language: LanguageCode, sheets: string[], sample: boolean): Promise<StartedExcel> {
  const excel = await startExcel({ global: true, excelApi: '1.20' });
  await insertPlan({ sheets, answers: answersIn(language, sample) }, () => undefined, new AbortController().signal);
  await excel.engine.calculation.settle();
  return excel;
}

/** What is said: contents, rules and messages; where facts stand and how wide columns are depends on the language of the insert. */
function spoken({ host }: StartedExcel) {
  const { sheets, tables } = host.snapshot();
  return {
    tables: tables.map((table) => JSON.stringify(table)),
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([name, { cells, rules, validations, links }]) => [
        name,
        {
          cells: Object.values(cells)
            // Two ways to write the same reference.
            .map((cell) =>
              String(Array.isArray(cell) ? cell[0] : cell).replace(/\[@\[([\p{L}_][\p{L}\p{N}_]*)\]\]/gu, '[@$1]'),
            )
            .sort(),
          rules: rules.map((rule) => JSON.stringify({ ...(rule as object), ranges: undefined })).sort(),
          validations: validations
            // Names of sheets that need no quotes may have them.
            .map((one) => JSON.stringify({ ...(one as object), at: undefined }).replace(/'([\p{L}_]+)'!/gu, '$1!'))
            .sort(),
          links: Object.values(links)
            .map((one) => JSON.stringify(one))
            .sort(),
        },
      ]),
    ),
  };
}

// A board with cards, contents and links; the words of the sample; a Gantt.
const cases: { sheets: string[]; sample: boolean; languages: LanguageCode[] }[] = [
  { sheets: ['EXP-1', 'EXP-4'], sample: true, languages: ['zh-CN'] },
  { sheets: ['EXP-2'], sample: false, languages: ['zh-CN', 'zh-TW'] },
];

test.each(cases)(
  '$sheets, sample $sample',
  async ({ sheets, sample, languages }) => {
    const fresh = new Map<LanguageCode, ReturnType<typeof spoken>>();
    for (const language of languages) {
      const excel = await inserted(language, sheets, sample);
      fresh.set(language, spoken(excel));
      excel.dispose();
    }
    const excel = await inserted('en', sheets, sample);
    fresh.set('en', spoken(excel));
    for (const language of [...languages, 'en'] as const) {
      const result = await switchLanguage(language);
      expect(result.sheets).toHaveLength(sheets.length + 1);
      await excel.engine.calculation.settle();
      const now = spoken(excel);
      expect(Object.keys(now.sheets)).toEqual(Object.keys(fresh.get(language)!.sheets));
      for (const [name, sheet] of Object.entries(fresh.get(language)!.sheets))
        expect([language, name, now.sheets[name]]).toEqual([language, name, sheet]);
    }
    excel.dispose();
  },
  300_000,
);
