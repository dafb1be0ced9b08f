/** The name of the segment for three scores, for whole tables: each combination is looked up once. */
import { eightSegment, eightSegments, gridCell, gridSegment, gridSegments } from '../analytics/segment';
import type { Choice } from './choices';
import type { Sentences } from './sentences';

export type Scheme = Choice<'rfmScheme'> | string[][];

/** The names of all segments of a scheme, in its order; a name that stands in several cells of a grid once. */
export function segmentNames(scheme: Scheme, words: Sentences): string[] {
  if (scheme === 'CN8') return eightSegments.map((key) => words.labels.cn8[key]);
  if (scheme === 'GRID11') return gridSegments.map((key) => words.labels.grid11[key]);
  return [...new Set(scheme.flat())];
}

/** Scores on another number of bins are stretched to 1..5 first: lowest to 1, highest to 5. */
export function segmenter(scheme: Scheme, bins: number, words: Sentences): (r: number, f: number, m: number) => string {
  const known: string[] = [];
  const fifths = (score: number) => Math.floor(((score - 1) * 4) / (bins - 1) + 0.5) + 1;
  const name = (recency: number, frequency: number, monetary: number): string => {
    const scores = { recency, frequency, monetary };
    if (scheme === 'CN8') return words.labels.cn8[eightSegment(scores, 4)];
    if (scheme === 'GRID11') return words.labels.grid11[gridSegment(scores)];
    const { row, column } = gridCell(scores);
    return scheme[row]![column]!;
  };
  return (r, f, m) => {
    const code = 100 * r + 10 * f + m;
    return (known[code] ??= name(fifths(r), fifths(f), fifths(m)));
  };
}
