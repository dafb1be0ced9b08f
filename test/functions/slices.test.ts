/** Long calls give way: the page lives on between two slices, and the answer is the one that comes at once. */
import { isPromise, slice } from '../../src/functions/slices';
import { guides } from '../../src/functions/guides';
import type { FunctionId } from '../../src/functions/words';
import { argumentsOf, KPI } from './calculator';

const ROWS = 400;
/** Entries that are made without looking up. */
const ENTRIES = 100;
const column = (cell: (i: number) => unknown): unknown[][] => Array.from({ length: ROWS }, (_, i) => [cell(i)]);

const ids = column((i) => `C${(i * 7) % 60}`);
const days = column((i) => 46_000 + ((i * 31) % 365));
const amounts = column((i) => 10 + ((i * 7919) % 1000) / 7);
const others = column((i) => 1 + ((i * 104_729) % 1000));
const items = column((i) => `Item ${i}`);

const calls: Partial<Record<FunctionId, unknown[]>> = {
  VARIANCE: [amounts, others],
  RFM: [column((i) => `C${i}`), days, amounts],
  CLV: [ids, days, amounts],
  PVM: [items, amounts, others, others, amounts],
  SCORECARD: [items, amounts, others, column(() => 1 / ROWS)],
  OPTIMIZE: [1e5, amounts, others],
  PATHCREDIT: [column((i) => `C${i % 12} > C${(i >> 3) % 12}`), others, 'markov', amounts],
  PREDICT: [argumentsOf(guides.PREDICT.examples[0]![0])[0], amounts],
  ALLOCATE: [1e6, amounts],
};

let pauses = 0;
beforeEach(() => {
  pauses = 0;
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((resume: () => void) => {
    pauses++;
    return setImmediate(resume);
  }) as never);
});
afterEach(() => {
  slice.milliseconds = Infinity;
  jest.restoreAllMocks();
});

test.each(Object.entries(calls))('%s gives way, and answers the same', async (id, args) => {
  const atOnce = KPI[id]!(...structuredClone(args));
  expect(isPromise(atOnce)).toBe(false);
  slice.milliseconds = -1;
  const later = KPI[id]!(...args);
  expect(isPromise(later)).toBe(true);
  expect(await later).toEqual(atOnce);
  expect(pauses).toBeGreaterThanOrEqual(id === 'CLV' ? 1 : ROWS / ENTRIES);
});
