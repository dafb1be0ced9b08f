/** Plans of the product's own templates, for the tests: what is asked for, and ways to look into what comes. */
import { defaultAnswers, type Answers } from '../../src/sheet/answers';
import { cell, rectOf } from '../../src/sheet/address';
import { compile } from '../../src/sheet/compile';
import { emptyWorkbook, type Existing } from '../../src/sheet/existing';
import type { Plan, PlanCell, PlanSheet } from '../../src/sheet/plan';
import { languages, type LanguageCode } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import { library } from '../../src/templates';

export const today = '2026-05-31';

export interface Wanted {
  sheets?: string[];
  language?: LanguageCode;
  answers?: Partial<Answers>;
  existing?: Existing;
}

export const allSheets = library.sheets.map(({ code }) => code);

export function planOf({
  sheets = allSheets,
  language = 'en',
  answers = {},
  existing = emptyWorkbook,
}: Wanted = {}): Plan {
  const defaults = defaultAnswers(today, { code: language, currency: languages[language].currency });
  const request = { sheets, answers: { ...defaults, brand: 'Acme', ...answers }, existing, today };
  return compile(library, sheetWords[language], request);
}

export function sheetOf(plan: Plan, code: string): PlanSheet {
  const sheet = plan.sheets.find((one) => one.code === code);
  if (!sheet) throw new Error(`No sheet ${code} in the plan`);
  return sheet;
}

/** Every cell that is written, by address. */
export function cellsOf(sheet: PlanSheet): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const { address, cells: rows } of sheet.blocks) {
    const rect = rectOf(address);
    rows.forEach((row, down) =>
      row.forEach((one, right) => cells.set(cell(rect.row + down, rect.column + right), one)),
    );
  }
  return cells;
}

export function textOf(one: PlanCell | undefined): string | undefined {
  return one && typeof one === 'object' && 'text' in one ? one.text : undefined;
}

export function formulaOf(one: PlanCell | undefined): string | undefined {
  return one && typeof one === 'object' && 'formula' in one ? one.formula : undefined;
}

/** The workbook as it is once a plan has been drawn into it. */
export function drawn(plan: Plan, before: Existing = emptyWorkbook): Existing {
  const values = (sheet: PlanSheet, address: string) => {
    const cells = cellsOf(sheet);
    const rect = rectOf(address);
    return Array.from({ length: rect.rows }, (_, down) =>
      Array.from({ length: rect.columns }, (_, right) => {
        const one = cells.get(cell(rect.row + down, rect.column + right));
        return one === null || one === undefined
          ? ''
          : typeof one === 'object'
            ? (textOf(one) ?? formulaOf(one) ?? '')
            : one;
      }),
    );
  };
  return {
    sheetNames: [...before.sheetNames, ...plan.sheets.map(({ name }) => name)],
    ours: [...before.ours, ...plan.sheets.map(({ code, copy, name }) => ({ code, copy, sheet: name }))],
    tables: [
      ...before.tables,
      ...plan.sheets.flatMap((sheet) =>
        sheet.tables.map(({ name, address }) => {
          const [headers = [], ...rows] = values(sheet, address);
          return { name, sheet: sheet.name, address, headers: headers.map(String), rows };
        }),
      ),
    ],
    names: [...before.names, ...plan.names.map(({ name }) => name)],
    cells: before.cells,
    boards: before.boards,
  };
}
