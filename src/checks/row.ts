/** A row of a table as rules see it: its cells by key and kind. A figure that is not there is NaN, so no comparison with it holds. */
import type { CellValue } from '../sheet/existing';
import { cellAddress, isBlank, isErrorText, type ReadRow, type ReadSettings, type ReadTable } from '../sheet/reading';
import type { FieldKind, Start, Table } from '../sheet/template';
import type { Place } from './rule';

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

export function rowsOf(table: ReadTable, settings: ReadSettings): Row[] {
  return table.rows.filter(({ begun }) => begun).map((row) => new Row(table, row, settings));
}
