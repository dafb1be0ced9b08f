/** Puts the object model over an engine and behind the wire: the stand-in for Excel, without a library or a screen. */
import type { Engine } from '../engine/engine';
import { HostBridge, type BridgeOptions } from '../wire/bridge';
import { Dispatcher, type DispatchOptions, type Workspace } from '../wire/dispatcher';
import type { HostObject } from '../wire/hostObject';
import { MessageCategory } from '../wire/protocol';
import { Book, type BookOptions } from './book';
import { drawnCharts, type DrawnChart } from './charts/drawnCharts';
import { Objects } from './objects';
import { createServices, type RuntimeState } from './services';
import { snapshot, type WorkbookSnapshot } from './snapshot';
import { EventTeller } from './tellEvents';
import { Workbook } from './workbook/workbook';

export interface ExcelHostOptions extends Partial<BookOptions>, DispatchOptions, BridgeOptions {}

/** How long a suspended calculation waits for the next request, in milliseconds. */
const pause = 100;

export class ExcelHost implements Workspace {
  readonly book: Book;
  readonly root: HostObject;
  readonly bridge: HostBridge;
  /** What the add-in asked of its runtime: whether to start with the document, whether its pane is shown. */
  readonly runtime: RuntimeState;
  /** The library's ears for ribbon buttons: function name, event as JSON. */
  readonly commandListeners = new Set<(functionName: string, event: string) => void>();
  readonly #services: Map<string, HostObject>;
  /** Open merged groups; their requests are one step of Undo. */
  #merging = 0;
  #disposed = false;
  #calculating: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly engine: Engine,
    options: ExcelHostOptions = {},
  ) {
    const { locale = 'en-US', fileName = 'Book1.xlsx', user = 'Analyst', now = () => new Date() } = options;
    this.book = new Book(engine, { locale, fileName, user, now });
    this.book.objects = new Objects(this.book);
    this.root = new Workbook(this.book);
    const { runtime, services } = createServices();
    this.runtime = runtime;
    this.#services = services;
    new EventTeller(this.book);
    this.bridge = new HostBridge(new Dispatcher(this, options), this.book.events, options);
    engine.on(() => this.bridge.flush());
  }

  get references() {
    return this.book.references;
  }

  service(name: string): HostObject | undefined {
    return this.#services.get(name);
  }

  async settle(): Promise<void> {
    if (!this.#disposed) await this.book.settle();
  }

  beginRequest(merge: boolean): void {
    clearTimeout(this.#calculating);
    this.engine.calculation.hold(true);
    if (!(merge && this.#merging > 0)) this.book.undo.begin();
  }

  /**
   * Whoever suspends calculation has more to write: it is made up for when the next request reads, or when none comes.
   * Everything else is calculated before the answer.
   */
  async endRequest(merge: boolean): Promise<void> {
    const suspended = this.book.calculationSuspended;
    this.book.calculationSuspended = false;
    this.book.rules.flush();
    if (!(merge && this.#merging > 0)) this.book.undo.end();
    this.engine.calculation.hold(false);
    if (suspended) this.#calculating = setTimeout(() => void this.settle(), pause);
    else await this.settle();
  }

  forgetUndo(): void {
    this.book.undo.clearWhenDone();
  }

  listen(target: HostObject, event: string, on: boolean): void {
    this.book.events.listen(target, event, on);
  }

  /** Until the group is closed again, requests that ask for it make one step of Undo. Groups may overlap. */
  openUndoGroup(): void {
    if (this.#merging++ === 0) this.book.undo.begin();
  }

  closeUndoGroup(): void {
    if (--this.#merging === 0) this.book.undo.end();
  }

  undo(): Promise<boolean> {
    return this.book.undo.undo();
  }

  redo(): Promise<boolean> {
    return this.book.undo.redo();
  }

  snapshot(): WorkbookSnapshot {
    return snapshot(this.book);
  }

  charts(sheet: string): DrawnChart[] {
    return drawnCharts(this.book, sheet);
  }

  /** Charts, comments, page layout … changed; cells are told of by the engine. */
  onStateChanged(listener: () => void): () => void {
    return this.book.onStateChanged(listener);
  }

  /** A button of the ribbon or the cell menu: runs what the add-in associated with the function's name. */
  runCommand(functionName: string, controlId: string): void {
    const event = JSON.stringify({ source: { id: controlId } });
    for (const listener of this.commandListeners) listener(functionName, event);
  }

  /** A keyboard shortcut: the same function, without an event to complete. */
  runAction(actionId: string): void {
    this.book.events.post(MessageCategory.RibbonAction, 1000, '', [actionId]);
    this.bridge.flush();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#calculating);
    this.bridge.close();
    this.engine.dispose();
  }
}

export function createExcelHost(engine: Engine, options: ExcelHostOptions = {}): ExcelHost {
  return new ExcelHost(engine, options);
}
