/** Cell contents between the engine and Office.js: values, types, JSON values, and the shapes of arrays people assign. */
import type { CellError, CellInput, CellState, Rect, Scalar } from '../engine/engine';
import { HostError } from '../wire/hostObject';

export type OfficeValue = string | number | boolean;

/** By shape, not by class: the bundled engine brings a class of its own. */
export const isError = (value: Scalar): value is CellError => typeof value === 'object';

export const officeValue = (value: Scalar): OfficeValue => (isError(value) ? value.code : value);

export function valueType(value: Scalar): string {
  if (isError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value === '' ? 'Empty' : 'String';
}

/** A formula, or the constant as one would type it. */
export function officeFormula(cell: CellState): OfficeValue {
  return cell.formula === '' ? officeValue(cell.value) : cell.formula;
}

/** One value for every cell, or an array of exactly the range's shape. */
export function asGrid(value: unknown, { rows, columns }: Pick<Rect, 'rows' | 'columns'>): unknown[][] {
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits)
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return value as unknown[][];
}

export function asInputs(value: unknown, shape: Pick<Rect, 'rows' | 'columns'>): CellInput[][] {
  return asGrid(value, shape).map((row) => row.map(asInput));
}

function asInput(value: unknown): CellInput {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new HostError('InvalidArgument');
}

/** One of the words an enumeration has. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new HostError('InvalidArgument');
  return word;
}
