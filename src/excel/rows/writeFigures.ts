/** Puts figures into typed cells of one column of a table: all of them, or none where a cell is no longer what was shown. */
import { area, cell, rectOf, splitReference } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { inRequests, sendAll } from '../draw/requests';
import { textInput, type Input } from '../draw/text';
import { edit } from '../edit';
import { writeJobs, type CellInput } from '../inputs';
import { PlanProblem } from '../problem';

export interface Figure {
  /** Within the table, from 1. */
  row: number;
  /** What stands in the column that tells the rows apart. */
  name: CellValue;
  was: CellValue;
  becomes: number;
}

export interface FiguresWanted {
  /** As they are called in this workbook. */
  table: string;
  column: string;
  /** Header of the column that tells the rows apart. */
  names: string;
  figures: readonly Figure[];
}

export interface FiguresWritten {
  sheet: string;
  /** From the first cell to the last. */
  address: string;
  oneUndoStep: boolean;
}

/** Throws a PlanProblem: `changed` and `computed` name the cell; the workbook is then as it was. */
export async function writeFigures({ table, column, names, figures }: FiguresWanted): Promise<FiguresWritten> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const found = context.workbook.tables.getItemOrNullObject(table).load('name');
    await context.sync();
    if (found.isNullObject) throw new PlanProblem('notFound', { name: table });
    const ofColumn = found.columns.getItemOrNullObject(column).load('name');
    const ofNames = found.columns.getItemOrNullObject(names).load('name');
    await context.sync();
    const lost = [ofColumn, ofNames].find(({ isNullObject }) => isNullObject);
    if (lost) throw new PlanProblem('notFound', { name: lost === ofColumn ? column : names });
    const body = ofColumn.getDataBodyRange().load('formulas,values,numberFormat,address');
    const rowNames = ofNames.getDataBodyRange().load('values');
    await context.sync();

    const { sheet, address } = splitReference(body.address);
    const top = rectOf(address);
    const before: CellInput[] = figures.map(({ row, name, was }) => {
      const place = cell(top.row + row - 1, top.column);
      const [value, formula] = [at(body.values, row), at(body.formulas, row)];
      if (at(rowNames.values, row) !== name || value !== was) throw new PlanProblem('changed', { cell: place, sheet });
      if (formula !== value) throw new PlanProblem('computed', { cell: place, sheet });
      return {
        row: top.row + row - 1,
        column: top.column,
        input: contentOf(value),
        numberFormat: String(at(body.numberFormat, row)),
      };
    });
    const after = before.map((one, index) => ({ ...one, input: figures[index]?.becomes ?? null }));
    begin(({ workbook }) => writeJobs(workbook.worksheets.getItem(sheet), before), [sheet]);
    await sendAll(context, inRequests(writeJobs(context.workbook.worksheets.getItem(sheet), after)));
    const rows = before.map(({ row }) => row);
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    return { sheet, address: area({ row: first, column: top.column, rows: last - first + 1, columns: 1 }) };
  });
  return { ...result, oneUndoStep };
}

/** A row that is gone holds nothing, not even an empty text. */
const at = (cells: unknown[][], row: number): unknown => cells[row - 1]?.[0];

function contentOf(value: unknown): Input {
  return typeof value === 'number' || typeof value === 'boolean' ? value : (textInput(String(value)) ?? '');
}
