/** A cell's value between Univer's cell data and the interface: numbers, text, truth values, errors, and what is shown. */
import { CellValueType, extractPureTextFromCell, numfmt, type ICellData, type Nullable } from '@univerjs/core';
import { CellError, type Scalar } from '../engine';

export const errorCodes = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#ERROR!',
]);

/** Univer's names for errors that Excel calls otherwise. */
const renamed: Record<string, string> = { '#ERROR!': '#VALUE!', '#CYCLE!': '#REF!' };

export function valueOf(cell: Nullable<ICellData>, sentence?: (code: string) => string | undefined): Scalar {
  if (!cell) return '';
  const { v, t } = cell;
  if (v === undefined || v === null) return cell.p ? extractPureTextFromCell(cell) : '';
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean')
    return v === true || v === 1 || String(v).toUpperCase() === 'TRUE' || v === '1';
  if (t === CellValueType.NUMBER) return typeof v === 'number' ? v : Number(v);
  if (t === CellValueType.FORCE_STRING) return String(v);
  if (typeof v === 'number') return v;
  if (v.startsWith('#') && errorCodes.has(v)) return new CellError(renamed[v] ?? v, sentence?.(v));
  return v;
}

export function dataOf(value: Scalar): ICellData {
  if (value instanceof CellError) return { v: value.code, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === '') return { v: null, t: null };
  return { v: value, t: CellValueType.STRING };
}

export function shown(value: Scalar, pattern: string): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (pattern === 'General' || pattern === '@' || value === '')) return value;
  try {
    return numfmt.format(pattern, value, { throws: true });
  } catch {
    // Excel fills the cell with hash signs where a format cannot show a number, as with dates before 1900.
    return typeof value === 'number' ? '########' : value;
  }
}
