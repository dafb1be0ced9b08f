/** One plan as rules see it: rows with their cells by kind, thresholds, named figures, the as-of date. A figure that is not there is NaN, so no comparison with it holds. */
import type { CellValue } from '../sheet/existing';
import {
  cellAddress,
  columnAddress,
  isBlank,
  isErrorText,
  planReading,
  type PlanReading,
  type Reading,
  type ReadRow,
  type ReadSettings,
  type ReadTable,
} from '../sheet/reading';
import type { FieldKind, Start, Table } from '../sheet/template';
import type { Fact, Fix, Found, Place } from './rule';

export class Row {
  constructor(
    readonly table: ReadTable,
    readonly row: ReadRow,
    private readonly settings: ReadSettings,
  ) {}

  raw(key: string): CellValue {
    return this.row.values[key] ?? '';
  }

  /** Errors and empty cells are nothing. */
  text(key: string): string {
    const value = this.raw(key);
    return isErrorText(value) ? '' : String(value).trim();
  }

  number(key: string): number {
    const value = this.raw(key);
    return typeof value === 'number' ? value : Number.NaN;
  }

  /** A cell in error is not blank: what it should hold is not known. A column that is gone is not blank either. */
  blank(key: string): boolean {
    return this.table.columns.has(key) && isBlank(this.raw(key));
  }

  has(key: string): boolean {
    return this.table.columns.has(key) && !isBlank(this.raw(key)) && !isErrorText(this.raw(key));
  }

  is(key: string, ...codes: string[]): boolean {
    const code = this.code(key);
    return code !== undefined && codes.includes(code);
  }

  code(key: string): string | undefined {
    const list = this.table.template.columns[key]?.list;
    return list === undefined ? undefined : this.settings.codeOf(list, this.raw(key));
  }

  yes(key: string): boolean {
    return this.text(key).toUpperCase() === 'Y';
  }

  no(key: string): boolean {
    return this.text(key).toUpperCase() === 'N';
  }

  true(key: string): boolean {
    return this.raw(key) === true;
  }

  /** More is in it than the template put there at first. */
  get touched(): boolean {
    const given = givenKeys(this.table.template);
    return (
      this.row.begun &&
      [...this.table.columns.values()].some(
        ({ key, field }) => field.formula === undefined && !given.has(key) && !isBlank(this.raw(key)),
      )
    );
  }

  /** What people call it: its number or name, else its place in the table. */
  get name(): string {
    const { columns } = this.table.template;
    const unique = Object.keys(columns).find((key) => columns[key]?.unique);
    const named = Object.keys(columns).find(
      (key) => ['text', 'id', 'choice'].includes(columns[key]?.kind ?? '') && columns[key]?.formula === undefined,
    );
    return (unique && this.text(unique)) || (named && this.text(named)) || String(this.row.number);
  }

  /** The same row again after rows were moved and figures changed: its date and what it is called, or the words that place it. */
  get identity(): string {
    const { columns } = this.table.template;
    const typed = Object.keys(columns).filter((key) => columns[key]?.formula === undefined);
    const of = (...kinds: FieldKind[]) => typed.filter((key) => kinds.includes(columns[key]?.kind ?? 'text'));
    const firstNeeded = (keys: string[]) => keys.filter((key) => columns[key]?.needed).slice(0, 1);
    const unique = typed.filter((key) => columns[key]?.unique).slice(0, 1);
    const told = [...firstNeeded(of('date', 'moment')), ...firstNeeded(of('id', 'text'))];
    const keys = [unique, told, of('choice').slice(0, 3), typed.slice(0, 1)].find((some) => some.length > 0) ?? [];
    return keys.map((key) => this.text(key)).join(' / ');
  }

  place(key: string): Place {
    return { sheet: this.table.sheet, address: cellAddress(this.table, this.row, key) };
  }

  header(key: string): string {
    return this.table.columns.get(key)?.header ?? key;
  }
}

const given = new WeakMap<Table, Set<string>>();

/** The columns a template fills by itself in an empty plan. */
function givenKeys(table: Table): Set<string> {
  const known = given.get(table);
  if (known) return known;
  const keys = new Set(keysOfStart(table.start));
  given.set(table, keys);
  return keys;
}

function keysOfStart(start: Start | undefined): string[] {
  if (!start) return [];
  if ('scenes' in start) return Object.values(start.scenes).flatMap(({ keys }) => keys);
  if (!('each' in start)) return start.rows.keys;
  return [start.rows, start.before, start.after].flatMap((rows) => rows?.keys ?? []);
}

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

export function rowsOf(table: ReadTable, settings: ReadSettings): Row[] {
  return table.rows.filter(({ begun }) => begun).map((row) => new Row(table, row, settings));
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
  return { ...row.place(key), cells: [[value]], was: [[row.raw(key)]] };
}

export const sum = (rows: Row[], key: string): number =>
  rows.reduce((total, row) => total + (row.has(key) && !Number.isNaN(row.number(key)) ? row.number(key) : 0), 0);

/** Figures come out of divisions: what differs in the last digits is the same. */
const hair = 1e-9;
export const under = (a: number, b: number): boolean => a < b - hair * Math.max(1, Math.abs(b));
export const over = (a: number, b: number): boolean => a > b + hair * Math.max(1, Math.abs(b));
export const outside = (a: number, from: number, to: number): boolean => under(a, from) || over(a, to);
/** Shares typed with a digit after the point need not add to 1 to the last digit. */
export const isWhole = (total: number): boolean => Math.abs(total - 1) <= 0.0015;

export function groups<K>(rows: Row[], keyOf: (row: Row) => K): Map<K, Row[]> {
  const found = new Map<K, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}
