/** A small write that either happens or leaves the workbook as it was. Plans have their own way of taking back: `takeBack.ts`. */
import { CompileProblem } from '../sheet/problem';
import { codeOf, PlanProblem, problemOf, wasAnswered, type Facts } from './problem';
import { canUndoInOneStep, refusesOneUndoStep, runExcel } from './run';

export interface Begun {
  /** Puts everything back; begins with what was read before writing. `answered`: Excel told how far it came. */
  takeBack(context: Excel.RequestContext, answered: boolean): Promise<void>;
  /** What stays behind where even that fails, for the sentence about it. */
  left: Facts;
}

export interface Done<T> {
  result: T;
  /** One Undo takes all of it back; otherwise it takes several. */
  oneUndoStep: boolean;
}

/** `begin` is called before the first write. Throws a PlanProblem. */
export function attempt<T>(
  work: (context: Excel.RequestContext, begin: (begun: Begun) => void) => Promise<T>,
): Promise<Done<T>> {
  return attemptWith(work, canUndoInOneStep());
}

async function attemptWith<T>(
  work: (context: Excel.RequestContext, begin: (begun: Begun) => void) => Promise<T>,
  oneUndoStep: boolean,
): Promise<Done<T>> {
  let begun: Begun | undefined;
  try {
    const result = await runExcel((context) => work(context, (what) => (begun = what)), { oneUndoStep });
    return { result, oneUndoStep };
  } catch (error) {
    if (begun) await putBack(begun, wasAnswered(error));
    if (oneUndoStep && refusesOneUndoStep(codeOf(error))) return attemptWith(work, false);
    throw error instanceof CompileProblem ? error : problemOf(error);
  }
}

async function putBack(begun: Begun, answered: boolean, triesLeft = 3): Promise<void> {
  try {
    await runExcel((context) => begun.takeBack(context, answered));
  } catch (error) {
    if (triesLeft <= 1) throw new PlanProblem('halfDone', begun.left, { cause: error });
    await putBack(begun, answered, triesLeft - 1);
  }
}
