/** Cells for sheets that exist already: what stood there is read in the same request before anything is written, so that it can be given back. */
import type { Plan, PlanBlock } from '../../sheet/plan';

export interface Addition {
  sheetName: string;
  sheet: Excel.Worksheet;
  block: PlanBlock;
  /** Loaded as it was before. */
  range: Excel.Range;
}

export function additionsOf(workbook: Excel.Workbook, additions: Plan['additions']): Addition[] {
  return additions.flatMap(({ sheet: sheetName, blocks }) => {
    const sheet = workbook.worksheets.getItem(sheetName);
    return blocks.map((block) => {
      const range = sheet.getRange(block.address);
      range.load('formulas,numberFormat');
      return { sheetName, sheet, block, range };
    });
  });
}
