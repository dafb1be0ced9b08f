/**
 * Univer's undo stack with groups that nest and are undone in the reverse of the order they were made
 * (Univer's own batching undoes them first to last), and room for as many steps as Excel keeps.
 */
import { LocalUndoRedoService, type IUndoRedoItem } from '@univerjs/core';

const steps = 100;

export class UndoStack extends LocalUndoRedoService {
  private groups = 0;
  /** In the order they were made; joined once, when the group ends. */
  private group: IUndoRedoItem[] = [];

  begin(): void {
    this.groups += 1;
  }

  end(): void {
    if (this.groups === 0) return;
    this.groups -= 1;
    if (this.groups > 0 || this.group.length === 0) return;
    const whole = joined(this.group);
    this.group = [];
    this.push(whole);
  }

  /** Looks at each step when it is made; what it pushes itself belongs to that step. */
  followUp: ((item: IUndoRedoItem) => void) | null = null;
  private following = false;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.following) return this.extendLast(item);
    if (this.groups === 0) this.push(item);
    else this.group.push(item);
    if (!this.followUp) return;
    this.following = true;
    try {
      this.followUp(item);
    } finally {
      this.following = false;
    }
  }

  /** Steps that need nobody to look at them. */
  plainly<T>(job: () => T): T {
    const { followUp } = this;
    this.followUp = null;
    try {
      return job();
    } finally {
      this.followUp = followUp;
    }
  }

  depth(unitId: string): number {
    return (this._getUndoStack(unitId)?.length ?? 0) + (this.group.length > 0 ? 1 : 0);
  }

  private extendLast(item: IUndoRedoItem): void {
    if (this.group.length > 0) {
      this.group.push(item);
      return;
    }
    const stack = this._getUndoStack(item.unitID, true);
    const last = stack.pop();
    stack.push(last ? joined([last, item]) : item);
    this._updateStatus();
  }

  override clearUndoRedo(unitId: string): void {
    this.group = [];
    super.clearUndoRedo(unitId);
  }

  private push(item: IUndoRedoItem): void {
    this._getRedoStack(item.unitID, true).length = 0;
    const stack = this._getUndoStack(item.unitID, true);
    stack.push(item);
    if (stack.length > steps) stack.shift();
    this._updateStatus();
  }
}

function joined(items: IUndoRedoItem[]): IUndoRedoItem {
  return {
    unitID: items[0]?.unitID ?? '',
    undoMutations: [...items].reverse().flatMap((item) => item.undoMutations),
    redoMutations: items.flatMap((item) => item.redoMutations),
  };
}
