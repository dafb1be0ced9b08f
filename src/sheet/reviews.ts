/** Reviews that routines ask for: the dated rows with which each begins in its table, and whether it has begun already. No sentences here. */
import type { Routine } from './alerts';
import { dateOf, serialOf } from './dates';
import type { CellValue } from './existing';
import { cellAddress, isBlank, plansOf, type PlanReading, type Reading, type ReadTable } from './reading';

interface Review {
  pack: string;
  /** Column of its date. */
  date: string;
  /** What stands in it for a review due on that day. */
  dateFor(due: number): number;
  /** A row for each of these lines, or one. */
  rows(plan: PlanReading, due: number): Record<string, CellValue>[];
  /** The lines of the card of agendas that are its own. */
  agenda: number[];
  /** Its table holds actions, done or still open. */
  logsActions?: true;
}

const oneRow = (): Record<string, CellValue>[] => [{}];

/** Of lines that hold money, the reserve is none: the same lines the monthly check asks for. */
function linesOf(plan: PlanReading, table: string, classKey: string, list: string): Record<string, CellValue>[] {
  const { settings } = plan.reading;
  return (plan.table(table)?.rows ?? [])
    .filter(({ begun, values }) => begun && !isBlank(values.id) && Number(values.plan) > 0)
    .filter(({ values }) => settings.codeOf(list, values[classKey]) !== 'res')
    .map(({ values }) => ({ line: String(values.id) }));
}

const sameDay = (due: number): number => due;
const firstOfMonth = (due: number): number => serialOf(`${dateOf(due).slice(0, 7)}-01`);

/** By the table that takes what the routine puts out. */
const reviews: Record<string, Review> = {
  EXP_Meet: {
    pack: 'execution',
    date: 'day',
    dateFor: sameDay,
    rows(plan, due) {
      const start = plan.cell('EXP_Start')?.value;
      return typeof start === 'number' ? [{ k: Math.max(1, Math.floor((due - start) / 7) + 1) }] : [{}];
    },
    agenda: [1],
    logsActions: true,
  },
  AMP_Meet: { pack: 'annual', date: 'day', dateFor: sameDay, rows: oneRow, agenda: [0], logsActions: true },
  QBK_Meet: { pack: 'quarterly', date: 'day', dateFor: sameDay, rows: oneRow, agenda: [0, 4], logsActions: true },
  QBK_Roi: {
    pack: 'quarterly',
    date: 'end',
    dateFor: sameDay,
    rows: (plan) => linesOf(plan, 'QBK_Bud', 'ty', 'btype'),
    agenda: [2],
  },
  AMP_BudMonth: {
    pack: 'annual',
    date: 'mon',
    dateFor: firstOfMonth,
    rows: (plan) => linesOf(plan, 'AMP_Bud', 'bkt', 'bkt'),
    agenda: [2, 3],
  },
};

export interface ReviewStart {
  pack: string;
  copy: number;
  table: ReadTable;
  /** Serial number of the day or month it is about. */
  date: number;
  /** What is still to be written; none where all of it stands there. */
  rows: Record<string, CellValue>[];
  /** The first row that stands there for that date. */
  begun: { sheet: string; address: string } | null;
  agenda: number[];
  /** Actions of earlier reviews that are not done. */
  open: { act: string; owner: string; due: number | null }[];
}

export const isReview = ({ out }: Pick<Routine, 'out'>): boolean => Object.hasOwn(reviews, out);

/** One for each plan of its pack that has the table. */
export function reviewStarts({ out, due }: Pick<Routine, 'out' | 'due'>, reading: Reading): ReviewStart[] {
  const review = reviews[out];
  if (!review) return [];
  return plansOf(reading, review.pack).flatMap((plan) => {
    const { pack, copy } = plan;
    const table = plan.table(out);
    if (!table?.columns.has(review.date)) return [];
    const date = review.dateFor(due);
    const there = table.rows.filter(({ values: { [review.date]: day } }) => {
      return typeof day === 'number' && review.dateFor(Math.floor(day)) === date;
    });
    const known = new Set(there.map(({ values }) => String(values.line ?? '')));
    const wanted = review.rows(plan, due).filter((row) => !known.has(String(row.line ?? '')));
    const [first] = there;
    return [
      {
        pack,
        copy,
        table,
        date,
        rows: wanted.map((row) => ({ ...row, [review.date]: date })),
        begun: first ? { sheet: table.sheet, address: cellAddress(table, first, review.date) } : null,
        agenda: review.agenda,
        open: review.logsActions ? openActions(table) : [],
      },
    ];
  });
}

const openActions = (table: ReadTable): ReviewStart['open'] =>
  table.rows
    .filter(({ begun, values }) => begun && isBlank(values.done) && !isBlank(values.act))
    .map(({ values: { act, own, due } }) => ({
      act: String(act),
      owner: String(own ?? ''),
      due: typeof due === 'number' ? due : null,
    }));
