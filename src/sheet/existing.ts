/** What a workbook holds before a plan goes into it: read by the room that speaks to Excel, weighed by `compile`. */
import type { PaletteName } from './palettes';
import type { Address } from './plan';

export type CellValue = string | number | boolean;

export interface ExistingTable {
  name: string;
  sheet: string;
  /** With the header row. */
  address: Address;
  headers: string[];
  /** The data rows, formulas as formulas; for the tables of the settings sheet and those that read other sheets. Empty cells are `''`. */
  rows?: CellValue[][];
}

/** A named cell of ours that can be computed: what stands in it, a formula as a formula, nothing as `''`. */
export interface ExistingCell {
  name: string;
  sheet: string;
  address: Address;
  content: CellValue;
}

/** A sheet that holds cells waiting for other sheets outside of tables: all that stands on it. */
export interface ExistingBoard {
  sheet: string;
  row: number;
  column: number;
  cells: CellValue[][];
}

export interface Existing {
  /** Every sheet of the workbook, hidden ones too. */
  sheetNames: string[];
  /** The sheets drawn from templates. */
  ours: { code: string; copy: number; sheet: string }[];
  tables: ExistingTable[];
  /** Every name of the workbook. */
  names: string[];
  cells: ExistingCell[];
  boards: ExistingBoard[];
  /** Of sheets that are to come; without one, the standard. */
  palette?: PaletteName;
}

export const emptyWorkbook: Existing = { sheetNames: [], ours: [], tables: [], names: [], cells: [], boards: [] };
