/** What a workbook holds that no spreadsheet engine has to know, as plain JSON: it is snapshotted, undone and compared as a whole. */
import type { Rect } from '../engine/engine';

export interface ModelState {
  sheets: Record<string, SheetExtras>;
  settings: Record<string, unknown>;
  properties: DocumentFields;
  customProperties: { key: string; type: string; value: unknown }[];
  xmlParts: { id: string; namespace: string; xml: string }[];
  protection: { on: boolean; password: string };
  iteration: { enabled: boolean; maxIteration: number; maxChange: number };
  defaultTableStyle: string;
}

export type DocumentFields = Record<
  'author' | 'category' | 'comments' | 'company' | 'keywords' | 'lastAuthor' | 'manager' | 'subject' | 'title',
  string
> & { revisionNumber: number; creationDate: string };

export interface SheetExtras {
  protection: { on: boolean; password: string; options: ProtectionOptions };
  /** Cells that differ from the default (locked, formula shown); later entries win. */
  cellProtection: { rect: Rect; locked?: boolean; formulaHidden?: boolean }[];
  page: PageState;
  outline: Outline;
  comments: CommentState[];
  /** From files only: the library at hand knows no notes. */
  notes: { row: number; column: number; content: string; author: string }[];
  charts: ChartState[];
  customProperties: Record<string, string>;
  autoFilter: { rect: Rect; criteria: Record<number, unknown> } | null;
  tables: Record<string, TableExtras>;
  enableCalculation: boolean;
}

export type ProtectionOptions = Record<
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowEditScenarios'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowPivotTables'
  | 'allowSort',
  boolean
> & { selectionMode: string };

/** What the engine's tables do not carry. */
export interface TableExtras {
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  /** Column id → the criteria the add-in set. */
  filters: Record<number, unknown>;
  sort: { fields: unknown[]; matchCase: boolean; method: string };
}

export interface OutlineGroup {
  start: number;
  count: number;
  collapsed: boolean;
}
/** Groups may nest: the level of a row is the number of groups it lies in. */
export interface Outline {
  rows: OutlineGroup[];
  columns: OutlineGroup[];
}

export interface PageState {
  orientation: string;
  paperSize: string;
  /** In points. */
  margins: Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | '';
  printComments: string;
  printErrors: string;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  area: Rect[];
  titleRows: Rect | null;
  titleColumns: Rect | null;
  headersFooters: {
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    pages: Record<PageKind, HeaderFooterTexts>;
  };
  rowBreaks: number[];
  columnBreaks: number[];
}
export type PageKind = 'defaultForAllPages' | 'firstPage' | 'evenPages' | 'oddPages';
export type HeaderFooterTexts = Record<
  'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
  string
>;

export interface CommentState {
  id: string;
  row: number;
  column: number;
  content: string;
  author: string;
  created: string;
  resolved: boolean;
  replies: { id: string; content: string; author: string; created: string }[];
}

/** A chart's series takes its numbers from cells of any sheet; sheets are named by id, so renaming does not matter. */
export interface CellSource {
  sheet: string;
  rect: Rect;
}
export interface ChartState {
  id: string;
  name: string;
  type: string;
  /** Top left corner: a cell and the distance from its corner, in points. */
  anchor: { row: number; column: number; left: number; top: number };
  width: number;
  height: number;
  plotBy: string;
  series: SeriesState[];
  /** Whatever else was set, by the dotted path Office.js has for it: `title.text`, `axes.valueAxis.maximum` … */
  looks: Record<string, unknown>;
}
export interface SeriesState {
  name: string;
  nameSource: CellSource | null;
  values: CellSource | null;
  categories: CellSource | null;
  looks: Record<string, unknown>;
}

const pageTexts = (): HeaderFooterTexts => ({
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
});

export const defaultProtection = (): ProtectionOptions => ({
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
});

export const newSheetExtras = (): SheetExtras => ({
  protection: { on: false, password: '', options: defaultProtection() },
  cellProtection: [],
  page: {
    orientation: 'Portrait',
    paperSize: 'A4',
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: '',
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printGridlines: false,
    printHeadings: false,
    printOrder: 'DownThenOver',
    zoom: { scale: 100 },
    area: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: {
      state: 'Default',
      useSheetMargins: true,
      useSheetScale: true,
      pages: { defaultForAllPages: pageTexts(), firstPage: pageTexts(), evenPages: pageTexts(), oddPages: pageTexts() },
    },
    rowBreaks: [],
    columnBreaks: [],
  },
  outline: { rows: [], columns: [] },
  comments: [],
  notes: [],
  charts: [],
  customProperties: {},
  autoFilter: null,
  tables: {},
  enableCalculation: true,
});

export const newTableExtras = (): TableExtras => ({
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filters: {},
  sort: { fields: [], matchCase: false, method: 'PinYin' },
});

export const newModelState = (): ModelState => ({
  sheets: {},
  settings: {},
  properties: {
    author: '',
    category: '',
    comments: '',
    company: '',
    keywords: '',
    lastAuthor: '',
    manager: '',
    subject: '',
    title: '',
    revisionNumber: 0,
    creationDate: '2025-01-01T00:00:00.000Z',
  },
  customProperties: [],
  xmlParts: [],
  protection: { on: false, password: '' },
  iteration: { enabled: false, maxIteration: 100, maxChange: 0.001 },
  defaultTableStyle: 'TableStyleMedium2',
});
