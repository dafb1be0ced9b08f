/** The function gallery through the real Office.js: every example answers what its card says, nothing of the workbook's is touched. */
import { insertFunctionGallery } from '../../src/excel/functionGallery';
import { exampleCount, functionCount } from '../../src/excel/gallery/calls';
import { PlanProblem } from '../../src/excel/problem';
import { galleryWords } from '../../src/locales/gallery';
import { languageCodes, type LanguageCode } from '../../src/locales/languages';
import type { ActionPlace } from '../../src/preview/wire/dispatcher';
import { HostError } from '../../src/preview/wire/hostObject';
import { startExcel, type StartedExcel, type StartOptions } from '../host/office';
import { registerFunctions } from './functions';

const [functionColumn, formulaColumn, checkColumn] = [0, 2, 3];

const insert = (language: LanguageCode, signal = new AbortController().signal) =>
  insertFunctionGallery(language, () => undefined, signal);

async function withExcel(options: StartOptions, work: (excel: StartedExcel) => Promise<void>): Promise<void> {
  const excel = await startExcel({ global: true, ...options });
  try {
    await work(excel);
  } finally {
    excel.dispose();
  }
}

interface Seen {
  values: unknown[][];
  formulas: string[][];
  text: string[][];
}

function read(sheet: string): Promise<Seen> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange().load('values,formulas,text');
    await context.sync();
    return { values: range.values, formulas: range.formulas, text: range.text } as Seen;
  });
}

const formulasOf = ({ formulas }: Seen) =>
  formulas.map((row) => row[4]!).filter((each) => String(each).startsWith('=KPI.'));

describe.each(languageCodes)('%s', (language) => {
  test.each([0, null] as const)('every example OK, empty cells as %p', async (blank) => {
    await withExcel({ locale: language }, async (excel) => {
      const crashes = registerFunctions(excel, blank);
      const { sheet: words } = await galleryWords[language]();
      const { sheet } = await insert(language);
      expect(sheet).toBe(words.name);
      await excel.engine.calculation.settle();
      const seen = await read(sheet);
      const checks = seen.values.map((row) => row[checkColumn]);
      const wrong = seen.values.flatMap((row, i) =>
        row[checkColumn] === words.differs ? [[seen.values[i]![formulaColumn], row.slice(4, 7)]] : [],
      );
      expect(wrong).toEqual([]);
      expect(checks.filter((check) => check === words.ok)).toHaveLength(exampleCount());
      expect(formulasOf(seen)).toHaveLength(exampleCount());
      const names = new Set(
        seen.values.map((row) => row[functionColumn]).filter((name) => String(name).startsWith('KPI.')),
      );
      expect(names.size).toBe(functionCount());
      expect(seen.values[2]![0]).toBe(
        words.summary.replace('{ok}', String(exampleCount())).replace('{total}', String(exampleCount())),
      );
      expect(crashes).toEqual([]);
    });
  });
});

test('what is shown is what was typed, within the limits of Excel', async () => {
  await withExcel({}, async () => {
    const seen = await read((await insert('en')).sheet);
    for (const formula of formulasOf(seen)) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length - 2).toBeLessThanOrEqual(255);
    }
    const shown = seen.values.map((row) => row[formulaColumn]).filter((cell) => String(cell).startsWith('='));
    expect(shown).toEqual(formulasOf(seen));
  });
});

test('a changed input is told in words', async () => {
  await withExcel({}, async (excel) => {
    registerFunctions(excel, null);
    const { sheet } = await insert('en');
    const { formulas } = await read(sheet);
    const row = formulas.findIndex((cells) => /KPI\.NPS\([A-Z]/.test(cells[formulaColumn]!));
    const [, first] = /\(([A-Z]+\d+):/.exec(formulas[row]![formulaColumn]!)!;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(first).values = [[0]];
      await context.sync();
    });
    await excel.engine.calculation.settle();
    expect((await read(sheet)).values[row]![checkColumn]).toBe('differs');
  });
});

describe('the workbook around it', () => {
  let fail: (at: ActionPlace) => HostError | undefined = () => undefined;
  const state = async ({ engine, host, events }: StartedExcel) => {
    await events();
    return { ...host.snapshot(), active: engine.sheets.active(), selection: engine.selection() };
  };
  const own = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Function gallery');
      sheet.getRange('A1:B2').values = [
        ['Mine', 1],
        ['too', 2],
      ];
      sheet.getRange('C1').formulas = [['=SUM(B1:B2)']];
      context.workbook.settings.add('Plansheet.Answers', '{"brand":"Before"}');
      await context.sync();
    });

  test('a sheet of that name stays, the gallery takes another; answers stay', async () => {
    await withExcel({}, async (excel) => {
      await own();
      const before = await state(excel);
      const { sheet } = await insert('en');
      expect(sheet).toBe('Function gallery (2)');
      const after = await state(excel);
      expect(after.sheets['Function gallery']).toEqual(before.sheets['Function gallery']);
      expect(Object.keys(after.sheets)).toEqual([...Object.keys(before.sheets), sheet]);
      const kept = await Excel.run(async (context) => {
        const setting = context.workbook.settings.getItem('Plansheet.Answers').load('value');
        await context.sync();
        return setting.value as string;
      });
      expect(kept).toBe('{"brand":"Before"}');
    });
  });

  test('a failure at any request, at its first, its last and actions between, leaves it as it was', async () => {
    await withExcel({ fail: (at) => fail(at) }, async (excel) => {
      await own();
      const before = await state(excel);
      const { requests } = excel.host.bridge;
      const from = requests.length;
      const { sheet } = await insert('en');
      await excel.events();
      // The last one asks whether the add-in may start with the workbook: the sheet stands by then.
      const actions = requests.slice(from).map((request) => request.actions);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).delete();
        context.workbook.worksheets.getItem('Function gallery').activate();
        await context.sync();
      });
      const fresh = await state(excel);
      expect(fresh.sheets).toEqual(before.sheets);
      const places = actions.slice(0, 5).flatMap((count, request) =>
        [...new Set([0, Math.floor(count / 3), Math.floor(count / 2), count - 1])].map((action) => ({
          request,
          action,
        })),
      );
      expect(places.length).toBeGreaterThan(12);
      for (const { request, action } of places) {
        const base = requests.length + 1;
        fail = (at) =>
          at.request - base === request && at.action === action ? new HostError('AccessDenied', 'Planted.') : undefined;
        const problem = await insert('en').catch((error: unknown) => error);
        fail = () => undefined;
        const where = `request ${request}, action ${action}`;
        expect([where, problem]).toEqual([where, expect.any(PlanProblem)]);
        expect([where, await state(excel)]).toEqual([where, fresh]);
      }
    });
  }, 180_000);

  test('cancelled before it writes', async () => {
    await withExcel({}, async (excel) => {
      const before = await state(excel);
      await expect(insert('en', AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
      expect(await state(excel)).toEqual(before);
    });
  });
});
