/** What explains and proves a function, in no language: for the function list, the help pages and the tests; not part of functions.js. */
import type { Cell } from './cells';
import type { Translated, TranslatedList } from './labels';
import type { Native } from './native';
import type { Sentences } from './sentences';

export const groups = ['variance', 'money', 'customers', 'tests', 'reputation', 'planning'] as const;
export type Group = (typeof groups)[number];

/** A word that comes in the language of Excel. */
export type Spoken = { [L in TranslatedList]: { list: L; word: Translated<L> } }[TranslatedList];
export type ExampleAnswer = Cell | readonly (readonly Cell[])[] | Spoken;

export interface Guide {
  group: Group;
  /** Arguments as typed into the formula, and the answer; at least two. */
  examples: readonly (readonly [args: string, answer: ExampleAnswer])[];
  /** How to write the same cell without the add-in; or why that is not possible. */
  native: Native;
  source: string;
}

/** The answer as the cells of a language show it. */
export function answerIn({ labels }: Sentences, answer: ExampleAnswer): Cell | readonly (readonly Cell[])[] {
  if (typeof answer !== 'object' || !('list' in answer)) return answer;
  const words: Record<string, string> = labels[answer.list];
  return words[answer.word]!;
}
