/** Links to places in the workbook. */
import type { PlanSheet } from '../../sheet/plan';
import { rangeOf } from './areas';
import { shortJob, type Job } from './requests';

/** Before the looks: a new link brings a look of its own. */
export function linkJobs(sheet: Excel.Worksheet, { links }: PlanSheet): Job[] {
  return links.map(({ address, reference, text, tip }) =>
    shortJob(() => {
      rangeOf(sheet, address).hyperlink = {
        documentReference: reference,
        screenTip: tip,
        ...(text !== undefined && { textToDisplay: text }),
      };
    }),
  );
}
