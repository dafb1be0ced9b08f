/** A larger write into cells that exist (`attempt.ts`), during which Excel tells no one of every change. What is given back, each command says. */
import { attempt, type Done } from './attempt';
import { inRequests, sendAll, type Job } from './draw/requests';

/** The jobs that put back what stood there before; they may take several requests. May be called though nothing was written, or twice, and look first. */
export type GiveBack = (context: Excel.RequestContext) => Job[] | Promise<Job[]>;

export interface Edit {
  context: Excel.RequestContext;
  /** Before the first request that writes, and after one that read. `sheets` are named when giving back fails too. */
  begin(giveBack: GiveBack, sheets: string[]): void;
}

export function edit<T>(work: (edit: Edit) => Promise<T>): Promise<Done<T>> {
  return attempt(async (context, begin) => {
    const runtime = context.runtime.load('enableEvents');
    let before: boolean | undefined;
    const result = await work({
      context,
      begin(giveBack, sheets) {
        const { enableEvents } = runtime;
        before = enableEvents;
        context.runtime.enableEvents = false;
        begin({
          async takeBack(fresh) {
            fresh.runtime.enableEvents = false;
            const jobs = await giveBack(fresh);
            if (jobs.length > 0) await sendAll(fresh, inRequests(jobs));
            fresh.runtime.enableEvents = enableEvents;
            await fresh.sync();
          },
          left: { sheets, names: [] },
        });
      },
    });
    if (before !== undefined) {
      context.runtime.enableEvents = before;
      await context.sync();
    }
    return result;
  });
}
