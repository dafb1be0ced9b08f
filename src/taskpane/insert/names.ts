/** Lists of the user's own (channels, regions, product lines, departments): as lines of text in the form, as coded items in the answers. */
import { languageCodes, type LanguageCode } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { codesOf } from '../../sheet/scope';
import { dictionaryOf } from '../../sheet/words';
import { defaultAnswers, type NamedItem } from '../../sheet/answers';
import { library } from '../../templates';

export type NamesKey = 'channels' | 'regions' | 'lines' | 'depts';

function listFor(key: NamesKey): string {
  const found = Object.entries(library.lists).find(([, { answer }]) => answer === key);
  if (!found) throw new Error(`No list is answered by ${key}`);
  return found[0];
}

const nothingGiven = defaultAnswers('2000-01-01', { code: 'en', currency: '' });

/** The entries a plan has when none are given; `all` stands for every entry and is one only where it is alone. */
function usualItems(key: NamesKey, language: LanguageCode): NamedItem[] {
  const list = listFor(key);
  const codes = codesOf(list, { library, answers: nothingGiven });
  const own = codes.length > 1 ? codes.filter((code) => code !== 'all') : codes;
  const dictionary = dictionaryOf(sheetWords[language]);
  return own.map((code) => ({ code, name: dictionary.item(library, list, code) ?? code }));
}

export function usualNames(key: NamesKey, language: LanguageCode): string {
  return linesOf(usualItems(key, language).map(({ name }) => name));
}

export const linesOf = (names: string[]): string => names.join('\n');
export const namesIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

/** A usual name, in whatever language, keeps its code; any other gets one of its own. The usual names as they are come to no answer at all. */
export function itemsIn(lines: string, key: NamesKey, language: LanguageCode): NamedItem[] {
  const names = namesIn(lines);
  if (linesOf(names) === usualNames(key, language)) return [];
  const known = languageCodes.flatMap((code) => usualItems(key, code));
  const used = new Set<string>();
  return names.map((name, index) => {
    const usual = known.find((item) => item.name.toLowerCase() === name.toLowerCase() && !used.has(item.code));
    const code = usual?.code ?? `own${index + 1}`;
    used.add(code);
    return { code, name };
  });
}
