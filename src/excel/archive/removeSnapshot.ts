/**
 * Takes a snapshot out of the archive: its rows go, wherever people sorted them to, and the tables close up. Where it fails, rows that had
 * gone are put in again.
 */
import { attempt, type Done } from '../attempt';
import { contentsOf } from '../draw/text';
import { PlanProblem } from '../problem';
import { findArchive, rowsOf, tableIn, type ArchiveTable } from './archiveTables';

interface Run {
  /** Within the table's data, from 0. */
  from: number;
  count: number;
  contents: Excel.Range;
}

interface Removal {
  table: ArchiveTable;
  /** From the bottom up, as they are deleted. A table keeps one row: it is emptied. */
  runs: Run[];
  keepsOne: boolean;
}

/** Throws a PlanProblem: `notFound` where the snapshot has gone. */
export function removeSnapshot(id: string): Promise<Done<void>> {
  return attempt(async (context, begin) => {
    const archive = await findArchive(context);
    // Each read on its own: together they may be more than Excel answers at once.
    const values = await removalOf(context, tableIn(archive, 'ARC_Value'), 'snapshot', id);
    const line = await removalOf(context, tableIn(archive, 'ARC_Snapshot'), 'id', id);
    const removals = [values, line];
    if (removals.every(({ runs }) => runs.length === 0)) throw new PlanProblem('notFound', { name: id });
    await context.sync();

    begin({
      left: { sheets: [...new Set(removals.map(({ table }) => table.sheet))] },
      takeBack: (again) => putBack(again, removals),
    });
    for (const { table, runs, keepsOne } of removals)
      for (const [index, { from, count }] of runs.entries()) {
        const isLast = keepsOne && index === runs.length - 1;
        if (isLast) rangeOf(context, table, from, 1).clear('Contents');
        const gone = isLast ? count - 1 : count;
        if (gone > 0) rangeOf(context, table, from + count - gone, gone).delete('Up');
      }
    await context.sync();
  });
}

const rangeOf = ({ workbook }: Excel.RequestContext, table: ArchiveTable, from: number, count: number): Excel.Range =>
  workbook.worksheets
    .getItem(table.sheet)
    .getRangeByIndexes(table.row + from, table.column, count, table.columns)
    .untrack();

async function removalOf(
  context: Excel.RequestContext,
  table: ArchiveTable,
  key: string,
  id: string,
): Promise<Removal> {
  const { rows } = await rowsOf(context, table);
  const places = rows.flatMap((row, place) => (String(row[key] ?? '').trim() === id ? [place] : []));
  return { table, runs: runsOf(context, table, places), keepsOne: places.length === table.rows };
}

function runsOf(context: Excel.RequestContext, table: ArchiveTable, places: number[]): Run[] {
  const runs: { from: number; count: number }[] = [];
  for (const place of places) {
    const open = runs.at(-1);
    if (open && open.from + open.count === place) open.count += 1;
    else runs.push({ from: place, count: 1 });
  }
  return runs
    .reverse()
    .map((run) => ({ ...run, contents: rangeOf(context, table, run.from, run.count).load('formulas,values,valueTypes,numberFormat') }));
}

/** How many rows are missing tells how far it came: they go in again from the top down, and hold what they held. */
async function putBack(context: Excel.RequestContext, removals: Removal[]): Promise<void> {
  const bodies = removals.map(({ table }) =>
    context.workbook.tables.getItem(table.name).getDataBodyRange().untrack().load('rowCount'),
  );
  await context.sync();
  for (const [index, { table, runs, keepsOne }] of removals.entries()) {
    let missing = table.rows - bodies[index]!.rowCount;
    const gone = runs.flatMap(({ from, count }, place) => {
      const rows = keepsOne && place === runs.length - 1 ? count - 1 : count;
      if (missing < rows || rows === 0) return [];
      missing -= rows;
      return [{ from: from + count - rows, rows }];
    });
    for (const { from, rows } of gone.reverse()) rangeOf(context, table, from, rows).insert('Down');
    const whole = rangeOf(context, table, -1, table.rows + 1);
    if (gone.length > 0) context.workbook.tables.getItem(table.name).resize(whole);
    for (const { from, count, contents } of runs) {
      const range = rangeOf(context, table, from, count);
      range.numberFormat = contents.numberFormat;
      range.formulas = contentsOf(contents);
    }
  }
  await context.sync();
}
