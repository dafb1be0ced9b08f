/** A comparison of attribution models onto a sheet of its own beside what is there. What stands on it is `sheet/creditSheet`. */
import { creditPlan, type CreditSheet } from '../../sheet/creditSheet';
import { place } from '../place';
import { startWithWorkbook } from '../startup';

export interface ComparisonInserted {
  sheet: string;
  /** One Undo takes it back. */
  oneUndoStep: boolean;
}

/** Throws a PlanProblem; the workbook is then as it was. */
export async function insertComparison(wanted: CreditSheet, signal: AbortSignal): Promise<ComparisonInserted> {
  const { plan, oneUndoStep } = await place({
    planFor: ({ sheetNames }) => creditPlan(wanted, sheetNames),
    answers: null,
    report: () => undefined,
    signal,
  });
  // So that its formulas answer without the pane having been opened.
  await startWithWorkbook();
  return { sheet: plan.open.sheet, oneUndoStep };
}
