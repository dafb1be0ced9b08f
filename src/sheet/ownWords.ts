/**
 * Which lists are a team's own: typed cells take their words from them, and no formula, rule or function compares with one. Which may at
 * least be worded otherwise; and which of their items no template speaks of, so that they may go.
 */
import { parseFormula, type Piece } from './formula';
import { formulasOf, homeOfTable, sheetsOf } from './library';
import type { Library, Sheet, Table } from './template';

const known = new WeakMap<Library, Set<string>>();

export function hasOwnWords(library: Library, list: string): boolean {
  const found = known.get(library) ?? listsOfOwnWords(library);
  known.set(library, found);
  return found.has(list);
}

/** Formulas and rules that hold its words can be rewritten; what functions take or answer as it is cannot. */
export const mayBeRenamed = (library: Library, list: string): boolean => library.lists[list]?.fixed !== true;

/** The entries of the insert form can be others in every workbook; of other lists only what was added. */
export function mayGo(library: Library, list: string, code: string): boolean {
  const { items = {}, answer } = library.lists[list] ?? {};
  return hasOwnWords(library, list) && (!Object.hasOwn(items, code) || (answer !== undefined && code !== 'all'));
}

function listsOfOwnWords(library: Library): Set<string> {
  const typed = new Set<string>();
  const read = new Set(Object.keys(library.lists).filter((list) => library.lists[list]?.looks));
  for (const pack of library.packs) {
    const facts = Object.values(pack.facts).map(({ formula }) => formula ?? '');
    for (const piece of [pack.meta, ...facts].flatMap(parseFormula)) readPiece(piece, read);
  }
  for (const sheet of sheetsOf(library)) {
    for (const formula of formulasOf(sheet)) readFormula(formula, undefined, library, read);
    for (const table of sheet.tables) readTable(table, library, typed, read);
    addTyped(Object.values(sheet.names ?? {}), typed);
  }
  return new Set([...typed].filter((list) => !read.has(list)));
}

function readTable(table: Table, library: Library, typed: Set<string>, read: Set<string>): void {
  addTyped(Object.values(table.columns), typed);
  for (const { formula = '' } of Object.values(table.columns)) readFormula(formula, table, library, read);
}

const addTyped = (fields: NonNullable<Sheet['names']>[string][], typed: Set<string>) =>
  fields.forEach(({ kind, list }) => kind === 'choice' && list !== undefined && typed.add(list));

/**
 * Functions of ours know words such as “Daily”: a column they are given is read as much as a word in the formula. Not so the entries of
 * the insert form, which are the user's own.
 */
function readFormula(formula: string, own: Table | undefined, library: Library, read: Set<string>): void {
  const pieces = parseFormula(formula);
  pieces.forEach((piece) => readPiece(piece, read));
  if (!/\bKPI\./.test(formula)) return;
  for (const piece of pieces) {
    if (piece.kind !== 'column') continue;
    const table = piece.table === undefined ? own : homeOfTable(library, piece.table)?.table;
    const list = table?.columns[piece.from]?.list;
    if (list !== undefined && library.lists[list]?.answer === undefined) read.add(list);
  }
}

function readPiece(piece: Piece, read: Set<string>): void {
  if (piece.kind === 'word') read.add(piece.list);
  if (piece.kind === 'name' && piece.name.startsWith('LST_')) read.add(piece.name.slice(4));
}
