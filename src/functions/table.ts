/** A table that a function spills: columns known by key, so that headers and formats come from one place. */
import type { Cell } from './cells';

/** How the numbers of a column look by default. */
export const formats = {
  text: undefined,
  whole: '#,##0',
  number: '#,##0.00',
  ratio: '0.00',
  percent: '0.0%',
  p: '0.0000',
  date: 'yyyy-mm-dd',
} as const;
export type Format = keyof typeof formats;

/** Every column, and every line of a list of measures, that any table has. */
export const columns = {
  customer: 'text',
  lastOrder: 'date',
  recencyDays: 'whole',
  orders: 'whole',
  amount: 'number',
  r: 'whole',
  f: 'whole',
  m: 'whole',
  code: 'whole',
  segment: 'text',
  customers: 'whole',
  customerShare: 'percent',
  amountShare: 'percent',
  meanRecency: 'number',
  meanOrders: 'number',
  cohort: 'date',
  name: 'text',
  variance: 'number',
  variancePct: 'percent',
  attainment: 'percent',
  weight: 'percent',
  points: 'number',
  status: 'text',
  reason: 'text',
  total: 'text',
  item: 'text',
  priceEffect: 'number',
  volumeEffect: 'number',
  mixEffect: 'number',
  jointEffect: 'number',
  newItems: 'number',
  discontinued: 'number',
  check: 'number',
  step: 'text',
  start: 'text',
  other: 'text',
  end: 'text',
  base: 'number',
  bar: 'number',
  rise: 'number',
  fall: 'number',
  spend: 'number',
  response: 'number',
  marginalResponse: 'ratio',
  bound: 'text',
  boundLocal: 'text',
  channel: 'text',
  noChannel: 'text',
  credit: 'number',
  creditWithoutNulls: 'number',
  creditShare: 'percent',
  measure: 'text',
  value: 'text',
  rateA: 'percent',
  rateB: 'percent',
  lift: 'percent',
  difference: 'percent',
  low: 'percent',
  high: 'percent',
  z: 'ratio',
  p: 'p',
  winProbability: 'percent',
  expectedLoss: 'p',
  verdict: 'text',
  note: 'text',
  fewConversions: 'text',
  frequency: 'whole',
  recency: 'whole',
  age: 'whole',
  pAlive: 'percent',
  expectedPurchases: 'ratio',
  expectedSpend: 'number',
  lifetimeValue: 'number',
} as const satisfies Record<string, Format>;
export type HeaderKey = keyof typeof columns;

/** A column of the list above, or one that depends on the data. */
export type Column = HeaderKey | { header: string | number; format: Format };
export const formatOfColumn = (column: Column): Format =>
  typeof column === 'string' ? columns[column] : column.format;

export interface Table {
  /** Left out where the block has no headers. */
  columns?: readonly Column[];
  rows: Cell[][];
  /** Formats by row, where each row is a measure of its own kind. */
  rowFormats?: readonly Format[];
}
