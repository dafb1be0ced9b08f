/**
 * The plan sheets that are there in another palette: what their rules do to cells, and their bars. Only colours of ours are changed;
 * whatever a person coloured otherwise stays. So do charts: below requirement set 1.16 Excel does not tell how they are filled, and the
 * palettes differ only from the fourth series of a chart on.
 */
import { palettes, type PaletteName } from '../../sheet/palettes';
import { backJobs, changeJobs } from '../change';
import { inRequests, sendAll } from '../draw/requests';
import { edit } from '../edit';
import { loadMarks, markOf } from '../marks';
import { loadRules, ruleChanges } from './rules';

export interface Recoloured {
  sheets: number;
  /** Rules that have other colours now. */
  changes: number;
  /** Charts that would have others, were they inserted anew. */
  chartsLeft: number;
  oneUndoStep: boolean;
}

const { standard, safe } = palettes;
/** As many series have the same colours in every palette. */
const sameSeries = standard.series.findIndex((color, at) => color !== safe.series[at]);

/** Four requests that read, then those that write. Throws a PlanProblem; the workbook is then as it was, unless the code is `halfDone`. */
export async function recolourSheets(to: PaletteName): Promise<Recoloured> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const worksheets = context.workbook.worksheets.load('items/id,items/name');
    await context.sync();
    const marks = worksheets.items.map((sheet) => ({ sheet, loaded: loadMarks(sheet) }));
    await context.sync();
    const sheets = marks.filter(({ loaded }) => markOf(loaded)).map(({ sheet }) => sheet);
    const rules = loadRules(sheets);
    const charts = sheets.map((sheet) => sheet.charts.load('items/series/items/name'));
    await context.sync();
    const found = rules();
    await context.sync();

    const changes = ruleChanges(found, to);
    begin(
      ({ workbook }) => backJobs(workbook, changes),
      sheets.map(({ name }) => name),
    );
    await sendAll(context, inRequests(changeJobs(changes)));
    const many = charts.flatMap(({ items }) => items.filter(({ series }) => series.items.length > sameSeries));
    return { sheets: sheets.length, changes: changes.length, chartsLeft: many.length };
  });
  return { ...result, oneUndoStep };
}
