/** What the columns of a table may be called in a source: their headers in every language, and the words of exports. */
import { importColumnWords } from '../../locales/importColumns';
import type { ImportColumnWords } from '../../locales/en/importColumns';
import { languageCodes } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import type { Names } from '../../sheet/import/mapping';
import type { Target } from '../../sheet/import/target';
import { dictionaryOf } from '../../sheet/words';

const dictionaries = languageCodes.map((code) => dictionaryOf(sheetWords[code]));
const meanings = Object.keys(importColumnWords.en) as (keyof ImportColumnWords)[];

export function namesFor({ table: { template, sheetTemplate }, columns }: Target): Names {
  return {
    own: Object.fromEntries(
      columns.map(({ key, field }) => [
        key,
        [field.header, ...dictionaries.map((words) => words.header(sheetTemplate, template, key))],
      ]),
    ),
    groups: meanings.map((meaning) => {
      const ways = languageCodes.map((code) => importColumnWords[code][meaning].split('|'));
      return { called: ways.map(([first = '']) => first), ways: ways.flat() };
    }),
  };
}
