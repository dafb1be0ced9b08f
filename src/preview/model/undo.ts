/** Undo over both halves of the workbook: the engine's own history, and the state beside it. */
import type { History } from '../engine/engine';
import type { ModelState } from './state';

interface Step {
  /** Whether the engine has a step of its own for it. */
  engine: boolean;
  before: ModelState | null;
  after: ModelState | null;
  /** Depth of the engine's history when the step was done; deeper means the user has gone on since. */
  depth: number;
}

export class UndoSteps {
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  #before: ModelState | null = null;
  #depth = 0;
  /** Nesting of groups; only the outermost makes a step. */
  #open = 0;
  #running = false;
  #forget = false;

  constructor(
    readonly history: History,
    readonly read: () => ModelState,
    readonly restore: (state: ModelState) => void,
  ) {}

  begin(): void {
    if (this.#open++ > 0) return;
    this.#before = null;
    this.#depth = this.history.depth();
    this.history.begin();
  }

  /** Keeps what the state was before the first change of a step. What happens outside of steps is nobody's to undo. */
  remember(): void {
    if (this.#open > 0 && !this.#running && !this.#before) this.#before = structuredClone(this.read());
  }

  end(): void {
    if (--this.#open > 0) return;
    this.history.end();
    this.#finish(this.#depth, this.#before);
    if (this.#forget) this.clear();
  }

  #finish(depthBefore: number, before: ModelState | null): void {
    this.#before = null;
    const depth = this.history.depth();
    const engine = depth > depthBefore;
    if (!engine && !before) return;
    this.#done.push({ engine, before, after: null, depth });
    this.#undone.length = 0;
  }

  async undo(): Promise<boolean> {
    const step = this.#done[this.#done.length - 1];
    if (!step || this.history.depth() > step.depth) return this.history.undo();
    if (step.engine) await this.#quietly(() => this.history.undo());
    this.#takeBack(step);
    return true;
  }

  async redo(): Promise<boolean> {
    const step = this.#undone.pop();
    if (!step) return this.history.redo();
    if (step.engine) await this.#quietly(() => this.history.redo());
    if (step.after) this.restore(structuredClone(step.after));
    this.#done.push({ ...step, after: null, depth: this.history.depth() });
    return true;
  }

  /** The user pressed Ctrl+Z in the spreadsheet: the state follows the engine. */
  followEngine(): void {
    const step = this.#done[this.#done.length - 1];
    if (!this.#running && step?.engine && this.history.depth() < step.depth) this.#takeBack(step);
  }

  /** Excel forgets what could be undone once something was done that cannot. */
  clearWhenDone(): void {
    this.#forget = true;
    if (this.#open === 0) this.clear();
  }

  clear(): void {
    this.#forget = false;
    this.history.clear();
    this.#done.length = 0;
    this.#undone.length = 0;
  }

  get depth(): number {
    const beside = this.#done.filter((step) => !step.engine).length;
    return this.history.depth() + beside;
  }

  #takeBack(step: Step): void {
    this.#done.pop();
    this.#undone.push({ ...step, after: step.before ? structuredClone(this.read()) : null });
    if (step.before) this.restore(structuredClone(step.before));
  }

  async #quietly(act: () => Promise<boolean>): Promise<void> {
    this.#running = true;
    try {
      await act();
    } finally {
      this.#running = false;
    }
  }
}
