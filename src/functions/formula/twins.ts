/**
 * Formulas with our functions as formulas without: every call replaced by its native twin, nested ones too, or none at all. Which
 * functions have a twin, and what it is, their guides say.
 */
import type { Card } from '../card';
import { choices } from '../choices';
import { mend } from './damage';
import { mentionsUs, ownFunction } from './own';
import { allPieces, mapPieces, piecesOf, textOf, type Piece } from './pieces';
import { guides } from '../guides';
import { cards } from '../index';
import { nativeFormula } from '../native';
import type { FunctionId } from '../words';

/** What a cell may hold of a formula. */
export const longestFormula = 8192;

/** The functions of ours a formula calls, in order. */
export function functionsIn(formula: string): FunctionId[] {
  if (!mentionsUs(formula)) return [];
  return allPieces(piecesOf(formula)).flatMap((piece) =>
    piece.kind === 'call' ? (ownFunction(piece.name) ?? []) : [],
  );
}

/** The same cell in native functions alone; null where one of its calls has no twin. */
export function nativeTwin(formula: string): string | null {
  const pieces = piecesOf(mend(formula).formula);
  // Twins name their parts so; a name of the formula's own would mean something else between them.
  if (allPieces(pieces).some((piece) => piece.kind === 'name' && piece.text.startsWith('_'))) return null;
  let whole = true;
  const changed = mapPieces(pieces, (piece) => {
    if (piece.kind !== 'call' || !ownFunction(piece.name)) return undefined;
    const twin = twinOf(piece);
    if (twin === null) whole = false;
    return twin === null ? undefined : piecesOf(twin);
  });
  // A function handed to another by its name, as to MAP, has no twin either.
  if (allPieces(changed).some((piece) => piece.kind === 'name' && ownFunction(piece.text))) return null;
  const text = textOf(changed);
  return whole && text.length <= longestFormula ? text : null;
}

function twinOf(call: Piece & { kind: 'call' }): string | null {
  const id = ownFunction(call.name);
  if (!id || call.prefix !== '') return null;
  const card: Card = cards[id];
  const parameters = Object.values(card.parameters);
  // Given a range for a single value the function answers with one cell for each; its twin does not.
  const lifts = call.args.some((arg, at) => parameters[at]?.shape === 'single' && mayBeMany(arg));
  if (lifts || call.args.length > parameters.length) return null;
  // The function knows an option by its word too, in three languages; its twin knows codes, and of directions every word.
  const spoken = call.args.some((arg, at) => {
    const { list, shape } = parameters[at] ?? {};
    // The name of a range of words to show.
    if (shape === 'whole' && arg.length === 1 && arg[0]?.kind === 'name') return false;
    return list && list !== 'direction' && isWord(arg, choices[list]);
  });
  if (spoken) return null;
  return nativeFormula(guides[id].native, card, call.args.map(textOf));
}

/** May be something else than a code; ranges are lists of words to show. */
function isWord(arg: readonly Piece[], codes: readonly string[]): boolean {
  const [piece, ...more] = arg;
  if (!piece || mayBeMany(arg)) return false;
  return more.length > 0 || piece.kind !== 'literal' || !codes.includes(piece.text.replace(/^"(.*)"$/, '$1'));
}

/** These pass on the shape of what they are given, from that argument on. */
const passingOn: Record<string, number> = {
  IF: 1,
  IFERROR: 0,
  IFNA: 0,
  CHOOSE: 1,
  SWITCH: 1,
  IFS: 0,
  ABS: 0,
  ROUND: 0,
};
const makingMany =
  /^(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|TRANSPOSE|RANDARRAY|VSTACK|HSTACK|TAKE|DROP|CHOOSECOLS|CHOOSEROWS)$/i;

function mayBeMany(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => {
    switch (piece.kind) {
      case 'cells':
        return /[:#]/.test(piece.address);
      case 'structured':
        return !/^@|#This Row/i.test(piece.inside) || /\]:\[/.test(piece.inside);
      case 'group':
        return piece.open === '{' ? piece.body.length > 1 : mayBeMany(piece.body);
      case 'call': {
        const from = passingOn[piece.name.toUpperCase()];
        const own = ownFunction(piece.name);
        if (own && 'table' in cards[own]) return true;
        return makingMany.test(piece.name) || (from !== undefined && piece.args.slice(from).some(mayBeMany));
      }
      default:
        return false;
    }
  });
}
