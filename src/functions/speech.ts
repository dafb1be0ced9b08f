/** Finds words in the right language: sentences for problems, and codes for words that a cell holds in any language. */
import type { ChoiceList } from './choices';
import { choices } from './choices';
import type { Vocabulary } from './parameters';
import { cellError, type Problem } from './problems';
import { filled, type AllSentences, type LanguageCode, type Sentences } from './sentences';
import type { Host } from './host';

export interface Speech extends Vocabulary {
  /** In the language asked for, else in that of Excel. */
  words(language?: LanguageCode | null): Sentences;
  error(problem: Problem): object;
}

export function speech(all: AllSentences, closestLanguage: (tag: string) => LanguageCode, host: Host): Speech {
  const codes = new Map<ChoiceList, Map<string, string>>();
  // Every call asks; Excel's language changes once at most, when it becomes known.
  let tag: string | undefined;
  let closest: LanguageCode = 'en';
  const displayed = (): LanguageCode => {
    const now = host.language();
    if (now !== tag) [tag, closest] = [now, closestLanguage(now)];
    return closest;
  };
  const words = (language?: LanguageCode | null) => all[language ?? displayed()];
  return {
    words,
    error: ({ code, argument, facts }) =>
      host.cellError(cellError(code), filled(words().problems[code], { argument, ...facts })),
    code: (list, word) => {
      let known = codes.get(list);
      if (!known) codes.set(list, (known = vocabularyOf(list, all)));
      return known.get(word.trim().toLowerCase());
    },
  };
}

/** Words may give several ways to say it, separated by `|`. */
function vocabularyOf(list: ChoiceList, all: AllSentences): Map<string, string> {
  const known = new Map<string, string>();
  for (const { choices: words } of Object.values(all)) {
    for (const [code, word] of Object.entries<string>(words[list])) {
      for (const way of word.split('|')) known.set(way.toLowerCase(), code);
    }
  }
  for (const code of choices[list]) known.set(code.toLowerCase(), code);
  return known;
}
