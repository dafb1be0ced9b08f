/** Tables as Excel has them: added over cells, resized, renamed, filtered, with totals rows, and turned back into cells. */
import { CellValueType, generateRandomId, type ICellData, type IMutationInfo } from '@univerjs/core';
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableFilterMutation,
  TableColumnFilterTypeEnum,
} from '@univerjs/sheets-table';
import { CellError, type Cells, type Rect, type Tables } from '../engine';
import { toRange, type Book } from './book';
import { unique, type TableMeta, type TableShelf } from './tableShelf';
import { registerTheme } from './tableStyles';
import type { TableTexts } from './tableTexts';
import { valueOf } from './values';

export function tablesOf(book: Book, shelf: TableShelf, cells: Cells, texts: TableTexts): Tables {
  const target = (sheet: string) => ({ unitId: book.unitId, subUnitId: sheet });
  const headerAt = (sheet: string, row: number, column: number) => {
    const value = valueOf(book.sheet(sheet).getCellRaw(row, column));
    return value instanceof CellError ? value.code : String(value);
  };
  const numbered = (meta: TableMeta, columns: { id: string }[]): TableMeta => {
    const numbers = { ...meta.numbers };
    let next = Math.max(0, ...Object.values(numbers)) + 1;
    for (const { id } of columns) numbers[id] ??= next++;
    return { ...meta, numbers };
  };
  const asOneStep = <T>(job: () => T): T => {
    book.undo.begin();
    try {
      return job();
    } finally {
      book.undo.end();
    }
  };
  const shaped = (id: string, patch: Parameters<TableShelf['reshape']>[1]) => {
    const table = shelf.get(id);
    const meta = numbered(patch.meta ?? shelf.meta(table), patch.columns ?? shelf.columns(table));
    registerTheme(book, meta.style, meta.showBandedRows, meta.showHeaders);
    const { redo, undo } = shelf.reshape(table, { ...patch, meta });
    book.change([redo], [undo]);
    texts.recalculate(table.getDisplayName());
  };
  const writeHeaders = (sheet: string, rect: Rect, names: string[]) => {
    const line: Record<number, ICellData> = {};
    names.forEach((name, index) => {
      if (
        headerAt(sheet, rect.row, rect.column + index) !== name ||
        typeof valueOf(book.sheet(sheet).getCellRaw(rect.row, rect.column + index)) !== 'string'
      ) {
        line[rect.column + index] = { v: name, t: CellValueType.STRING, f: null, si: null, p: null };
      }
    });
    if (Object.keys(line).length) texts.put(sheet, { [rect.row]: line }, rect);
  };
  return {
    list: () =>
      shelf.all().map((table) => {
        const { numbers, ...options } = shelf.meta(table);
        return {
          id: table.getId(),
          name: table.getDisplayName(),
          sheet: table.getSubunitId(),
          rect: shelf.rect(table),
          columns: shelf
            .columns(table)
            .map(({ id, displayName }, index) => ({ id: numbers[id] ?? index + 1, name: displayName })),
          ...options,
        };
      }),
    add: (sheet, rect, name) =>
      asOneStep(() => {
        book.reserve(sheet, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
        const taken = new Set<string>();
        const header = Array.from({ length: rect.columns }, (_, index) => {
          const text = headerAt(sheet, rect.row, rect.column + index) || `Column${index + 1}`;
          const free = unique(text, taken);
          taken.add(free.toLowerCase());
          return free;
        });
        writeHeaders(sheet, rect, header);
        const tableId = generateRandomId(12);
        const tableStyleId = registerTheme(book, 'TableStyleMedium2', true, true);
        const redo: IMutationInfo = {
          id: AddSheetTableMutation.id,
          params: {
            ...target(sheet),
            tableId,
            name,
            range: toRange(rect),
            header,
            options: { tableStyleId, showHeader: true },
          },
        };
        book.change([redo], [{ id: DeleteSheetTableMutation.id, params: { ...target(sheet), tableId } }]);
        shaped(tableId, {});
        return tableId;
      }),
    set: (id, patch) =>
      asOneStep(() => {
        const table = shelf.get(id);
        const meta = shelf.meta(table);
        const { name, rect, ...options } = patch;
        if (name !== undefined && name !== table.getDisplayName()) {
          texts.renameTable(table.getDisplayName(), name);
          shaped(id, { name });
        }
        if (rect) resize(id, rect);
        if (Object.keys(options).length) {
          const next = { ...meta, ...options };
          if (options.showTotals !== undefined && options.showTotals !== meta.showTotals)
            toggleTotals(id, options.showTotals);
          if (options.showHeaders !== undefined && options.showHeaders !== meta.showHeaders)
            toggleHeaders(id, options.showHeaders);
          shaped(id, { meta: { ...shelf.meta(table), ...next } });
        }
      }),
    renameColumn: (id, column, name) =>
      asOneStep(() => {
        const table = shelf.get(id);
        const columns = structuredClone(shelf.columns(table));
        const changed = columns[column];
        if (!changed) throw new Error(`The table ${table.getDisplayName()} has no column ${column + 1}.`);
        texts.renameColumn(table, changed.displayName, name);
        changed.displayName = name;
        shaped(id, { columns });
        if (shelf.meta(table).showHeaders) writeHeaders(table.getSubunitId(), shelf.rect(table), shelf.names(table));
      }),
    remove: (id, keepCells) =>
      asOneStep(() => {
        const table = shelf.get(id);
        const rect = shelf.rect(table);
        const sheet = table.getSubunitId();
        const shape = shelf.shape(table);
        texts.recalculate(shape.name);
        const add: IMutationInfo = {
          id: AddSheetTableMutation.id,
          params: {
            ...target(sheet),
            tableId: id,
            name: shape.name,
            range: shape.range,
            header: shelf.names(table),
            options: { columns: shape.columns, tableStyleId: table.getTableStyleId() },
          },
        };
        const { undo } = shelf.reshape(table, {});
        book.change([{ id: DeleteSheetTableMutation.id, params: { ...target(sheet), tableId: id } }], [add, undo]);
        if (!keepCells) cells.clear(sheet, rect, 'all');
      }),
    filter: (id, column, values) => {
      const table = shelf.get(id);
      const params = { ...target(table.getSubunitId()), tableId: id, column };
      const now = table.getTableFilterColumn(column);
      const next = values ? { filterType: TableColumnFilterTypeEnum.manual, values, isAllSelected: false } : undefined;
      book.change(
        [{ id: SetSheetTableFilterMutation.id, params: { ...params, tableFilter: next } }],
        [{ id: SetSheetTableFilterMutation.id, params: { ...params, tableFilter: now } }],
      );
    },
  };

  function resize(id: string, rect: Rect): void {
    const table = shelf.get(id);
    const sheet = table.getSubunitId();
    const meta = shelf.meta(table);
    const before = shelf.rect(table);
    book.reserve(sheet, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
    const columns = shelf.fitted(shelf.columns(table), rect.column - before.column, rect.columns, (index) =>
      headerAt(sheet, rect.row, rect.column + index),
    );
    shaped(id, { range: toRange(meta.showTotals ? { ...rect, rows: rect.rows - 1 } : rect), columns });
    if (meta.showHeaders) writeHeaders(sheet, rect, shelf.names(table));
  }

  function toggleTotals(id: string, on: boolean): void {
    const table = shelf.get(id);
    const sheet = table.getSubunitId();
    const rect = shelf.rect(table);
    const below = { row: rect.row + rect.rows, column: rect.column, rows: 1, columns: rect.columns };
    if (!on) {
      cells.remove(sheet, { ...below, row: below.row - 1 }, 'Up', false);
      return shaped(id, { meta: { ...shelf.meta(table), showTotals: false } });
    }
    book.reserve(sheet, below.row, below.column + below.columns - 1);
    cells.insert(sheet, below, 'Down', false);
    shaped(id, { meta: { ...shelf.meta(table), showTotals: true } });
    cells.write(sheet, { ...below, columns: 1 }, [['Total']]);
  }

  function toggleHeaders(id: string, on: boolean): void {
    const table = shelf.get(id);
    const sheet = table.getSubunitId();
    const range = table.getRange();
    const rect = shelf.rect(table);
    if (!on) {
      cells.clear(sheet, { ...rect, rows: 1 }, 'contents');
      return shaped(id, {
        range: { ...range, startRow: range.startRow + 1 },
        meta: { ...shelf.meta(table), showHeaders: false },
      });
    }
    const top = { ...range, startRow: range.startRow - 1 };
    shaped(id, { range: top, meta: { ...shelf.meta(table), showHeaders: true } });
    writeHeaders(sheet, shelf.rect(table), shelf.names(table));
  }
}
