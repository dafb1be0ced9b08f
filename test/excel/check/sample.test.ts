/** The sample plans inserted, calculated and checked through the real Office.js: the findings are those of the story. */
import { rules } from '../../../src/checks';
import { check } from '../../../src/checks/run';
import { insertPlan } from '../../../src/excel/insert';
import { readWorkbook } from '../../../src/excel/read/read';
import { languages } from '../../../src/locales/languages';
import { defaultAnswers } from '../../../src/sheet/answers';
import { library } from '../../../src/templates';
import { expectedLines, lineOf } from '../../checks/expected';
import { startExcel } from '../../host/office';
import { registerFunctions } from '../functions';

const every = library.sheets.map(({ code }) => code);

/** An empty plan raises nothing, also when it was never begun and its dates are over. The third language has its sample in `test/checks`. */
test.each([
  { language: 'en', sample: true },
  { language: 'zh-CN', sample: true },
  { language: 'zh-TW', sample: false },
] as const)(
  '$language, sample $sample',
  async ({ language, sample }) => {
    const excel = await startExcel({ global: true, locale: language });
    try {
      registerFunctions(excel, language === 'zh-CN' ? 0 : null);
      const { currency } = languages[language];
      const answers = { ...defaultAnswers('2026-05-31', { code: language, currency }), brand: 'Qingyu', sample };
      await insertPlan({ sheets: every, answers }, () => undefined, new AbortController().signal);
      await excel.engine.calculation.settle();
      const reading = await readWorkbook();
      const found = check(reading, rules).findings.map((finding) => lineOf(finding, reading));
      expect(found.sort()).toEqual(sample ? expectedLines : []);
    } finally {
      excel.dispose();
    }
  },
  400_000,
);
