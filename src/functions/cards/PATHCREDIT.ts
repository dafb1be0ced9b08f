import { notNegative } from '../../analytics/problem';
import { pathCredit, type CountedPath } from '../../analytics/paths';
import { card } from '../card';
import { creditTable } from '../creditTable';
import type { Guide } from '../guide';
import { Numbering, sameLength } from '../numbering';
import { choice, flag, optional, text } from '../parameters';
import { maybe, names, numbers } from '../ranges';
import { Problem } from '../problems';

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

const PATHS_A_SLICE = 5000;

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
    sameLength('conversions', conversions.length, 'paths', paths.length);
    if (nulls) sameLength('nulls', nulls.length, 'paths', paths.length);
    const { steps, names } = yield* readPaths(paths, separator);
    const counted: CountedPath[] = [];
    steps.forEach((own, i) => {
      if (!own.length) return;
      counted.push({
        steps: own,
        conversions: notNegative('conversions', conversions[i] ?? 0),
        nulls: notNegative('nulls', nulls?.[i] ?? 0),
      });
    });
    yield;
    if (!counted.length) throw new Problem('noData', 'paths');
    const credit = pathCredit(counted, names.length, model, (channel) => direct.has(names[channel]!.toLowerCase()));
    const total = counted.reduce((sum, path) => sum + path.conversions, 0);
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

/** Channels numbered in the order of their names, so that the order of rows never shows. */
function* readPaths(
  paths: readonly string[],
  separator: string,
): Generator<void, { steps: number[][]; names: string[] }> {
  const channels = new Numbering();
  const steps: number[][] = [];
  for (const path of paths) {
    if (steps.length % PATHS_A_SLICE === 0) yield;
    steps.push(channels.ofParts(path, separator));
  }
  yield;
  const { order, rank } = channels.sorted();
  for (const own of steps) for (let i = 0; i < own.length; i++) own[i] = rank[own[i]!]!;
  return { steps, names: order.map((at) => channels.texts[at]!) };
}
