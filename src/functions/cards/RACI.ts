import { checkRaci } from '../../analytics/goal';
import { names } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * Does exactly one person answer for the work, and does someone do it? OK, or what is wrong: NO A, 2 A, NO R. A/R counts as both; a row
 * without letters stays blank.
 * Problems: none but error cells, which pass through.
 * Source: PMI, PMBOK Guide 6th ed. (2017), 9.1.
 * @example =KPI.RACI({"C","I","I","C","I","R","I"}) → "NO A"
 */
export const RACI = card({
  parameters: { cells: names() },
  answer: ({ cells }) => checkRaci(cells) ?? '',
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['{"C","I","I","C","I","R","I"}', 'NO A'],
    ['{"A/R","C"}', 'OK'],
    ['{"A","A","R"}', '2 A'],
  ],
  native:
    'LET(_a,SUMPRODUCT(--ISNUMBER(SEARCH("A",[cells]))),_r,SUMPRODUCT(--ISNUMBER(SEARCH("R",[cells]))),IF(_a+_r+SUMPRODUCT(--ISNUMBER(SEARCH("C",[cells])))+SUMPRODUCT(--ISNUMBER(SEARCH("I",[cells])))=0,"",IF(_a=0,"NO A",IF(_a>1,_a&" A",IF(_r=0,"NO R","OK")))))',
  source: 'PMI, PMBOK Guide 6th ed. (2017), 9.1',
};
