/** The check as the pane asks for it: reads the workbook in a constant number of requests, asks rule after rule, and can be stopped between two. */
import { rules } from '../../checks';
import { checkInSteps, type Outcome } from '../../checks/run';
import { scoreOf, withToday, type Past } from '../../checks/score';
import { PlanProblem } from '../problem';
import { readIn } from '../read/read';
import { told } from '../told';
import { loadMemory, rememberTrend, type Ignored } from './memory';

export interface CheckProgress {
  step: 'read' | 'rules';
  done: number;
  total: number;
}

export interface Checked extends Outcome {
  ignored: Ignored[];
  /** Null where no plan sheet is there to be judged. */
  score: number | null;
  /** With today. */
  trend: Past[];
}

/** `today` is an ISO date. Throws a PlanProblem. Changes no cell. */
export async function checkWorkbook(
  today: string,
  report: (progress: CheckProgress) => void,
  signal: AbortSignal,
): Promise<Checked> {
  report({ step: 'read', done: 0, total: 1 });
  const { reading, memory } = await told(async (context) => {
    const loaded = loadMemory(context.workbook);
    return { reading: await readIn(context), memory: loaded() };
  });
  stopIfCancelled(signal);
  const outcome = await inSlices(
    checkInSteps(reading, rules),
    (done) => report({ step: 'rules', done, total: rules.length }),
    signal,
  );
  return { ...outcome, ...memory, ...(await scored(outcome, memory, today)) };
}

async function scored(
  { asked, findings }: Outcome,
  { ignored, trend }: { ignored: Ignored[]; trend: Past[] },
  today: string,
): Promise<Pick<Checked, 'score' | 'trend'>> {
  const open = findings.filter(({ id }) => !ignored.some((one) => one.id === id));
  const score = scoreOf(asked, open);
  if (score === null) return { score, trend };
  const next = withToday(trend, { day: today, score, findings: open.length });
  if (JSON.stringify(next) !== JSON.stringify(trend)) await rememberTrend(next);
  return { score, trend: next };
}

/** Milliseconds after which the pane may draw and hear a click. */
const slice = 24;

async function inSlices<T>(
  work: Generator<number, T>,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<T> {
  const until = performance.now() + slice;
  let step = work.next();
  while (!step.done && performance.now() < until) step = work.next();
  if (step.done) return step.value;
  report(step.value);
  await new Promise((resolve) => setTimeout(resolve));
  stopIfCancelled(signal);
  return inSlices(work, report, signal);
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new PlanProblem('cancelled');
}
