/** Workbook names. They stand on sheets and tables, and cell formulas stand on them. */
import type { Plan } from '../../sheet/plan';
import type { Job } from './requests';

/** `lost` are names that Excel still keeps though their cells were deleted. */
export function nameJobs({ names }: Excel.Workbook, planned: Plan['names'], lost: string[]): Job[] {
  const inTheWay = new Map(lost.map((name) => [name.toLowerCase(), name]));
  return planned.map(({ name, formula, comment }) => ({
    weight: 400 + formula.length,
    run: () => {
      const old = inTheWay.get(name.toLowerCase());
      if (old !== undefined) names.getItem(old).delete();
      names.add(name, formula, comment);
    },
  }));
}
