/**
 * Tables when rows, columns or cells are inserted or deleted. Univer's own answer looks at the active sheet only, forgets
 * options and column names on the way, and leaves tables behind when single cells move; here it is given in its place.
 */
import { CellValueType, type ICommandInfo, type IMutationInfo, type IRange } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation } from '@univerjs/sheets-table';
import type { Rect } from '../engine';
import { toRange, type Book } from './book';
import { newColumn, unique, type Table, type TableShelf } from './tableShelf';

interface Answer {
  preRedos: IMutationInfo[];
  redos: IMutationInfo[];
  undos: IMutationInfo[];
}
interface Change {
  axis: 'rows' | 'columns';
  /** Negative for deletions. */
  count: number;
  at: number;
  /** Rows or columns that move, where not all do. */
  band: { start: number; end: number } | null;
}

const univers = new Set([SetSheetTableMutation.id, AddSheetTableMutation.id, DeleteSheetTableMutation.id]);
/** Asked by Univer for the formulas of a column or table that goes; ours find out themselves that it is gone. */
const silenced = new Set(['sheet.command.table-remove-col', 'sheet.command.delete-table']);
const commands: Record<string, [axis: Change['axis'], sign: 1 | -1, whole: boolean]> = {
  [InsertRowCommand.id]: ['rows', 1, true],
  [InsertColCommand.id]: ['columns', 1, true],
  [RemoveRowCommand.id]: ['rows', -1, true],
  [RemoveColCommand.id]: ['columns', -1, true],
  [InsertRangeMoveDownCommand.id]: ['rows', 1, false],
  [InsertRangeMoveRightCommand.id]: ['columns', 1, false],
  [DeleteRangeMoveUpCommand.id]: ['rows', -1, false],
  [DeleteRangeMoveLeftCommand.id]: ['columns', -1, false],
};

export function reshapeWithStructure(book: Book, shelf: TableShelf): void {
  const { manager } = shelf;
  const update = manager.updateTableRange.bind(manager);
  // A table that only moves keeps its columns.
  manager.updateTableRange = (unitId, tableId, config) => {
    const table = manager.getTableById(unitId, tableId);
    const old = table?.getRange();
    const { newRange } = config;
    if (!table || !old || old.endColumn - old.startColumn !== newRange.endColumn - newRange.startColumn)
      return update(unitId, tableId, config);
    table.setRange(newRange);
    manager['_tableRangeChanged$'].next({
      unitId,
      subUnitId: table.getSubunitId(),
      tableId,
      range: newRange,
      oldRange: old,
    });
  };

  const service = book.injector.get(SheetInterceptorService);
  const answer = service.onCommandExecute.bind(service);
  const others = (mutations: IMutationInfo[] = []) => mutations.filter(({ id }) => !univers.has(id));
  service.onCommandExecute = (info) => {
    if (silenced.has(info.id)) return { redos: [], undos: [], preRedos: [], preUndos: [] };
    const given = answer(info);
    const command = commands[info.id];
    if (!command) return given;
    const own = ownAnswer(info, ...command);
    return {
      preRedos: [...others(given.preRedos), ...own.preRedos],
      redos: [...others(given.redos), ...own.redos],
      preUndos: others(given.preUndos),
      undos: [...others(given.undos), ...own.undos],
    };
  };

  function ownAnswer({ params }: ICommandInfo, axis: Change['axis'], sign: 1 | -1, whole: boolean): Answer {
    const { range, subUnitId } = params as { range: IRange; subUnitId?: string };
    const sheet = subUnitId ?? book.workbook.getActiveSheet().getSheetId();
    const rows = axis === 'rows';
    const change: Change = {
      axis,
      at: rows ? range.startRow : range.startColumn,
      count: sign * (rows ? range.endRow - range.startRow + 1 : range.endColumn - range.startColumn + 1),
      band: whole
        ? null
        : rows
          ? { start: range.startColumn, end: range.endColumn }
          : { start: range.startRow, end: range.endRow },
    };
    const result: Answer = { preRedos: [], redos: [], undos: [] };
    for (const table of shelf.all()) if (table.getSubunitId() === sheet) add(result, table, change);
    return result;
  }

  function add(answers: Answer, table: Table, { axis, at, count, band }: Change): void {
    const rect = shelf.rect(table);
    const rows = axis === 'rows';
    const [start, size, across, width] = rows
      ? [rect.row, rect.rows, rect.column, rect.columns]
      : [rect.column, rect.columns, rect.row, rect.rows];
    if (band && (across < band.start || across + width - 1 > band.end)) return;
    const gone = count < 0 ? overlap(start, size, at, -count) : 0;
    const header = rows && count < 0 && shelf.meta(table).showHeaders && at <= start && at - count > start;
    if (gone === size || header) return remove(answers, table);
    if (count > 0 ? at > start && at < start + size : gone > 0) return resize(answers, table, rect, axis, at, count);
    if (band && (count > 0 ? at <= start : at < start))
      place(answers, table, rows ? { ...rect, row: rect.row + count } : { ...rect, column: rect.column + count }, {});
  }

  function resize(answers: Answer, table: Table, rect: Rect, axis: Change['axis'], at: number, count: number): void {
    const meta = shelf.meta(table);
    const columns = structuredClone(shelf.columns(table));
    if (axis === 'rows') {
      const totalsGone = meta.showTotals && count < 0 && at - count > rect.row + rect.rows - 1;
      const rows = Math.max(
        rect.rows - overlap(rect.row, rect.rows, at, -count) + Math.max(count, 0),
        meta.showHeaders ? 2 : 1,
      );
      const row = count < 0 && at < rect.row ? at : rect.row;
      return place(answers, table, { ...rect, row, rows }, totalsGone ? { meta: { ...meta, showTotals: false } } : {});
    }
    if (count < 0) {
      columns.splice(Math.max(at - rect.column, 0), overlap(rect.column, rect.columns, at, -count));
      return place(
        answers,
        table,
        { ...rect, column: Math.min(rect.column, at), columns: columns.length },
        { columns },
      );
    }
    const taken = new Set(columns.map(({ displayName }) => displayName.toLowerCase()));
    const fresh = Array.from({ length: count }, (_, index) => {
      const name = unique(`Column${index + 1}`, taken);
      taken.add(name.toLowerCase());
      return newColumn(name);
    });
    columns.splice(at - rect.column, 0, ...fresh);
    place(answers, table, { ...rect, columns: columns.length }, { columns });
    if (!meta.showHeaders) return;
    const cells = Object.fromEntries(
      fresh.map(({ displayName }, index) => [at + index, { v: displayName, t: CellValueType.STRING }]),
    );
    const params = { unitId: book.unitId, subUnitId: table.getSubunitId(), cellValue: { [rect.row]: cells } };
    answers.redos.push({ id: SetRangeValuesMutation.id, params });
  }

  function place(answers: Answer, table: Table, rect: Rect, patch: Parameters<TableShelf['reshape']>[1]): void {
    const showTotals = (patch.meta ?? shelf.meta(table)).showTotals;
    const { redo, undo } = shelf.reshape(table, {
      ...patch,
      range: toRange(showTotals ? { ...rect, rows: rect.rows - 1 } : rect),
    });
    answers.redos.push(redo);
    answers.undos.push(undo);
  }

  function remove(answers: Answer, table: Table): void {
    const target = { unitId: book.unitId, subUnitId: table.getSubunitId(), tableId: table.getId() };
    const { name, range, columns } = shelf.shape(table);
    const options = { columns, tableStyleId: table.getTableStyleId() };
    answers.preRedos.push({ id: DeleteSheetTableMutation.id, params: target });
    answers.undos.push({
      id: AddSheetTableMutation.id,
      params: { ...target, name, range, header: shelf.names(table), options },
    });
    answers.undos.push(shelf.reshape(table, {}).undo);
  }
}

/** How many of `count` places from `at` lie in the `size` places from `start`. */
function overlap(start: number, size: number, at: number, count: number): number {
  return Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
}
