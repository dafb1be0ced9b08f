/** Whether a cell that calls us has a result, and what it can become for a colleague without the add-in. */
import { nativeTwin } from '../../functions/formula/twins';
import { cell } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import type { Input } from '../draw/text';
import { isError } from '../../functions/formula/values';
import { inputOf } from './originals';
import type { FoundCell } from './scan';

export type Way = 'values' | 'native';

export interface Place {
  sheet: string;
  address: string;
}

/** What Excel shows before there is a result, and for a function it does not know. */
const unready = new Set([
  '#BUSY!',
  '#GETTING_DATA',
  '#NAME?',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#SPILL!',
  '#FIELD!',
]);

/** A value as it is entered: an error stays an error, a text a text. */
export const constant = (value: CellValue): Input => (isError(value) ? value : inputOf(value));

export const isUnready = (value: CellValue | null): boolean => typeof value === 'string' && unready.has(value);

/** Spilled cells count as their first. */
export const isWaiting = ({ value, spill }: FoundCell): boolean =>
  [value, ...(spill?.values.flat() ?? [])].some(isUnready);

/** Null: the cell can only become its value. A spilled answer is one block of values. */
export const nativeOf = ({ formula, spill }: FoundCell): string | null => (spill ? null : nativeTwin(formula));

export const placeOf = ({ sheet, row, column }: FoundCell): Place => ({ sheet, address: cell(row, column) });
