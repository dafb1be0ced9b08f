/**
 * What the formulas of a plan can speak of: which sheets come under which names, which tables and names they bring, which ones the
 * workbook has already, and the words of lists as the workbook spells them. Decides copies and suffixes; places and writes nothing.
 */
import type { Answers } from './answers';
import { mondayOf } from './dates';
import type { Existing } from './existing';
import { parseFormula } from './formula';
import { formulasOf, homeOfName, homeOfTable, isSettingsName, packOf, packOfName, sheetsOf } from './library';
import { CompileProblem } from './problem';
import type { Field, Library, PackTemplate, Sheet, Table } from './template';
import { dictionaryOf, type Dictionary, type Words } from './words';

export interface CompileRequest {
  /** Codes of the templates wanted. */
  sheets: string[];
  answers: Answers;
  existing: Existing;
  /** ISO date: this room has no clock. */
  today: string;
}

export interface InsertedSheet {
  template: Sheet;
  pack: PackTemplate;
  name: string;
  copy: number;
}

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
  /** What a formula speaks of that is nowhere. */
  missing(formula: string, own?: Table): string[];
  word(list: string, code: string): string;
}

export function newScope(library: Library, words: Words, request: CompileRequest): Scope {
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

function sheetsWanted(library: Library, codes: string[], settingsExist: boolean): Sheet[] {
  const unknown = codes.find((code) => !sheetsOf(library).some((sheet) => sheet.code === code));
  if (unknown !== undefined) throw new CompileProblem('unknownSheet', { code: unknown });
  const sheets = library.sheets.filter(({ code }) => codes.includes(code));
  return settingsExist ? sheets : [...sheets, library.settings];
}

/** A pack joins its newest copy in the workbook as long as none of the wanted sheets is in it already; else it begins the next copy. */
function copyOf(pack: PackTemplate, wanted: Sheet[], library: Library, existing: Existing, taken: Set<string>): number {
  const sheets = wanted.filter((sheet) => sheet.pack === pack.code);
  const ours = existing.ours.filter(({ code }) =>
    sheetsOf(library).some((sheet) => sheet.code === code && sheet.pack === pack.code),
  );
  // Names do not count: a named cell may stand among the facts of a sheet inserted earlier, and is then read, not defined again.
  const brought = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  let copy = Math.max(1, ...ours.map((one) => one.copy));
  if (sheets.length === 0) return copy;
  const isTaken = () =>
    ours.some((one) => one.copy === copy && sheets.some(({ code }) => code === one.code)) ||
    brought.some((name) => taken.has((copy > 1 ? `${name}_${copy}` : name).toLowerCase()));
  while (isTaken()) copy += 1;
  return copy;
}

function answersOfStory(library: Library, wanted: Sheet[], answers: Answers): Answers {
  const told: Answers = { ...answers, start: mondayOf(answers.start) };
  if (!answers.sample) return told;
  const packs = new Set(wanted.map((sheet) => packOf(library, sheet)));
  const story = [...packs].flatMap(({ facts }) =>
    Object.values(facts).flatMap(({ answer, sample }) =>
      answer === undefined || sample === undefined || (answer === 'brand' && answers.brand.trim() !== '')
        ? []
        : [[answer, sample] as const],
    ),
  );
  return { ...told, channels: [], regions: [], lines: [], depts: [], rivals: [], ...Object.fromEntries(story) };
}

function named(
  library: Library,
  sheets: Sheet[],
  copies: Map<PackTemplate, number>,
  dictionary: Dictionary,
  existing: Existing,
): InsertedSheet[] {
  const taken = new Set(existing.sheetNames.map((name) => name.toLowerCase()));
  return sheets.map((template) => {
    const pack = packOf(library, template);
    const name = freeName(dictionary.sheetName(template), taken);
    taken.add(name.toLowerCase());
    return { template, pack, name, copy: copies.get(pack) ?? 1 };
  });
}

/** Excel allows 31 characters and does not tell upper from lower case. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, 31);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    const mark = ` (${count})`;
    name = `${wanted.slice(0, 31 - mark.length)}${mark}`;
  }
  return name;
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
