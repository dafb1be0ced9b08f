/** What a workbook holds before a plan goes into it: read by the room that speaks to Excel, weighed by `compile`. */
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

export interface Existing {
  /** Every sheet of the workbook, hidden ones too. */
  sheetNames: string[];
  /** The sheets drawn from templates. */
  ours: { code: string; copy: number; sheet: string }[];
  tables: ExistingTable[];
  /** Every name of the workbook. */
  names: string[];
}

export const emptyWorkbook: Existing = { sheetNames: [], ours: [], tables: [], names: [] };
