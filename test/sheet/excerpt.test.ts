import { compile } from '../../src/sheet/compile';
import { defaultAnswers } from '../../src/sheet/answers';
import { emptyWorkbook } from '../../src/sheet/existing';
import { library } from '../../src/templates';
import { languageCodes, type LanguageCode } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import { drawn, planOf, sheetOf, today } from '../templates/plans';

function only(code: string, tables: string[], language: LanguageCode = 'en', existing = emptyWorkbook) {
  const answers = { ...defaultAnswers(today, { code: language, currency: 'CNY' }), brand: 'Acme' };
  return compile(library, sheetWords[language], { sheets: [code], tables, answers, existing, today });
}

test('one table comes alone, on a sheet called as the table, with the facts it needs', () => {
  const plan = only('EXP-4', ['EXP_Risk']);
  const sheet = sheetOf(plan, 'EXP-4');
  expect(sheet.name).toBe('Risk plans made ahead');
  expect(sheet.tables.map(({ name }) => name)).toEqual(['EXP_Risk']);
  expect(sheet.charts).toEqual([]);
  expect(plan.unlinked).toEqual([]);
});

test('figures stay that read nothing of what is left out', () => {
  const names = (tables: string[]) => only('EXP-6', tables).names.map(({ name }) => name);
  expect(names(['EXP_Day'])).toEqual(expect.arrayContaining(['EXP_LateDays', 'EXP_Flags', 'EXP_7']));
  expect(names(['EXP_Week'])).not.toContain('EXP_LateDays');
});

test('the RFM list stands beside the orders, and goes without them', () => {
  const names = (tables: string[]) => only('AMP-3', tables).names.map(({ name }) => name);
  expect(names(['AMP_Order'])).toContain('AMP_RfmList');
  expect(names(['AMP_Segment'])).not.toContain('AMP_RfmList');
});

test('every table can come alone, whatever the language under a name Excel takes', () => {
  for (const { code, tables } of library.sheets.filter(({ board }) => !board)) {
    tables.forEach(({ name }, index) => {
      const sheet = sheetOf(only(code, [name], languageCodes[index % languageCodes.length]), code);
      expect([name, sheet.tables.map((table) => table.name)]).toEqual([name, [name]]);
      expect([name, /^[^\\/?*[\]:]{1,31}$/.test(sheet.name)]).toEqual([name, true]);
    });
  }
});

test('the rest of the sheet comes as the next copy', () => {
  const first = only('EXP-4', ['EXP_Risk']);
  const second = planOf({ sheets: ['EXP-4'], existing: drawn(first) });
  expect(sheetOf(second, 'EXP-4').tables.map(({ name }) => name)).toEqual(['EXP_Plan_2', 'EXP_Risk_2']);
});
