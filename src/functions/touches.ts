/** From four columns of cells to numbered touches. */
import { sameSize } from '../analytics/problem';
import type { Touches } from '../analytics/attribution';
import { amountOf, asColumn, momentOf, Numbering, SKIP } from './numbering';
import { Problem } from './problems';

export interface TouchBook extends Touches {
  /** In order of their text, whatever the order of rows. */
  names: string[];
}

const ROWS_A_SLICE = 50_000;

/** Rows with a blank path are skipped; a row without a channel or a time is no touch, but its value counts for its path. */
export function* readTouches(columns: {
  pathIds: unknown[][];
  times: unknown[][];
  channels: unknown[][];
  values: unknown[][];
}): Generator<void, TouchBook> {
  const [pathRows, timeRows, channelRows, valueRows] = Object.values(columns).map(asColumn) as [
    unknown[][],
    unknown[][],
    unknown[][],
    unknown[][],
  ];
  const rows = pathRows.length;
  for (const [argument, cells] of [
    ['times', timeRows],
    ['channels', channelRows],
    ['values', valueRows],
  ] as const) {
    sameSize(argument, cells.length, 'pathIds', rows);
  }
  const [paths, channels] = [new Numbering(), new Numbering()];
  const path = new Int32Array(rows);
  const channel = new Int32Array(rows);
  const time = new Float64Array(rows);
  const value = new Float64Array(rows);
  let kept = 0;
  // Apart from the generator, whose loops are not made fast.
  const readSlice = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const moment = momentOf('times', timeRows[i]![0], i);
      // An id of 0 without a time is the empty row of an older Excel.
      const at = paths.of(pathRows[i]![0]);
      if (at === SKIP || (moment === SKIP && pathRows[i]![0] === 0)) continue;
      const worth = valueRows[i]![0];
      path[kept] = at;
      channel[kept] = moment === SKIP ? SKIP : channels.of(channelRows[i]![0]);
      time[kept] = moment;
      value[kept++] = typeof worth === 'number' && Number.isFinite(worth) ? worth : amountOf('values', worth, i);
    }
  };
  for (let from = 0; from < rows; from += ROWS_A_SLICE) {
    readSlice(from, Math.min(rows, from + ROWS_A_SLICE));
    yield;
  }
  if (!kept) throw new Problem('noData', 'pathIds');
  const { order, rank } = channels.sorted();
  const ranked = channel.subarray(0, kept);
  for (let i = 0; i < kept; i++) if (ranked[i]! >= 0) ranked[i] = rank[ranked[i]!]!;
  return {
    path: path.subarray(0, kept),
    channel: ranked,
    time: time.subarray(0, kept),
    value: value.subarray(0, kept),
    paths: paths.texts.length,
    channels: order.length,
    names: order.map((at) => channels.texts[at]!),
  };
}
