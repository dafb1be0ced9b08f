/**
 * Takes our functions out of cells: native formulas where a twin gives the same, values for the rest. The formulas are kept
 * (`originals.ts`); `restore.ts` puts them back. A twin that comes to something else than its function is not left standing.
 */
import { isError } from '../../functions/formula/values';
import { overlaps, type Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { edit, type GiveBack } from '../edit';
import { inRequests, sendAll, type Job } from '../draw/requests';
import { PlanProblem, problemOf } from '../problem';
import { told } from '../told';
import { blockJobs, clearJob, formatJob, readCells, writeJobs, type CellInput } from './cells';
import {
  addStore,
  hashOf,
  lineOf,
  loadStore,
  storeName,
  lineJobs,
  type Left,
  type Original,
  type Store,
} from './originals';
import { constant, isWaiting, nativeOf, placeOf, type Place, type Way } from './outlook';
import { scan, type FoundCell, type Scope } from './scan';

export interface Converted {
  /** Cells that are values now. */
  values: number;
  /** Cells that are native formulas now. */
  native: number;
  /** Cells that keep their formula, for there is no result yet. */
  waiting: Place[];
  /** Cells whose value is an error now. */
  errors: (Place & { error: string })[];
  /** Cells that are values though their function has a twin: it came to something else. */
  differing: Place[];
  oneUndoStep: boolean;
}

interface Change {
  found: FoundCell;
  left: Left;
}

/** Throws a PlanProblem; the workbook is then as it was, unless the code is `halfDone`. */
export async function convert(scope: Scope, way: Way): Promise<Converted> {
  const isNew = await withStore(scope);
  try {
    const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
      const store = loadStore(context.workbook);
      const { sheets } = await scan(context, scope);
      const cells = sheets.flatMap((sheet) => sheet.cells);
      const changes = cells.filter((one) => !isWaiting(one)).map((found) => changeOf(found, way));
      if (changes.length > 0)
        begin(givingBack(changes, store()), [...new Set(changes.map(({ found }) => found.sheet))]);
      const differing = await apply(context, changes, store());
      return account(cells, changes, differing);
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

function account(cells: FoundCell[], changes: Change[], differing: Change[]): Omit<Converted, 'oneUndoStep'> {
  const native = changes.filter(({ left }) => left.way === 'native').length;
  return {
    native,
    values: changes.length - native,
    waiting: cells.filter(isWaiting).map(placeOf),
    errors: changes.flatMap(({ found, left }) => {
      const error =
        left.way === 'native' ? undefined : [found.value, ...(found.spill?.values.flat() ?? [])].find(isError);
      return error === undefined ? [] : [{ ...placeOf(found), error }];
    }),
    differing: differing.map(({ found }) => placeOf(found)),
  };
}

function changeOf(found: FoundCell, way: Way): Change {
  const native = way === 'native' ? nativeOf(found) : null;
  if (native !== null) return { found, left: { way: 'native', formula: native } };
  return { found, left: valueLeft(found) };
}

const valueLeft = ({ spill, value }: FoundCell): Left =>
  spill ? { way: 'area', hash: hashOf(spill.values) } : { way: 'value', value };

const rectOf = ({ row, column, spill }: FoundCell): Rect => spill?.rect ?? { row, column, rows: 1, columns: 1 };

/** Answers whether it had to be added. */
async function withStore(scope: Scope): Promise<boolean> {
  return told(async (context) => {
    const store = loadStore(context.workbook);
    const { sheets, structureProtected } = await scan(context, scope);
    const { exists } = store();
    if (exists || sheets.every(({ cells }) => cells.every(isWaiting))) return false;
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

/** Answers the changes whose twin came to something else; they are values then. */
async function apply(context: Excel.RequestContext, changes: Change[], { originals }: Store): Promise<Change[]> {
  if (changes.length === 0) return [];
  // A formula taken out of the same cells before is no longer what belongs there.
  const outdated = ({ at }: Original) =>
    !at || changes.some(({ found }) => found.sheet === at.sheet && overlaps(rectOf(found), at.rect));
  const kept = originals.filter((one) => !outdated(one)).map(({ line }) => line);
  const write = async (some: Change[]) => {
    const lines = [...kept, ...changes.map(lineFor)];
    // First what is kept: a failure between requests must not leave values without their formulas.
    const jobs = [...lineJobs(context.workbook, lines, originals.length), ...jobsFor(context.workbook, some)];
    await sendAll(context, inRequests(jobs));
  };
  await write(changes);
  const differing = await compared(context, changes);
  for (const change of differing) change.left = valueLeft(change.found);
  if (differing.length > 0) await write(differing);
  return differing;
}

const lineFor = ({ found, left }: Change) =>
  lineOf({ sheet: found.sheet, rect: rectOf(found) }, found.formula, left, found);

function jobsFor({ worksheets }: Excel.Workbook, changes: Change[]): Job[] {
  return bySheet(changes).flatMap(({ name, changes: here }) => {
    const sheet = worksheets.getItem(name);
    const single = here.filter(({ found }) => !found.spill);
    const inputs = single.map(({ found, left }): CellInput => {
      return { ...found, input: left.way === 'native' ? left.formula : constant(found.value) };
    });
    return [...writeJobs(sheet, inputs), ...here.flatMap(({ found }) => areaJobs(sheet, found))];
  });
}

/** The formula goes first: what it spilled then gives way. */
function areaJobs(sheet: Excel.Worksheet, { row, column, spill }: FoundCell): Job[] {
  if (!spill) return [];
  const inputs = spill.values.map((line) => line.map(constant));
  return [
    clearJob(sheet, { row, column, rows: 1, columns: 1 }),
    ...blockJobs(sheet, spill.rect, inputs, spill.numberFormats),
  ];
}

function bySheet(changes: Change[]): { name: string; changes: Change[] }[] {
  return [...new Set(changes.map(({ found }) => found.sheet))].map((name) => ({
    name,
    changes: changes.filter(({ found }) => found.sheet === name),
  }));
}

/** Those whose native formula does not show what the function showed. */
async function compared(context: Excel.RequestContext, changes: Change[], looks = 2): Promise<Change[]> {
  const native = changes.filter(({ left }) => left.way === 'native');
  if (native.length === 0) return [];
  const readers = new Map(
    bySheet(native).map(({ name, changes: here }) => [
      name,
      readCells(
        context.workbook.worksheets.getItem(name),
        here.map(({ found }) => found),
      ),
    ]),
  );
  await context.sync();
  const differing = native.filter(({ found }) => {
    const now = readers.get(found.sheet)?.(found.row, found.column);
    return !now || !same(now.value, found.value);
  });
  // What they read may have been on its way still.
  return differing.length > 0 && looks > 1 ? compared(context, differing, looks - 1) : differing;
}

/** To the last digits but one: a twin may add up in another order. */
function same(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  return one === other || (isError(one) && isError(other));
}

/** What is kept gives way last, when everything else is back. */
function givingBack(changes: Change[], { originals, exists }: Store): GiveBack {
  return ({ workbook }) => {
    const cells = bySheet(changes).flatMap(({ name, changes: here }) => {
      const sheet = workbook.worksheets.getItem(name);
      const spills = here.flatMap(({ found: { spill } }) => (spill ? [spill] : []));
      const inputs = here.map(({ found }) => ({ ...found, input: found.formula }));
      return [
        ...spills.map(({ rect }) => clearJob(sheet, rect)),
        ...writeJobs(sheet, inputs),
        ...spills.map(({ rect, numberFormats }) => formatJob(sheet, rect, numberFormats)),
      ];
    });
    const lines = originals.map(({ line }) => line);
    return exists ? [...cells, ...lineJobs(workbook, lines, lines.length + changes.length)] : cells;
  };
}
