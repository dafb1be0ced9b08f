/** What functions say in cells, in one language: the part of the words that functions.js carries. */
import type { Choice, ChoiceList } from './choices';
import type { Label, TranslatedLabels } from './labels';
import type { AnyProblem } from './problems';
import type { HeaderKey } from './table';

export type LanguageCode = Choice<'language'>;

export interface Sentences {
  /** `{argument}`, `{got}`, `{limit}`, `{low}`, `{high}`, `{other}`, `{row}`, `{accepted}` are filled in where the problem knows them. */
  problems: Record<AnyProblem, string>;
  /** What an option is called; accepted as input in every language. */
  choices: { [L in ChoiceList]: Record<Choice<L>, string> };
  /** Label words of spilled tables. */
  labels: { [L in TranslatedLabels]: Record<Label<L>, string> };
  headers: Record<HeaderKey, string>;
  /** Why a traffic light shows its colour: `{attainment}`, `{missing}`, `{next}`. */
  reasons: Record<'green' | 'amber' | 'red' | 'none', string>;
}

export type AllSentences = Record<LanguageCode, Sentences>;

/** `{name}` in the template becomes the fact of that name. */
export function filled(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
