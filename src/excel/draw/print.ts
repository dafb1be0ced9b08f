/** How a sheet comes out on paper: A4, header rows repeated, fitted to the width. */
import type { PlanSheet } from '../../sheet/plan';
import type { Job } from './requests';

export function printJob({ pageLayout }: Excel.Worksheet, { print }: PlanSheet): Job {
  return {
    weight: 2500,
    run() {
      pageLayout.set({
        paperSize: 'A4',
        orientation: print.landscape ? 'Landscape' : 'Portrait',
        // Without a height it takes as many pages as it needs.
        zoom: { horizontalFitToPages: print.pagesWide },
      });
      pageLayout.setPrintArea(print.area);
      pageLayout.setPrintTitleRows(print.titleRows);
      pageLayout.headersFooters.defaultForAllPages.set({ centerHeader: print.header, centerFooter: print.footer });
    },
  };
}
