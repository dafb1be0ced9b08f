/**
 * Timing for the bench: processor time of all threads, rounds interleaved, the fastest of each (all else measures what
 * the machine did besides), only ratios count;
 * and the table that the run ends with.
 */

export interface Contender {
  name: string;
  /** Everything that is timed. Its answer keeps the engine from skipping the work. */
  run(): unknown;
}

export interface Timing {
  name: string;
  /** Milliseconds of processor time of the fastest run. */
  milliseconds: number;
}

/** One line of the closing table. */
export interface Figure {
  work: string;
  found: string;
  target: string;
  met: boolean;
}

/**
 * `repeats`: how often a round runs each, so that short work outlasts the clock. Garbage is collected before, which throws away fast code;
 * a run that does not count brings it back.
 */
export async function race(contenders: Contender[], rounds: number, repeats = 1): Promise<Timing[]> {
  const times = contenders.map((): number[] => []);
  for (const contender of contenders) await contender.run();
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      globalThis.gc?.();
      await contender.run();
      const started = process.cpuUsage();
      for (let run = 0; run < repeats; run++) await contender.run();
      const { user, system } = process.cpuUsage(started);
      times[i]!.push((user + system) / 1000 / repeats);
    }
  }
  return contenders.map(({ name }, i) => ({ name, milliseconds: Math.min(...times[i]!) }));
}

/** Megabytes a run needs beyond what was there before, collected garbage included. */
export async function memory(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = used();
  const answer = await run();
  const megabytes = (used() - before) / 1e6;
  return answer === undefined ? Number.NaN : megabytes;
}

/** The longest time in a run, in milliseconds of processor time, in which nothing else of the page could happen. */
export async function longestBlock(run: () => unknown): Promise<number> {
  const clock = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  let longest = 0;
  let last = clock();
  const look = () => {
    const now = clock();
    longest = Math.max(longest, now - last);
    last = now;
  };
  let running = true;
  const tick = () => {
    look();
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  try {
    await run();
    look();
  } finally {
    running = false;
  }
  return longest;
}

/** One line a contender: its time, and how many times ours it takes. */
export function report(title: string, timings: Timing[]): void {
  const [ours] = timings;
  console.log(`\n${title}`);
  for (const { name, milliseconds } of timings) {
    const ratio = milliseconds / ours!.milliseconds;
    console.log(`  ${name.padEnd(44)}${milliseconds.toFixed(1).padStart(10)} ms${ratio.toFixed(2).padStart(9)} ×`);
  }
}

/** Ready to be put into the changelog. */
export function table(figures: Figure[]): void {
  console.log('\n| work | measured | target | |\n| --- | --- | --- | --- |');
  for (const { work, found, target, met } of figures)
    console.log(`| ${work} | ${found} | ${target} | ${target === '' ? '' : met ? 'met' : 'missed'} |`);
}
