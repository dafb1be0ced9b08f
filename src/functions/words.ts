/** What a language has to say about functions: the shape is read off the cards, so a function without its words does not compile. */
import type { Choice, ChoiceList } from './choices';
import type { cards } from './index';
import type { LanguageCode, Sentences } from './sentences';

type Cards = typeof cards;
export type FunctionId = keyof Cards;
type ParameterOf<Id extends FunctionId> = Extract<keyof Cards[Id]['parameters'], string>;

/** For the wizard, the function list and the help pages; not part of functions.js. */
export interface Help {
  functions: {
    [Id in FunctionId]: {
      /** One line for Excel's wizard. */
      summary: string;
      parameters: Record<ParameterOf<Id>, string>;
      /** When to use it. */
      use: string;
      /** What goes wrong. */
      care: string;
    };
  };
  /** Tooltips of the options. */
  tips: { [L in ChoiceList]: Record<Choice<L>, string> };
}

export interface FunctionWords {
  language: LanguageCode;
  sentences: Sentences;
  help: Help;
}
