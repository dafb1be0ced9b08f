/** What functions say in cells, in one language: the part of the words that functions.js carries. */
import { CALENDAR_END } from '../analytics/calendar';
import type { Choice, ChoiceList } from './choices';
import type { Translated, TranslatedList } from './labels';
import type { AnyProblem } from './problems';
import type { HeaderKey } from './table';

export type LanguageCode = Choice<'language'>;

export interface Sentences {
  /** `{argument}`, `{got}`, `{limit}`, `{low}`, `{high}`, `{other}`, `{row}`, `{accepted}` are filled in where the problem knows them. */
  problems: Record<AnyProblem, string>;
  /** What an option is called; accepted as input in every language. */
  choices: { [L in ChoiceList]: Record<Choice<L>, string> };
  /** Words in spilled tables. */
  labels: { [L in TranslatedList]: Record<Translated<L>, string> };
  headers: Record<HeaderKey, string>;
  /** Why a traffic light shows its colour: `{attainment}`, `{missing}`, `{next}`. */
  reasons: Record<'green' | 'amber' | 'red' | 'none', string>;
}

export type AllSentences = Record<LanguageCode, Sentences>;

/** `{name}` in the template becomes the fact of that name; `{name:date}` a date, `{name:percent}` a percentage. */
export function filled(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, kind: string | undefined) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    return typeof fact === 'number' ? (shown[kind ?? ''] ?? plain)(fact) : fact;
  });
}

/** As Excel would show it: no dust of floating point. */
const plain = (fact: number) => String(Number(fact.toPrecision(12)));

const shown: Record<string, (fact: number) => string> = {
  percent: (fact) => `${Number((fact * 100).toPrecision(12)).toFixed(1)}%`,
  date: (fact) =>
    fact > 0 && fact < CALENDAR_END
      ? new Date((Math.floor(fact) - 25569) * 86_400_000).toISOString().slice(0, 10)
      : plain(fact),
};
