/** The columns of a workbook that money is divided in: lines of a budget, or the shares of channels and regions. */
import {
  cellAddress,
  isBlank,
  plansOf,
  type PlanReading,
  type Reading,
  type ReadRow,
  type ReadTable,
} from '../../sheet/reading';

/** What each table divides, and what can weigh its lines. Keys of the templates. */
interface Kind {
  table: string;
  pack: string;
  column: string;
  /** Shares come to 1; amounts to a total. */
  kind: 'share' | 'amount';
  /** Tells the rows apart, and what else a line is called by. */
  names: string;
  title: readonly string[];
  /** The named cell of the money; of shares that of which they are shares. */
  total: string;
  /** Columns whose figures can be taken as weights. */
  weights: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    table: 'QBK_Bud',
    pack: 'quarterly',
    column: 'plan',
    kind: 'amount',
    names: 'id',
    title: ['id', 'ch'],
    total: 'QBK_BudTotal',
    weights: ['pr', 'lroi', 'roi', 'nxt'],
  },
  {
    table: 'AMP_Bud',
    pack: 'annual',
    column: 'plan',
    kind: 'amount',
    names: 'id',
    title: ['id', 'ch', 'rg', 'pl'],
    total: 'AMP_BudTotal',
    weights: ['lroi', 'roi'],
  },
  {
    table: 'AMP_BudReg',
    pack: 'annual',
    column: 'sh',
    kind: 'share',
    names: 'rg',
    title: ['rg'],
    total: 'AMP_BudTotal',
    weights: ['rev'],
  },
  {
    table: 'EXP_Chan',
    pack: 'execution',
    column: 'sh',
    kind: 'share',
    names: 'ch',
    title: ['ch', 'role'],
    total: 'EXP_Budget',
    weights: ['xu'],
  },
];

export interface Line {
  row: ReadRow;
  /** As the sheet calls it. */
  title: string;
  address: string;
  /** 0 where nothing is typed. */
  now: number;
}

/** What weighs the lines: their figures in a column; NaN where there is none. */
export interface Weighting {
  key: string;
  header: string;
  figures: readonly number[];
}

export interface Target extends Pick<Kind, 'kind' | 'column' | 'names'> {
  /** Tells the targets of a workbook apart. */
  key: string;
  plan: PlanReading;
  table: ReadTable;
  /** As the column is called now. */
  header: string;
  lines: readonly Line[];
  /** The money as the plan has it; null where it does not say. */
  money: number | null;
  /** `now` and `equal` always apply; these are the columns. */
  weightings: readonly Weighting[];
}

export function targetsOf(reading: Reading): Target[] {
  return kinds.flatMap((kind) => plansOf(reading, kind.pack).flatMap((plan) => targetIn(kind, plan)));
}

function targetIn(kind: Kind, plan: PlanReading): Target[] {
  const table = plan.table(kind.table);
  const header = table?.columns.get(kind.column)?.header;
  if (!table || header === undefined || !table.columns.has(kind.names)) return [];
  // A line without its name has its share of the sum all the same.
  const rows = table.rows.filter(
    ({ values }) => !isBlank(values[kind.names]) || typeof values[kind.column] === 'number',
  );
  if (rows.length === 0) return [];
  const figure = (row: ReadRow, key: string) => {
    const value = row.values[key];
    return typeof value === 'number' ? value : NaN;
  };
  const money = plan.cell(kind.total)?.value;
  return [
    {
      ...kind,
      key: table.name,
      plan,
      table,
      header,
      lines: rows.map((row) => ({
        row,
        title:
          kind.title
            .map((key) => String(row.values[key] ?? '').trim())
            .filter((part) => part !== '')
            .join(' · ') || String(row.number),
        address: cellAddress(table, row, kind.column),
        now: figure(row, kind.column) || 0,
      })),
      money: typeof money === 'number' && money > 0 ? money : null,
      weightings: kind.weights.flatMap((key) => {
        const column = table.columns.get(key);
        const figures = rows.map((row) => figure(row, key));
        // A negative weight is none.
        return column && figures.some((one) => one > 0) ? [{ key, header: column.header, figures }] : [];
      }),
    },
  ];
}

export const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));
