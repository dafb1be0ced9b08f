/** A sheet with everything on it in its place, by row and column numbers that begin with 0: what placing makes and writing reads. */
import type { Rect } from './address';
import type { InsertedSheet, TableColumn } from './scope';
import type { FilledRow } from './start';
import type { AlertCounter, Card, Chart, Field, Spill, Table } from './template';

export interface PlacedCell {
  name: string;
  label: string;
  field: Field;
  row: number;
}

export interface PlacedTable {
  template: Table;
  /** As it is called in this workbook. */
  name: string;
  columns: TableColumn[];
  /** Rows that hold something at first; the laid-out ones below them are empty. */
  filled: FilledRow[];
  titleRow: number;
  header: Rect;
  body: Rect;
}

export interface PlacedSpill {
  spill: Spill;
  titleRow: number;
  /** Its first cell, level with the header of its table. */
  row: number;
  column: number;
}

/** A title, a header and a line each; `column` is that of the first figure, the label stands to its left. */
export interface PlacedLines<Line> {
  lines: Line[];
  titleRow: number;
  labelColumn: number;
  column: number;
}

export interface PlacedSheet extends InsertedSheet {
  widths: number[];
  facts: PlacedCell[];
  figures: PlacedCell[];
  /** Column the values of facts and figures stand in. */
  valueColumn: number;
  factsTitle?: number;
  figuresTitle?: number;
  cards?: PlacedLines<Card>;
  alerts?: PlacedLines<AlertCounter>;
  contents?: PlacedLines<{ code: string }>;
  tables: PlacedTable[];
  spills: PlacedSpill[];
  charts: { chart: Chart; rect: Rect }[];
  /** Header rows that need two lines. */
  tallRows: number[];
  rows: number;
}

/** Columns of a card after its metric: actual, target, variance, variance in percent, status, link. */
export const cardColumns = 6;

/** The cells of one of a spill's ranges, under its header. */
export function spillRange({ spill, row, column }: PlacedSpill, name: string): Rect | undefined {
  const range = spill.ranges[name];
  return range && { row: row + 1, column: column + range.column - 1, rows: spill.rows, columns: 1 };
}
