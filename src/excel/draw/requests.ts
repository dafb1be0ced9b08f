/** A drawing as a list of small jobs, and how they are put into requests: in one, unless that would be more than Excel takes. */

export interface Job {
  /** About how many characters it adds to the request, or to its answer. */
  weight: number;
  run(): void;
}

/** One or a few members of one object. */
export const shortJob = (run: () => void): Job => ({ weight: 700, run });

/** Excel on the web refuses a request above 5 MB; weights are estimates, on the high side. */
export const requestLimit = 4_000_000;

/** Excel on the web answers at most 5 MB too. */
export const answerLimit = 3_500_000;

/** In order; a new request only where the next job does not fit. */
export function inRequests(jobs: Job[], limit = requestLimit): Job[][] {
  const requests: Job[][] = [[]];
  let weight = 0;
  for (const job of jobs) {
    if (weight > 0 && weight + job.weight > limit) {
      requests.push([]);
      weight = 0;
    }
    requests.at(-1)?.push(job);
    weight += job.weight;
  }
  return requests;
}

/** Each request computed and shown as a whole. */
export async function sendAll(context: Excel.RequestContext, [jobs, ...later]: Job[][]): Promise<void> {
  if (!jobs) return;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const job of jobs) job.run();
  await context.sync();
  await sendAll(context, later);
}

/** Jobs that only ask; their weight is that of the answer. */
export async function askAll(context: Excel.RequestContext, jobs: Job[], limit = answerLimit): Promise<void> {
  await askEach(context, inRequests(jobs, limit));
}

async function askEach(context: Excel.RequestContext, [jobs, ...later]: Job[][]): Promise<void> {
  if (!jobs || jobs.length === 0) return;
  for (const job of jobs) job.run();
  await context.sync();
  await askEach(context, later);
}
