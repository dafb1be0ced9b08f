/**
 * What becomes of our functions' names when a workbook travels, and how they are told again: Excel saves them as `_xldudf_KPI_ROI`, other
 * add-ins put a file before them (`[2]!`, `'Other.xla'!`), and for good.
 */
import { mentionsUs, ownFunction } from './own';
import { allPieces, mapPieces, piecesOf, textOf, type Piece } from './pieces';
import { namespace } from '../namespace';

export interface Mended {
  formula: string;
  /** Names as they stood, and as they are now. */
  changes: { from: string; to: string }[];
  /** Names that look like ours, of functions this version does not have. */
  unknown: string[];
}

const stored = new RegExp(String.raw`^(?:_xlfn\.|_xlws\.|_xludf\.|_xll\.|_+xldudf_)*${namespace}[._]([A-Z0-9]+)$`, 'i');

/** Cheap, and never wrong about a formula that is: a call, or what only damage puts before a name. */
const mayBeDamaged = (formula: string): boolean =>
  new RegExp(String.raw`[!._]${namespace}[._][A-Z0-9]|${namespace}[._][A-Z0-9]+\(`, 'i').test(formula);

/**
 * A function by its name alone, handed to another as to MAP, or all that is left of a call. `KPI_ROI` may be someone's own name; ours
 * is what damage has marked.
 */
function bareName({ prefix, text }: Piece & { kind: 'name' }): string | undefined {
  const isMarked = text.startsWith('_') || (prefix !== '' && ownFunction(text) !== null);
  const id = isMarked ? stored.exec(text)?.[1]?.toUpperCase() : undefined;
  const name = `${namespace}.${id}`;
  return ownFunction(name) ? name : undefined;
}

export function mend(formula: string): Mended {
  const changes: Mended['changes'] = [];
  const unknown: string[] = [];
  const pieces = mapPieces(piecesOf(formula), (piece): Piece | undefined => {
    if (piece.kind === 'name') {
      const name = bareName(piece);
      return name === undefined
        ? undefined
        : renamed(piece.prefix + piece.text, name, { ...piece, prefix: '', text: name });
    }
    if (piece.kind !== 'call') return undefined;
    const id = stored.exec(piece.name)?.[1]?.toUpperCase();
    if (id === undefined) return undefined;
    const name = `${namespace}.${id}`;
    const from = piece.prefix + piece.name;
    if (!ownFunction(name)) {
      if (!unknown.includes(from)) unknown.push(from);
      return undefined;
    }
    if (from.toUpperCase() === name) return undefined;
    return renamed(from, name, { ...piece, prefix: '', name });
  });
  return { formula: textOf(pieces), changes, unknown };

  function renamed(from: string, to: string, piece: Piece): Piece {
    if (!changes.some((change) => change.from === from)) changes.push({ from, to });
    return piece;
  }
}

/**
 * Whether a formula calls a function of ours, damaged or not, or hands it to another. `defined`: names of the workbook in small letters,
 * so that someone's own KPI.TARGET is not taken for one that this version does not have.
 */
export function asksUs(formula: string, defined: ReadonlySet<string> = new Set()): boolean {
  if (!mentionsUs(formula) && !mayBeDamaged(formula)) return false;
  return allPieces(piecesOf(formula)).some((piece) => {
    if (piece.kind === 'name') return ownFunction(piece.text) !== null || bareName(piece) !== undefined;
    const id = piece.kind === 'call' ? stored.exec(piece.name)?.[1] : undefined;
    if (piece.kind !== 'call' || id === undefined) return false;
    return ownFunction(`${namespace}.${id}`) !== null || !defined.has(piece.name.toLowerCase());
  });
}
