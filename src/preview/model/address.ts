/** A1 addresses: reading what people and add-ins write, writing what Excel answers. Names and tables are looked up elsewhere. */
import type { Rect } from '../engine/engine';
import { gridColumns, gridRows, inGrid, isWholeColumns, isWholeRows, lastColumn, lastRow, spanning } from './rect';

export function columnName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellName = (row: number, column: number) => `${columnName(column)}${row + 1}`;

/** `B2:C5`, `B2`, `A:C`, `3:3`. */
export function localAddress(rect: Rect): string {
  if (isWholeColumns(rect) && isWholeRows(rect)) return `1:${gridRows}`;
  if (isWholeColumns(rect)) return `${columnName(rect.column)}:${columnName(lastColumn(rect))}`;
  if (isWholeRows(rect)) return `${rect.row + 1}:${lastRow(rect) + 1}`;
  const first = cellName(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${cellName(lastRow(rect), lastColumn(rect))}`;
}

/** `$B$2:$C$5`, as names and rules store it. */
export function absoluteAddress(rect: Rect): string {
  return localAddress(rect)
    .split(':')
    .map((part) =>
      part.replace(
        /^([A-Z]*)(\d*)$/,
        (_, letters: string, digits: string) => `${letters && `$${letters}`}${digits && `$${digits}`}`,
      ),
    )
    .join(':');
}

/** Quoted where a formula would misread the name otherwise. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(name);
  return plain && !looksLikeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

export const fullAddress = (sheet: string, rect: Rect) => `${quoteSheet(sheet)}!${localAddress(rect)}`;
export const absoluteReference = (sheet: string, rect: Rect) => `${quoteSheet(sheet)}!${absoluteAddress(rect)}`;

/** The part before `!` unquoted ('' when there is none) and the rest. */
export function splitSheet(address: string): { sheet: string; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const at = address.lastIndexOf('!');
  return at < 0 ? { sheet: '', rest: address } : { sheet: address.slice(0, at), rest: address.slice(at + 1) };
}

/** The rectangle of a sheet-less address; null when it is not one. */
export function parseLocal(address: string): Rect | null {
  const parts = address.trim().replace(/\$/g, '').split(':');
  if (parts.length > 2) return null;
  const ends = parts.map((part) => /^([A-Za-z]{0,3})(\d{0,7})$/.exec(part.trim()));
  const [from, to] = [ends[0], ends[ends.length - 1]];
  if (!from || !to) return null;
  const [fromLetters = '', fromDigits = ''] = from.slice(1);
  const [toLetters = '', toDigits = ''] = to.slice(1);
  const kind = `${fromLetters && 'c'}${fromDigits && 'r'}`;
  if (kind !== `${toLetters && 'c'}${toDigits && 'r'}` || kind === '' || (kind !== 'cr' && parts.length === 1))
    return null;
  const rows = kind.includes('r') ? [Number(fromDigits) - 1, Number(toDigits) - 1] : [0, gridRows - 1];
  const columns = kind.includes('c') ? [columnIndex(fromLetters), columnIndex(toLetters)] : [0, gridColumns - 1];
  const rect = spanning(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return inGrid(rect) ? rect : null;
}

/** Parts of a list of areas, commas inside quoted sheet names and table brackets left alone. */
export function splitAreas(addresses: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  let depth = 0;
  for (const letter of addresses) {
    if (letter === "'") quoted = !quoted;
    if (!quoted && letter === '[') depth++;
    if (!quoted && letter === ']') depth--;
    if (letter === ',' && !quoted && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += letter;
  }
  parts.push(part.trim());
  return parts.filter((one) => one !== '');
}

/** Why Excel would refuse this name for a sheet; null when it would not. */
export function sheetNameProblem(name: string): string | null {
  if (name.length === 0) return 'A sheet name cannot be empty.';
  if (name.length > 31) return 'A sheet name cannot be longer than 31 characters.';
  if (/[\\/?*[\]:]/.test(name)) return 'A sheet name cannot contain any of these characters: \\ / ? * [ ] :';
  if (name.startsWith("'") || name.endsWith("'")) return 'A sheet name cannot begin or end with an apostrophe.';
  if (name.toLowerCase() === 'history') return "'History' is a reserved name.";
  return null;
}
