/**
 * Univer's undo stack with groups that nest and are undone in the reverse of the order they were made
 * (Univer's own batching undoes them first to last), and room for as many steps as Excel keeps.
 */
import { LocalUndoRedoService, type IUndoRedoItem } from '@univerjs/core';

const steps = 100;

export class UndoStack extends LocalUndoRedoService {
  private groups = 0;
  private group: IUndoRedoItem | null = null;

  begin(): void {
    this.groups += 1;
  }

  end(): void {
    if (this.groups === 0) return;
    this.groups -= 1;
    if (this.groups > 0 || !this.group) return;
    const whole = this.group;
    this.group = null;
    this.push(whole);
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.groups === 0) return this.push(item);
    this.group = this.group ? joined(this.group, item) : item;
  }

  depth(unitId: string): number {
    return (this._getUndoStack(unitId)?.length ?? 0) + (this.group ? 1 : 0);
  }

  /** What follows belongs to the step made last: a table that grows because someone typed below it. */
  extendLast(item: IUndoRedoItem): void {
    if (this.group) {
      this.group = joined(this.group, item);
      return;
    }
    const stack = this._getUndoStack(item.unitID, true);
    const last = stack.pop();
    stack.push(last ? joined(last, item) : item);
    this._updateStatus();
  }

  override clearUndoRedo(unitId: string): void {
    this.group = null;
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

function joined(first: IUndoRedoItem, second: IUndoRedoItem): IUndoRedoItem {
  return {
    unitID: first.unitID,
    undoMutations: [...second.undoMutations, ...first.undoMutations],
    redoMutations: [...first.redoMutations, ...second.redoMutations],
  };
}
