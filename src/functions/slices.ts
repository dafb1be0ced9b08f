/** Long work in slices: a generator that yields now and then runs at once when it is short, else gives the page time to breathe. */

/** Tests that want their answer at once set it to Infinity. */
export const slice = { milliseconds: 60 };

export function finish<T>(work: Generator<void, T>): T | Promise<T> {
  const first = run(work);
  if (first.done) return first.value;
  return (async () => {
    for (;;) {
      await new Promise((resume) => setTimeout(resume, 0));
      const next = run(work);
      if (next.done) return next.value;
    }
  })();
}

function run<T>(work: Generator<void, T>): IteratorResult<void, T> {
  const started = Date.now();
  for (;;) {
    const step = work.next();
    if (step.done || Date.now() - started > slice.milliseconds) return step;
  }
}

export const isWork = <T>(value: T | Promise<T> | Generator<void, T>): value is Generator<void, T> =>
  typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function';

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
