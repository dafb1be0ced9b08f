/**
 * When formulas are calculated. Takes the place of Univer's trigger, which waits 100 ms after each change and restarts
 * itself: here a change only marks what it touched, and `settle` calculates everything marked, one run at a time.
 */
import {
  Disposable,
  ICommandService,
  IUniverInstanceService,
  setDependencies,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IFunctionService,
  RegisterOtherFormulaService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { SetSheetTableFilterMutation } from '@univerjs/sheets-table';
import { BehaviorSubject, type Observable } from 'rxjs';
import { merged, nothing } from './dirt';

/** How long a change made on screen may wait for others before it is calculated. */
const patience = 15;
const styleOnly = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);

/** These reach further than the ranges Univer marks for them. */
const structural = new Set([
  InsertColMutation.id,
  InsertRowMutation.id,
  MoveRangeMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  SetSheetTableFilterMutation.id,
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
]);
/** Univer parses a formula with what its names meant at the time. */
const named = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);

export class Recalculation extends Disposable {
  readonly progress$: Observable<{ done: number; count: number }> = new BehaviorSubject({ done: 0, count: 0 });
  manual = false;
  /** Called before each run; may mark more. */
  beforeRun: () => void = () => {};
  afterRun: () => void = () => {};

  private held = false;
  private marked: IFormulaDirtyData | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private finish: () => void = () => {};

  constructor(
    private readonly commands: ICommandService,
    private readonly dirty: IActiveDirtyManagerService,
    private readonly formulas: FormulaDataModel,
    calculation: ICalculateFormulaService,
    other: RegisterOtherFormulaService,
    private readonly functions: IFunctionService,
    private readonly instances: IUniverInstanceService,
  ) {
    super();
    this.disposeWithMe(commands.beforeCommandExecuted((command) => this.drop(command)));
    this.disposeWithMe(commands.onCommandExecuted((command, options) => this.watch(command, options)));
    this.survive(calculation);
    other.calculateStarted$.next(true);
  }

  clearProgress(): void {}

  setManual(manual: boolean): void {
    this.manual = manual;
    if (!manual && this.marked) this.mark({});
  }

  hold(held: boolean): void {
    this.held = held;
    clearTimeout(this.timer);
  }

  get pending(): boolean {
    return this.marked !== null || this.running !== null;
  }

  mark(more: Partial<IFormulaDirtyData>): void {
    this.marked = merged(this.marked ?? nothing(), more);
    if (this.manual || this.held) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), patience);
  }

  async settle(evenIfManual = false): Promise<void> {
    while (this.running || (this.marked && (!this.manual || evenIfManual))) {
      this.running ??= this.run().finally(() => (this.running = null));
      await this.running;
    }
  }

  override dispose(): void {
    clearTimeout(this.timer);
    this.finish();
    super.dispose();
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.beforeRun();
    const params = { ...(this.marked ?? nothing()), maxIteration: 1, rowData: this.formulas.getHiddenRowsFiltered() };
    this.marked = null;
    const finished = new Promise<void>((resolve) => (this.finish = resolve));
    await this.commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    await finished;
    this.afterRun();
  }

  private forgetParsed(): void {
    // Every parsed formula contains the empty name.
    this.functions.deleteFormulaAstCacheKey('');
  }

  /** A result must not overwrite what was put in the place of its formula meanwhile. */
  private drop(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = command.params as ISetFormulaCalculationResultMutation;
    for (const [unitId, sheets] of Object.entries(unitData)) {
      const workbook = this.instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      for (const [sheetId, lines] of Object.entries(sheets ?? {})) {
        const sheet = workbook?.getSheetBySheetId(sheetId);
        for (const [row, line] of Object.entries(lines) as [string, Record<string, unknown>][]) {
          for (const column of Object.keys(line)) {
            const cell = sheet?.getCellRaw(Number(row), Number(column));
            if (line[column] && !cell?.f && !cell?.si) delete line[column];
          }
        }
      }
    }
  }

  private watch(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.finish();
      return;
    }
    // Tables mean cells here before Univer sees a formula; whoever changes one marks what depends on it.
    if (command.id === SetSuperTableMutation.id) return;
    if (named.has(command.id)) this.forgetParsed();
    if (structural.has(command.id)) return this.mark({ forceCalculation: true });
    const conversion = this.dirty.get(command.id);
    if (!conversion || options?.['applyFormulaCalculationResult']) return;
    if (command.id === SetRangeValuesMutation.id) {
      const { trigger } = command.params as ISetRangeValuesMutationParams;
      if (options?.onlyLocal || options?.['dirtyMarked'] || (trigger && styleOnly.has(trigger))) return;
    }
    this.mark(conversion.getDirtyData(command));
  }

  /** Univer leaves its lock held, and whoever waits waiting, when a formula makes its interpreter throw. */
  private survive(calculation: ICalculateFormulaService): void {
    const lock = (calculation as ICalculateFormulaService & { _executeLock: { acquire: Acquire } })._executeLock;
    const acquire = lock.acquire.bind(lock);
    lock.acquire = (key, job) =>
      acquire(key, async () => {
        try {
          await job();
        } catch (error) {
          console.error('A formula could not be calculated.', error);
          this.finish();
        }
      });
  }
}

type Acquire = (key: string, job: () => Promise<void>) => Promise<void>;

setDependencies(Recalculation, [
  [ICommandService],
  [IActiveDirtyManagerService],
  [FormulaDataModel],
  [ICalculateFormulaService],
  [RegisterOtherFormulaService],
  [IFunctionService],
  [IUniverInstanceService],
]);

export class RecalculatingFormulaPlugin extends UniverSheetsFormulaPlugin {
  override onStarting(): void {
    super.onStarting();
    const { _injector: injector } = this;
    injector.add([Recalculation]);
    // The progress bar asks for Univer's own trigger by name; it only reads what ours offers too.
    injector.replace([
      TriggerCalculationController,
      { useFactory: () => injector.get(Recalculation) as unknown as TriggerCalculationController },
    ]);
  }
}
