/** Finds the plain references of a formula (`A1`, `Sheet!$A$1:B2`, `A:C`, `1:3`) and puts others in their place. */
import { scan, type Piece } from './scan';

const cell = /^\$?[A-Z]{1,3}\$?\d+$/i;
const column = /^\$?[A-Z]{1,3}$/i;
const row = /^\$?\d+$/;

/** `replace` gets each reference as it is written and answers with what stands there instead. */
export function mapReferences(formula: string, replace: (reference: string) => string): string {
  if (!formula.startsWith('=')) return formula;
  const pieces = scan(formula);
  let result = '';
  for (let index = 0; index < pieces.length; index++) {
    const first = pieces[index];
    if (!first) break;
    const last = pieces[index + 1]?.text === ':' ? pieces[index + 2] : undefined;
    if (last && isRange(first, last)) {
      result += replace(`${first.text}:${bare(last)}`) + tail(last);
      index += 2;
    } else if (isCell(first)) result += replace(bare(first)) + tail(first);
    else result += first.text;
  }
  return result;
}

export function isCell(piece: Piece): boolean {
  return piece.kind === 'operand' && piece.brackets === null && !piece.call && cell.test(local(piece.name));
}

export function isRange(first: Piece, last: Piece): boolean {
  if (first.kind !== 'operand' || first.brackets !== null || first.call || first.spill) return false;
  if (last.kind === 'operand' ? last.brackets !== null || last.call : !row.test(last.text)) return false;
  const [one, other] = [local(first.name), bare(last)];
  return [cell, column, row].some((shape) => shape.test(one) && shape.test(other));
}

const bare = (piece: Piece) => (piece.kind === 'operand' ? piece.name : piece.text);
const tail = (piece: Piece) => (piece.kind === 'operand' && piece.spill ? '#' : '');
const local = (name: string) => name.slice(name.lastIndexOf('!') + 1);
