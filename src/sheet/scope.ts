/**
 * What the formulas of a plan can speak of: which sheets come under which names, which tables and names they bring, which ones the
 * workbook has already, and the words of lists as the workbook spells them. Decides copies and suffixes; places and writes nothing.
 */
import type { Answers } from './answers';
import { excerpt } from './excerpt';
import type { Existing } from './existing';
import { parseFormula } from './formula';
import { formulasOf, homeOfName, homeOfTable, isSettingsName, packOf, packOfName, sheetsOf } from './library';
import { answersOfStory, copyOf, named, sheetsWanted, type InsertedSheet } from './insertion';
import type { Field, Library, PackTemplate, Sheet, Table } from './template';
import { dictionaryOf, type Dictionary, type Words } from './words';

export interface CompileRequest {
  /** Codes of the templates wanted. */
  sheets: string[];
  /** Only these tables of the sheets wanted; of a sheet that has none of them, all. */
  tables?: string[];
  answers: Answers;
  existing: Existing;
  /** ISO date: this room has no clock. */
  today: string;
}

export type { InsertedSheet } from './insertion';

export interface TableColumn {
  key: string;
  field: Field;
  header: string;
}

export interface KnownTable {
  /** As it is called in this workbook. */
  name: string;
  headers: Map<string, string>;
}

export interface Scope {
  library: Library;
  dictionary: Dictionary;
  /** As given; with the sample, the facts of its story in place of the answers. */
  answers: Answers;
  existing: Existing;
  today: string;
  inserted: InsertedSheet[];
  settingsExist: boolean;
  /** Names that stand in the block of facts of a pack, in order: its facts, then what sheets that are not there would have brought. */
  facts: Map<PackTemplate, string[]>;
  exists(name: string): boolean;
  /** As it is called in this workbook, or undefined when nothing defines it. */
  nameOf(name: string): string | undefined;
  table(name: string): KnownTable | undefined;
  /** The sheet of that code, inserted now or there before. */
  sheetName(code: string): string | undefined;
  /** What a formula speaks of that is nowhere. */
  missing(formula: string, own?: Table): string[];
  word(list: string, code: string): string;
}

export function newScope(whole: Library, words: Words, request: CompileRequest): Scope {
  const library = excerpt(whole, request.tables);
  const { existing, today } = request;
  const dictionary = dictionaryOf(words);
  const settingsExist = existing.tables.some(({ name }) => name === 'SET_Param');
  const wanted = sheetsWanted(library, request.sheets, settingsExist);
  const taken = new Set(
    [...existing.names, ...existing.tables.map(({ name }) => name)].map((name) => name.toLowerCase()),
  );
  const copies = new Map(library.packs.map((pack) => [pack, copyOf(pack, wanted, library, existing, taken)]));
  const answers = answersOfStory(library, wanted, request.answers);
  const inserted = named(library, wanted, copies, dictionary, existing);

  const suffixed = (name: string) => {
    const pack = packOfName(library, name);
    const copy = pack ? (copies.get(pack) ?? 1) : 1;
    return copy > 1 ? `${name}_${copy}` : name;
  };
  const exists = (name: string) => taken.has(suffixed(name).toLowerCase());
  const isInserted = (sheet: Sheet | undefined) => inserted.some(({ template }) => template === sheet);
  const facts = new Map<PackTemplate, string[]>(
    [...new Set(inserted.map(({ pack }) => pack))].map((pack) => [pack, Object.keys(pack.facts)]),
  );

  const known = new Map<string, KnownTable | undefined>();
  const table = (name: string) => {
    if (!known.has(name)) known.set(name, findTable(name));
    return known.get(name);
  };
  function findTable(name: string): KnownTable | undefined {
    const home = homeOfTable(library, name);
    if (!home) return undefined;
    const columns = columnsOf(home.sheet, home.table, scope);
    if (isInserted(home.sheet)) {
      return { name: suffixed(name), headers: new Map(columns.map(({ key, header }) => [key, header])) };
    }
    const there = existing.tables.find((one) => one.name.toLowerCase() === suffixed(name).toLowerCase());
    if (!there) return undefined;
    const headers = columns.flatMap(({ key }, index): [string, string][] => {
      const header = there.headers[index];
      return header === undefined ? [] : [[key, header]];
    });
    return { name: there.name, headers: new Map(headers) };
  }

  const defines = (name: string) => {
    if (isSettingsName(name) || exists(name)) return true;
    const home = homeOfName(library, name);
    const pack = packOfName(library, name);
    return isInserted(home?.sheet) || (pack !== undefined && (facts.get(pack)?.includes(name) ?? false));
  };

  const copyOfCode = (code: string) => {
    const sheet = sheetsOf(library).find((one) => one.code === code);
    return sheet ? copies.get(packOf(library, sheet)) : undefined;
  };

  const scope: Scope = {
    library,
    dictionary,
    answers,
    existing,
    today,
    inserted,
    settingsExist,
    facts,
    exists,
    nameOf: (name) => (defines(name) ? suffixed(name) : undefined),
    table,
    sheetName: (code) =>
      inserted.find(({ template }) => template.code === code)?.name ??
      existing.ours.find((one) => one.code === code && one.copy === copyOfCode(code))?.sheet,
    missing: (formula, own) => [
      ...new Set(
        parseFormula(formula).flatMap((piece) => {
          if (piece.kind === 'name') return defines(piece.name) ? [] : [piece.name];
          if (piece.kind !== 'column') return [];
          const name = piece.table ?? own?.name ?? '';
          const headers = table(name)?.headers;
          return headers?.has(piece.from) && headers.has(piece.to) ? [] : [name];
        }),
      ),
    ],
    word: (list, code) => wordOf(scope, list, code),
  };
  for (const { template } of inserted) formulasOf(template).forEach((formula) => adoptNames(scope, formula));
  return scope;
}

/** The columns of a table as they stand: repeated ones spelled out, headers in the language of the plan. */
export function columnsOf(sheet: Sheet, table: Table, scope: Pick<Scope, 'answers' | 'dictionary'>): TableColumn[] {
  return Object.entries(table.columns).flatMap(([key, field]) => {
    const header = scope.dictionary.header(sheet, table, key);
    if (!field.repeat) return [{ key, field, header }];
    return Array.from({ length: scope.answers.weeks }, (_, index) => {
      const numbered = (text: string) => text.replaceAll('{k}', String(index + 1));
      const { formula } = field;
      return {
        key: `${key}${String(index + 1).padStart(2, '0')}`,
        field: formula === undefined ? field : { ...field, formula: numbered(formula) },
        header: numbered(header),
      };
    });
  });
}

/** Lets the names of absent sheets of the same pack stand among the facts, where nothing but typed figures and facts is behind them. */
function adoptNames(scope: Scope, formula: string): void {
  for (const piece of parseFormula(formula)) {
    if (piece.kind !== 'name' || scope.nameOf(piece.name) !== undefined) continue;
    const pack = packOfName(scope.library, piece.name);
    const facts = pack && scope.facts.get(pack);
    const field = homeOfName(scope.library, piece.name)?.field;
    if (!facts || !field) continue;
    if (field.formula !== undefined) adoptNames(scope, field.formula);
    if (field.formula === undefined || scope.missing(field.formula).length === 0) facts.push(piece.name);
  }
}

function wordOf(scope: Scope, list: string, code: string): string {
  if (list === 'frame') return scope.dictionary.frame[code as keyof Dictionary['frame']];
  const rows = scope.existing.tables.find(({ name }) => name === 'SET_List')?.rows ?? [];
  const row = rows.find(([inList, itsCode]) => inList === list && itsCode === code);
  if (row) return String(row[2]);
  const { answer } = scope.library.lists[list] ?? {};
  const own = answer && scope.answers[answer].find((item) => item.code === code);
  const word = own ? own.name : scope.dictionary.item(scope.library, list, code);
  if (word === undefined) throw new Error(`List ${list} has no code ${code}`);
  return word;
}

/** The codes a list has in this plan: the user's own entries and `all` where the list has it, else those of the library, of which some belong to the sample alone. */
export function codesOf(list: string, { library, answers }: Pick<Scope, 'library' | 'answers'>): string[] {
  const { items, answer, story = [] } = library.lists[list] ?? { items: {} };
  const codes = Object.keys(items).filter((code) => answers.sample || !story.includes(code));
  const own = answer ? answers[answer].map(({ code }) => code) : [];
  return own.length === 0 ? codes : [...own, ...codes.filter((code) => code === 'all' && !own.includes(code))];
}
