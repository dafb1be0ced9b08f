/** Puts right what has one right answer: as one step of Undo where Excel can, and not at all where the cells are not what was found. */
import type { Fix } from '../../checks/rule';
import type { CellValue } from '../../sheet/existing';
import { textInput, type Input } from '../draw/text';
import { edit } from '../edit';

export interface Fixed {
  /** In the order they were given. */
  done: Fix[];
  /** Cells that hold something else by now; they were left alone. */
  changed: Fix[];
  oneUndoStep: boolean;
}

/** Throws a PlanProblem; the workbook is then as it was. */
export async function applyFixes(fixes: Fix[]): Promise<Fixed> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const ranges = fixes.map((fix) => rangeOf(context, fix).load('formulas'));
    await context.sync();
    const stands = (fix: Fix, index: number) => same(ranges[index]?.formulas ?? [], fix.was);
    const done = fixes.filter(stands);
    const changed = fixes.filter((fix, index) => !stands(fix, index));
    if (done.length === 0) return { done, changed };
    begin(
      (fresh) => done.forEach((fix) => (rangeOf(fresh, fix).formulas = fix.was.map((row) => row.map(inputOf)))),
      [...new Set(done.map(({ sheet }) => sheet))],
    );
    for (const fix of done) {
      rangeOf(context, fix).formulas = fix.cells.map((row) =>
        row.map((one) => (typeof one === 'object' ? one.formula : inputOf(one))),
      );
    }
    await context.sync();
    return { done, changed };
  });
  return { ...result, oneUndoStep };
}

function rangeOf(context: Excel.RequestContext, { sheet, address }: Fix): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(address).untrack();
}

const same = (found: CellValue[][], was: CellValue[][]): boolean =>
  found.length === was.length &&
  found.every((row, down) => row.every((one, right) => String(one) === String(was[down]?.[right])));

/** Formulas as formulas, text as text. */
function inputOf(value: CellValue): Input {
  if (typeof value !== 'string' || value.startsWith('=')) return value;
  return textInput(value) ?? '';
}
