/**
 * The vocabulary of plan sheets: what a template may say. A template is data; English is written in it, formulas speak of columns and
 * cells by key. Nothing here computes: `compile` reads it.
 *
 * Formulas: `[@key]` this row, `[@a:b]` this row from a to b, `[key]` a whole column of this table, `Table[key]` of another, `~list.code`
 * the word for a code of a list, and workbook names as they are. In a repeated column `{k}` is its number.
 */
import type { AnswerKey, Pack, Scene } from './answers';
import type { PlanChart } from './plan';
import type { RuleLookName } from './style';

export type FieldKind =
  | 'text'
  | 'id'
  | 'whole'
  | 'currency'
  | 'percent'
  | 'number'
  | 'ratio'
  | 'score'
  | 'date'
  | 'moment'
  | 'time'
  | 'hours'
  | 'yesNo'
  | 'flag'
  | 'choice'
  | 'label'
  | 'bars';

/** A column of a table or a named cell: typed by people, or computed when it has a formula. */
export interface Field {
  header: string;
  kind: FieldKind;
  /** Of `choice` (typed) and `label` (computed): the list the words come from. */
  list?: string;
  format?: string;
  formula?: string;
  /** Of a computed text: how many characters it mostly has. */
  width?: number;
  /** A row is not complete without it. */
  needed?: true;
  /** Shown while the cell is selected. */
  hint?: string;
  /** Limits of what may be typed: a number, or a formula such as `EXP_Start` or `[@s]`. */
  from?: number | string;
  to?: number | string;
  /** Takes negative figures where its kind would refuse them. */
  signed?: true;
  unique?: true;
  /** Offers the values of that column, e.g. `EXP_Plan[id]`; others are accepted. */
  ref?: string;
  /** The column that holds the unit of the row's figures; `%` shows them as percentages. */
  byUnit?: string;
  bar?: 'plain' | 'diverging';
  /** Stands beside the printed table in a group that is folded. */
  side?: true;
  /** One column per week of the plan. `current` gives the number of the one to frame. */
  repeat?: { by: 'weeks'; current: string };
  /** Of a named cell: the answer it is filled with, its value in the sample story, and what it holds without either. */
  answer?: AnswerKey | 'today';
  sample?: string | number;
  initial?: string | number;
  /** Of a named cell whose formula reads another pack: typed when that pack is absent. */
  linked?: true;
  /** Of a named cell: how it looks when `when` holds. */
  alarm?: { when: string; look: RuleLookName };
}

/** Rows as they stand on the sheet: keys of the columns, then texts; see `rows.ts`. */
export interface Rows {
  keys: string[];
  cells: string[][];
}

/** What rows are made for, one each. */
export type Each = 'channels' | 'regions' | 'lines' | 'rivals' | 'weeks' | 'linesByRegions';

/** What a table holds at first when no sample is wanted. Cells may hold placeholders, see `start.ts`. */
export type Start =
  | { rows: Rows }
  | {
      each: Each;
      rows: Rows;
      before?: Rows;
      after?: Rows;
    }
  | { scenes: Record<Scene, Rows> };

export interface TableRule {
  columns: string[];
  when: string;
  look: RuleLookName;
}

export interface Table {
  name: string;
  title: string;
  note: string;
  /** Rows laid out; `grows` for the last table of a sheet, which grows as one types; `filled` for one whose rows are fixed. */
  rows: number | 'grows' | 'filled';
  columns: Record<string, Field>;
  rules?: TableRule[];
  /** Each row's cells from one column to another have a name: the prefix and what stands in the key column. */
  rowNames?: { prefix: string; key: string; from: string; to: string };
  /** Only rows whose pack is inserted are written; the column that holds its code in the list of packs. */
  packKey?: string;
  start?: Start;
  sample?: Rows;
}

/** A line of a board: what is, what should be, how far apart. */
export interface Card {
  metric: string;
  format: string;
  actual: string;
  target: string;
  direction: '↑' | '↓';
  /** Code of the sheet it comes from. */
  link: string;
}

/** A count that should be zero. */
export interface AlertCounter {
  label: string;
  formula: string;
  link: string;
}

/** One formula whose result spills over free cells beside a growing table, and the fixed ranges that other formulas read it by. */
export interface Spill {
  name: string;
  label: string;
  /** The table it stands beside, level with its header. */
  beside: string;
  formula: string;
  /** Number formats of its columns, one each. */
  formats: string[];
  ranges: Record<string, { column: number; label: string }>;
  /** Rows of the ranges. */
  rows: number;
  /** As of tables; columns are called by the names of the ranges. */
  rules?: TableRule[];
}

export interface Chart {
  title: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  kind: PlanChart['kind'];
  /** `Table[key]`; so are the values. */
  categories: string;
  series: { name: string; values: string; line?: true; secondary?: true }[];
  format?: string;
  /** Of the second axis. */
  secondFormat?: string;
  /** Figures may lie below zero; otherwise bars and columns stand on it. */
  signed?: true;
}

/** What one does with a plan, in this order: what a person looks for when choosing a sheet. */
export const planSteps = ['insight', 'goals', 'budget', 'act', 'measure', 'review'] as const;
export type PlanStep = (typeof planSteps)[number];

export interface Sheet {
  code: string;
  pack: Pack | 'settings';
  /** Of sheets one can choose; the settings come by themselves. */
  step?: PlanStep;
  name: string;
  purpose: string;
  howTo: { read: string; type: string; computed: string };
  /** The pack's facts (brand, dates, budget …) stand here whenever the sheet is inserted. */
  board?: true;
  names?: Record<string, Field>;
  /** Names over whole columns of its tables: `Table[key]`. */
  ranges?: Record<string, string>;
  /** Names that stand for a formula over columns of its tables; other formulas take them as they take a range. */
  formulas?: Record<string, string>;
  cards?: Card[];
  alerts?: AlertCounter[];
  tables: Table[];
  spills?: Spill[];
  charts?: Chart[];
  /** Tables stand side by side instead of one below the other. */
  beside?: true;
  /** Columns that stay in sight. */
  freeze?: number;
  /** Of a sheet reduced to one table: it is called as that table. */
  titledBy?: string;
}

export interface PackTemplate {
  code: Pack | 'settings';
  /** What the names of its tables and cells begin with. */
  prefix: string;
  name: string;
  tabColor: string;
  /** Stand on the first sheet inserted, so that every other can read them. */
  facts: Record<string, Field>;
  /** Formula of the line under each title. */
  meta: string;
}

export interface Threshold {
  label: string;
  value: number;
  unit: string;
  from: number;
  to: number;
  source: string;
  /** Sheets on which only a check reads it, no formula. */
  checkedOn?: string[];
}

export interface List {
  title: string;
  /** Code → English word. */
  items: Record<string, string>;
  /** Functions take or answer its words as they are: nobody may word them otherwise. */
  fixed?: true;
  /** Code → look of a cell that holds the word. */
  looks?: Record<string, RuleLookName>;
  /** Codes that belong to the sample story and to no other plan. */
  story?: string[];
  /** Replaced by the user's own entries of the insert form. */
  answer?: 'channels' | 'regions' | 'lines' | 'depts';
}

/** Everything that can be inserted. */
export interface Library {
  packs: PackTemplate[];
  sheets: Sheet[];
  settings: Sheet;
  thresholds: Record<string, Threshold>;
  /** Names over several thresholds that stand one below the other. */
  thresholdGroups: Record<string, string[]>;
  lists: Record<string, List>;
}
