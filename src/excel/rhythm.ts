/** Stamps a routine as done: one date into its cell, and into that of its week where it has one, when they still are what was shown. */
import type { Routine } from '../sheet/alerts';
import { attempt, type Done } from './attempt';
import { PlanProblem } from './problem';

/** Two requests. `day` is a serial number. Throws a PlanProblem: `notFound` when the row has moved or gone. */
export function stampRoutine(
  {
    sheet,
    id,
    idAddress,
    last: shown,
    lastAddress,
    also,
  }: Pick<Routine, 'sheet' | 'id' | 'idAddress' | 'last' | 'lastAddress' | 'also'>,
  day: number,
): Promise<Done<void>> {
  return attempt(async (context, begin) => {
    const cellIn = ({ workbook }: Excel.RequestContext, address: string, on = sheet) =>
      workbook.worksheets.getItem(on).getRange(address).untrack();
    const name = cellIn(context, idAddress).load('values');
    const last = cellIn(context, lastAddress).load('formulas,values');
    const weeks = also.map((one) => cellIn(context, one.address, one.sheet).load('values'));
    await context.sync();

    const isThere = id !== '' && String(name.values[0]?.[0]) === id && (last.values[0]?.[0] || null) === shown;
    if (!isThere || weeks.some(({ values }) => values[0]?.[0] !== '')) throw new PlanProblem('notFound', { name: id });
    const { formulas } = last;
    begin({
      left: { sheets: [...new Set([sheet, ...also.map((one) => one.sheet)])], address: lastAddress },
      async takeBack(again) {
        cellIn(again, lastAddress).formulas = formulas;
        for (const one of also) cellIn(again, one.address, one.sheet).values = [['']];
        await again.sync();
      },
    });
    cellIn(context, lastAddress).values = [[day]];
    for (const one of also) cellIn(context, one.address, one.sheet).values = [[day]];
    await context.sync();
  });
}
