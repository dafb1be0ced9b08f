/** Page set-up ⇄ the file: margins in inches there, in points here; headers as one text with &L, &C and &R. */
import type { PageSetup, Worksheet } from 'exceljs';
import type { Frozen } from '../model/book';
import { newSheetExtras, type HeaderFooterTexts, type PageKind, type PageState } from '../model/state';

const papers: [string, number][] = [
  ['Letter', 1],
  ['Tabloid', 3],
  ['Legal', 5],
  ['Executive', 7],
  ['A3', 8],
  ['A4', 9],
  ['A5', 11],
  ['B4', 12],
  ['B5', 13],
];
const errors: [string, NonNullable<PageSetup['errors']>][] = [
  ['AsDisplayed', 'displayed'],
  ['Blank', 'blank'],
  ['Dash', 'dash'],
  ['NotAvailable', 'NA'],
];
const comments: [string, NonNullable<PageSetup['cellComments']>][] = [
  ['NoComments', 'None'],
  ['EndSheet', 'atEnd'],
  ['InPlace', 'asDisplayed'],
];
const margins = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
const pages: [PageKind, 'odd' | 'even' | 'first'][] = [
  ['defaultForAllPages', 'odd'],
  ['evenPages', 'even'],
  ['firstPage', 'first'],
];
const parts = [
  ['L', 'left'],
  ['C', 'center'],
  ['R', 'right'],
] as const;

export function writePage(worksheet: Worksheet, page: Frozen<PageState>): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const paper = papers.find(([name]) => name === page.paperSize)?.[1];
  Object.assign(worksheet.pageSetup, {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(paper !== undefined && { paperSize: paper }),
    margins: inches(page.margins),
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
    pageOrder: page.printOrder === 'OverThenDown' ? 'overThenDown' : 'downThenOver',
    errors: errors.find(([name]) => name === page.printErrors)?.[1] ?? 'displayed',
    cellComments: comments.find(([name]) => name === page.printComments)?.[1] ?? 'None',
    ...(page.firstPageNumber !== '' && { firstPageNumber: page.firstPageNumber }),
    // 0 pages: as many as it takes.
    ...(fits
      ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
      : { scale: scale ?? 100 }),
  } satisfies Partial<PageSetup>);
  const { state, pages: texts } = page.headersFooters;
  const footers: Record<string, unknown> = worksheet.headerFooter as object as Record<string, unknown>;
  footers.differentFirst = state === 'FirstAndDefault' || state === 'FirstOddAndEven';
  footers.differentOddEven = state === 'OddAndEven' || state === 'FirstOddAndEven';
  for (const [kind, name] of pages) {
    const from = name === 'odd' && footers.differentOddEven ? texts.oddPages : texts[kind];
    footers[`${name}Header`] = joined(from, 'Header');
    footers[`${name}Footer`] = joined(from, 'Footer');
  }
}

const inches = ({ top, bottom, left, right, header, footer }: Frozen<PageState['margins']>) => ({
  top: top / 72,
  bottom: bottom / 72,
  left: left / 72,
  right: right / 72,
  header: header / 72,
  footer: footer / 72,
});

type Where = 'Header' | 'Footer';
const joined = (texts: Frozen<HeaderFooterTexts>, where: Where) =>
  parts.map(([code, side]) => (texts[`${side}${where}`] ? `&${code}${texts[`${side}${where}`]}` : '')).join('');

export function readPage(worksheet: Worksheet): PageState {
  const page = newSheetExtras().page;
  const { pageSetup: setup, headerFooter } = worksheet;
  page.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = papers.find((row) => row[1] === Number(setup.paperSize))?.[0] ?? page.paperSize;
  for (const side of margins) page.margins[side] = (setup.margins?.[side] ?? page.margins[side] / 72) * 72;
  page.centerHorizontally = setup.horizontalCentered ?? false;
  page.centerVertically = setup.verticalCentered ?? false;
  page.blackAndWhite = setup.blackAndWhite ?? false;
  page.draftMode = setup.draft ?? false;
  page.printGridlines = setup.showGridLines ?? false;
  page.printHeadings = setup.showRowColHeaders ?? false;
  page.printOrder = setup.pageOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  page.printErrors = errors.find((row) => row[1] === setup.errors)?.[0] ?? page.printErrors;
  page.printComments = comments.find((row) => row[1] === setup.cellComments)?.[0] ?? page.printComments;
  if (setup.fitToPage) page.zoom = fitOf(setup);
  else page.zoom = { scale: setup.scale ?? 100 };
  const found = headerFooter as Record<string, unknown> | undefined;
  for (const [kind, name] of pages) {
    for (const where of ['Header', 'Footer'] as const) {
      const text = found?.[`${name}${where}`];
      if (typeof text !== 'string') continue;
      const sides = taken(text, where);
      Object.assign(page.headersFooters.pages[kind], sides);
      if (name === 'odd') Object.assign(page.headersFooters.pages.oddPages, sides);
    }
  }
  const [first, even] = [found?.differentFirst, found?.differentOddEven];
  page.headersFooters.state =
    first && even ? 'FirstOddAndEven' : first ? 'FirstAndDefault' : even ? 'OddAndEven' : 'Default';
  return page;
}

function fitOf({ fitToWidth, fitToHeight }: Partial<PageSetup>): PageState['zoom'] {
  return {
    ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight && { verticalFitToPages: fitToHeight }),
  };
}

function taken(text: string, where: Where): Partial<HeaderFooterTexts> {
  const found: Partial<HeaderFooterTexts> = {};
  for (const piece of text.split(/(?=&[LCR])/)) {
    const part = parts.find(([code]) => piece.startsWith(`&${code}`));
    if (part) found[`${part[1]}${where}`] = piece.slice(2);
  }
  return found;
}
