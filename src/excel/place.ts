/**
 * Puts a plan into the workbook, or leaves the workbook as it was: look, compile, write, show. A name taken meanwhile by someone
 * else gives it a second chance with a fresh look; so does an Excel that cannot make one undo step of it.
 */
import type { Answers } from '../sheet/answers';
import type { Existing } from '../sheet/existing';
import type { Plan } from '../sheet/plan';
import { CompileProblem } from '../sheet/problem';
import { draw, type Drawing } from './draw';
import type { Job } from './draw/requests';
import { codeOf, PlanProblem, problemOf, wasAnswered } from './problem';
import { canUndoInOneStep, refusesOneUndoStep, runExcel } from './run';
import { show } from './show';
import { survey } from './survey';
import { takeBack, type Attempt } from './takeBack';

export interface Progress {
  step: 'look' | 'compile' | 'write' | 'show';
  done: number;
  total: number;
}

export interface Order {
  planFor(existing: Existing): Plan;
  /** To be remembered; null where nothing was asked. */
  answers: Answers | null;
  report(progress: Progress): void;
  signal: AbortSignal;
}

export interface Placed {
  plan: Plan;
  /** What the plan was made for. */
  existing: Existing;
  /** The person can take all of it back with one Undo; otherwise Excel counts several steps. */
  oneUndoStep: boolean;
}

interface Chances {
  oneUndoStep: boolean;
  freshLook: boolean;
}

export function place(order: Order): Promise<Placed> {
  return tryToPlace(order, { oneUndoStep: canUndoInOneStep(), freshLook: true });
}

async function tryToPlace(order: Order, chances: Chances): Promise<Placed> {
  let attempt: Attempt | undefined;
  try {
    const placed = await runExcel((context) => placeIn(context, order, (begun) => (attempt = begun)), chances);
    return { ...placed, oneUndoStep: chances.oneUndoStep };
  } catch (error) {
    if (attempt) await takeBack({ ...attempt, answered: wasAnswered(error) });
    const left = chancesAfter(codeOf(error), chances);
    if (left) return tryToPlace(order, left);
    throw error instanceof CompileProblem ? error : withName(problemOf(error), attempt);
  }
}

function chancesAfter(code: string | undefined, chances: Chances): Chances | undefined {
  if (code === undefined) return undefined;
  if (chances.oneUndoStep && refusesOneUndoStep(code)) return { ...chances, oneUndoStep: false };
  if (chances.freshLook && code === 'ItemAlreadyExists') return { ...chances, freshLook: false };
  return undefined;
}

/** Excel does not say which name was taken: it is that of the first sheet it did not add. */
function withName(problem: PlanProblem, attempt: Attempt | undefined): PlanProblem {
  const refused = attempt?.drawing.sheets.find(({ sheet }) => sheet.toJSON().id === undefined);
  if (problem.code !== 'nameTaken' || !refused) return problem;
  return new PlanProblem('nameTaken', { ...problem.facts, name: refused.plan.name }, { cause: problem.cause });
}

async function placeIn(
  context: Excel.RequestContext,
  order: Order,
  begin: (attempt: Attempt) => void,
): Promise<Omit<Placed, 'oneUndoStep'>> {
  const { report, signal } = order;
  report({ step: 'look', done: 0, total: 1 });
  stopIfCancelled(signal);
  const { existing, before, structureProtected, lostNames } = await survey(context);
  if (structureProtected) throw new PlanProblem('workbookProtected');

  report({ step: 'compile', done: 0, total: 1 });
  const plan = order.planFor(existing);
  stopIfCancelled(signal);

  context.runtime.enableEvents = false;
  const drawing = draw(context, plan, lostNames);
  begin({ before, plan, drawing, answered: true });
  await send(context, order, drawing.requests, drawing.requests.length);
  refuseUsedCells(drawing);

  report({ step: 'show', done: 0, total: 1 });
  stopIfCancelled(signal);
  context.runtime.enableEvents = before.eventsEnabled;
  await show(context, plan, order.answers);
  report({ step: 'show', done: 1, total: 1 });
  return { plan, existing };
}

/** One request after the other. Calculation and screen wait until each is through. */
async function send(context: Excel.RequestContext, order: Order, requests: Job[][], total: number): Promise<void> {
  const [jobs, ...later] = requests;
  if (!jobs) return;
  order.report({ step: 'write', done: total - requests.length, total });
  stopIfCancelled(order.signal);
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const job of jobs) job.run();
  await context.sync();
  await send(context, order, later, total);
}

/** Between look and write someone may have typed where the plan puts its additions. */
function refuseUsedCells({ additions }: Drawing): void {
  for (const { sheetName, block, over, range } of additions) {
    const isFree = (content: unknown) => content === '' || (over !== undefined && content === over);
    const used = block.cells.some((cells, row) =>
      cells.some((cell, column) => cell !== null && !isFree(range.formulas[row]?.[column])),
    );
    if (used) throw new PlanProblem('cellsInUse', { sheet: sheetName, address: block.address });
  }
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new PlanProblem('cancelled');
}
