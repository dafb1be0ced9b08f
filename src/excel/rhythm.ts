/** Stamps a routine as done: one date into one cell, when the routine is still the one that was shown. */
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
  }: Pick<Routine, 'sheet' | 'id' | 'idAddress' | 'last' | 'lastAddress'>,
  day: number,
): Promise<Done<void>> {
  return attempt(async (context, begin) => {
    const cellIn = ({ workbook }: Excel.RequestContext, address: string) =>
      workbook.worksheets.getItem(sheet).getRange(address).untrack();
    const name = cellIn(context, idAddress).load('values');
    const last = cellIn(context, lastAddress).load('formulas,values');
    await context.sync();

    const isThere = id !== '' && String(name.values[0]?.[0]) === id && (last.values[0]?.[0] || null) === shown;
    if (!isThere) throw new PlanProblem('notFound', { name: id });
    const { formulas } = last;
    begin({
      left: { sheets: [sheet], address: lastAddress },
      async takeBack(again) {
        cellIn(again, lastAddress).formulas = formulas;
        await again.sync();
      },
    });
    cellIn(context, lastAddress).values = [[day]];
    await context.sync();
  });
}
