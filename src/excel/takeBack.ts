/**
 * Takes an insert back: own sheets deleted, names removed, cells of existing sheets as they were, the sheet of before in view.
 * Only what is known to be ours is touched. What cannot be removed is named in the problem.
 */
import type { Plan } from '../sheet/plan';
import { looks } from '../sheet/style';
import type { Drawing } from './draw';
import { looksTyped, paint } from './draw/additions';
import { PlanProblem } from './problem';
import { runExcel } from './run';
import { restoreAnswers } from './settings';
import type { Before } from './survey';

export interface Attempt {
  before: Before;
  plan: Plan;
  drawing: Drawing;
  /** Excel answered every request: so a sheet whose id was not told was not added. Otherwise names decide. */
  answered: boolean;
}

export async function takeBack(attempt: Attempt, triesLeft = 3): Promise<void> {
  try {
    await runExcel((context) => undo(context, attempt));
  } catch (error) {
    if (triesLeft <= 1) throw leftBehind(attempt, error);
    await takeBack(attempt, triesLeft - 1);
  }
}

function leftBehind({ plan }: Attempt, cause: unknown): PlanProblem {
  const facts = { sheets: plan.sheets.map(({ name }) => name), names: plan.names.map(({ name }) => name) };
  return new PlanProblem('leftBehind', facts, { cause });
}

async function undo(context: Excel.RequestContext, attempt: Attempt): Promise<void> {
  const { before, plan } = attempt;
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  await context.sync();

  context.runtime.enableEvents = false;
  worksheets.getItemOrNullObject(before.activeSheetId).activate();
  const planned = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  for (const item of names.items) {
    const name = item.name.toLowerCase();
    if (planned.has(name) && !before.names.has(name)) item.delete();
  }
  giveBack(context, attempt);
  const isOurs = ownership(attempt);
  for (const sheet of worksheets.items) if (isOurs(sheet)) sheet.delete();
  restoreAnswers(context.workbook, before.answers);
  context.runtime.enableEvents = before.eventsEnabled;
  await context.sync();
}

/** A sheet is ours when Excel told its id on adding it, or, where its answer was lost, when it has the planned name and was not there before. */
function ownership({ before, plan, drawing, answered }: Attempt): (sheet: Excel.Worksheet) => boolean {
  const ids = new Set(drawing.sheets.flatMap(({ sheet }) => sheet.toJSON().id ?? []));
  const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  return ({ id, name }) =>
    !before.sheetIds.has(id) && (ids.has(id) || (!answered && ids.size === 0 && planned.has(name.toLowerCase())));
}

/** Cells of existing sheets: what was read of them before, or, where the answer was lost, empty as the plan took them to be. */
function giveBack({ workbook }: Excel.RequestContext, { drawing, answered }: Attempt): void {
  for (const { sheetName, block, over = '', range: read } of drawing.additions) {
    const { formulas, numberFormat, format } = read.toJSON();
    const range = workbook.worksheets.getItem(sheetName).getRange(block.address);
    if (formulas && numberFormat) {
      range.formulas = formulas;
      range.numberFormat = numberFormat;
      if (format && looksTyped(format)) paint(range, looks.typed);
    } else if (!answered) {
      range.formulas = block.cells.map((cells) => cells.map((cell) => (cell === null ? null : over)));
    }
  }
}
