/**
 * The main work of the add-in, as the pane asks for it: sheets by their template codes, answers, progress, cancel; and what came of it.
 * How a plan gets into Excel, or out again, is `place.ts`.
 */
import { closestLanguage } from '../locales/languages';
import { sheetWords } from '../locales/sheets';
import type { Answers } from '../sheet/answers';
import { compile } from '../sheet/compile';
import { excerpt } from '../sheet/excerpt';
import type { Existing } from '../sheet/existing';
import { sheetsOf } from '../sheet/library';
import type { Plan } from '../sheet/plan';
import { dictionaryOf, type Words } from '../sheet/words';
import { library } from '../templates';
import { place, type Progress } from './place';
import { startWithWorkbook } from './startup';

export type { Progress } from './place';

export interface InsertRequest {
  /** Template codes, e.g. EXP-4. */
  sheets: string[];
  /** Only these tables of them; without any, all. */
  tables?: string[];
  answers: Answers;
}

export interface InsertResult {
  sheets: { code: string; name: string; address: string }[];
  /** Names of sheets that were there already and that the plan reads. */
  reused: string[];
  /** Cells that read sheets which are not there; they stay empty, to be typed. */
  unlinked: Plan['unlinked'];
  renamed: { from: string; to: string }[];
  /** One Undo takes all of it back; otherwise it takes several. */
  oneUndoStep: boolean;
  /** The functions answer as soon as the workbook is opened. */
  startsWithWorkbook: boolean;
}

/** Throws a PlanProblem, or a CompileProblem; the workbook is then as it was, unless the code is `leftBehind`. */
export async function insertPlan(
  { sheets, tables = [], answers }: InsertRequest,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<InsertResult> {
  const words = sheetWords[closestLanguage(answers.language)];
  const planFor = (existing: Existing) =>
    compile(library, words, { sheets, tables, answers, existing, today: today() });
  const { plan, existing, oneUndoStep } = await place({ planFor, answers, report, signal });
  return {
    sheets: plan.sheets.map(({ code, name }) => ({
      code,
      name,
      address: name === plan.open.sheet ? plan.open.address : 'A1',
    })),
    reused: reusedBy(plan, existing),
    unlinked: plan.unlinked,
    renamed: plan.sheets.flatMap(({ code, name }) => renaming(words, tables, code, name)),
    oneUndoStep,
    startsWithWorkbook: await startWithWorkbook(),
  };
}

function reusedBy(plan: Plan, { tables }: Existing): string[] {
  const settings = tables.flatMap(({ name, sheet }) => (name === 'SET_Param' ? [sheet] : []));
  return [...new Set([...settings, ...plan.additions.map(({ sheet }) => sheet)])];
}

function renaming(words: Words, tables: string[], code: string, to: string): { from: string; to: string }[] {
  const template = sheetsOf(excerpt(library, tables)).find((sheet) => sheet.code === code);
  const from = template ? dictionaryOf(words).sheetName(template) : to;
  return from === to ? [] : [{ from, to }];
}

/** On this person's calendar. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
