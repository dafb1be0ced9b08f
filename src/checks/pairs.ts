/** L097: two figures that should be the same, as a finding. Which ones are: `reconciliation.ts`. */
import type { Check, Fact, Found } from './rule';
import { sum } from './figures';
import type { Row } from './row';
import { atRow, type Scope } from './scope';

/** Half a percent of the second. */
const tolerance = 0.005;

export interface Pair {
  row: Row;
  key: string;
  a: Fact;
  va: number;
  b: Fact;
  vb: number;
  what?: string;
}

const differ = ({ va, vb }: Pair) => Math.abs(va - vb) > tolerance * Math.abs(vb);

/** A share as its column says, or the unit that stands beside it. */
function isShare({ row, key }: Pair): boolean {
  const { kind, byUnit } = row.table.columns.get(key)?.field ?? {};
  return kind === 'percent' || (byUnit !== undefined && /^[%％]$/.test(row.text(byUnit)));
}

function foundOf(pair: Pair): Found {
  const { row, key, a, va, b, vb, what = '' } = pair;
  const figure = (value: number): Fact => (isShare(pair) ? { percent: value } : value);
  const found = atRow(row, key, { a, va: figure(va), b, vb: figure(vb) });
  return { ...found, about: `${found.about} ${what}`.trim() };
}

export const agree =
  (pairs: (rows: Row[], scope: Scope) => Pair[]): Check =>
  (rows, scope) =>
    pairs(rows, scope).filter(differ).map(foundOf);

/** Nothing at all is a figure too, once someone has begun the rows it comes from. */
export const stands = (value: number, from: Row[]): boolean => value !== 0 || from.some(({ touched }) => touched);

export const sheetOf = (row: Row): Fact => row.table.sheet;
export const label = (row: Row, key: string): Fact => `${row.table.sheet} · ${row.name} · ${row.header(key)}`;
export const tableLabel = (table: { sheet: string } | undefined, header: string): Fact =>
  `${table?.sheet ?? ''} · ${header}`;

/** A figure of a row against the sum of a column elsewhere. */
export function againstSum(row: Row | undefined, key: string, rows: Row[], column: string): Pair[] {
  const parts = rows.filter((one) => !Number.isNaN(one.number(column)));
  const [first] = parts;
  const vb = sum(parts, column);
  if (!row || !first || Number.isNaN(row.number(key)) || !stands(vb, parts)) return [];
  return [
    {
      row,
      key,
      a: label(row, key),
      va: row.number(key),
      b: tableLabel(first.table, first.header(column)),
      vb,
      what: first.table.template.name,
    },
  ];
}

/** A figure of a row against a named one, which comes from the rows of a table. */
export function againstFigure(row: Row | undefined, key: string, scope: Scope, name: string, from: string): Pair[] {
  const vb = scope.figure(name);
  if (!row || Number.isNaN(row.number(key)) || Number.isNaN(vb) || !stands(vb, scope.rows(from))) return [];
  return [{ row, key, a: label(row, key), va: row.number(key), b: { table: name }, vb, what: name }];
}
