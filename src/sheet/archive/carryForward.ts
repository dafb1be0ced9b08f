/** Open rows of one plan as rows of another: columns by what they mean, ids made free, dates as they are or moved on by the days between both plans' starts. */
import { itemOf, ownerOf } from '../alerts';
import type { CellValue } from '../existing';
import { freeId, nextId } from '../nextId';
import { isBlank, planReading, type Reading, type ReadRow, type ReadTable } from '../reading';
import { carriedTables, type CarryKind } from './carriedTables';
import type { PlanId } from './entry';

export interface OpenItem {
  table: ReadTable;
  row: ReadRow;
  item: string;
  owner: string;
  /** When it ends or is due: a serial number. */
  due: number | null;
}

/** What of a kind is open in a plan. */
export function openItems(reading: Reading, { pack, copy }: PlanId, kind: CarryKind): OpenItem[] {
  return tablesOf(reading, { pack, copy }, kind).flatMap((table) =>
    table.rows
      .filter((row) => row.begun && carriedTables[table.template.name]!.isOpen(row, reading))
      .map((row) => {
        const due = row.values.e ?? row.values.due;
        return {
          table,
          row,
          item: itemOf(table, row),
          owner: ownerOf(table, row),
          due: typeof due === 'number' ? due : null,
        };
      }),
  );
}

/** Tables of that kind in a plan. */
export function tablesOf(reading: Reading, { pack, copy }: PlanId, kind: CarryKind): ReadTable[] {
  return reading.tables.filter(
    (table) =>
      carriedTables[table.template.name]?.kind === kind && table.sheetTemplate.pack === pack && table.copy === copy,
  );
}

/** First day of a plan: a serial number; null where none is typed. */
export function startOf(reading: Reading, { pack, copy }: PlanId): number | null {
  const prefix = reading.library.packs.find(({ code }) => code === pack)?.prefix ?? '';
  const value = planReading(reading, pack, copy).cell(`${prefix}_Start`)?.value;
  return typeof value === 'number' && value > 0 ? value : null;
}

export interface CarryOrder {
  items: readonly OpenItem[];
  to: ReadTable;
  /** Added to every date that is still to come. */
  days: number;
}

/** The rows as they are to be written, by the keys of the target's typed columns; and how many ids had to change. */
export function rowsFor(
  { items, to, days }: CarryOrder,
  reading: Reading,
): { rows: Record<string, CellValue>[]; renumbered: number } {
  const ids = idColumn(to);
  const taken = new Set(ids === undefined ? [] : to.rows.map(({ values }) => String(values[ids] ?? '')));
  const renamed = new Map<string, string>();
  const rows = items.map(({ table, row }) => {
    const made = isSame(table, to) ? ownColumns(table, row, to, days) : byRole(table, row, to, { days, reading });
    if (ids === undefined) return { ...made, ...weekOf(made, to, reading) };
    const own = isSame(table, to) ? String(made[ids] ?? '') : '';
    const id = own === '' ? nextId([...taken], firstIds[to.template.name] ?? '1') : freeId(own, taken);
    taken.add(id);
    if (own !== '') renamed.set(own, id);
    return { ...made, [ids]: id };
  });
  return {
    rows: rows.map((row) => withOwnReferences(row, to, renamed)),
    renumbered: [...renamed].filter(([before, after]) => before !== after).length,
  };
}

/** Of tables that hold nothing yet. */
const firstIds: Record<string, string> = { AMP_Risk: 'K-1' };

const isSame = (table: ReadTable, to: ReadTable) => table.template.name === to.template.name;

const idColumn = ({ template: { columns } }: ReadTable): string | undefined =>
  Object.keys(columns).find((key) => columns[key]?.unique);

const isTyped = ({ columns }: ReadTable, key: string): boolean => {
  const column = columns.get(key);
  return column !== undefined && column.field.formula === undefined;
};

function moved(table: ReadTable, key: string, value: CellValue, days: number): CellValue {
  const { kind } = table.template.columns[key] ?? {};
  const isPast = carriedTables[table.template.name]?.past?.includes(key);
  return typeof value === 'number' && (kind === 'date' || kind === 'moment') && !isPast ? value + days : value;
}

function ownColumns(table: ReadTable, row: ReadRow, to: ReadTable, days: number): Record<string, CellValue> {
  const { leaves } = carriedTables[table.template.name]!;
  return Object.fromEntries(
    Object.entries(row.values)
      .filter(([key, value]) => isTyped(to, key) && !leaves.includes(key) && !isBlank(value))
      .map(([key, value]) => [key, moved(table, key, value, days)]),
  );
}

function byRole(
  table: ReadTable,
  row: ReadRow,
  to: ReadTable,
  { days, reading }: { days: number; reading: Reading },
): Record<string, CellValue> {
  const [from, into] = [carriedTables[table.template.name]?.roles ?? {}, carriedTables[to.template.name]?.roles ?? {}];
  const cells = Object.entries(from).flatMap(([role, key]): [string, CellValue][] => {
    const target = into[role];
    const value = row.values[key];
    if (target === undefined || value === undefined || isBlank(value) || !isTyped(to, target)) return [];
    const { list } = to.template.columns[target] ?? {};
    // A name is none of the departments the other table chooses from.
    if (list && reading.settings.codeOf(list, value) === undefined) return [];
    return [[target, moved(table, key, value, days)]];
  });
  const { begins } = carriedTables[to.template.name] ?? {};
  return {
    ...Object.fromEntries(cells),
    ...(begins && { [begins.key]: reading.settings.wordOf(begins.list, begins.code) }),
  };
}

/** Friday reviews are numbered by the week of their own plan. */
function weekOf(row: Record<string, CellValue>, to: ReadTable, reading: Reading): Record<string, CellValue> {
  const start = startOf(reading, { pack: to.sheetTemplate.pack, copy: to.copy });
  if (to.template.name !== 'EXP_Meet' || typeof row.day !== 'number' || start === null) return {};
  return { k: Math.max(1, Math.floor((row.day - start) / 7) + 1) };
}

/** What waits for a row of its own table follows that row's new id, or waits for nothing where it stayed behind. */
function withOwnReferences(
  row: Record<string, CellValue>,
  to: ReadTable,
  renamed: ReadonlyMap<string, string>,
): Record<string, CellValue> {
  const own = Object.entries(to.template.columns).filter(([, { ref }]) => ref?.split('[')[0] === to.template.name);
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, CellValue][] => {
      if (!own.some(([one]) => one === key)) return [[key, value]];
      const id = renamed.get(String(value));
      return id === undefined ? [] : [[key, id]];
    }),
  );
}
