/** Excel's functions.json in one language, made from the cards and the words. Plain data in and out. */
import { choices, type ChoiceList } from './choices';
import { cards } from './index';
import type { Card } from './card';
import { parameterHelp, type FunctionId, type FunctionWords } from './words';

export interface MetadataOptions {
  /** Where the add-in is served from; help pages lie below it in `help/`. */
  baseUrl: string;
}

/** Every argument is of type any and, with few exceptions, a matrix: so ranges, blanks and errors reach the door as they are. */
export function metadata(words: FunctionWords, options: MetadataOptions) {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: Object.entries<Card>(cards).map(([id, card]) => describe(id as FunctionId, card, words, options)),
    enums: (Object.keys(choices) as ChoiceList[]).map((list) => enumOf(list, words)),
  };
}

export type FunctionsMetadata = ReturnType<typeof metadata>;

/** The address of a function's help page below the base. */
export const helpPath = (id: string, language: string) => `help/${language}/${id.toLowerCase()}.html`;

function describe(id: FunctionId, card: Card, { help, language }: FunctionWords, { baseUrl }: MetadataOptions) {
  return {
    id,
    name: id,
    description: help.functions[id].summary,
    helpUrl: new URL(helpPath(id, language), baseUrl).href,
    result: { type: 'any', dimensionality: 'matrix' },
    parameters: Object.entries(card.parameters).map(([name, parameter]) => ({
      name,
      description: parameterHelp(help, id, name),
      type: 'any' as const,
      dimensionality: 'table' in card && parameter.shape === 'single' ? ('scalar' as const) : ('matrix' as const),
      optional: parameter.optional,
      ...(parameter.list && { customEnumId: parameter.list }),
    })),
  };
}

function enumOf(list: ChoiceList, { sentences, help }: FunctionWords) {
  const names: Record<string, string> = sentences.choices[list];
  const tips: Record<string, string> = help.tips[list];
  return {
    id: list,
    type: 'string',
    values: choices[list].map((code) => ({
      name: names[code]!.split('|')[0]!,
      stringValue: code,
      tooltip: tips[code]!,
    })),
  };
}
