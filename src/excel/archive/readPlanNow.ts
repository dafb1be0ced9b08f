/** A plan as it stands now, with the cards of its boards: what a snapshot is made of. */
import { closestLanguage } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import type { Grid } from '../../sheet/archive/boardCards';
import { entriesOf } from '../../sheet/archive/entriesOf';
import type { Entry, PlanId } from '../../sheet/archive/entry';
import type { Reading } from '../../sheet/reading';
import { allWords, readIn } from '../read/read';
import { told } from '../told';

export interface PlanNow {
  reading: Reading;
  entries: Entry[];
}

export function readPlanNow(plan: PlanId): Promise<PlanNow> {
  return told(async (context) => {
    const reading = await readIn(context);
    const boards = reading.sheets.filter(
      ({ template, copy }) => template.board && template.pack === plan.pack && copy === plan.copy,
    );
    const used = boards.map(({ name }) => ({
      name,
      range: context.workbook.worksheets.getItem(name).getUsedRange(true).untrack().load('values,rowIndex,columnIndex'),
    }));
    if (used.length > 0) await context.sync();
    const grids = used.map(({ name, range }): [string, Grid] => [
      name,
      { row: range.rowIndex, column: range.columnIndex, values: range.values },
    ]);
    const spoken = sheetWords[closestLanguage(reading.settings.language ?? 'en')];
    return { reading, entries: entriesOf({ reading, boards: new Map(grids), words: allWords, spoken }, plan) };
  });
}
