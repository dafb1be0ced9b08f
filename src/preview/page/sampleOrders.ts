/** Orders to try the functions on: made up, the same every time, shaped like a real shop's (few regulars, many who came once). */
import type { CellInput } from '../engine/engine';
import type { Words } from './words';

export interface SampleOrders {
  header: string[];
  rows: CellInput[][];
}

const count = 800;
const customers = 240;
/** 1 July 2025 as a serial number; orders reach to the end of June 2026. */
const firstDay = 45_839;
const days = 365;

export function sampleOrders({ sample }: Words): SampleOrders {
  const random = generator(20_260_701);
  const rows = Array.from({ length: count }, () => {
    // The square favours low numbers: some customers come back again and again.
    const customer = Math.floor(random() ** 2 * customers);
    const channel = Math.floor(random() ** 1.5 * sample.channels.length);
    const day = firstDay + Math.floor(days * random() ** (customer % 7 === 0 ? 2.5 : 0.8));
    const amount = Math.round(100 * Math.exp(4.2 + 0.7 * normal(random))) / 100;
    return { customer, channel, day, amount };
  }).sort((a, b) => a.day - b.day);
  return {
    header: [sample.order, sample.customer, sample.date, sample.channel, sample.amount],
    rows: rows.map(({ customer, channel, day, amount }, index) => [
      `A${String(index + 1).padStart(5, '0')}`,
      `C${String(customer + 1).padStart(4, '0')}`,
      day,
      sample.channels[channel] ?? '',
      amount,
    ]),
  };
}

/** Mulberry32, Tommy Ettinger 2017, public domain. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
