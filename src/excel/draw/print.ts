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
      const [leftHeader, centerHeader, rightHeader] = sectionsOf(print.header);
      const [leftFooter, centerFooter, rightFooter] = sectionsOf(print.footer);
      const texts = { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
      pageLayout.headersFooters.defaultForAllPages.set(texts);
    },
  };
}

/** `&Lleft&Ccentre&Rright` apart, as Excel reads it: what stands before any of the three is in the centre, and `&&` is an ampersand. */
export function sectionsOf(text: string): [left: string, center: string, right: string] {
  const sections = { L: '', C: '', R: '' };
  let open: keyof typeof sections = 'C';
  for (const [piece, mark] of text.matchAll(/&&|&([LCR])|[^&]+|&/g)) {
    if (mark) open = mark as keyof typeof sections;
    else sections[open] += piece;
  }
  return [sections.L, sections.C, sections.R];
}
