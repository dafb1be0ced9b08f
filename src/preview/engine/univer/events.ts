/** What happened in the workbook, told once and without Univer's words. Recalculation is never told as a change. */
import { RedoCommand, UndoCommand, type ICommandInfo, type IExecutionOptions, type IRange } from '@univerjs/core';
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { EngineEvent, Rect } from '../engine';
import { toRect, type Book } from './book';
import { ShapeTableMutation, type ShapeParams } from './tableShelf';

const steps = new Set([UndoCommand.id as string, RedoCommand.id]);

type Teller = (params: never, source: 'user' | 'api', undo: boolean) => EngineEvent[];

export class Events {
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private undoing = false;

  constructor(private readonly book: Book) {
    book.commands.onCommandExecuted((command, options) => this.watch(command, options));
    // Undo and Redo are commands of their own, whether the page or the engine gives them.
    book.commands.beforeCommandExecuted(({ id }) => (this.undoing = this.undoing || steps.has(id)));
    book.commands.onCommandExecuted(({ id }) => (this.undoing = this.undoing && !steps.has(id)));
    book.onWrite = (sheet, rect) => this.tell({ kind: 'changed', sheet, rect, source: 'api' });
  }

  on(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: EngineEvent): void {
    for (const listener of this.listeners) {
      try {
        listener(event);
      } catch (error) {
        // A listener's mistake must not stop the change that is being carried out.
        console.error(error);
      }
    }
  }

  private watch(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.book.silent) return;
    if (command.id === SetFormulaCalculationResultMutation.id) {
      const { unitData } = command.params as ISetFormulaCalculationResultMutation;
      const sheets = Object.keys(unitData[this.book.unitId] ?? {});
      if (sheets.length) this.tell({ kind: 'calculated', sheets });
      return;
    }
    if (options?.['applyFormulaCalculationResult'] || options?.['fromFormula'] || options?.['told']) return;
    const tell = tellers[command.id];
    if (!tell) return;
    for (const event of tell(command.params as never, this.book.source, this.undoing)) this.tell(event);
  }
}

interface Target {
  subUnitId: string;
}
const shift = (axis: 'rows' | 'columns', sign: 1 | -1): Teller =>
  (({ subUnitId, range }: Target & { range: IRange }) => {
    const [at, end] = axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return [{ kind: 'shifted', sheet: subUnitId, axis, at, count: sign * (end - at + 1) }];
  }) as Teller;

const tellers: Record<string, Teller> = {
  [SetRangeValuesMutation.id]: ((
    { subUnitId, cellValue }: Target & { cellValue?: Record<number, Record<number, object>> },
    source,
    undo,
  ) => {
    const rect = bounds(cellValue ?? {});
    return rect ? [{ kind: 'changed', sheet: subUnitId, rect, source, ...(undo ? { undo } : {}) }] : [];
  }) as Teller,
  [MoveRangeMutation.id]: ((
    { from, to }: Record<'from' | 'to', Target & { value: Record<number, Record<number, object>> }>,
    source,
    undo,
  ) =>
    [from, to].flatMap(({ subUnitId, value }) => {
      const rect = bounds(value, true);
      return rect ? [{ kind: 'changed' as const, sheet: subUnitId, rect, source, ...(undo ? { undo } : {}) }] : [];
    })) as Teller,
  [InsertRowMutation.id]: shift('rows', 1),
  [RemoveRowMutation.id]: shift('rows', -1),
  [InsertColMutation.id]: shift('columns', 1),
  [RemoveColMutation.id]: shift('columns', -1),
  [InsertSheetMutation.id]: (({ sheet }: { sheet: { id: string } }, source) => [
    { kind: 'sheetAdded', sheet: sheet.id, source },
  ]) as Teller,
  [RemoveSheetMutation.id]: (({ subUnitId }: Target, source) => [
    { kind: 'sheetRemoved', sheet: subUnitId, source },
  ]) as Teller,
  [SetWorksheetNameMutation.id]: (({ subUnitId }: Target, source) => [
    { kind: 'sheetRenamed', sheet: subUnitId, source },
  ]) as Teller,
  [SetWorksheetActiveOperation.id]: (({ subUnitId }: Target, source) => [
    { kind: 'sheetActivated', sheet: subUnitId, source },
  ]) as Teller,
  [ShapeTableMutation.id]: (({ subUnitId: sheet, was, range, meta }: Target & ShapeParams) => {
    const head = meta.showHeaders ? 1 : 0;
    const body = ({ row, rows, ...rect }: Rect): Rect => ({ ...rect, row: row + head, rows: rows - head });
    const [from, to] = [body(toRect(was)), body(toRect(range))];
    return from.rows === to.rows ? [] : [{ kind: 'tableResized', sheet, from, to }];
  }) as Teller,
  [SetSelectionsOperation.id]: (({ subUnitId, selections }: Target & { selections: { range: IRange }[] }) => [
    { kind: 'selection', sheet: subUnitId, rects: selections.map(({ range }) => toRect(range)) },
  ]) as Teller,
};

/** The rectangle of the cells that get another content; formats alone are no change of the cell. */
function bounds(cells: Record<number, Record<number, object | null>>, any = false): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [rowKey, line] of Object.entries(cells)) {
    for (const [columnKey, cell] of Object.entries(line ?? {})) {
      if (!any && cell && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
