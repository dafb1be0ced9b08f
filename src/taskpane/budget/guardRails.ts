/** The guard-rails of a budget: the share of each bucket now and after a change, and whether it lies in its band. As the sheets judge it. */
import { band, type BandPosition } from '../../analytics/band';
import { isBlank, type PlanReading, type ReadRow } from '../../sheet/reading';

export interface Rail {
  /** As the sheet calls the bucket. */
  title: string;
  lo: number | null;
  hi: number | null;
  /** Shares of the budget. */
  now: number;
  next: number;
  verdict: BandPosition;
}

interface Kind {
  rails: string;
  lines: string;
  /** The column of buckets in both tables, and its list. */
  bucket: string;
  list: string;
  /** What counts as the money of a line. */
  money: string;
  total: string;
  bounds(code: string | undefined, row: ReadRow, p: (key: string) => number | null): [number | null, number | null];
}

const typed = (row: ReadRow, key: string): number | null => {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
};

const kinds: Record<string, Kind> = {
  quarterly: {
    rails: 'QBK_Mix',
    lines: 'QBK_Bud',
    bucket: 'ty',
    list: 'btype',
    money: 'rev2',
    total: 'QBK_BudTotal',
    // The sheet has the bands of the settings in these columns.
    bounds: (_code, row) => [typed(row, 'lo'), typed(row, 'hi')],
  },
  annual: {
    rails: 'AMP_BudMix',
    lines: 'AMP_Bud',
    bucket: 'bkt',
    list: 'bkt',
    money: 'plan',
    total: 'AMP_BudTotal',
    bounds: (code, row, p) => [
      code === 'res' ? p('ResLo') : typed(row, 'lo'),
      code === 'res' ? p('ResHi') : code === 'test' ? p('IncubMax') : typed(row, 'hi'),
    ],
  },
};

/** `changes`: by how much the money of a line of that plan changes. None where the plan has no guard-rails, or no budget. */
export function railsOf(plan: PlanReading, changes: ReadonlyMap<ReadRow, number>): Rail[] {
  const kind = kinds[plan.pack];
  const total = kind && plan.cell(kind.total)?.value;
  const [rails, lines] = kind ? [plan.table(kind.rails), plan.table(kind.lines)] : [];
  if (!kind || !rails || !lines || typeof total !== 'number' || total <= 0) return [];
  const { settings } = plan.reading;
  const codeOf = (row: ReadRow) => settings.codeOf(kind.list, row.values[kind.bucket]);
  const moneyOf = (row: ReadRow) => typed(row, kind.money) ?? typed(row, 'plan') ?? 0;
  return rails.rows
    .filter(({ values }) => !isBlank(values[kind.bucket]))
    .map((row) => {
      const code = codeOf(row);
      const own = lines.rows.filter((line) => line.begun && codeOf(line) === code);
      const [lo, hi] = kind.bounds(code, row, (key) => settings.thresholds.get(key) ?? null);
      const now = own.reduce((sum, line) => sum + moneyOf(line), 0) / total;
      const next = now + own.reduce((sum, line) => sum + (changes.get(line) ?? 0), 0) / total;
      // Bounds that cross judge nothing; the sheet shows an error there.
      const verdict = lo !== null && hi !== null && lo > hi ? 'within' : band({ value: next, low: lo, high: hi });
      return { title: String(row.values[kind.bucket]), lo, hi, now, next, verdict };
    });
}
