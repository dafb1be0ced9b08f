import { expectedLoss, probabilityAbove } from '../../analytics/betaComparison';
import { compareRates } from '../../analytics/experiment';
import { verdict } from '../../analytics/verdict';
import { card } from '../card';
import type { Cell } from '../cells';
import type { Guide } from '../guide';
import { number, optional, tableOptions } from '../parameters';
import { posteriors } from '../posteriors';
import { columns, type HeaderKey } from '../table';

/**
 * What does a test of two groups say? One row per measure: both rates, lift of B over A, difference with its interval (unpooled), z
 * (pooled), two-sided p, P(B > A), expected loss of choosing B, verdict in words; a note when the numbers are too small for z.
 * Problems: #N/A for a blank or a group without users; #VALUE! for more conversions than users, part persons, a confidence outside
 * 0.5..0.9999, or text.
 * Source: Agresti, Categorical Data Analysis (2013), 3.1; Stucchio, Bayesian A/B Testing at VWO (2015).
 * @example =KPI.ABTEST(1000,100,1000,130,,FALSE,"en") → {"Rate A",0.1;"Rate B",0.13;"Lift",0.3;"Difference",0.03;"From",0.002068;"To",0.057932;"z",2.102741;"p",0.035488;"P(B > A)",0.982165;"Expected loss",0.0000924;"Verdict","B wins"}
 */
export const ABTEST = card({
  parameters: {
    usersA: number(),
    conversionsA: number(),
    usersB: number(),
    conversionsB: number(),
    confidence: optional(number(), 0.95),
    ...tableOptions,
  },
  table: ({ usersA, conversionsA, usersB, conversionsB, confidence }, words) => {
    const test = compareRates(
      { users: usersA, conversions: conversionsA },
      { users: usersB, conversions: conversionsB },
      confidence,
    );
    const { a, b } = posteriors({ usersA, conversionsA, usersB, conversionsB, priorA: 1, priorB: 1 });
    const win = probabilityAbove(a, b);
    const measures: [HeaderKey, Cell | null][] = [
      ['rateA', test.rateA],
      ['rateB', test.rateB],
      ['lift', test.lift],
      ['difference', test.difference],
      ['low', test.low],
      ['high', test.high],
      ['z', test.z],
      ['p', test.p],
      ['winProbability', win],
      ['expectedLoss', expectedLoss(a, b)],
      ['verdict', words.labels.ab[verdict(win, confidence)]],
    ];
    if (test.small) measures.push(['note', words.headers.fewConversions]);
    return {
      columns: ['measure', 'value'],
      rows: measures.map(([key, value]) => [words.headers[key], value ?? '']),
      rowFormats: measures.map(([key]) => columns[key]),
    };
  },
});

export const guide: Guide = {
  group: 'tests',
  examples: [
    [
      '1000,100,1000,130,,FALSE,"en"',
      [
        ['Rate A', 0.1],
        ['Rate B', 0.13],
        ['Lift', 0.3],
        ['Difference', 0.03],
        ['From', 0.002068],
        ['To', 0.057932],
        ['z', 2.102741],
        ['p', 0.035488],
        ['P(B > A)', 0.982165],
        ['Expected loss', 0.0000924],
        ['Verdict', 'B wins'],
      ],
    ],
    [
      '10,0,10,1,0.9,FALSE,"en"',
      [
        ['Rate A', 0],
        ['Rate B', 0.1],
        ['Lift', ''],
        ['Difference', 0.1],
        ['From', -0.056045],
        ['To', 0.256045],
        ['z', 1.025978],
        ['p', 0.304902],
        ['P(B > A)', 0.761905],
        ['Expected loss', 0.018116],
        ['Verdict', 'Keep testing'],
        ['Note', 'Fewer than 5 conversions expected in a group: z, p and interval are rough.'],
      ],
    ],
  ],
  native: { without: 'table' },
  source: 'Agresti, Categorical Data Analysis (2013), 3.1 and 3.2; Stucchio, Bayesian A/B Testing at VWO (2015)',
};
