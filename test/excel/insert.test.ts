/** The sheets of the product inserted as the pane does it, calculated, and compared with the catalogue. */
import { insertPlan } from '../../src/excel/insert';
import { languageCodes, languages, type LanguageCode } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import { defaultAnswers, type Answers } from '../../src/sheet/answers';
import { serialOf } from '../../src/sheet/dates';
import type { Field, Table } from '../../src/sheet/template';
import { library } from '../../src/templates';
import { startExcel, type StartedExcel } from '../host/office';
import annual from '../templates/fixtures/annual.json';
import execution from '../templates/fixtures/execution.json';
import quarterly from '../templates/fixtures/quarterly.json';
import settings from '../templates/fixtures/settings.json';
import { registerFunctions } from './functions';

type Expected = Record<string, unknown>;
interface Fixture {
  names: Expected;
  tables: Record<string, Expected[]>;
}
const fixtures = { ...annual, ...execution, ...quarterly, ...settings } as unknown as Record<string, Fixture>;
const codes = library.sheets.map(({ code }) => code);
const silent = () => undefined;

const answersIn = (language: LanguageCode, more: Partial<Answers> = {}): Answers => ({
  ...defaultAnswers('2026-05-31', { code: language, currency: languages[language].currency }),
  brand: '=1+1',
  ...more,
});

const insert = (answers: Answers, sheets = codes) =>
  insertPlan({ sheets, answers }, silent, new AbortController().signal);

async function withExcel<T>(locale: string, blank: 0 | null, work: (excel: StartedExcel) => Promise<T>): Promise<T> {
  const excel = await startExcel({ global: true, locale });
  try {
    const crashes = registerFunctions(excel, blank);
    const result = await work(excel);
    expect(crashes).toEqual([]);
    return result;
  } finally {
    excel.dispose();
  }
}

/** Address → error, over every sheet. */
function errorsIn({ host }: StartedExcel): string[] {
  return Object.entries(host.snapshot().sheets).flatMap(([sheet, { cells }]) =>
    Object.entries(cells)
      .filter(([, cell]) => /^#[A-Z/0]+[!?A]$/.test(String(Array.isArray(cell) ? cell[1] : cell)))
      .map(([address, cell]) => `${sheet}!${address} ${String(cell)}`),
  );
}

/** The data rows of a table by the keys of its template. */
async function rowsOf(name: string, { columns }: Table, weeks: number): Promise<Expected[]> {
  const keys = Object.entries(columns).flatMap(([key, { repeat }]) =>
    repeat ? Array.from({ length: weeks }, (_, index) => `${key}${String(index + 1).padStart(2, '0')}`) : [key],
  );
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getDataBodyRange().load('values');
    await context.sync();
    return range.values.map((row: unknown[]) => Object.fromEntries(keys.map((key, index) => [key, row[index]])));
  });
}

/** What the catalogue states by codes and ISO dates, as a cell of this language shows it. */
function inCell(value: unknown, field: Field | undefined, language: LanguageCode): unknown {
  if (value === null) return '';
  if (field?.list && typeof value === 'string') return sheetWords[language].lists[field.list]?.items[value] ?? value;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) return serialOf(value);
  return value;
}

const close = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(6)) : value);

const cases = languageCodes.flatMap((language) =>
  ([0, null] as const).flatMap((blank) => [true, false].map((sample) => ({ language, blank, sample }))),
);

test.each(cases)(
  '$language, empty cells as $blank, sample $sample: no error in any cell',
  async ({ language, blank, sample }) => {
    await withExcel(language, blank, async (excel) => {
      const result = await insert(answersIn(language, { sample }));
      await excel.engine.calculation.settle();
      expect(errorsIn(excel)).toEqual([]);
      expect(result.sheets.map(({ code }) => code)).toEqual([...codes, 'SET-1']);
      expect(result).toMatchObject({ unlinked: [], renamed: [], reused: [], startsWithWorkbook: true });
      if (sample) await expectCatalogue(language);
    });
  },
  300_000,
);

async function expectCatalogue(language: LanguageCode): Promise<void> {
  const weeks = Number(fixtures['EXP-4'] ? 12 : 0);
  for (const sheet of library.sheets) {
    for (const table of sheet.tables) {
      const rows = await rowsOf(table.name, table, weeks);
      const expected = fixtures[sheet.code]?.tables[table.name] ?? [];
      expect(expected.length).toBeGreaterThan(0);
      const computed = expected.map((row, index) =>
        Object.fromEntries(Object.keys(row).map((key) => [key, close(rows[index]?.[key])])),
      );
      const wanted = expected.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            close(inCell(value, table.columns[key.replace(/\d\d$/, '')] ?? table.columns[key], language)),
          ]),
        ),
      );
      expect({ [table.name]: computed }).toEqual({ [table.name]: wanted });
    }
  }
}
