/** What an insert will do to this workbook, found by compiling the very plan: new sheets under their final names, what is used as it is. */
import { compile } from '../../sheet/compile';
import type { Answers } from '../../sheet/answers';
import { excerpt } from '../../sheet/excerpt';
import type { Existing } from '../../sheet/existing';
import type { Plan, PlanSheet } from '../../sheet/plan';
import { rectOf } from '../../sheet/address';
import { sheetsOf } from '../../sheet/library';
import { dictionaryOf, type Words } from '../../sheet/words';
import { closestLanguage } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { library } from '../../templates';

export interface Foreseen {
  added: { code: string; name: string; wanted: string; tables: number; rows: number }[];
  /** Names of sheets that are there already and that the plan writes to or reads from. */
  reused: string[];
  unlinked: Plan['unlinked'];
}

/** Without the answers that fill cells but add none, so that typing them changes nothing here. */
export function shapingOf(answers: Answers): Answers {
  return { ...answers, brand: '', budget: null, revLast: null, revGoal: null };
}

export interface Wanted {
  sheets: string[];
  /** Of a single sheet; none stands for all. */
  tables: string[];
}

export function foresee({ sheets, tables }: Wanted, answers: Answers, existing: Existing, today: string): Foreseen {
  const words = sheetWords[closestLanguage(answers.language)];
  const plan = compile(library, words, { sheets, tables, answers, existing, today });
  const settings = existing.tables.find(({ name }) => name === 'SET_Param')?.sheet;
  return {
    added: plan.sheets.map((sheet) => ({
      code: sheet.code,
      name: sheet.name,
      wanted: wantedName(words, sheet, tables),
      tables: sheet.tables.length,
      rows: rowsIn(sheet),
    })),
    reused: [...new Set([...(settings ? [settings] : []), ...plan.additions.map(({ sheet }) => sheet)])],
    unlinked: plan.unlinked,
  };
}

/** Laid out, below the header rows. */
function rowsIn(sheet: PlanSheet): number {
  return sheet.tables.reduce((total, { address }) => total + rectOf(address).rows - 1, 0);
}

/** English names stand in the templates, not among the words. */
function wantedName(words: Words, { code, name }: PlanSheet, tables: string[]): string {
  const template = sheetsOf(excerpt(library, tables)).find((sheet) => sheet.code === code);
  return template ? dictionaryOf(words).sheetName(template) : name;
}
