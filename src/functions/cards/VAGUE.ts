import { vaguePhrase, vaguePhrases } from '../../analytics/goal';
import { orEmpty, text } from '../parameters';
import { texts } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Which vague phrase hides in a text? The first of the list, when the text holds no figure; else blank.
 * Problems: none but error cells, which pass through.
 * Source: Plansheet.
 * @example =KPI.VAGUE("提升品牌知名度") → "提升品牌知名度"
 */
export const VAGUE = card({
  parameters: { text: orEmpty(text()), phrases: texts() },
  answer: ({ text, phrases }) => vaguePhrase(text, phrases ?? vaguePhrases),
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['"提升品牌知名度"', '提升品牌知名度'],
    ['"Boost sales by 12%"', ''],
    ['"more fun",{"fun"}', 'fun'],
  ],
  native: { without: 'text' },
  source: 'Plansheet',
};
