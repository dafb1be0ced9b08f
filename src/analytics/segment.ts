/** RFM segments from three scores: the 11-segment grid, and the eight of the Chinese scheme (重要/一般 × 价值 发展 保持 挽留). */
import { AnalyticsError, within } from './problem';

export const gridSegments = [
  'champions',
  'loyal',
  'potentialLoyalist',
  'new',
  'promising',
  'needAttention',
  'aboutToSleep',
  'atRisk',
  'cantLose',
  'hibernating',
  'lost',
] as const;
export type GridSegment = (typeof gridSegments)[number];

/** Key (重要) first, then general (一般); in each recency and frequency high-high, high-low, low-high, low-low. */
export const eightSegments = [
  'keyValue',
  'keyDevelop',
  'keyKeep',
  'keyWinBack',
  'generalValue',
  'generalDevelop',
  'generalKeep',
  'generalWinBack',
] as const;
export type EightSegment = (typeof eightSegments)[number];

/** Rows: recency score 5 to 1. Columns: rounded mean of frequency and monetary score 1 to 5. Every cell has exactly one name. */
const grid: readonly (readonly GridSegment[])[] = [
  ['new', 'potentialLoyalist', 'loyal', 'champions', 'champions'],
  ['promising', 'potentialLoyalist', 'potentialLoyalist', 'loyal', 'champions'],
  ['promising', 'needAttention', 'potentialLoyalist', 'loyal', 'loyal'],
  ['aboutToSleep', 'needAttention', 'needAttention', 'atRisk', 'atRisk'],
  ['lost', 'hibernating', 'atRisk', 'cantLose', 'cantLose'],
];

export interface Scores {
  recency: number;
  frequency: number;
  monetary: number;
}

/**
 * Which row and column of a 5 × 5 grid do the scores point to? Row 0 is recency 5; column 0 a mean of 1, halves round up.
 * Raises `outOfRange` or `notWhole` for a score that is not one of 1..5.
 * Source: the 25-cell grid in public SQL of RFM projects; each cell lies inside the ranges of the rfm vignette (Hebbali, 2019).
 * @example gridCell({ recency: 4, frequency: 4, monetary: 5 }) // { row: 1, column: 4 }
 */
export function gridCell({ recency, frequency, monetary }: Scores): { row: number; column: number } {
  const [r, f, m] = [score('r', recency), score('f', frequency), score('m', monetary)];
  return { row: 5 - r, column: Math.floor((f + m + 1) / 2) - 1 };
}

/**
 * Which of the 11 segments is it?
 * @example gridSegment({ recency: 5, frequency: 5, monetary: 5 }) // 'champions'
 */
export function gridSegment(scores: Scores): GridSegment {
  const { row, column } = gridCell(scores);
  return grid[row]![column]!;
}

/**
 * Which of the eight segments is it, when scores from `high` on count as high? M decides 重要 or 一般; R and F decide the rest.
 * Raises `outOfRange` or `notWhole` for a score that is not one of 1..5.
 * Source: 阿里云 Quick Audience, RFM 模型 (help.aliyun.com/document_detail/273067.html, 2023).
 * @example eightSegment({ recency: 2, frequency: 4, monetary: 5 }, 4) // 'keyKeep'
 */
export function eightSegment({ recency, frequency, monetary }: Scores, high: number): EightSegment {
  const [r, f, m] = [score('r', recency) >= high, score('f', frequency) >= high, score('m', monetary) >= high];
  return eightSegments[(m ? 0 : 4) + (r ? 0 : 2) + (f ? 0 : 1)]!;
}

function score(argument: string, value: number): number {
  if (!Number.isInteger(within(argument, value, 1, 5))) throw new AnalyticsError('notWhole', argument, { got: value });
  return value;
}
