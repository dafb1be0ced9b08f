import { touchCredit } from '../../analytics/attribution';
import { exactSum } from '../../analytics/sum';
import { card } from '../card';
import { creditTable } from '../creditTable';
import type { Guide } from '../guide';
import { choice, flag, number, optional, text } from '../parameters';
import { column } from '../ranges';
import { Problem } from '../problems';
import { readTouches } from '../touches';

/**
 * Which channel earned how much? One row per touch: path, time, channel, value (usually on the closing touch); a path's value is shared by
 * its touches: linear, first, last, position (40/20/40), decay (half per halfLifeDays before closing). Credit per channel, or one number for
 * `channel` (0 when it never occurs). Touches at the same moment count in the order of their channel's name.
 * Problems: #N/A for no touches; #VALUE! for text where a time or value is due (with the row), a half-life of 0 or less, different lengths.
 * Source: Google Ads API, AttributionModel (2023).
 * @example =KPI.ATTRIBUTION({"P1","P1","P2"},{46143,46150,46145},{"short","priv","search"},{0,320,180},"decay",7,"short") → 106.666667
 */
export const ATTRIBUTION = card({
  parameters: {
    pathIds: column(),
    times: column(),
    channels: column(),
    values: column(),
    model: optional(choice('touchModel'), 'linear'),
    halfLifeDays: optional(number(), 7),
    channel: optional(text(), null),
    headers: optional(flag(), true),
  },
  table: function* ({ pathIds, times, channels, values, model, halfLifeDays, channel }, words) {
    if (halfLifeDays <= 0) throw new Problem('mustBePositive', 'halfLifeDays', { got: halfLifeDays });
    const book = yield* readTouches({ pathIds, times, channels, values });
    const credit = touchCredit(book, model, halfLifeDays);
    if (channel !== null) return credit[book.names.indexOf(channel.trim())] ?? 0;
    const unclaimed = credit[book.channels]!;
    const names = unclaimed === 0 ? book.names : [...book.names, words.headers.noChannel];
    return creditTable(names, credit, exactSum(credit), 'credit');
  },
});

export const guide: Guide = {
  group: 'tests',
  examples: [
    ['{"P1","P1","P2"},{46143,46150,46145},{"short","priv","search"},{0,320,180},"decay",7,"short"', 106.666667],
    [
      '{"P1","P1","P2"},{46143,46150,46145},{"short","priv","search"},{0,320,180},"last",,,FALSE',
      [
        ['priv', 320, 0.64],
        ['search', 180, 0.36],
        ['short', 0, 0],
      ],
    ],
  ],
  native: { without: 'table' },
  source: 'Google Ads API, AttributionModelEnum (2023)',
};
