/** The workbook behind all host objects: the engine, the state beside it, live ranges, events, undo. No Office.js names here. */
import type { Engine, Rect, SheetState } from '../engine/engine';
import { Events } from '../wire/events';
import { HostError } from '../wire/hostObject';
import { References } from '../wire/references';
import { shiftRect } from './rect';
import { LiveAreas, dropSheetState, resizeSeries, shiftState, type Area, type Shift } from './follow';
import type { Objects } from './objects';
import { cellLocks } from './protection';
import { RuleShelf } from './rules/ruleShelf';
import { newModelState, newSheetExtras, type ModelState, type SheetExtras } from './state';
import { UndoSteps } from './undo';

/** Deep, so that only `change()` hands out something to write to. */
export type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

export interface BookOptions {
  /** Language tag of the interface. */
  locale: string;
  fileName: string;
  /** Name written into comments and document properties. */
  user: string;
  now: () => Date;
}

export class Book {
  readonly events = new Events();
  readonly references = new References();
  readonly areas = new LiveAreas();
  readonly undo: UndoSteps;
  readonly rules: RuleShelf;
  /** Makes host objects; set by `createModel`, so that classes need not import each other. */
  objects!: Objects;
  /** Calculation waits until the end of the request. */
  calculationSuspended = false;
  /** Something changed since the workbook was opened or saved. */
  dirty = false;
  /** For the legacy event of the document. */
  readonly selectionListeners = new Set<() => void>();
  #state: ModelState = newModelState();
  readonly #listeners = new Set<() => void>();
  #lastId = 0;

  constructor(
    readonly engine: Engine,
    readonly options: BookOptions,
  ) {
    this.rules = new RuleShelf(engine);
    this.undo = new UndoSteps(
      engine.history,
      () => this.#state,
      (state) => this.#restore(state),
    );
  }

  get state(): Frozen<ModelState> {
    return this.#state;
  }

  /** The state, to be written to. What it was before the first change of a step is kept for undo. */
  change(): ModelState {
    this.undo.remember();
    this.#changed();
    return this.#state;
  }

  extras(sheet: string): Frozen<SheetExtras> {
    return this.state.sheets[sheet] ?? emptyExtras;
  }

  changeExtras(sheet: string): SheetExtras {
    return (this.change().sheets[sheet] ??= newSheetExtras());
  }

  /** Told whenever the state changed: charts, comments, page layout … */
  onStateChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  newId(kind: string): string {
    return `{${kind}-${(++this.#lastId).toString(16).toUpperCase().padStart(8, '0')}}`;
  }

  sheets(): SheetState[] {
    return this.engine.sheets.list().sort((a, b) => a.position - b.position);
  }

  sheet(id: string): SheetState {
    const sheet = this.engine.sheets.list().find((one) => one.id === id);
    if (!sheet) throw new HostError('ItemNotFound');
    return sheet;
  }

  sheetNamed(name: string): SheetState | undefined {
    const wanted = name.toLowerCase();
    return this.engine.sheets.list().find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === name);
  }

  /** The area of a live range, or the error Excel gives for one whose cells are gone. */
  alive(area: Area): Area {
    if (area.gone) throw new HostError('InvalidReference');
    return area;
  }

  async settle(): Promise<void> {
    this.rules.flush();
    if (!this.calculationSuspended) await this.engine.calculation.settle();
  }

  /** Refuses to change locked cells of a protected sheet. */
  guardCells(sheet: string, rect: Rect): void {
    const { protection, cellProtection } = this.extras(sheet);
    if (protection.on && cellLocks(cellProtection, rect, 'locked') !== false) throw new HostError('AccessDenied');
  }

  /** Refuses what the sheet's protection does not explicitly allow. */
  guardSheet(sheet: string, allowance?: keyof SheetExtras['protection']['options']): void {
    const { protection } = this.extras(sheet);
    if (protection.on && !(allowance && protection.options[allowance])) throw new HostError('AccessDenied');
  }

  /** Refuses to add, remove, rename or move sheets of a workbook whose structure is protected. */
  guardStructure(): void {
    if (this.state.protection.on) throw new HostError('AccessDenied');
  }

  /** Rows or columns came or went. When the user did it, the engine's own undo brings them back, and with them what points at them. */
  shifted(shift: Shift): void {
    this.areas.shift(shift.sheet, (rect) => shiftRect(rect, shift.axis, shift.at, shift.count));
    shiftState(this.change(), shift);
  }

  tableResized({ sheet, from, to }: { sheet: string; from: Rect; to: Rect }): void {
    resizeSeries(this.change(), sheet, from, to);
  }

  sheetRemoved(sheet: string): void {
    this.areas.dropSheet(sheet);
    if (JSON.stringify(this.#state).includes(JSON.stringify(sheet))) dropSheetState(this.change(), sheet);
  }

  #restore(state: ModelState): void {
    this.#state = state;
    this.#changed();
  }

  #changed(): void {
    this.dirty = true;
    for (const listener of this.#listeners) listener();
  }
}

const emptyExtras: Frozen<SheetExtras> = newSheetExtras();
