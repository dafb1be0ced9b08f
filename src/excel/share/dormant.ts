/**
 * A formula put to sleep on another sheet: it calls nothing of ours there, and yet Excel carries its references along when rows are
 * inserted, cells moved, sheets, tables and columns renamed. Calls sleep as `CHOOSE(1,"§KPI.ROI",…)`, and so does what has a meaning
 * only where the formula stood: its own sheet, its own row.
 */
import { ownFunction } from '../../functions/formula/own';
import { allPieces, mapPieces, piecesOf, textOf, type Piece } from '../../functions/formula/pieces';
import { prefixOf, quoted, sheetOf } from '../../sheet/address';

export interface Home {
  sheet: string;
  /** Of the table the cell belongs to. */
  table: string | null;
}

const sign = '§';
const asleepAs = (tag: string, args: Piece[][]): Piece => ({
  kind: 'call',
  prefix: '',
  name: 'CHOOSE',
  args: [[{ kind: 'literal', text: '1' }], [{ kind: 'literal', text: `"${sign}${tag}"` }], ...args],
});

/** Begins with `=`. It comes to nothing, whatever it reads. */
export function asleep(formula: string, home: Home): string {
  const body = mapPieces(piecesOf(formula.replace(/^=/, '')), (piece) => {
    if (piece.kind === 'call') return ownFunction(piece.name) ? asleepAs(piece.name, piece.args) : undefined;
    if (piece.kind === 'cells') return sleepingCells(piece, home);
    return piece.kind === 'structured' ? sleepingColumns(piece, home) : undefined;
  });
  return `=${textOf([asleepAs('', [body])])}`;
}

function sleepingCells(piece: Piece & { kind: 'cells' }, { sheet }: Home): Piece | undefined {
  // What a name reads says on which sheet it stands.
  if (sheet === '') return undefined;
  if (piece.prefix === '') return { ...piece, prefix: `${quoted(sheet)}!` };
  return sheetOf(piece.prefix) === sheet ? asleepAs('!', [[piece]]) : undefined;
}

/** `@` and `#` are the two ways to write this row; `T` where the table was named. */
function sleepingColumns({ table, inside }: Piece & { kind: 'structured' }, home: Home): Piece | undefined {
  const named = table === '' ? '' : 'T';
  const [way, columns] = inside.startsWith('@')
    ? ['@', inside.slice(1)]
    : /^\[#This Row\],/i.test(inside)
      ? ['#', inside.replace(/^\[#This Row\],\s*/i, '')]
      : ['', inside];
  if (way === '' && named !== '') return undefined;
  const single = /^\[((?:[^'[\]]|'.)*)\]$/.exec(columns)?.[1];
  const column: Piece = { kind: 'structured', table: table || (home.table ?? ''), inside: single ?? columns };
  return asleepAs(`${way}${named}[]`, [[column]]);
}

/** Null where something it read is no longer there. */
export function awake(formula: string, home: Pick<Home, 'sheet'>): string | null {
  let lost = false;
  const pieces = mapPieces(piecesOf(formula.replace(/^=/, '')), (piece) => {
    if (piece.kind === 'cells') return sheetOf(piece.prefix) === home.sheet ? { ...piece, prefix: '' } : undefined;
    const tag = tagOf(piece);
    if (tag === undefined || piece.kind !== 'call') return undefined;
    const [, , ...args] = piece.args;
    const only = args[0]?.[0];
    if (tag === '') return args[0] ?? [];
    if (tag === '!') return only?.kind === 'cells' ? { ...only, prefix: prefixOf(home.sheet) } : lose();
    if (tag.endsWith('[]')) return only?.kind === 'structured' ? awakeColumns(tag, only) : lose();
    return { ...piece, name: tag, args };
  });
  const isGone = allPieces(pieces).some((piece) => /#REF!/.test(textOf([piece])));
  return lost || isGone ? null : `=${textOf(pieces)}`;

  function lose(): undefined {
    lost = true;
    return undefined;
  }
}

function tagOf(piece: Piece): string | undefined {
  if (piece.kind !== 'call' || piece.name !== 'CHOOSE') return undefined;
  const [, tag] = piece.args;
  return /^"§(.*)"$/.exec(textOf(tag ?? []))?.[1];
}

const plainHeader = /^[\p{L}_][\p{L}\p{N}_]*$/u;

function awakeColumns(tag: string, { table, inside }: Piece & { kind: 'structured' }): Piece {
  const name = tag.includes('T') ? table : '';
  const several = inside.startsWith('[');
  const bracketed = several ? inside : `[${inside}]`;
  if (tag.startsWith('#')) return { kind: 'structured', table: name, inside: `[#This Row],${bracketed}` };
  if (!tag.startsWith('@')) return { kind: 'structured', table: name, inside };
  return {
    kind: 'structured',
    table: name,
    inside: `@${plainHeader.test(inside) || inside === '' ? inside : bracketed}`,
  };
}

/** Of the ways to write the same one: without the name of the sheet it stands on, columns of this row with `@` and few brackets. */
export const normalised = (formula: string, sheet: string): string =>
  textOf(
    mapPieces(piecesOf(formula), (piece) => {
      if (piece.kind === 'cells' && sheetOf(piece.prefix) === sheet) return { ...piece, prefix: '' };
      if (piece.kind !== 'structured') return undefined;
      const inside = piece.inside.replace(/^\[#This Row\],\s*/i, '@');
      return { ...piece, inside: inside.replace(/^@\[((?:[^'[\]]|'.)*)\]$/, '@$1') };
    }),
  );
