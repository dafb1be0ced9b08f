/** The next quarter of a budget: what each line would get by its ROI, moved no further than the cap, and fitted to the money there is. */
import { allocate, revise } from '../../analytics/apportion';
import { AnalyticsError } from '../../analytics/problem';
import { meets } from '../../analytics/threshold';
import { isBlank, plansOf, type PlanReading, type Reading, type ReadRow, type ReadTable } from '../../sheet/reading';
import { sumOf } from './targets';

export type Decision = 'scale' | 'hold' | 'shrink' | 'stop';

export interface RollLine {
  row: ReadRow;
  id: string;
  title: string;
  plan: number;
  roi: number | null;
  /** By its ROI alone, before the cap. */
  wanted: number;
  /** Inside the cap; the column of the sheet says the same. */
  draft: number;
  decision: Decision | null;
}

export interface Roll {
  plan: PlanReading;
  table: ReadTable;
  lines: RollLine[];
  cap: number;
  /** What the next quarter has, as the annual plan says, else as much as this one. */
  money: number | null;
}

const figure = (row: ReadRow, key: string): number | null => {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
};

export function rollsOf(reading: Reading): Roll[] {
  return plansOf(reading, 'quarterly').flatMap((plan) => {
    const table = plan.table('QBK_Bud');
    if (!table) return [];
    const cap = reading.settings.thresholds.get('RollCap') ?? 0.15;
    const lines = table.rows
      .filter((row) => row.begun && !isBlank(row.values.id))
      .map((row) => lineOf(row, cap, reading));
    return lines.some((line) => line.plan > 0) ? [{ plan, table, lines, cap, money: nextMoney(plan) }] : [];
  });
}

/** As QBK_Bud[nxt] works it out: in proportion to the ROI against that of the past, held inside the cap. */
function lineOf(row: ReadRow, cap: number, reading: Reading): RollLine {
  const [plan, roi, before] = [figure(row, 'plan') ?? 0, figure(row, 'roi'), figure(row, 'lroi') ?? 0];
  const wanted = before === 0 || roi === null ? plan : (plan * roi) / before;
  return {
    row,
    id: String(row.values.id),
    title: [row.values.id, row.values.ch].map((part) => String(part ?? '').trim()).join(' · '),
    plan,
    roi,
    wanted,
    draft: revise({ base: plan, proposed: wanted, cap }),
    decision: roi === null ? null : decisionOf(row, roi, reading),
  };
}

/** The rule of AMP_Bud[dec]: a tripped breaker stops, the ROI decides the rest. */
export function decisionOf({ values }: ReadRow, roi: number, { settings }: Reading): Decision {
  const limit = (key: string) => settings.thresholds.get(key) ?? NaN;
  if (settings.codeOf('breaker', values.cb) === 'tripped') return 'stop';
  if (meets(roi, limit('RoiMin'))) return 'scale';
  const watched =
    String(values.cbon ?? '')
      .trim()
      .toUpperCase() === 'Y';
  return watched && !meets(roi, limit('BreakRoi')) ? 'shrink' : 'hold';
}

function nextMoney(plan: PlanReading): number | null {
  const number = (name: string) => {
    const value = plan.cell(name)?.value;
    return typeof value === 'number' && value > 0 ? value : null;
  };
  const quarter = number('QBK_Q') ?? 4;
  const season = seasonOf(plan);
  const next = season?.rows.find((row) => row.begun && row.number === quarter + 1);
  const money = quarter < 4 && next ? figure(next, 'bud') : null;
  return money !== null && money > 0 ? money : number('QBK_BudTotal');
}

/** Of the annual plan the budget of the quarter comes from: the one its formula names, else that of the same copy, else the newest. */
function seasonOf(plan: PlanReading): ReadTable | undefined {
  const seasons = plan.reading.tables
    .filter(({ template }) => template.name === 'AMP_Season')
    .sort((a, b) => b.copy - a.copy);
  const formula = String(plan.cell('QBK_BudTotal')?.formula ?? '').toLowerCase();
  const named = new Set(formula.split(/[^\p{L}\p{N}_.\\?]+/u));
  return (
    seasons.find(({ name }) => named.has(name.toLowerCase())) ??
    seasons.find(({ copy }) => copy === plan.copy) ??
    seasons[0]
  );
}

/** The drafts fitted to what there is, each line still inside its cap; or from what to what the lines can come. */
export function fitted(
  { lines, cap }: Pick<Roll, 'lines' | 'cap'>,
  money: number,
): { parts: number[] } | { low: number; high: number } {
  // Whole units of the currency, never outside the cap.
  const min = lines.map(({ plan }) => Math.ceil(plan * (1 - cap) - 1e-6));
  const max = lines.map(({ plan }) => Math.floor(plan * (1 + cap) + 1e-6));
  try {
    return {
      parts: allocate({ total: money, weights: lines.map(({ draft }) => draft), min, max, step: 1 }),
    };
  } catch (error) {
    if (error instanceof AnalyticsError) return { low: sumOf(min), high: sumOf(max) };
    throw error;
  }
}

export const isCapped = ({ wanted, draft }: RollLine): boolean => Math.abs(wanted - draft) > 0.5;
