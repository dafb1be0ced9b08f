/**
 * What the stand-in for Excel needs of a spreadsheet, and the only thing its object model knows of one.
 * Rows and columns count from zero. Formulas, number formats and formula text are always in Excel's invariant
 * (en-US) form: `=SUM(T[[#This Row],[A]:[B]])`, `[@A]` included; translating to what the engine stores is its adapter's work.
 * What no spreadsheet engine has to know (page layout, comments, settings, protection, charts) lives in `model/`.
 */
import type { Calculation } from './calculation';
import type { Rules, Validations } from './rules';

export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell's value. `''` is an empty cell; an error is a `CellError`. */
export type Scalar = string | number | boolean | CellError;

export class CellError {
  /** Recognised by mark, not by class: the headless engine is a bundle of its own, with its own copy of this class. */
  readonly mark = 'plansheet.CellError';

  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && (value as { mark?: unknown }).mark === 'plansheet.CellError';
  }

  constructor(
    readonly code: string,
    /** The sentence Excel would show on hover. */
    readonly sentence?: string,
  ) {}
}

export interface CellState {
  value: Scalar;
  /** With its leading `=`, or '' where the cell holds a constant, is empty, or only receives a spill. */
  formula: string;
  /** As shown, number format applied. */
  text: string;
}

/** What may be written: a constant, a formula (`=…`), `'…` for text, `''` to clear, null to leave the cell alone. */
export type CellInput = string | number | boolean | null;

export interface BorderLine {
  /** Excel.BorderLineStyle: None, Continuous, Dash, DashDot, DashDotDot, Dot, Double, SlantDashDot */
  style: string;
  /** Excel.BorderWeight: Hairline, Thin, Medium, Thick */
  weight: string;
  color: string;
}
export type BorderEdge = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

export interface CellFormat {
  numberFormat: string;
  fontName: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  /** Excel.RangeUnderlineStyle */
  underline: string;
  strikethrough: boolean;
  fontColor: string;
  /** '' is no fill. */
  fill: string;
  /** Excel.HorizontalAlignment / VerticalAlignment */
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  rotation: number;
  borders: Partial<Record<BorderEdge, BorderLine>>;
}

export interface SheetState {
  id: string;
  name: string;
  position: number;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** '' is none. */
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
}

export interface Sheets {
  list(): SheetState[];
  add(name: string): string;
  /** A copy of the whole sheet (cells, formats, rules, tables under new names); returns its id. */
  copy(id: string, name: string): string;
  remove(id: string): void;
  set(id: string, patch: Partial<Omit<SheetState, 'id'>>): void;
  active(): string;
  activate(id: string): void;
}

export interface Cells {
  read(sheet: string, rect: Rect): CellState[][];
  write(sheet: string, rect: Rect, cells: CellInput[][]): void;
  clear(sheet: string, rect: Rect, what: 'contents' | 'formats' | 'all'): void;
  /** The smallest rectangle that holds every value (or every value and format); null on an empty sheet. */
  used(sheet: string, valuesOnly: boolean): Rect | null;
  /** The rectangle a dynamic array formula in this cell fills; null where it does not spill. */
  spill(sheet: string, row: number, column: number): Rect | null;
  /** The cell whose formula fills this cell; null where none does. */
  spillParent(sheet: string, row: number, column: number): { row: number; column: number } | null;
  /** Pushes cells aside (`shift` as Excel.InsertShiftDirection / DeleteShiftDirection); whole rows or columns move sheet structure too. */
  insert(sheet: string, rect: Rect, shift: 'Down' | 'Right', whole: boolean): void;
  remove(sheet: string, rect: Rect, shift: 'Up' | 'Left', whole: boolean): void;
  copy(
    from: { sheet: string; rect: Rect },
    to: { sheet: string; rect: Rect },
    what: 'all' | 'values' | 'formulas' | 'formats',
  ): void;
  sort(sheet: string, rect: Rect, keys: { column: number; ascending: boolean }[], hasHeaders: boolean): void;
}

export interface Formats {
  read(sheet: string, rect: Rect): CellFormat[][];
  /** Border edges `insideHorizontal` / `insideVertical` are resolved by the model; here every cell of the rect gets the same patch. */
  write(sheet: string, rect: Rect, patch: Partial<CellFormat>): void;
}

export interface Layout {
  /** In points, as Office.js counts them. */
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, count: number, points: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, count: number, points: number): void;
  autofit(sheet: string, rect: Rect, axis: 'rows' | 'columns'): void;
  hidden(sheet: string, axis: 'rows' | 'columns', index: number): boolean;
  setHidden(sheet: string, axis: 'rows' | 'columns', index: number, count: number, hidden: boolean): void;
  merges(sheet: string): Rect[];
  merge(sheet: string, rect: Rect): void;
  unmerge(sheet: string, rect: Rect): void;
  /** Null when nothing is frozen. */
  frozen(sheet: string): { rows: number; columns: number } | null;
  freeze(sheet: string, at: { rows: number; columns: number } | null): void;
}

export interface TableState {
  id: string;
  name: string;
  sheet: string;
  /** Header and totals rows included. */
  rect: Rect;
  columns: { id: number; name: string }[];
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  /** e.g. TableStyleMedium2 */
  style: string;
}
export interface Tables {
  list(): TableState[];
  find(id: string): TableState | undefined;
  add(sheet: string, rect: Rect, name: string): string;
  set(id: string, patch: Partial<Omit<TableState, 'id' | 'sheet' | 'columns'>>): void;
  renameColumn(id: string, column: number, name: string): void;
  /** `keepCells`: convert to a plain range. */
  remove(id: string, keepCells: boolean): void;
  filter(id: string, column: number, values: string[] | null): void;
}

export interface NameState {
  name: string;
  /** Sheet id of a sheet-scoped name; '' for the workbook. */
  scope: string;
  /** `=Sheet1!$A$1`, `=0.15`, any formula. */
  formula: string;
  comment: string;
  visible: boolean;
}
export interface Names {
  list(): NameState[];
  set(name: NameState): void;
  remove(name: string, scope: string): void;
}

export interface Link {
  /** `https://…`, `mailto:…`, or '' for a place in this workbook. */
  address: string;
  /** `Sheet1!A1` or a defined name. */
  reference: string;
  tip: string;
  text: string;
}
export interface Links {
  get(sheet: string, row: number, column: number): Link | null;
  set(sheet: string, row: number, column: number, link: Link | null): void;
}

export interface History {
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Steps that Undo can take back now. */
  depth(): number;
  clear(): void;
  /** Until `end`, all writes are one step. Nesting joins the outer group. */
  begin(): void;
  end(): void;
}

export type EngineEvent =
  /** `user`: typed, pasted or undone in the spreadsheet. `api`: written through this interface. Never raised for recalculation. */
  | { kind: 'changed'; sheet: string; rect: Rect; source: 'user' | 'api'; undo?: boolean }
  | { kind: 'calculated'; sheets: string[] }
  | { kind: 'selection'; sheet: string; rects: Rect[] }
  | { kind: 'sheetAdded' | 'sheetRemoved' | 'sheetActivated' | 'sheetRenamed'; sheet: string; source: 'user' | 'api' }
  /** So that live ranges of the model can follow. A negative count is a deletion. */
  | { kind: 'shifted'; sheet: string; axis: 'rows' | 'columns'; at: number; count: number }
  /** The data of a table, without headers and totals. */
  | { kind: 'tableResized'; sheet: string; from: Rect; to: Rect };

export interface Engine {
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly layout: Layout;
  readonly tables: Tables;
  readonly names: Names;
  readonly rules: Rules;
  readonly validations: Validations;
  readonly links: Links;
  readonly calculation: Calculation;
  readonly history: History;
  selection(): { sheet: string; rects: Rect[] };
  select(sheet: string, rects: Rect[]): void;
  on(listener: (event: EngineEvent) => void): () => void;
  dispose(): void;
}
