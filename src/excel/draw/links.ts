/** Links to places in the workbook. */
import type { PlanSheet } from '../../sheet/plan';
import { rangeOf } from './areas';
import type { Job } from './requests';

/** Before the looks: a new link brings a look of its own. */
export function linkJobs(sheet: Excel.Worksheet, { links }: PlanSheet): Job[] {
  return links.map(({ address, reference, text, tip }) => ({
    weight: 700,
    run() {
      rangeOf(sheet, address).hyperlink = { documentReference: reference, textToDisplay: text, screenTip: tip };
    },
  }));
}
