/** Weeks of a plan that its Gantt has no column for: what the columns would be called and which formulas they would hold. */
import type { WeekColumn } from '../../excel/rows/addWeekColumns';
import { formulaOf, type ReadColumn } from '../../sheet/reading';
import { figureOf, type Master } from './masters';

export interface MissingWeeks {
  /** Of the plan, and drawn. */
  weeks: number;
  drawn: number;
  /** The last one that is drawn; the new ones go before it, and it becomes the last of them. */
  last: ReadColumn;
  formula: string;
  /** What stands from that place on then, the last one among them. Null where the columns are no longer as the template made them. */
  columns: WeekColumn[] | null;
}

/** Null where every week has its column. */
export function missingWeeks({ plan, tasks }: Master): MissingWeeks | null {
  const weeks = figureOf(plan, 'EXP_Weeks') ?? 0;
  const drawn = [...tasks.columns.values()]
    .flatMap((column) => {
      const [, number] = /^g(\d+)$/.exec(column.key) ?? [];
      return number === undefined ? [] : [{ number: Number(number), column }];
    })
    .sort((a, b) => a.number - b.number);
  const [before, last] = drawn.slice(-2);
  const [row] = tasks.rows;
  if (!before || !last || !row || weeks <= last.number) return null;
  const formula = String(formulaOf(tasks, row, last.column.key));
  const isWhole = before.column.place === last.column.place - 1 && drawn.length === last.number;
  const numbers = Array.from({ length: weeks - last.number + 1 }, (_, index) => last.number + index);
  const columns = numbers.flatMap((number) => {
    const header = last.column.header.replace(String(last.number), String(number));
    const own = formulaFor(formula, last.number, number);
    return own === null || (number !== last.number && header === last.column.header) ? [] : [{ header, formula: own }];
  });
  return {
    weeks,
    drawn: last.number,
    last: last.column,
    formula,
    columns: isWhole && columns.length === numbers.length ? columns : null,
  };
}

/** The same of another week; null where the formula does not say in both ways which week it is of. */
function formulaFor(formula: string, from: number, to: number): string | null {
  const [end, start] = [`7*${from}-1`, `7*(${from}-1)`];
  if (!formula.includes(end) || !formula.includes(start)) return null;
  return formula.replaceAll(start, `7*(${to}-1)`).replaceAll(end, `7*${to}-1`);
}
