/**
 * Order files of any size for speed and memory tests: the same seeded stream as the reference generator (NumPy's
 * RandomState(1).random_sample), so that its summary can be held against ours. About rows/6.5 customers, skewed purchase rates,
 * log-normal spend, seasons, 1.5 % returns.
 */
export interface Orders {
  customers: number;
  /** Per order: customer index, day since 2022-01-01, amount in cents. */
  customer: Int32Array;
  day: Int32Array;
  cents: Float64Array;
}

const DAYS = 1096;
/** 2022-01-01 as an Excel date serial. */
export const FIRST_DAY = 44562;

/** Mersenne Twister, 53-bit doubles in [0, 1). */
function randomSample(seed: number): () => number {
  const N = 624;
  const state = new Uint32Array(N);
  state[0] = seed;
  for (let i = 1; i < N; i++) {
    const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
    state[i] = Math.imul(1812433253, previous) + i;
  }
  let at = N;
  const next = () => {
    if (at >= N) {
      for (let k = 0; k < N; k++) {
        const y = (state[k]! & 0x80000000) | (state[(k + 1) % N]! & 0x7fffffff);
        state[k] = state[(k + 397) % N]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
      }
      at = 0;
    }
    let y = state[at++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  };
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
}

export function makeOrders(rows: number, seed = 1): Orders {
  const random = randomSample(seed);
  const draw = (n: number) => Float64Array.from({ length: n }, random);
  const normal = (n: number) => {
    const u = draw(n);
    const v = draw(n);
    return u.map((x, i) => Math.sqrt(-2 * Math.log1p(-x)) * Math.cos(2 * Math.PI * v[i]!));
  };
  const customers = Math.max(2, Math.trunc(rows / 6.5));

  const shape = draw(customers);
  const scale = draw(customers);
  const cumulative = new Float64Array(customers);
  let sum = 0;
  for (let i = 0; i < customers; i++) {
    sum += shape[i]! ** (1 / 0.35) * -Math.log1p(-scale[i]!) + 1e-4;
    cumulative[i] = sum;
  }
  const customer = new Int32Array(rows);
  const picks = draw(rows);
  for (let i = 0; i < rows; i++) customer[i] = Math.min(firstAbove(cumulative, picks[i]! * sum), customers - 1);

  const start = Int32Array.from(draw(customers), (u) => Math.trunc(DAYS * u ** 1.3));
  const life = Int32Array.from(draw(customers), (u, i) =>
    Math.min(DAYS - start[i]!, 1 + Math.trunc(-420 * Math.log1p(-u))),
  );
  const offset = draw(rows);
  const season = draw(rows);
  const december = draw(rows);
  const day = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const c = customer[i]!;
    let d = start[c]! + Math.trunc(life[c]! * offset[i]!);
    if (season[i]! < 0.12 && start[c]! + life[c]! > 334) {
      d = 334 + Math.trunc(31 * december[i]!) + 365 * Math.min(Math.trunc(d / 365), 1);
    }
    if (season[i]! > 0.9) d = Math.max(d - (d % 7), 0);
    day[i] = Math.min(Math.max(d, 0), DAYS - 1);
  }

  const base = normal(customers).map((x) => Math.exp(3.6 + 0.7 * x));
  const spread = normal(rows);
  const kind = draw(rows);
  const cents = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const amount = Math.max(1, roundHalfEven(base[customer[i]!]! * Math.exp(0.5 * spread[i]!) * 100));
    cents[i] = kind[i]! < 0.015 ? -amount : kind[i]! < 0.018 ? 0 : amount;
  }
  return { customers, customer, day, cents };
}

/** As Excel hands cells over: read from a message, so that texts are such as a reader of JSON makes. */
export const asSent = <T>(cells: T): T => JSON.parse(JSON.stringify(cells)) as T;

/** As the cells of a sheet: id text, date serial, amount. */
export function asCells({ customers, customer, day, cents }: Orders): {
  ids: string[][];
  dates: number[][];
  amounts: number[][];
} {
  const names = Array.from({ length: customers }, (_, i) => customerId(i, customers));
  return asSent({
    ids: Array.from(customer, (c) => [names[c]!]),
    dates: Array.from(day, (d) => [FIRST_DAY + d]),
    amounts: Array.from(cents, (c) => [c / 100]),
  });
}

export function customerId(index: number, customers: number): string {
  return `C${String(index).padStart(String(customers).length, '0')}`;
}

/** Index of the first entry above x in an ascending list. */
function firstAbove(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function roundHalfEven(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
}
