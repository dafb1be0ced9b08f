/** Long work as a generator that stops now and then, for whoever has something else to do in between. */

/**
 * The result of work in steps, without a pause.
 * @example toEnd((function* () { yield; return 3; })()) // 3
 */
export function toEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
