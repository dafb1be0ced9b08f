/** Puts one formula of ours into a cell the person chose. Cells in use, its own or those it would spill into, refuse it. */
import { area, rectOf } from '../../sheet/address';
import { attempt, type Done } from '../attempt';
import { PlanProblem } from '../problem';
import { runExcel } from '../run';
import { local } from './selection';

export interface FormulaOrder {
  sheet: string;
  /** One cell. */
  address: string;
  formula: string;
  /** What its answer will fill; one cell where that is not known. */
  rows: number;
  columns: number;
}

export interface FormulaPlaced {
  address: string;
  /** As Excel shows it to this person. */
  localFormula: string;
}

/** Three requests. Throws a PlanProblem: `cellsInUse` with the address, or `inTable`. */
export function insertFormula(order: FormulaOrder): Promise<Done<FormulaPlaced>> {
  return attempt(async (context, begin) => {
    const sheet = context.workbook.worksheets.getItem(order.sheet);
    const { row, column } = rectOf(order.address);
    const filled = area({ row, column, rows: order.rows, columns: order.columns });
    const cells = sheet.getRange(filled).load('formulas,address');
    const tables = cells.getTables(false).load('items/name');
    const cell = sheet.getRange(order.address).load('numberFormat');
    await context.sync();

    refuse(cells.formulas, filled, order.sheet);
    const spills = order.rows > 1 || order.columns > 1;
    if (spills && tables.items.length > 0)
      throw new PlanProblem('cellsInUse', { sheet: order.sheet, address: filled, table: tables.items[0]!.name });

    const { numberFormat } = cell;
    begin({
      left: { sheets: [order.sheet], address: order.address },
      async takeBack(again) {
        const back = again.workbook.worksheets.getItem(order.sheet).getRange(order.address);
        back.formulas = [['']];
        back.numberFormat = numberFormat;
        await again.sync();
      },
    });
    // The format of texts would make a text of the formula, now and again at each later edit.
    if (numberFormat[0]?.[0] === '@') cell.numberFormat = [['General']];
    cell.formulas = [[order.formula]];
    cell.load('formulasLocal,values,address');
    cell.select();
    await context.sync();

    // It would have hit something that is no value: a merged cell, the edge of the sheet.
    if (cell.values[0]?.[0] === '#SPILL!') throw new PlanProblem('cellsInUse', { sheet: order.sheet, address: filled });
    return { address: local(cell.address), localFormula: String(cell.formulasLocal[0]?.[0] ?? '') };
  });
}

function refuse(formulas: unknown[][], filled: string, sheet: string): void {
  const origin = rectOf(filled);
  formulas.forEach((cells, down) =>
    cells.forEach((found, right) => {
      if (found === '') return;
      const address = area({ row: origin.row + down, column: origin.column + right, rows: 1, columns: 1 });
      throw new PlanProblem('cellsInUse', { sheet, address });
    }),
  );
}

/** How numbers are written here, and with them the separator between arguments. */
export async function decimalSign(): Promise<string> {
  return runExcel(async (context) => {
    const { numberFormat } = context.application.cultureInfo.load('numberFormat/numberDecimalSeparator');
    await context.sync();
    return numberFormat.numberDecimalSeparator;
  });
}
