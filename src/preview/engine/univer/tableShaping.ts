/** Gives tables another extent, columns and options, and keeps header cells and column names the same. */
import { CellValueType, type ICellData } from '@univerjs/core';
import { CellError, type Rect } from '../engine';
import { toRange, type Book } from './book';
import { unique, type TableMeta, type TableShelf } from './tableShelf';
import { registerTheme } from './tableStyles';
import type { TableTexts } from './tableTexts';
import { valueOf } from './values';

type Patch = Parameters<TableShelf['reshape']>[1];

export class TableShaping {
  constructor(
    private readonly book: Book,
    readonly shelf: TableShelf,
    readonly texts: TableTexts,
  ) {}

  shape(id: string, patch: Patch): void {
    const table = this.shelf.get(id);
    const meta = numbered(patch.meta ?? this.shelf.meta(table), patch.columns ?? this.shelf.columns(table));
    registerTheme(this.book, meta.style, meta.showBandedRows, meta.showHeaders);
    const { redo, undo } = this.shelf.reshape(table, { ...patch, meta });
    this.book.change([redo], [undo]);
    this.texts.recalculate(table.getDisplayName());
  }

  resize(id: string, rect: Rect): void {
    const table = this.shelf.get(id);
    const sheet = table.getSubunitId();
    const meta = this.shelf.meta(table);
    const before = this.shelf.rect(table);
    this.book.reserve(sheet, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
    const header = (index: number) => (meta.showHeaders ? this.headerText(sheet, rect.row, rect.column + index) : '');
    const columns = this.shelf.fitted(this.shelf.columns(table), rect.column - before.column, rect.columns, header);
    this.shape(id, { range: toRange(meta.showTotals ? { ...rect, rows: rect.rows - 1 } : rect), columns });
    if (meta.showHeaders) this.writeHeaders(id);
  }

  /** Renames a column in the table and in every formula that names it. */
  renameColumn(id: string, index: number, name: string): void {
    const table = this.shelf.get(id);
    const columns = structuredClone(this.shelf.columns(table));
    const changed = columns[index];
    if (!changed) throw new Error(`The table ${table.getDisplayName()} has no column ${index + 1}.`);
    const taken = new Set(
      columns.filter((column) => column !== changed).map(({ displayName }) => displayName.toLowerCase()),
    );
    const free = unique(name || `Column${index + 1}`, taken);
    this.texts.renameColumn(table, changed.displayName, free);
    changed.displayName = free;
    this.shape(id, { columns });
    if (this.shelf.meta(table).showHeaders) this.writeHeaders(id);
  }

  /** Names for the columns of a new table, from the texts in its first row. */
  headerNames(sheet: string, rect: Rect): string[] {
    const taken = new Set<string>();
    return Array.from({ length: rect.columns }, (_, index) => {
      const name = unique(this.headerText(sheet, rect.row, rect.column + index) || `Column${index + 1}`, taken);
      taken.add(name.toLowerCase());
      return name;
    });
  }

  headerText(sheet: string, row: number, column: number): string {
    const value = valueOf(this.book.sheet(sheet).getCellRaw(row, column));
    return value instanceof CellError ? value.code : String(value);
  }

  /** Header cells hold the names of their columns, as text. */
  writeHeaders(id: string): void {
    const table = this.shelf.get(id);
    this.writeTexts(table.getSubunitId(), this.shelf.rect(table), this.shelf.names(table));
  }

  writeTexts(sheet: string, { row, column, columns }: Rect, names: string[]): void {
    const line: Record<number, ICellData> = {};
    names.forEach((name, index) => {
      const value = valueOf(this.book.sheet(sheet).getCellRaw(row, column + index));
      if (value !== name) line[column + index] = { v: name, t: CellValueType.STRING, f: null, si: null, p: null };
    });
    if (Object.keys(line).length) this.texts.put(sheet, { [row]: line }, { row, column, rows: 1, columns });
  }
}

function numbered(meta: TableMeta, columns: { id: string }[]): TableMeta {
  const numbers = { ...meta.numbers };
  let next = Math.max(0, ...Object.values(numbers)) + 1;
  for (const { id } of columns) numbers[id] ??= next++;
  return { ...meta, numbers };
}
