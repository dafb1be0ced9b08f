/** What explains and proves a function, in no language: for the function list, the help pages and the tests; not part of functions.js. */
import type { Cell } from './cells';
import type { Native } from './native';

export const groups = ['variance', 'money', 'customers', 'tests', 'reputation', 'planning'] as const;
export type Group = (typeof groups)[number];

export interface Guide {
  group: Group;
  /** Arguments as typed into the formula, and the answer; at least two. */
  examples: readonly (readonly [args: string, answer: Cell | readonly (readonly Cell[])[]])[];
  /** How to write the same cell without the add-in; or why that is not possible. */
  native: Native;
  source: string;
}
