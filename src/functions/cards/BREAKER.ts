import { sameSize } from '../../analytics/problem';
import { breaker } from '../../analytics/breaker';
import { wordsFor } from '../labels';
import { Problem } from '../problems';
import { number, optional, text } from '../parameters';
import { labelsOf, maybe, names, numbers } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Has a figure stayed under its limit for too long? Trailing run of values under limit, in the order of the list, of the rows whose key is
 * key: from periods on tripped, one short of it watch, else closed. Blanks are skipped.
 * Problems: #VALUE! for keys without key or the other way round, ranges of different length, periods of 0 or less, or text.
 * Source: Nygard, Release It! (2007), circuit breaker.
 * @example =KPI.BREAKER({1.1,0.9,0.8,0.7}) → "TRIPPED"
 */
export const BREAKER = card({
  parameters: {
    values: numbers(),
    keys: maybe(names()),
    key: optional(text(), null),
    limit: optional(number(), 1),
    periods: optional(number({ min: 1, whole: true }), 3),
    labels: labelsOf('breaker'),
  },
  answer: ({ values, keys, key, limit, periods, labels }) => {
    if ((keys === null) !== (key === null)) throw new Problem('together', 'keys', { other: 'key' });
    if (keys) sameSize('keys', keys.length, 'values', values.length);
    const wanted = key?.trim();
    const own = values.filter((value, i): value is number => value !== null && (!keys || keys[i] === wanted));
    return wordsFor('breaker', labels)[breaker({ values: own, limit, periods })];
  },
});

export const guide: Guide = {
  group: 'money',
  examples: [
    ['{1.1,0.9,0.8,0.7}', 'TRIPPED'],
    ['{0.9;2;0.8;2},{"A";"B";"A";"B"},"A"', 'WATCH'],
    ['{0.9;2;0.8;2},{"A";"B";"A";"B"},"B"', 'CLOSED'],
  ],
  native: { without: 'search' },
  source: 'Nygard, Release It! (2007), circuit breaker',
};
