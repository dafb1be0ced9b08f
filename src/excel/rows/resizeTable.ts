/** A table over another range, where this Excel can: Excel 2021 does, some versions of Microsoft 365 before 2102 do not. */
import { PlanProblem } from '../problem';

/** Throws a PlanProblem: `notSupported`. */
export function resizeTable(table: Excel.Table, range: Excel.Range | string): void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
    throw new PlanProblem('notSupported', { statement: 'Table.resize' });
  table.resize(range);
}
