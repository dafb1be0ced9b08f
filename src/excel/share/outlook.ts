/** What converting would do for a colleague without the add-in: told before anything is written. */
import { isError } from '../../functions/formula/values';
import { told } from '../told';
import { answersOf, readersOf } from './changes';
import { writtenName } from './names';
import { heldAnswers } from './held';
import { loadStore } from './originals';
import { isWaiting, nativeOf, placeOf, type Place } from './ready';
import { scan, type FoundCell } from './scan';
import type { Scope } from './scope';
import { withAddresses } from './spills';
import type { Watcher } from './watchers';

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
  /** Defined names that call us, of the whole workbook. */
  names: string[];
  /** Formulas that read a whole answer by `#`: they would read its cells by their addresses. */
  readers: Place[];
  /** Answers that stay one block of constants, for validations, conditional formats or charts read them by `#`. */
  held: Place[];
  /** Such readers whose answer is too long for that: they read nothing until the functions are put back. */
  losing: { places: Place[]; charts: string[] };
  /** Cells and names of the workbook whose formulas were taken out before. */
  kept: number;
}

export function lookAtSharing(scope: Scope): Promise<Outlook> {
  return told(async (context) => {
    const store = loadStore(context.workbook);
    const scanned = await scan(context, scope);
    const { sheets } = scanned;
    const cells = sheets.flatMap((sheet) => sheet.cells);
    const ready = cells.filter((one) => !isWaiting(one));
    const held = heldAnswers(scanned);
    const answers = answersOf(ready.filter((one) => !held.answers.has(one)));
    const isChart = ({ kind }: Watcher) => kind === 'chart';
    const isRewritten = ({ formula, sheet }: FoundCell) => withAddresses(formula, sheet, answers) !== formula;
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
      names: scanned.names.filter(({ asksUs }) => asksUs).map(writtenName),
      readers: readersOf(scanned).filter(isRewritten).map(placeOf),
      held: [...held.answers.keys()].map(placeOf),
      losing: {
        places: held.losing.filter((one) => !isChart(one)).map(({ sheet, address }) => ({ sheet, address })),
        charts: held.losing.filter(isChart).map(({ sheet, address }) => `${sheet}: ${address}`),
      },
      kept: [...store().originals, ...store().names].filter(({ at }) => at !== null).length,
    };
  });
}
