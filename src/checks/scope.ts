/** One plan as rules see it: its tables, thresholds, named figures, the as-of date; and how a finding is placed in it. */
import type { CellValue } from '../sheet/existing';
import {
  columnAddress,
  planReading,
  type PlanReading,
  type Reading,
  type ReadSettings,
  type ReadTable,
} from '../sheet/reading';
import { rowsOf, type Row } from './row';
import type { Fact, Fix, Found, Place } from './rule';

export interface Scope {
  plan: PlanReading;
  settings: ReadSettings;
  /** Tables of this plan, without those of the settings all plans share. */
  tables: ReadTable[];
  asOf: number;
  table(name: string): ReadTable | undefined;
  rows(name: string): Row[];
  /** Threshold. */
  p(key: string): number;
  figure(name: string): number;
  text(name: string): string;
  cell(name: string): Place;
  word(list: string, code: string): string;
  /** The other plan this one is linked to: the same copy of that pack. */
  other(pack: string): Scope | undefined;
}

export function scopesOf(reading: Reading): Scope[] {
  const plans = [...reading.plans.map(({ pack, copy }) => ({ pack, copy })), { pack: 'settings', copy: 1 }];
  const scopes: Scope[] = plans.map(({ pack, copy }) =>
    scopeOf(planReading(reading, pack, copy), (other) => find(other, copy)),
  );
  const find = (pack: string, copy: number): Scope | undefined =>
    scopes.find(({ plan }) => plan.pack === pack && plan.copy === copy);
  return scopes;
}

function scopeOf(plan: PlanReading, other: (pack: string) => Scope | undefined): Scope {
  const { reading } = plan;
  const { settings } = reading;
  const rows = new Map<string, Row[]>();
  return {
    plan,
    settings,
    tables: reading.tables.filter(
      ({ sheetTemplate, copy }) => sheetTemplate.pack === plan.pack && (plan.pack === 'settings' || copy === plan.copy),
    ),
    asOf: settings.asOf ?? Number.NaN,
    table: plan.table,
    rows: (name) => {
      const known = rows.get(name);
      if (known) return known;
      const table = plan.table(name);
      const made = table ? rowsOf(table, settings) : [];
      rows.set(name, made);
      return made;
    },
    p: (key) => settings.thresholds.get(key) ?? Number.NaN,
    figure: (name) => {
      const value = plan.cell(name)?.value;
      return typeof value === 'number' ? value : Number.NaN;
    },
    text: (name) => String(plan.cell(name)?.value ?? '').trim(),
    cell: (name) => {
      const found = plan.cell(name);
      return { sheet: found?.sheet ?? '', address: found?.address ?? 'A1' };
    },
    word: settings.wordOf,
    other,
  };
}

type More = Pick<Found, 'says' | 'fix'>;

/** About one cell of a row. */
export function atRow(row: Row, key: string, facts: Record<string, Fact> = {}, more: More = {}): Found {
  const { template, copy } = row.table;
  return { place: row.place(key), about: `${template.name}.${copy} ${row.identity} ${key}`, facts, ...more };
}

/** About a column as a whole; `what` tells several apart. */
export function atTable(
  table: ReadTable,
  key: string,
  facts: Record<string, Fact> = {},
  more: More & { what?: string } = {},
): Found {
  const { what = '', ...rest } = more;
  return {
    place: { sheet: table.sheet, address: columnAddress(table, key) },
    about: `${table.template.name}.${table.copy} ${key} ${what}`.trim(),
    facts,
    ...rest,
  };
}

/** About a named cell. */
export function atCell(scope: Scope, name: string, facts: Record<string, Fact> = {}, more: More = {}): Found {
  return { place: scope.cell(name), about: `${name}.${scope.plan.copy}`, facts, ...more };
}

/** One cell replaced by the only right value. */
export function setCell(row: Row, key: string, value: CellValue): Fix {
  return {
    table: row.table.name,
    column: row.header(key),
    row: row.row.number,
    cells: [[value]],
    was: [[row.raw(key)]],
  };
}
