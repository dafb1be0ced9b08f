/**
 * Where tables are kept. Univer keeps their data range, columns and filters; totals rows, options and column numbers, which it does not
 * know, travel in the table's own meta data. The header cells are the column names, as in Excel.
 */
import { CommandType, generateRandomId, type IMutation, type IRange } from '@univerjs/core';
import { TableManager, type ITableColumnJson } from '@univerjs/sheets-table';
import type { Rect } from '../engine';
import { toRect, type Book } from './book';
import type { TablePlace } from './formula/structured';
import { themeOf } from './tableStyles';

export type Table = NonNullable<ReturnType<TableManager['getTableById']>>;

export interface TableMeta {
  showTotals: boolean;
  showHeaders: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  style: string;
  /** Excel's column numbers, by Univer's column id. */
  numbers: Record<string, number>;
}

/** All that an undo step of a table must put back. */
interface Shape {
  name: string;
  range: IRange;
  columns: ITableColumnJson[];
  meta: TableMeta;
}
export interface ShapeParams extends Shape {
  /** Its range before. */
  was: IRange;
  unitId: string;
  subUnitId: string;
  tableId: string;
}

export const ShapeTableMutation: IMutation<ShapeParams> = {
  id: 'plansheet.mutation.shape-table',
  type: CommandType.MUTATION,
  handler: (accessor, { unitId, tableId, name, range, columns, meta }) => {
    const manager = accessor.get(TableManager);
    const table = manager.getTableById(unitId, tableId);
    if (!table) return false;
    if (table.getDisplayName() !== name) manager.setTableByConfig(unitId, tableId, { name });
    manager.updateTableRange(unitId, tableId, { newRange: range });
    table.setColumns(columns);
    table.setTableMeta(meta);
    const theme = themeOf(meta.style, meta.showBandedRows, meta.showHeaders);
    manager.setTableByConfig(unitId, tableId, { updateRange: { newRange: range }, theme });
    return true;
  },
};

export class TableShelf {
  readonly manager: TableManager;

  constructor(private readonly book: Book) {
    this.manager = book.injector.get(TableManager);
    book.commands.registerCommand(ShapeTableMutation);
  }

  all(): Table[] {
    // What Univer lists in public is made anew, column by column, each time.
    return [...(this.manager['_tableMap'].get(this.book.unitId)?.values() ?? [])];
  }

  find(id: string): Table | undefined {
    return this.manager.getTableById(this.book.unitId, id);
  }

  get(id: string): Table {
    const table = this.find(id);
    if (!table) throw new Error(`There is no table with the id ${id}.`);
    return table;
  }

  meta(table: Table): TableMeta {
    const meta = (table.getTableMeta() ?? {}) as Partial<TableMeta>;
    return {
      showTotals: meta.showTotals ?? false,
      showHeaders: meta.showHeaders ?? true,
      showFilterButton: meta.showFilterButton ?? true,
      showBandedRows: meta.showBandedRows ?? true,
      style: meta.style ?? 'TableStyleMedium2',
      numbers: meta.numbers ?? {},
    };
  }

  columns(table: Table): ITableColumnJson[] {
    return table.toJSON().columns;
  }

  shape(table: Table): Shape {
    return structuredClone({
      name: table.getDisplayName(),
      range: table.getRange(),
      columns: this.columns(table),
      meta: this.meta(table),
    });
  }

  /** Header row, data and totals row. */
  rect(table: Table): Rect {
    const rect = toRect(table.getRange());
    return this.meta(table).showTotals ? { ...rect, rows: rect.rows + 1 } : rect;
  }

  names(table: Table): string[] {
    return this.columns(table).map(({ displayName }) => displayName);
  }

  place(table: Table): TablePlace {
    const { showHeaders, showTotals } = this.meta(table);
    return {
      name: table.getDisplayName(),
      sheet: table.getSubunitId(),
      rect: this.rect(table),
      columns: this.names(table),
      headers: showHeaders,
      totals: showTotals,
    };
  }

  /** The mutation pair that gives a table another shape. */
  reshape(table: Table, patch: Partial<Shape>) {
    const target = { unitId: this.book.unitId, subUnitId: table.getSubunitId(), tableId: table.getId() };
    const before = this.shape(table);
    const after = { ...structuredClone(before), ...patch };
    return {
      redo: { id: ShapeTableMutation.id, params: { ...target, ...after, was: before.range } },
      undo: { id: ShapeTableMutation.id, params: { ...target, ...before, was: after.range } },
    };
  }

  /** Columns for a width: those whose name stands in the header or, without one, at their old place; the rest is new. */
  fitted(
    columns: ITableColumnJson[],
    offset: number,
    width: number,
    header: (index: number) => string,
  ): ITableColumnJson[] {
    const texts = Array.from({ length: width }, (_, index) => header(index).toLowerCase());
    const named = texts.map((text) => columns.find(({ displayName }) => displayName.toLowerCase() === text));
    const taken = new Set(columns.map(({ displayName }) => displayName.toLowerCase()));
    return texts.map((text, index) => {
      const here = columns[index + offset];
      const known = named[index] ?? (text === '' && here && !named.includes(here) ? here : undefined);
      if (known && named.indexOf(known) >= index) return known;
      if (known && !named.includes(known)) return known;
      const name = unique(header(index) || `Column${index + 1}`, taken);
      taken.add(name.toLowerCase());
      return newColumn(name);
    });
  }
}

export function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}${count}`;
  return free;
}

export function newColumn(displayName: string): ITableColumnJson {
  return {
    id: generateRandomId(10),
    displayName,
    dataType: 'string' as ITableColumnJson['dataType'],
    formula: '',
    meta: {},
    style: {},
  };
}
