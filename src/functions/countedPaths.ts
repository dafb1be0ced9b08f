/** From paths as text (A > B > C) to numbered steps, and which channels are none in particular. */
import { listInSteps } from '../analytics/steps';
import { Numbering } from './numbering';

/** What people call traffic that came by itself. */
const direct = new Set([
  'direct',
  '(direct)',
  'direct traffic',
  '直接',
  '直接访问',
  '直接流量',
  '直接造訪',
  '直接存取',
]);

export const isDirect = (channel: string): boolean => direct.has(channel.toLowerCase());

/** Channels numbered in the order of their names, so that the order of rows never shows. */
export function* readPaths(
  paths: readonly string[],
  separator: string,
): Generator<void, { steps: number[]; ends: number[]; names: string[] }> {
  const channels = new Numbering();
  const parts: number[] = [];
  const ends = yield* listInSteps(paths.length, (at) => {
    channels.addParts(paths[at]!, separator, parts);
    return parts.length;
  });
  const { order, rank } = channels.sorted();
  return { steps: parts.map((at) => rank[at]!), ends, names: order.map((at) => channels.texts[at]!) };
}
