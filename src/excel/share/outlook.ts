/** What each cell that calls us can become for a colleague without the add-in: decided from what the scan found, before anything is written. */
import { nativeTwin } from '../../functions/formula/twins';
import { isError } from '../../functions/formula/values';
import { cell } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import type { Input } from '../draw/text';
import { scan, type FoundCell, type Scope } from './scan';
import { inputOf, loadStore } from './originals';
import { told } from '../told';

export type Way = 'values' | 'native';

export interface Place {
  sheet: string;
  address: string;
}

export interface SheetOutlook {
  name: string;
  /** Cells that call our functions. */
  cells: number;
  /** Of these, the ones that stay alive as native formulas. */
  native: number;
  /** Formulas that never needed us. */
  others: number;
}

export interface Outlook {
  sheets: SheetOutlook[];
  /** Cells whose value is not there yet, or not known to Excel: they keep their formula. */
  waiting: Place[];
  /** Cells that show an error, which would be kept as a value. */
  errors: (Place & { error: string })[];
  /** Cells of the scope's workbook whose formulas were taken out before. */
  kept: number;
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

/** Spilled cells count as their first. */
export function isWaiting({ value, spill }: FoundCell): boolean {
  return [value, ...(spill?.values.flat() ?? [])].some((one) => typeof one === 'string' && unready.has(one));
}

/** Null: the cell can only become its value. A spilled answer is one block of values. */
export const nativeOf = ({ formula, spill }: FoundCell): string | null => (spill ? null : nativeTwin(formula));

export const placeOf = ({ sheet, row, column }: FoundCell): Place => ({ sheet, address: cell(row, column) });

export function lookAtSharing(scope: Scope): Promise<Outlook> {
  return told(async (context) => {
    const store = loadStore(context.workbook);
    const { sheets } = await scan(context, scope);
    const cells = sheets.flatMap((sheet) => sheet.cells);
    const ready = cells.filter((one) => !isWaiting(one));
    return {
      sheets: sheets.map(({ name, cells: here, others }) => ({
        name,
        cells: here.length,
        native: here.filter((one) => !isWaiting(one) && nativeOf(one) !== null).length,
        others,
      })),
      waiting: cells.filter(isWaiting).map(placeOf),
      errors: ready.flatMap((one) => {
        const error = [one.value, ...(one.spill?.values.flat() ?? [])].find(isError);
        return error === undefined ? [] : [{ ...placeOf(one), error }];
      }),
      kept: store().originals.filter(({ at }) => at !== null).length,
    };
  });
}
