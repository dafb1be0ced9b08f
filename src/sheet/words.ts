/**
 * The words of plan sheets in one language, and how they are looked up: under the keys of the template, or, for free texts, under the
 * English text itself. What has no entry is said as the template says it; a test sees to it that nothing is left so by mistake.
 */
import type { Library, Sheet, Table } from './template';

export interface TableWords {
  title: string;
  note: string;
  /** Of repeated columns `{k}` is the number. */
  columns: Record<string, string>;
}

export interface SheetWords {
  name: string;
  purpose: string;
  howTo: Sheet['howTo'];
  /** Named cells and spills. */
  names?: Record<string, string>;
  tables: Record<string, TableWords>;
  /** English text → its translation: cards, alerts, charts, hints, first rows and sample. */
  texts?: Record<string, string>;
}

/** What stands around every table, whatever the sheet. `{…}` is filled. */
export interface FrameWords {
  readFirst: string;
  youType: string;
  computed: string;
  facts: string;
  figures: string;
  cards: string;
  metric: string;
  actual: string;
  target: string;
  variance: string;
  variancePct: string;
  status: string;
  goTo: string;
  alerts: string;
  alert: string;
  count: string;
  contents: string;
  asOf: string;
  page: string;
  required: string;
  wrongEntry: string;
  pickFromList: string;
  pickKnown: string;
  yesOrNo: string;
  wholeNumber: string;
  between: string;
  atLeast: string;
  date: string;
  dateBetween: string;
  twice: string;
}

export interface Words {
  frame: FrameWords;
  packs: Record<string, { name: string; facts: Record<string, string>; texts?: Record<string, string> }>;
  lists: Record<string, { title: string; items: Record<string, string> }>;
  thresholds: Record<string, string>;
  sheets: Record<string, SheetWords>;
}

export interface Dictionary {
  frame: FrameWords;
  sheetName(sheet: Sheet): string;
  sheet(sheet: Sheet): Pick<SheetWords, 'purpose' | 'howTo'>;
  fact(pack: string, name: string, english: string): string;
  named(sheet: Sheet, name: string, english: string): string;
  table(sheet: Sheet, table: Table): { title: string; note: string };
  header(sheet: Sheet, table: Table, key: string): string;
  text(sheet: Sheet, english: string): string;
  packText(pack: string, english: string): string;
  item(library: Library, list: string, code: string): string | undefined;
  threshold(library: Library, key: string): string;
}

export function dictionaryOf(words: Words): Dictionary {
  const ofTable = (sheet: Sheet, table: Table) => words.sheets[sheet.code]?.tables[table.name];
  return {
    frame: words.frame,
    sheetName: (sheet) => {
      const table = sheet.tables.find(({ name }) => name === sheet.titledBy);
      if (table) return (ofTable(sheet, table) ?? table).title;
      return words.sheets[sheet.code]?.name ?? sheet.name;
    },
    sheet: (sheet) => words.sheets[sheet.code] ?? sheet,
    fact: (pack, name, english) => words.packs[pack]?.facts[name] ?? english,
    named: (sheet, name, english) => words.sheets[sheet.code]?.names?.[name] ?? english,
    table: (sheet, table) => ofTable(sheet, table) ?? table,
    header: (sheet, table, key) => ofTable(sheet, table)?.columns[key] ?? table.columns[key]?.header ?? key,
    text: (sheet, english) => words.sheets[sheet.code]?.texts?.[english] ?? english,
    packText: (pack, english) => words.packs[pack]?.texts?.[english] ?? english,
    item: (library, list, code) => words.lists[list]?.items[code] ?? library.lists[list]?.items[code],
    threshold: (library, key) => words.thresholds[key] ?? library.thresholds[key]?.label ?? key,
  };
}

export function filled(sentence: string, facts: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(facts[key] ?? whole));
}
