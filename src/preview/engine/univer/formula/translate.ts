/**
 * From the formula as Excel writes it to the one Univer calculates. Cells keep the former; the latter is made anew before
 * each calculation, so structured references always mean the table as it is.
 */
import type { Rect } from '../../engine';
import { parse, resolve, type TablePlace } from './structured';
import { scan, type Operand, type Piece } from './scan';

export interface Surroundings {
  sheet: string;
  row: number;
  column: number;
  foreign: RegExp;
  /** What a name that several scopes share means on this sheet. */
  meaning: (name: string) => string | undefined;
  sheetName: (id: string) => string;
  tableNamed: (name: string) => TablePlace | undefined;
  tableAround: (sheet: string, row: number, column: number) => TablePlace | undefined;
}

export function toEngine(formula: string, at: Surroundings): string {
  return at.foreign.test(formula) ? write(scan(formula), at) : formula;
}

/** What only formulas contain that need translation: brackets, `@`, `#`, the name of a table, or one of several scopes. */
export function foreignTo(tables: TablePlace[], shared: Iterable<string>): RegExp {
  const names = [...tables.map(({ name }) => name), ...shared].map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(['[[@#]', ...names].join('|'), 'i');
}

function write(pieces: Piece[], at: Surroundings): string {
  let result = '';
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) break;
    if (piece.kind === 'text') result += piece.text;
    else if (piece.kind === 'operand') result += operand(piece, at);
    else {
      const end = operandEnd(pieces, index + 1);
      result += `SINGLE(${write(pieces.slice(index + 1, end), at)})`;
      index = end - 1;
    }
  }
  return result;
}

/** The `@` takes the reference, call or range that follows it. */
function operandEnd(pieces: Piece[], start: number): number {
  let at = start;
  const piece = pieces[at];
  if (piece?.kind === 'operand') {
    at += 1;
    if (piece.call) at = afterParentheses(pieces, at);
  } else if (piece?.text === '(') at = afterParentheses(pieces, at);
  return pieces[at]?.text === ':' ? operandEnd(pieces, at + 1) : at;
}

function afterParentheses(pieces: Piece[], start: number): number {
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    if (pieces[at]?.text === '(') depth += 1;
    if (pieces[at]?.text === ')' && --depth === 0) return at + 1;
  }
  return pieces.length;
}

function operand(piece: Operand, at: Surroundings): string {
  const meaning = piece.brackets === null && !piece.call ? at.meaning(piece.name) : undefined;
  if (meaning !== undefined) return meaning;
  const whole = piece.brackets === null && !piece.call && at.tableNamed(piece.name) !== undefined;
  const reference = piece.brackets === null && !whole ? piece.name : structured(piece, at);
  return piece.spill ? `ANCHORARRAY(${reference})` : reference;
}

function structured({ name, brackets, text }: Operand, at: Surroundings): string {
  const reference = parse(brackets ?? '');
  const table = name ? at.tableNamed(name) : at.tableAround(at.sheet, at.row, at.column);
  if (!reference || !table) return name && !table ? '#REF!' : reference ? '#VALUE!' : text;
  const cells = resolve(reference, table, at.row);
  if ('error' in cells) return cells.error;
  return (table.sheet === at.sheet ? '' : `${quoted(at.sheetName(table.sheet))}!`) + address(cells.rect);
}

export const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;

export function address({ row, column, rows, columns }: Rect): string {
  const first = `$${letters(column)}$${row + 1}`;
  return rows * columns === 1 ? first : `${first}:$${letters(column + columns - 1)}$${row + rows}`;
}

export function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
