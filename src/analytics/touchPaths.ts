/** Dated touches put into the order of their paths, for the models that ask for whole paths (`paths.ts`). */
import type { Touches } from './attribution';

export interface TouchPaths {
  /** Channel numbers of all paths one after another, each path in order of time. */
  steps: number[];
  /** Where each path ends in `steps`; it begins where the one before it ends. */
  ends: number[];
  /** Sum of the values of each path, also of those on rows that are no touch. */
  value: number[];
}

/**
 * Which channels did each path pass, in order of time? Touches at the same moment stand in the order of their channel's number, as in
 * `touchCredit`.
 * Source: ours.
 * @example touchPaths({ path: Int32Array.of(0, 0), channel: Int32Array.of(1, 0), time: Float64Array.of(46150, 46143), value: Float64Array.of(320, 0), paths: 1, channels: 2 }) // { steps: [0, 1], ends: [2], value: [320] }
 */
export function touchPaths({ path, channel, time, value, paths }: Touches): TouchPaths {
  const isTouch = (i: number) => path[i]! >= 0 && channel[i]! >= 0;
  const values = new Array<number>(paths).fill(0);
  const ends = new Array<number>(paths).fill(0);
  for (let i = 0; i < path.length; i++) {
    if (path[i]! >= 0) values[path[i]!]! += value[i]!;
    if (isTouch(i)) ends[path[i]!]!++;
  }
  for (let at = 1; at < paths; at++) ends[at]! += ends[at - 1]!;
  const touches = new Int32Array(ends.at(-1) ?? 0);
  const next = ends.map((_, at) => ends[at - 1] ?? 0);
  for (let i = 0; i < path.length; i++) if (isTouch(i)) touches[next[path[i]!]!++] = i;
  const order = (i: number, j: number) => time[i]! - time[j]! || channel[i]! - channel[j]!;
  let from = 0;
  for (const to of ends) {
    if (to - from > 1) touches.subarray(from, to).sort(order);
    from = to;
  }
  return { steps: Array.from(touches, (i) => channel[i]!), ends, value: values };
}
