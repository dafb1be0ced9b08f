/** What a language has to say about functions: the shape is read off the cards, so a function without its words does not compile. */
import type { Choice, ChoiceList } from './choices';
import type { Group } from './guide';
import type { cards } from './index';
import type { WithoutTwin } from './native';
import type { LanguageCode, Sentences } from './sentences';

type Cards = typeof cards;
export type FunctionId = keyof Cards;
type ParameterOf<Id extends FunctionId> = Extract<keyof Cards[Id]['parameters'], string>;

/** Arguments that mean the same wherever they stand, explained once; a function may still explain its own. */
export type SharedParameter =
  | 'direction'
  | 'headers'
  | 'language'
  | 'holidays'
  | 'makeup'
  | 'customers'
  | 'dates'
  | 'amounts'
  | 'bins'
  | 'scheme'
  | 'usersA'
  | 'conversionsA'
  | 'usersB'
  | 'conversionsB'
  | 'cap'
  | 'halfSpend'
  | 'shape';

/** For the wizard, the function list and the help pages; not part of functions.js. */
export interface Help {
  shared: Record<SharedParameter, string>;
  functions: {
    [Id in FunctionId]: {
      /** One line for Excel's wizard. */
      summary: string;
      parameters: Record<Exclude<ParameterOf<Id>, SharedParameter>, string> &
        Partial<Record<Extract<ParameterOf<Id>, SharedParameter>, string>>;
      /** When to use it. */
      use: string;
      /** What goes wrong. */
      care: string;
    };
  };
  groups: Record<Group, string>;
  /** Headings and phrases of the help pages. */
  page: Record<
    | 'index'
    | 'arguments'
    | 'optional'
    | 'examples'
    | 'formula'
    | 'answer'
    | 'use'
    | 'care'
    | 'native'
    | 'nativeNote'
    | 'source',
    string
  > & {
    /** Why a function has no native twin. */
    without: Record<WithoutTwin, string>;
  };
  /** Tooltips of the options. */
  tips: { [L in ChoiceList]: Record<Choice<L>, string> };
}

/** What an argument means, in one line. */
export function parameterHelp(help: Help, id: FunctionId, name: string): string {
  const own: Record<string, string | undefined> = help.functions[id].parameters;
  const shared: Record<string, string | undefined> = help.shared;
  const text = own[name] ?? shared[name];
  if (text === undefined) throw new Error(`no words for ${name} of ${id}`);
  return text;
}

export interface FunctionWords {
  language: LanguageCode;
  sentences: Sentences;
  help: Help;
}
