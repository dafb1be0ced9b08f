/** Empty rows into a plan table: whole rows of the sheet, so that tables below keep their distance. */
import { area } from '../../sheet/address';
import { inRequests, sendAll } from '../draw/requests';
import { edit } from '../edit';
import { PlanProblem } from '../problem';
import type { RowsAdded } from './addRows';
import { growth } from './growth';
import { begunRows, gridRows, readPlanTable, type PlanTableKey } from './planTable';

/** Throws a PlanProblem: `notFound` where the table is gone, `tooLarge` below the last row of a sheet. */
export async function growTable(key: PlanTableKey, count: number): Promise<RowsAdded> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const table = await readPlanTable(context, key);
    if (table.row + table.rows + count > gridRows) throw new PlanProblem('tooLarge', { name: key.name });
    const inside = begunRows(table) < table.rows;
    const grown = growth(table, count, inside);
    begin((again) => grown.giveBack(again), [table.sheet]);
    await sendAll(context, inRequests(grown.jobs(context.workbook)));
    const row = table.row + table.rows - (inside ? 1 : 0);
    return { sheet: table.sheet, address: area({ ...table, row, rows: count }), inserted: count };
  });
  return { ...result, oneUndoStep };
}
