/** From columns of cells to the credit of every channel under every model, by the code of the functions, in steps. No React, no Excel. */
import { touchCredit, type TouchModel } from '../../analytics/attribution';
import { pathCredit, type CountedPaths, type PathModel } from '../../analytics/paths';
import { AnalyticsError } from '../../analytics/problem';
import { exactSum } from '../../analytics/sum';
import { touchPaths } from '../../analytics/touchPaths';
import { isDirect, readPaths } from '../../functions/countedPaths';
import { readTouches, type TouchBook } from '../../functions/touches';
import { Problem } from '../../functions/problems';
import type { DateOrder } from '../../sheet/readDates';
import { clean, type Cleaned, type Columns } from './clean';
import type { Kind } from './mapping';

export type Model = TouchModel | PathModel;

/** In the order they are shown. What a kind of list cannot answer is left out: counted paths have no times. */
export const modelsOf: Record<Kind, readonly Model[]> = {
  touches: ['last', 'first', 'linear', 'position', 'decay', 'lastnondirect', 'markov', 'shapley'],
  paths: ['last', 'first', 'linear', 'position', 'lastnondirect', 'markov', 'shapley'],
};
/** What KPI.ATTRIBUTION offers; the others need whole paths. */
export const touchModels: readonly TouchModel[] = ['last', 'first', 'linear', 'position', 'decay'];
export const isTouchModel = (model: Model): model is TouchModel => touchModels.some((each) => each === model);

export interface Comparison extends Omit<Cleaned, 'cells'> {
  kind: Kind;
  /** Most credit by last touch first. */
  channels: string[];
  /** By channel; a model that has no answer for these paths is missing. */
  credit: Partial<Record<Model, number[]>>;
  total: number;
  /** Of paths without any channel. */
  unclaimed: number;
  paths: number;
  /** Whether there are journeys without conversion, from which a Markov chain learns. */
  hasNulls: boolean;
}

/** More are no channels: a wrong column, and a Markov chain that takes minutes. */
export const mostChannels = 200;
export class TooManyChannels extends Error {}

export interface CompareOptions {
  dateOrder: DateOrder;
  halfLifeDays: number;
  separator: string;
}

/** Null where no row counts. */
export function* compare(kind: Kind, columns: Columns, options: CompareOptions): Generator<void, Comparison | null> {
  const cleaned = yield* clean(kind, columns, options.dateOrder);
  if (cleaned.rows === 0) return null;
  try {
    return kind === 'touches' ? yield* ofTouches(cleaned, options) : yield* ofPaths(cleaned, options);
  } catch (error) {
    if (error instanceof Problem && error.code === 'noData') return null;
    throw error;
  }
}

function* ofTouches({ cells, ...found }: Cleaned, { halfLifeDays }: CompareOptions): Generator<void, Comparison> {
  const column = (values: unknown[]) => values.map((value) => [value]);
  const book: TouchBook = yield* readTouches({
    pathIds: column(cells.path),
    times: column(cells.time),
    channels: column(cells.channel),
    values: column(cells.value),
  });
  refuseMany(book.channels);
  const credit: Comparison['credit'] = {};
  let unclaimed = 0;
  for (const model of touchModels) {
    yield;
    const all = touchCredit(book, model, halfLifeDays);
    unclaimed = all[book.channels]!;
    credit[model] = [...all.subarray(0, book.channels)];
  }
  yield;
  const { steps, ends, value } = touchPaths(book);
  yield;
  const isPath = (at: number) => ends[at]! > (ends[at - 1] ?? 0);
  const worth = value.map((each, at) => (isPath(at) ? each : 0));
  const none = value.map(() => 0);
  const valued: CountedPaths = { steps, ends, conversions: worth, nulls: none };
  for (const model of ['lastnondirect', 'shapley'] as const) {
    credit[model] = [...pathCredit(valued, book.channels, model, (channel) => isDirect(book.names[channel]!))];
    yield;
  }
  // A chain counts journeys; what they are worth is shared out as their conversions are.
  const conversions = worth.map((each) => (each > 0 ? 1 : 0));
  const nulls = worth.map((each, at) => (isPath(at) && !(each > 0) ? 1 : 0));
  const counted = markov({ steps, ends, conversions, nulls }, book.channels);
  const converted = conversions.filter((each) => each === 1).length;
  const shared = exactSum(worth);
  if (counted) credit.markov = counted.map((each) => (each / converted) * shared);
  return ordered({
    ...found,
    kind: 'touches',
    channels: book.names,
    credit,
    total: exactSum(value),
    unclaimed,
    paths: book.paths,
    hasNulls: nulls.includes(1),
  });
}

function* ofPaths({ cells, ...found }: Cleaned, { separator }: CompareOptions): Generator<void, Comparison> {
  const { steps, ends, names } = yield* readPaths(cells.path.map(String), separator || '>');
  if (steps.length === 0) throw new Problem('noData', 'path');
  refuseMany(names.length);
  const given = cells.conversions as number[];
  const lost = ends.map((_, at) => (cells.nulls[at] as number | undefined) ?? 0);
  const isPath = (at: number) => ends[at]! > (ends[at - 1] ?? 0);
  const counted: CountedPaths = {
    steps,
    ends,
    conversions: given.map((count, at) => (isPath(at) ? count : 0)),
    nulls: lost.map((count, at) => (isPath(at) ? count : 0)),
  };
  const credit: Comparison['credit'] = {};
  for (const model of ['last', 'first', 'linear', 'position', 'lastnondirect', 'shapley'] as const) {
    yield;
    credit[model] = [...pathCredit(counted, names.length, model, (channel) => isDirect(names[channel]!))];
  }
  yield;
  const chain = markov(counted, names.length);
  if (chain) credit.markov = chain;
  const total = exactSum(given);
  return ordered({
    ...found,
    kind: 'paths',
    channels: names,
    credit,
    total,
    unclaimed: total - exactSum(counted.conversions),
    paths: ends.length,
    hasNulls: counted.nulls.some((count) => count > 0),
  });
}

/** Null where nothing converts, or where no channel has an effect. */
function markov(paths: CountedPaths, channels: number): number[] | null {
  if (!paths.conversions.some((count) => count > 0)) return null;
  try {
    return [...pathCredit(paths, channels, 'markov', () => false)];
  } catch (error) {
    if (error instanceof AnalyticsError && error.code === 'degenerate') return null;
    throw error;
  }
}

function refuseMany(channels: number): void {
  if (channels > mostChannels) throw new TooManyChannels();
}

function ordered(comparison: Comparison): Comparison {
  const { channels, credit } = comparison;
  const last = credit.last ?? [];
  const order = channels
    .map((_, at) => at)
    .sort((a, b) => last[b]! - last[a]! || (channels[a]! < channels[b]! ? -1 : 1));
  const inOrder = Object.entries(credit).map(([model, values]) => [model, order.map((at) => values[at]!)] as const);
  return { ...comparison, channels: order.map((at) => channels[at]!), credit: Object.fromEntries(inOrder) };
}
