/** The last request of an insert: the answers are remembered, the first sheet comes into view, and what should be there is looked for. */
import type { Answers } from '../sheet/answers';
import type { Plan } from '../sheet/plan';
import { PlanProblem } from './problem';
import { rememberAnswers } from './settings';

export async function show(context: Excel.RequestContext, plan: Plan, answers: Answers | null): Promise<void> {
  const { workbook } = context;
  const { worksheets, tables, names } = workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  if (answers) rememberAnswers(workbook, answers);
  const sheet = worksheets.getItem(plan.open.sheet);
  sheet.activate();
  sheet.getRange(plan.open.address).untrack().select();
  await context.sync();

  const missing = [
    ...absent(plan.sheets, worksheets.items),
    ...absent(
      plan.sheets.flatMap((each) => each.tables),
      tables.items,
    ),
    ...absent(plan.names, names.items),
  ];
  if (missing.length > 0) throw new PlanProblem('incomplete', { missing });
}

function absent(planned: { name: string }[], found: { name: string }[]): string[] {
  const there = new Set(found.map(({ name }) => name.toLowerCase()));
  return planned.map(({ name }) => name).filter((name) => !there.has(name.toLowerCase()));
}
