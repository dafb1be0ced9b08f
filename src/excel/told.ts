/** One reading of the workbook, with Excel's errors as problems the pane has a sentence for. */
import { PlanProblem, problemOf } from './problem';
import { runExcel } from './run';

/** The same of what is selected; null where that is several areas, or no cells at all. */
export async function toldOfSelection<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T | null> {
  try {
    return await told(work);
  } catch (error) {
    if (error instanceof PlanProblem && error.facts.code === 'InvalidSelection') return null;
    throw error;
  }
}

export async function told<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await runExcel(work);
  } catch (error) {
    throw problemOf(error);
  }
}
