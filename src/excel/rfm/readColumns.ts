/** Reads whole columns of a long list in blocks of rows, so that no answer of Excel comes near its 5 MB and the pane stays alive. */
import { PlanProblem } from '../problem';
import { told } from '../told';

export interface ColumnsOrder {
  sheet: string;
  /** First row of data, from 0. */
  row: number;
  rows: number;
  /** From 0, on the sheet. */
  columns: number[];
}

export const rowsABlock = 8_000;

/** One list of values per column. `report` is told the rows read so far. */
export async function readColumns(
  { sheet, row, rows, columns }: ColumnsOrder,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<unknown[][]> {
  const read: unknown[][] = columns.map(() => []);
  const starts = Array.from({ length: Math.ceil(rows / rowsABlock) }, (_, block) => block * rowsABlock);
  await told((context) =>
    starts.reduce(async (before, start) => {
      await before;
      if (signal.aborted) throw new PlanProblem('cancelled');
      const count = Math.min(rowsABlock, rows - start);
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const ranges = columns.map((column) => worksheet.getRangeByIndexes(row + start, column, count, 1).load('values'));
      await context.sync();
      ranges.forEach((range, at) => {
        for (const cells of range.values) read[at]!.push(cells[0]);
        range.untrack();
      });
      report(start + count);
    }, Promise.resolve()),
  );
  return read;
}
