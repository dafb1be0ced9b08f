/** A1 addresses from row and column numbers that begin with 0, and back. */

export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Names are asked for once a cell: each is made once. */
const columnNames: string[] = [];

export function columnName(column: number): string {
  return (columnNames[column] ??= nameOf(column));
}

function nameOf(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(name: string): number {
  return [...name].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `fixed` puts a `$` before columns, rows or both. */
export function cell(row: number, column: number, fixed: '' | 'column' | 'row' | 'both' = ''): string {
  const columnMark = fixed === 'column' || fixed === 'both' ? '$' : '';
  const rowMark = fixed === 'row' || fixed === 'both' ? '$' : '';
  return `${columnMark}${columnName(column)}${rowMark}${row + 1}`;
}

export function area(rect: Rect, fixed: '' | 'both' = ''): string {
  const first = cell(rect.row, rect.column, fixed);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${cell(rect.row + rect.rows - 1, rect.column + rect.columns - 1, fixed)}`;
}

/** `B7:K21`, `$B$7` or `'Sheet 1'!B7` as numbers. */
export function rectOf(address: string): Rect {
  const match = /^(?:.*!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address);
  if (!match) throw new Error(`Not a range address: ${address}`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  const column = columnNumber(left);
  const row = Number(top) - 1;
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** A sheet's name as formulas quote it; in quotes any name is right. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Without quotes Excel takes no other names: what looks like a cell, as `Q1` and `R1C1`, needs them too. */
const plainName = /^(?![A-Z]{1,3}\d)(?!(?:R\d*)?(?:C\d*)?$)[\p{L}_][\p{L}\p{N}_.]*$/iu;

/** What stands before an address on another sheet, quoted only where it has to be, as Excel writes it. */
export function prefixOf(sheet: string): string {
  return `${plainName.test(sheet) ? sheet : quoted(sheet)}!`;
}

/** The sheet that such a prefix names. */
export function sheetOf(prefix: string): string {
  const name = prefix.replace(/!$/, '');
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** `'My sheet'!A1:B9` apart: the sheet's name as it is, and the address on it. */
export function splitReference(reference: string): { sheet: string; address: string } {
  const [, prefix, address] = /^('(?:[^']|'')+'!|[^'![\]]+!)(.+)$/s.exec(reference) ?? [];
  if (prefix === undefined || address === undefined) throw new SyntaxError(`${reference} names no sheet and cells.`);
  return { sheet: sheetOf(prefix), address };
}
