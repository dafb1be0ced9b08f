/** The log of budget adjustments: which ones wait for whose signature, and what a new one comes to before it is written. */
import { revise } from '../../analytics/apportion';
import { signs } from '../../checks/spending';
import type { RowCells } from '../../excel/rows/addRows';
import {
  cellAddress,
  isBlank,
  plansOf,
  type PlanReading,
  type Reading,
  type ReadRow,
  type ReadTable,
} from '../../sheet/reading';
import { sumOf } from './targets';

export type Sign = keyof typeof signs;
export const signKeys = Object.keys(signs) as Sign[];

/** A quarterly plan that adjustments can be made in. */
export interface AdjustablePlan {
  key: string;
  plan: PlanReading;
  lines: { row: ReadRow; id: string; title: string; money: number }[];
  log: ReadTable;
}

export function adjustablePlans(reading: Reading): AdjustablePlan[] {
  return plansOf(reading, 'quarterly').flatMap((plan) => {
    const [table, log] = [plan.table('QBK_Bud'), plan.table('QBK_Adj')];
    if (!table || !log) return [];
    const lines = table.rows
      .filter((row) => row.begun && !isBlank(row.values.id))
      .map((row) => ({
        row,
        id: String(row.values.id).trim(),
        title: [row.values.id, row.values.ch].map((part) => String(part ?? '').trim()).join(' · '),
        money: moneyOf(row),
      }));
    return lines.length > 0 ? [{ key: log.name, plan, lines, log }] : [];
  });
}

/** As revised so far; as planned where the sheet has not computed that. */
function moneyOf({ values: { rev2, plan } }: ReadRow): number {
  return typeof rev2 === 'number' ? rev2 : typeof plan === 'number' ? plan : 0;
}

export interface Waiting {
  line: string;
  trigger: string;
  /** Serial number; null where none is typed. */
  day: number | null;
  /** By how much the line changes once it holds; null where the sheet has not computed it. */
  change: number | null;
  isMajor: boolean;
  /** Codes of the departments that have not signed. */
  missing: string[];
  /** The first signature that is missing. */
  place: { sheet: string; address: string };
}

const isYes = (value: unknown) =>
  String(value ?? '')
    .trim()
    .toUpperCase() === 'Y';

/** Adjustments that do not hold yet: major ones want three signatures, others that of finance. */
export function waitingIn({ log }: AdjustablePlan): Waiting[] {
  return log.rows.flatMap((row) => {
    const { values } = row;
    if (!row.begun || isBlank(values.line)) return [];
    const isMajor = isYes(values.maj);
    const missing = signKeys.filter((key) => (isMajor || key === 'a1') && !isYes(values[key]));
    const [first] = missing;
    if (!first) return [];
    return [
      {
        line: String(values.line),
        trigger: String(values.trg ?? ''),
        day: typeof values.day === 'number' ? values.day : null,
        change: typeof values.dlt === 'number' ? values.dlt : null,
        isMajor,
        missing: missing.map((key) => signs[key]),
        place: { sheet: log.sheet, address: cellAddress(log, row, first) },
      },
    ];
  });
}

export interface Draft {
  line: string;
  /** Code of the list of triggers. */
  trigger: string;
  note: string;
  base: number | null;
  proposed: number | null;
  isMajor: boolean;
  signed: readonly Sign[];
}

/** What the line has once the adjustment holds: rolling ones move no further than the cap. */
export function settledAt({ trigger, base, proposed }: Draft, cap: number): number | null {
  if (base === null || proposed === null) return null;
  return trigger === 'roll' ? revise({ base, proposed, cap }) : proposed;
}

export type Lacking = 'line' | 'trigger' | 'note' | 'base' | 'proposed';

/** What a row of the table cannot do without. */
export function lackingIn({ line, trigger, note, base, proposed }: Draft): Lacking[] {
  const bad = (figure: number | null) => figure === null || !(figure >= 0);
  return [
    ...(line === '' ? (['line'] as const) : []),
    ...(trigger === '' ? (['trigger'] as const) : []),
    ...(note.trim() === '' ? (['note'] as const) : []),
    ...(bad(base) ? (['base'] as const) : []),
    ...(bad(proposed) ? (['proposed'] as const) : []),
  ];
}

/** By how much all lines together are over the budget once the adjustment holds; null where the plan has none. */
export function overBudget({ plan, lines }: AdjustablePlan, change: number): number | null {
  const budget = plan.cell('QBK_BudTotal')?.value;
  if (typeof budget !== 'number' || budget <= 0) return null;
  return Math.round(sumOf([...lines.map(({ money }) => money), change, -budget]));
}

/** Of the log, in the words of the workbook. A signature that is not asked for stays empty. */
export function rowFor({ plan }: AdjustablePlan, draft: Draft, day: number): RowCells {
  const { settings } = plan.reading;
  const sign = (key: Sign) => (draft.signed.includes(key) ? 'Y' : draft.isMajor || key === 'a1' ? 'N' : '');
  return {
    day,
    line: draft.line,
    trg: settings.wordOf('trig', draft.trigger),
    note: draft.note.trim(),
    base: draft.base ?? '',
    prop: draft.proposed ?? '',
    maj: draft.isMajor ? 'Y' : 'N',
    ...Object.fromEntries(signKeys.map((key) => [key, sign(key)])),
  };
}
