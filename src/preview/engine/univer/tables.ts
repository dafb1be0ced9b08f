/** Tables as Excel has them: added over cells, resized, renamed, filtered, with totals rows, and turned back into cells. */
import { generateRandomId, type IMutationInfo } from '@univerjs/core';
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableFilterMutation,
  TableColumnFilterTypeEnum,
} from '@univerjs/sheets-table';
import type { Cells, Rect, Tables, TableState } from '../engine';
import { toRange, type Book } from './book';
import type { TableShaping } from './tableShaping';
import type { Table } from './tableShelf';
import { registerTheme } from './tableStyles';

export function tablesOf(book: Book, shaping: TableShaping, cells: Cells): Tables {
  const { shelf, texts } = shaping;
  const oneStep = <T>(job: () => T) => book.undo.plainly(() => book.asOneStep(job));
  const stateOf = (table: Table): TableState => {
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
  };
  const target = (sheet: string) => ({ unitId: book.unitId, subUnitId: sheet });
  return {
    list: () => shelf.all().map(stateOf),
    find: (id) => {
      const table = shelf.find(id);
      return table && stateOf(table);
    },
    add: (sheet, rect, name) =>
      oneStep(() => {
        refuseOverlap(sheet, rect);
        book.reserve(sheet, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
        const header = shaping.headerNames(sheet, rect);
        shaping.writeTexts(sheet, rect, header);
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
        shaping.shape(tableId, {});
        return tableId;
      }),
    set: (id, { name, rect, ...options }) =>
      oneStep(() => {
        const table = shelf.get(id);
        if (name !== undefined && name !== table.getDisplayName()) {
          texts.renameTable(table.getDisplayName(), name);
          shaping.shape(id, { name });
        }
        if (rect) shaping.resize(id, rect);
        const { showTotals, showHeaders } = shelf.meta(table);
        if (options.showTotals !== undefined && options.showTotals !== showTotals) toggleTotals(id, options.showTotals);
        if (options.showHeaders !== undefined && options.showHeaders !== showHeaders)
          toggleHeaders(id, options.showHeaders);
        if (Object.keys(options).length) shaping.shape(id, { meta: { ...shelf.meta(table), ...options } });
      }),
    renameColumn: (id, column, name) => oneStep(() => shaping.renameColumn(id, column, name)),
    remove: (id, keepCells) =>
      oneStep(() => {
        const table = shelf.get(id);
        const rect = shelf.rect(table);
        const sheet = table.getSubunitId();
        const { name, range, columns } = shelf.shape(table);
        texts.recalculate(name);
        const options = { columns, tableStyleId: table.getTableStyleId() };
        const add: IMutationInfo = {
          id: AddSheetTableMutation.id,
          params: { ...target(sheet), tableId: id, name, range, header: shelf.names(table), options },
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

  function refuseOverlap(sheet: string, rect: Rect): void {
    const other = shelf.all().find((table) => table.getSubunitId() === sheet && meets(shelf.rect(table), rect));
    if (other) throw new Error(`A table can't overlap another table: ${other.getDisplayName()} is there already.`);
  }

  function toggleTotals(id: string, on: boolean): void {
    const table = shelf.get(id);
    const sheet = table.getSubunitId();
    const rect = shelf.rect(table);
    const below = { row: rect.row + rect.rows, column: rect.column, rows: 1, columns: rect.columns };
    const meta = { ...shelf.meta(table), showTotals: on };
    if (!on) {
      shaping.shape(id, { meta });
      cells.remove(sheet, { ...below, row: below.row - 1 }, 'Up', false);
      return;
    }
    book.reserve(sheet, below.row, below.column + below.columns - 1);
    cells.insert(sheet, below, 'Down', false);
    shaping.shape(id, { meta });
    cells.write(sheet, { ...below, columns: 1 }, [['Total']]);
  }

  function toggleHeaders(id: string, on: boolean): void {
    const table = shelf.get(id);
    const range = table.getRange();
    const meta = { ...shelf.meta(table), showHeaders: on };
    if (!on) cells.clear(table.getSubunitId(), { ...shelf.rect(table), rows: 1 }, 'contents');
    shaping.shape(id, { range: { ...range, startRow: range.startRow + (on ? -1 : 1) }, meta });
    if (on) shaping.writeHeaders(id);
  }
}

const meets = (one: Rect, other: Rect) =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;
