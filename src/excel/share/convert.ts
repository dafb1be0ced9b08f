/**
 * Takes our functions out of cells and names: native formulas where a twin gives the same, values for the rest. The formulas are kept
 * (`originals.ts`); `restore.ts` puts them back. A twin that comes to something else than its function is not left standing.
 */
import { isError } from '../../functions/formula/values';
import { inRequests, sendAll } from '../draw/requests';
import { edit } from '../edit';
import { PlanProblem, problemOf } from '../problem';
import { told } from '../told';
import { allCells, allNames, changesOf, isFrozen, valueLeft, type Change, type Changes } from './changes';
import { differingCells, differingNames, emptyJob, settleNames } from './compare';
import { constantOf, writtenName } from './names';
import { addStore, loadStore, storeName, type Store } from './originals';
import { isWaiting, placeOf, type Place, type Way } from './ready';
import { scan, type FoundCell } from './scan';
import type { Scope } from './scope';
import { givingBack, keepJobs, writingJobs } from './writing';

export interface Converted {
  /** Cells that are values now. */
  values: number;
  /** Cells that are native formulas now. */
  native: number;
  /** Defined names that do without us now. */
  names: number;
  /** Defined names that keep their formula: what they come to is no single value. */
  staying: string[];
  /** Formulas that read the cells of an answer by their addresses now. */
  readers: number;
  /** Cells that keep their formula, for there is no result yet. */
  waiting: Place[];
  /** Cells whose value is an error now. */
  errors: (Place & { error: string })[];
  /** Cells that are values though their function has a twin: it came to something else. */
  differing: Place[];
  oneUndoStep: boolean;
}

/** Throws a PlanProblem; the workbook is then as it was, unless the code is `halfDone`. */
export async function convert(scope: Scope, way: Way): Promise<Converted> {
  const isNew = await withStore(scope);
  try {
    const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
      const store = loadStore(context.workbook);
      const scanned = await scan(context, scope);
      const changes = changesOf(scanned, scope, way, store());
      const cells = scanned.sheets.flatMap((sheet) => sheet.cells);
      const written = [...allCells(changes), ...allNames(changes)];
      if (written.length === 0) return account(cells, changes, []);
      const sheets = written.flatMap(({ found: { sheet } }) => sheet ?? []);
      begin(givingBack(changes, store()), [...new Set(sheets)]);
      return account(cells, ...(await apply(context, changes, store())));
    });
    return { ...result, oneUndoStep };
  } catch (error) {
    // After half a change what is kept is all there is of the formulas.
    if (isNew && problemOf(error).code !== 'halfDone') await dropIfPossible();
    throw error;
  }
}

/** What the menu of a cell does. */
export const convertSelectionToValues = (): Promise<Converted> => convert({ kind: 'selection' }, 'values');

function account(cells: FoundCell[], changes: Changes, differing: Change[]): Omit<Converted, 'oneUndoStep'> {
  const frozen = changes.cells.filter(isFrozen);
  return {
    native: changes.cells.length - frozen.length,
    values: frozen.length,
    names: changes.names.length,
    staying: changes.staying.map(writtenName),
    readers: changes.readers.length + changes.nameReaders.length,
    waiting: cells.filter(isWaiting).map(placeOf),
    errors: frozen.flatMap(({ found }) => {
      const error = [found.value, ...(found.spill?.values.flat() ?? [])].find(isError);
      return error === undefined ? [] : [{ ...placeOf(found), error }];
    }),
    differing: differing.map(({ found }) => placeOf(found)),
  };
}

/** Answers whether it had to be added. */
async function withStore(scope: Scope): Promise<boolean> {
  return told(async (context) => {
    const store = loadStore(context.workbook);
    const { sheets, names, structureProtected } = await scan(context, scope);
    const asked = scope.kind === 'workbook' && names.some(({ asksUs }) => asksUs);
    if (store().exists || (!asked && sheets.every(({ cells }) => cells.every(isWaiting)))) return false;
    if (structureProtected) throw new PlanProblem('workbookProtected');
    try {
      addStore(context.workbook);
      await context.sync();
    } catch (error) {
      await dropIfPossible();
      throw error;
    }
    return true;
  });
}

/** Left behind it is an empty sheet nobody sees; what went wrong before is what has to be told. */
const dropIfPossible = () => told(dropStore).catch(() => undefined);

async function dropStore(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(storeName);
  // Excel deletes no sheet that nobody sees.
  sheet.visibility = 'Visible';
  sheet.delete();
  await context.sync();
}

/** Answers what was written in the end, and the changes whose twin came to something else; they are values then. */
async function apply(context: Excel.RequestContext, wanted: Changes, store: Store): Promise<[Changes, Change[]]> {
  const changes = await settleNames(context, wanted);
  const write = async (some: Changes) => {
    // First what is kept: a failure between requests must not leave values without their formulas.
    const jobs = [...keepJobs(context.workbook, changes, store), ...writingJobs(context.workbook, some)];
    await sendAll(context, inRequests(jobs));
  };
  await write(changes);
  const cells = await differingCells(context, changes.cells);
  for (const change of cells) change.left = valueLeft(change.found);
  const names = await differingNames(context, changes.names);
  for (const change of names) change.left = constantOf(change.value ?? '');
  if (cells.length + names.length > 0) await write({ cells, readers: [], names, nameReaders: [], staying: [] });
  const asked = wanted.names.length;
  if (asked > 0) await sendAll(context, [[emptyJob(context.workbook, asked)]]);
  return [changes, cells];
}
