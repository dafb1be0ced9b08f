/** The sample story: what is typed in the templates and what the catalogue's fixtures say comes out of it, row by row. */
import { library } from '../../src/templates';
import annual from './fixtures/annual.json';
import execution from './fixtures/execution.json';
import quarterly from './fixtures/quarterly.json';

type Results = Record<string, unknown>;
interface Fixture {
  names: Results;
  tables: Record<string, Results[]>;
}

/** A row by its keys: typed figures as numbers, other cells as they are written. */
export type Row = Record<string, unknown>;

const fixtures: Fixture[] = Object.values({ ...annual, ...execution, ...quarterly });

export function rowsOf(name: string): Row[] {
  const table = library.sheets.flatMap(({ tables }) => tables).find((one) => one.name === name);
  if (!table) throw new Error(`No table ${name}`);
  const { keys, cells } = table.sample ?? { keys: [], cells: [] };
  const computed = fixtures.flatMap(({ tables }) => tables[name] ?? []);
  return Array.from({ length: Math.max(cells.length, computed.length) }, (_, index) => ({
    ...Object.fromEntries(keys.map((key, column) => [key, asTyped(cells[index]?.[column] ?? '')])),
    ...computed[index],
  }));
}

export function rowOf(table: string, key: string, value: string): Row {
  const row = rowsOf(table).find((one) => one[key] === value);
  if (!row) throw new Error(`No row ${value} in ${table}`);
  return row;
}

/** A named cell: computed, or typed for the story. */
export function figure(name: string): number {
  const value = fixtures.flatMap(({ names }) => names[name] ?? [])[0] ?? typed(name);
  if (typeof value !== 'number') throw new Error(`${name} is no figure of the story`);
  return value;
}

/** Empty cells count as nothing, as in SUM. */
export function sum(rows: Row[], key: string): number {
  return rows.reduce((total, row) => {
    const value = row[key];
    if (value !== null && value !== '' && typeof value !== 'number') throw new Error(`${key}: ${String(value)}`);
    return total + (typeof value === 'number' ? value : 0);
  }, 0);
}

const typed = (name: string) =>
  [...library.sheets, ...library.packs].flatMap((one) => {
    const names = 'facts' in one ? one.facts : 'names' in one ? one.names : undefined;
    return names?.[name]?.sample ?? [];
  })[0];

const asTyped = (cell: string) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);
