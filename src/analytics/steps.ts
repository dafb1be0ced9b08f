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

/** So few entries that even slow ones are soon made, and so many that stopping costs nothing. */
const ENTRIES = 100;

/**
 * A list made entry by entry, in steps.
 * @example listInSteps(2, (at) => at).next().done // false
 */
export function* listInSteps<T>(length: number, entry: (at: number) => T): Generator<void, T[]> {
  const list = new Array<T>(length);
  // Apart from the generator, whose loops are not made fast.
  const fill = (from: number, to: number): void => {
    for (let at = from; at < to; at++) list[at] = entry(at);
  };
  for (let from = 0; from < length; from += ENTRIES) {
    yield;
    fill(from, Math.min(length, from + ENTRIES));
  }
  return list;
}
