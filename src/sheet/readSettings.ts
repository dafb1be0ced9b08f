/** Thresholds, lists, weights and phrases as the settings sheet of a workbook has them; the library's own where it has none. */
import type { CellValue } from './existing';
import { isBlank, type ReadCell, type ReadSettings, type ReadTable } from './reading';
import { foldedHeader } from './recognise';
import type { Library } from './template';
import type { Words } from './words';

export function readSettings(
  library: Library,
  words: Words[],
  tables: Pick<ReadTable, 'template' | 'rows'>[],
  cells: Pick<ReadCell, 'name' | 'value'>[],
): ReadSettings {
  const rowsOf = (name: string) =>
    tables.find(({ template }) => template.name === name)?.rows.filter(({ begun }) => begun) ?? [];
  const cellOf = (name: string) => cells.find((one) => one.name === name)?.value;
  const language = String(cellOf('SET_Lang') ?? '') || null;
  const lists = listsOf(library, words, language, rowsOf('SET_List'));
  const asOf = cellOf('SET_AsOf');
  return {
    asOf: typeof asOf === 'number' && asOf > 0 ? asOf : null,
    language,
    thresholds: new Map([
      ...Object.entries(library.thresholds).map(([key, { value }]): [string, number] => [key, value]),
      ...rowsOf('SET_Param').flatMap(({ values: { key, val } }): [string, number][] =>
        typeof val === 'number' ? [[String(key).replace(/^P_/, ''), val]] : [],
      ),
    ]),
    lists,
    weights: new Map(
      rowsOf('SET_Weight').map(({ values }): [string, number[]] => [
        String(values.set),
        ['w1', 'w2', 'w3', 'w4', 'w5'].flatMap((key) => (typeof values[key] === 'number' ? [values[key]] : [])),
      ]),
    ),
    vaguePhrases: rowsOf('SET_Vague').flatMap(({ values: { phrase } }) => (isBlank(phrase) ? [] : [String(phrase)])),
    ...wordsBothWays(library, words, lists),
  };
}

type Rows = ReadTable['rows'];

function listsOf(library: Library, words: Words[], language: string | null, rows: Rows): ReadSettings['lists'] {
  const lists: ReadSettings['lists'] = new Map();
  for (const { values } of rows) {
    if (isBlank(values.list) || isBlank(values.code)) continue;
    const list = String(values.list);
    const entries = lists.get(list) ?? [];
    entries.push({ code: String(values.code), label: String(values.label ?? '') });
    lists.set(list, entries);
  }
  // A team may have worded some of them otherwise.
  const own = words.find(({ lists: { rag } }) =>
    lists.get('rag')?.some(({ code, label }) => rag?.items[code] === label),
  );
  const spoken = own ?? words.find((_, index) => language === null && index === 0);
  for (const [list, { items }] of Object.entries(library.lists)) {
    if (lists.has(list)) continue;
    lists.set(
      list,
      Object.entries(items).map(([code, english]) => ({ code, label: spoken?.lists[list]?.items[code] ?? english })),
    );
  }
  return lists;
}

function wordsBothWays(
  library: Library,
  words: Words[],
  lists: ReadSettings['lists'],
): Pick<ReadSettings, 'codeOf' | 'wordOf'> {
  const codes = new Map<string, Map<string, string>>();
  const codesOf = (list: string) => {
    const known = codes.get(list);
    if (known) return known;
    const made = new Map<string, string>();
    const add = (word: string, code: string) => {
      const folded = foldedHeader(word);
      if (folded !== '' && !made.has(folded)) made.set(folded, code);
    };
    for (const { label, code } of lists.get(list) ?? []) add(label, code);
    for (const items of [...words.map((one) => one.lists[list]?.items ?? {}), library.lists[list]?.items ?? {}])
      for (const [code, word] of Object.entries(items)) add(word, code);
    for (const { code } of lists.get(list) ?? []) add(code, code);
    codes.set(list, made);
    return made;
  };
  return {
    codeOf: (list: string, word: CellValue | undefined) =>
      word === undefined ? undefined : codesOf(list).get(foldedHeader(String(word))),
    wordOf: (list: string, code: string) => lists.get(list)?.find((one) => one.code === code)?.label ?? code,
  };
}
