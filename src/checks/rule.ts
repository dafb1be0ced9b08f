/** What a check rule is and what it finds: data and pure predicates. The sentences are words of the locales, under the number of the rule. */
import type { CellValue } from '../sheet/existing';
import type { ReadTable } from '../sheet/reading';
import type { Row } from './row';
import type { Scope } from './scope';

export type Severity = 'error' | 'warning' | 'info';

/** What fills a sentence: words of the workbook as they are, figures by their kind, so that each language writes them its own way. */
export type Fact =
  | string
  | number
  | { percent: number }
  | { date: number }
  | { month: number }
  | { time: number }
  | { list: string[] }
  /** A table or column as the templates call it, for what the workbook has no name of. */
  | { table: string; key?: string };

export interface Place {
  /** As it is called now. */
  sheet: string;
  address: string;
}

/** Cells of one column as they should be. Only where there is one right answer. Named by their table: addresses shift between finding and fixing. */
export interface Fix {
  /** As it is called in this workbook. */
  table: string;
  /** Its header. */
  column: string;
  /** The first one, within the table, from 1. */
  row: number;
  cells: (CellValue | { formula: string })[][];
  /** What stood there when it was found: something else by now is left alone. */
  was: CellValue[][];
}

export interface Found {
  place: Place;
  /** Which thing of the workbook it is about: stays the same when rows and sheets are moved. */
  about: string;
  facts: Record<string, Fact>;
  /** Which of the rule's sentences; without it the first. */
  says?: string;
  fix?: Fix;
}

/** The rows are those of the table that drives the check, as far as they are begun; named cells, plans and the workbook have none. */
export type Check = (rows: Row[], scope: Scope, table?: ReadTable) => Found[];

export interface Rule {
  /** L001 to L121. */
  id: string;
  severity: Severity;
  /**
   * By the table (or named cell) that has to be there for the question to make sense: once for each plan that has it.
   * `every`: once for each table; `plan`: once for each plan; `book`: once for the workbook.
   */
  by: Record<string, Check>;
}
