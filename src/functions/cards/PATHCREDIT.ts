import { notNegative, sameSize } from '../../analytics/problem';
import { pathCredit } from '../../analytics/paths';
import { card } from '../card';
import { isDirect, readPaths } from '../countedPaths';
import { creditTable } from '../creditTable';
import type { Guide } from '../guide';
import { choice, flag, optional, text } from '../parameters';
import { maybe, names, numbers } from '../ranges';
import { Problem } from '../problems';

/**
 * Which channel earned how many conversions? Paths as text (A > B > C) with their number of conversions, and of journeys that ended without
 * (nulls): linear, first, last, position (40/20/40), last non-direct, markov (order 1, removal effect, solved exactly), shapley (each path
 * split over its distinct channels). A markov chain without nulls is computed, and the header says so.
 * Problems: #N/A for no paths, or a chain in which no channel has an effect; #VALUE! for negative counts, ranges of different length, text.
 * Source: Anderl et al., IJRM 33 (2016); Zhao, Mahboobi & Bagheri (2018).
 * @example =KPI.PATHCREDIT({"Google";"Mailing";"Google > Mailing"},{2;1;1},"markov",{1;0;0},,FALSE) → {"Google",2.4,0.6;"Mailing",1.6,0.4}
 */
export const PATHCREDIT = card({
  parameters: {
    paths: names(),
    conversions: numbers(),
    model: optional(choice('pathModel'), 'linear'),
    nulls: maybe(numbers()),
    separator: optional(text(), '>'),
    headers: optional(flag(), true),
  },
  table: function* ({ paths, conversions, model, nulls, separator }) {
    sameSize('conversions', conversions.length, 'paths', paths.length);
    if (nulls) sameSize('nulls', nulls.length, 'paths', paths.length);
    const { steps, ends, names } = yield* readPaths(paths, separator);
    if (!steps.length) throw new Problem('noData', 'paths');
    const counts = (argument: string, given: readonly (number | null)[] | null): number[] =>
      ends.map((end, i) => (end === (ends[i - 1] ?? 0) ? 0 : notNegative(argument, given?.[i] ?? 0)));
    const counted = { steps, ends, conversions: counts('conversions', conversions), nulls: counts('nulls', nulls) };
    yield;
    const credit = pathCredit(counted, names.length, model, (channel) => isDirect(names[channel]!));
    const total = counted.conversions.reduce((sum, count) => sum + count, 0);
    return creditTable(names, credit, total, model === 'markov' && !nulls ? 'creditWithoutNulls' : 'credit');
  },
});

export const guide: Guide = {
  group: 'tests',
  examples: [
    [
      '{"Google";"Mailing";"Google > Mailing"},{2;1;1},"markov",{1;0;0},,FALSE',
      [
        ['Google', 2.4, 0.6],
        ['Mailing', 1.6, 0.4],
      ],
    ],
    [
      '{"Google";"Mailing";"Google > Mailing"},{2;1;1},"shapley",,,FALSE',
      [
        ['Google', 2.5, 0.625],
        ['Mailing', 1.5, 0.375],
      ],
    ],
  ],
  native: { without: 'model' },
  source:
    'Anderl et al., Mapping the customer journey, IJRM 33 (2016); Zhao, Mahboobi & Bagheri, Shapley Value Methods for Attribution Modeling (2018)',
};
