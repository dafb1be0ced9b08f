/**
 * `Excel.run({ mergeUndoGroup: true }, …)` for a library that is older than the option: the newest one on npm ignores it,
 * the one on Microsoft's servers does not. Only where the host claims ExcelApi 1.20.
 */
import { RequestFlag } from '../wire/protocol';

export interface UndoGroups {
  openUndoGroup(): void;
  closeUndoGroup(): void;
}
interface Context {
  _requestFlagModifier: number;
}
type Batch = (context: Context) => Promise<unknown>;
type Run = (...args: unknown[]) => Promise<unknown>;

export function addMergeUndo(excel: { run: Run }, groups: UndoGroups): void {
  const { run } = excel;
  excel.run = (...args) => {
    const [options, batch] = args as [{ mergeUndoGroup?: boolean } | undefined, Batch];
    if (args.length !== 2 || !options?.mergeUndoGroup) return run(...args);
    groups.openUndoGroup();
    const merged: Batch = (context) => {
      context._requestFlagModifier |= RequestFlag.MergeUndo;
      return batch(context);
    };
    return run(options, merged).finally(() => groups.closeUndoGroup());
  };
}
