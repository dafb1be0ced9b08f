/** Puts right what has one right answer: as one step of Undo where Excel can, and not at all where the cells are not what was found. */
import type { Fix } from '../../checks/rule';
import { rectOf, type Rect, splitReference } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { inRequests, sendAll, type Job } from '../draw/requests';
import { textInput, type Input } from '../draw/text';
import { edit } from '../edit';
import { areaJob } from '../inputs';

export interface Fixed {
  /** In the order they were given. */
  done: Fix[];
  /** Cells that hold something else by now, or whose table or column is gone; they were left alone. */
  changed: Fix[];
  oneUndoStep: boolean;
}

interface Found {
  fix: Fix;
  sheet: string;
  rect: Rect;
  range: Excel.Range;
}

/** Throws a PlanProblem; the workbook is then as it was. */
export async function applyFixes(fixes: Fix[]): Promise<Fixed> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const found = await findCells(context, fixes);
    const chosen = found.filter(({ fix, range }) => same(range.formulas, fix.was));
    const done = fixes.filter((fix) => chosen.some((one) => one.fix === fix));
    const changed = fixes.filter((fix) => !done.includes(fix));
    if (chosen.length === 0) return { done, changed };
    begin(
      (fresh) => chosen.map((one) => jobFor(fresh, one, contentsOf(one.range))),
      [...new Set(chosen.map(({ sheet }) => sheet))],
    );
    const jobs = chosen.map((one) => {
      const inputs = one.fix.cells.map((row) => row.map(inputOf));
      return jobFor(context, one, inputs);
    });
    await sendAll(context, inRequests(jobs));
    return { done, changed };
  });
  return { ...result, oneUndoStep };
}

/** Where the cells stand now, whatever was moved or inserted since they were found. */
async function findCells(context: Excel.RequestContext, fixes: Fix[]): Promise<Found[]> {
  const { worksheets, tables } = context.workbook;
  tables.load('items/name,items/columns/items/name');
  await context.sync();
  const places = fixes.flatMap((fix) => {
    const table = tables.items.find(({ name }) => name === fix.table);
    const column = table?.columns.items.findIndex(({ name }) => name === fix.column) ?? -1;
    if (!table || column < 0) return [];
    return [{ fix, column, body: table.getDataBodyRange().untrack().load('address') }];
  });
  await context.sync();
  const found = places.flatMap(({ fix, column, body }): Found[] => {
    const { sheet, address } = splitReference(body.address);
    const table = rectOf(address);
    const rect = { row: table.row + fix.row - 1, column: table.column + column, rows: fix.cells.length, columns: 1 };
    if (rect.row + rect.rows > table.row + table.rows) return [];
    const range = worksheets
      .getItem(sheet)
      .getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns)
      .untrack()
      .load('formulas,values,valueTypes,numberFormat');
    return [{ fix, sheet, rect, range }];
  });
  await context.sync();
  return found;
}

const jobFor = ({ workbook }: Excel.RequestContext, { sheet, rect, range }: Found, inputs: Input[][]): Job =>
  areaJob(workbook.worksheets.getItem(sheet), rect, inputs, range.numberFormat);

const same = (found: CellValue[][], was: CellValue[][]): boolean =>
  found.length === was.length &&
  found.every((row, down) => row.every((one, right) => String(one) === String(was[down]?.[right])));

/** As it is entered again: formulas and errors as such, and a text that only looks like one as text. */
const contentsOf = ({ formulas, values, valueTypes }: Excel.Range): Input[][] =>
  formulas.map((row: CellValue[], down) =>
    row.map((formula, right) => {
      const isConstant = formula === values[down]?.[right] && valueTypes[down]?.[right] !== 'Error';
      return isConstant ? inputOf(formula) : formula;
    }),
  );

function inputOf(one: CellValue | { formula: string }): Input {
  if (typeof one === 'object') return one.formula;
  return typeof one === 'string' ? (textInput(one) ?? '') : one;
}
