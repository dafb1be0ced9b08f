/**
 * A plan: everything that is to be written, as plain JSON with every cell addressed. `compile` makes it, `excel/draw` draws it.
 * No keys, no words to look up, no Excel objects: what stands here goes into the workbook as it is.
 */
import type { RuleLook, Style } from './style';

export type { RuleLook } from './style';

/** A1 address within the sheet, e.g. `B7:K21`. */
export type Address = string;
/** What a cell receives: constants, text as text (never a formula by accident), or a formula made by us. `null` leaves it empty. */
export type PlanCell = null | number | boolean | { text: string } | { formula: string };

export interface Plan {
  sheets: PlanSheet[];
  /** Workbook names. `formula` begins with `=` and speaks of sheets by their final names. */
  names: { name: string; formula: string; comment?: string }[];
  /** Cells written into empty cells of sheets that exist already: settings that were missing, columns that can be computed now. */
  additions: {
    sheet: string;
    blocks: PlanBlock[];
    styles: { style: Style; areas: Address[] }[];
    /** What may stand there instead of nothing: a figure of ours that is computed from now on. */
    over?: number;
  }[];
  /** Where the user lands afterwards. */
  open: { sheet: string; address: Address };
  /** What could not be linked (a table or name of a sheet that is not there), for the pane to tell. */
  unlinked: { sheet: string; address: Address; needs: string[] }[];
}

export interface PlanBlock {
  address: Address;
  cells: PlanCell[][];
}

export interface PlanSheet {
  /** Template code, e.g. EXP-4, and which copy of it this is in the workbook (1, 2 …); the drawn sheet has to remember both. */
  code: string;
  copy: number;
  name: string;
  tabColor: string;
  blocks: PlanBlock[];
  tables: { name: string; address: Address; filterButtons: boolean }[];
  /** One entry per style, whatever the number of areas. */
  styles: { style: Style; areas: Address[] }[];
  /** In characters of the default font, as people set them. */
  columnWidths: { columns: Address; width: number }[];
  rowHeights: { rows: Address; points: number }[];
  /** Cells whose rows become as high as what is written in them. */
  fitted: Address[];
  validations: PlanValidation[];
  /** First wins. Native formulas only: custom functions do not work in rules. */
  rules: PlanRule[];
  charts: PlanChart[];
  /** A text is put into the cell as if typed; left out where it stands there already, guarded. */
  links: { address: Address; reference: string; text?: string; tip: string }[];
  outline: { columns?: Address; rows?: Address; collapsed: boolean }[];
  freeze: { rows: number; columns: number };
  print: PlanPrint;
}

export interface PlanValidation {
  areas: Address[];
  rule:
    | { kind: 'list'; source: string }
    | {
        kind: 'wholeNumber' | 'decimal' | 'date';
        operator: 'Between' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo';
        from: number | string;
        to?: number | string;
      }
    | { kind: 'custom'; formula: string };
  /** Shown when the entry is refused, and while the cell is selected. */
  error: { title: string; message: string; stop: boolean };
  prompt?: { title: string; message: string };
}

export type PlanRule = { areas: Address[]; stopIfTrue?: boolean } & (
  | { kind: 'equals'; text: string; look: RuleLook }
  | { kind: 'formula'; formula: string; look: RuleLook }
  | { kind: 'dataBar'; color: string; negative?: string; from?: number; to?: number }
);

export interface PlanChart {
  kind: 'column' | 'bar' | 'barStacked' | 'columnStacked' | 'line' | 'pie' | 'doughnut' | 'combo';
  title: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** Header-less areas on this or another sheet: `'Sheet'!A1:A9`. */
  categories: string;
  series: { name: string; values: string; color: string; line?: boolean; secondary?: boolean }[];
  /** The cells it covers. */
  at: Address;
  numberFormat?: string;
  secondNumberFormat?: string;
  /** The value axis begins at zero, so that lengths can be compared. */
  fromZero?: boolean;
}

export interface PlanPrint {
  area: Address;
  landscape: boolean;
  titleRows: Address;
  /** Fit to this many pages wide; tall as needed. */
  pagesWide: number;
  header: string;
  footer: string;
}
