/** The one open workbook and the only way the facets change it: mutations with their undo, marked as the add-in's. */
import {
  ICommandService,
  IUndoRedoService,
  type ICellData,
  type IExecutionOptions,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Injector,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import type { Rect } from '../engine';
import { Recalculation } from './recalculation';
import { UndoStack } from './undo';

export class Book {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: UndoStack;
  readonly recalculation: Recalculation;
  /** Whose change is being carried out right now. */
  source: 'user' | 'api' = 'user';
  /** Told of a change of cells whose extent is known, in place of the mutation. */
  onWrite: (sheet: string, rect: Rect) => void = () => {};
  /** Gives text that is put into a cell with a link its link again. */
  relink: (sheet: string, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>) => void = () => {};
  /** While something happens that nobody shall hear of. */
  silent = false;

  constructor(
    readonly univer: Univer,
    readonly workbook: Workbook,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.recalculation = this.injector.get(Recalculation);
    const undo = this.injector.get(IUndoRedoService);
    if (!(undo instanceof UndoStack)) throw new Error('The undo stack of the engine is not in place.');
    this.undo = undo;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet with the id ${id}.`);
    return sheet;
  }

  /** Carries out mutations as one step of Undo; `undos` in the order in which they take the step back. */
  change(redos: IMutationInfo[], undos: IMutationInfo[], options: IExecutionOptions = {}): void {
    this.asApi(() => {
      for (const { id, params } of redos) this.commands.syncExecuteCommand(id, params, options);
      this.undo.pushUndoRedo({ unitID: this.unitId, redoMutations: redos, undoMutations: undos });
    });
  }

  /** Runs one of Univer's commands, which pushes its own undo step. */
  command(id: string, params: object): boolean {
    return this.asApi(() => this.commands.syncExecuteCommand(id, params));
  }

  asApi<T>(job: () => T): T {
    const before = this.source;
    this.source = 'api';
    try {
      return job();
    } finally {
      this.source = before;
    }
  }

  /** All changes of the job are one step of Undo. */
  asOneStep<T>(job: () => T): T {
    this.undo.begin();
    try {
      return job();
    } finally {
      this.undo.end();
    }
  }

  silently<T>(job: () => T): T {
    const before = this.silent;
    this.silent = true;
    try {
      return job();
    } finally {
      this.silent = before;
    }
  }

  /** Univer's sheets have a fixed size; they grow, with some room to spare, before anything is put beyond it. */
  reserve(id: string, lastRow: number, lastColumn: number): void {
    const sheet = this.sheet(id);
    const target = { unitId: this.unitId, subUnitId: id };
    if (lastRow >= sheet.getRowCount()) {
      const rowCount = Math.min(lastRow + 200, maxRows);
      this.asApi(() => this.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount }));
    }
    if (lastColumn >= sheet.getColumnCount()) {
      const columnCount = Math.min(lastColumn + 10, maxColumns);
      this.asApi(() =>
        this.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount }),
      );
    }
  }
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const toRange = (rect: Rect): IRange => ({
  startRow: rect.row,
  startColumn: rect.column,
  endRow: rect.row + rect.rows - 1,
  endColumn: rect.column + rect.columns - 1,
});

export const toRect = (range: IRange): Rect => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});
