/** The tests of a quarter as its log holds them: figures, what the sheet makes of them, how many a month against the goal. No sentences here. */
import { dateOf, monthAfter } from './dates';
import type { CellValue } from './existing';
import { cellAddress, isErrorText, planReading, type Reading, type ReadRow, type ReadTable } from './reading';

export type TestVerdict = 'a' | 'b' | 'go';

export interface LoggedTest {
  /** Of its row in the table, from 1. */
  number: number;
  address: string;
  id: string;
  /** Words as they stand there. */
  variable: string;
  verdictWord: string;
  /** Null where the sheet says none yet. */
  verdict: TestVerdict | null;
  /** Null where there is no figure. */
  usersA: number | null;
  conversionsA: number | null;
  usersB: number | null;
  conversionsB: number | null;
  lift: number | null;
  probability: number | null;
  /** Of the quarter, 1 to 3; null without a start. */
  month: number | null;
}

export interface TestMonth {
  number: number;
  /** Its first day; null where the quarter does not say when it begins. */
  from: string | null;
  tests: number;
}

export interface TestLog {
  table: ReadTable;
  /** In the order of the table. */
  tests: LoggedTest[];
  months: TestMonth[];
  /** The month that counts as of now, and how many tests each should have. */
  current: number;
  goal: number;
}

/** One for each quarterly plan that has the table. */
export const testLogsOf = (reading: Reading): TestLog[] =>
  reading.tables.filter(({ template }) => template.name === 'QBK_Ab').map((table) => logOf(table, reading));

function logOf(table: ReadTable, reading: Reading): TestLog {
  const plan = planReading(reading, 'quarterly', table.copy);
  const tests = table.rows.filter(({ begun }) => begun).map((row) => testOf(table, row, reading));
  const start = figureIn(plan.cell('QBK_Start')?.value);
  return {
    table,
    tests,
    months: [1, 2, 3].map((number) => ({
      number,
      from: start === null ? null : monthAfter(dateOf(start), number - 1),
      tests: tests.filter(({ month }) => month === number).length,
    })),
    current: figureIn(plan.cell('QBK_MonNo')?.value) ?? 1,
    goal: reading.settings.thresholds.get('AbMonth') ?? 0,
  };
}

function testOf(table: ReadTable, row: ReadRow, { settings }: Reading): LoggedTest {
  const { values } = row;
  const words = (key: string) => (isErrorText(values[key]) ? '' : String(values[key] ?? '').trim());
  const code = settings.codeOf('ab', values.v2);
  return {
    number: row.number,
    address: cellAddress(table, row, 'id'),
    id: words('id'),
    variable: words('v'),
    verdictWord: words('v2'),
    verdict: code === 'a' || code === 'b' || code === 'go' ? code : null,
    usersA: figureIn(values.nA),
    conversionsA: figureIn(values.cA),
    usersB: figureIn(values.nB),
    conversionsB: figureIn(values.cB),
    lift: figureIn(values.up),
    probability: figureIn(values.p),
    // Without a start the sheet takes the month of day 0.
    month: figureIn(values.s) === null ? null : figureIn(values.mon),
  };
}

const figureIn = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);
