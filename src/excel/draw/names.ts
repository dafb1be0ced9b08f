/** Workbook names. They stand on sheets and tables, and cell formulas stand on them. */
import type { Plan } from '../../sheet/plan';
import type { Job } from './requests';

export function nameJobs(workbook: Excel.Workbook, names: Plan['names']): Job[] {
  return names.map(({ name, formula, comment }) => ({
    weight: 400 + formula.length,
    run: () => workbook.names.add(name, formula, comment),
  }));
}
