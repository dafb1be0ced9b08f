/** What functions showed against what stands in their place: a twin that comes to something else gives way to the value. */
import { isError } from '../../functions/formula/values';
import type { CellValue } from '../../sheet/existing';
import { area, type Rect } from '../../sheet/address';
import { askAll, type Job } from '../draw/requests';
import type { Change, Changes, NameChange } from './changes';
import { constantOf, writtenName } from './names';
import { storeName } from './originals';
import { isUnready } from './ready';
import { cellReader } from './reading';

/** Those whose native formula does not show what the function showed. */
export async function differingCells(context: Excel.RequestContext, changes: Change[], looks = 2): Promise<Change[]> {
  const native = changes.filter(({ left }) => left.way === 'native');
  if (native.length === 0) return [];
  const reader = cellReader(
    context.workbook,
    native.map(({ found }) => found),
  );
  await askAll(context, reader.jobs);
  const readCell = reader.read();
  const differing = native.filter(({ found }) => {
    const now = readCell(found);
    return !now || !same(now.value, found.value);
  });
  // What they read may have been on its way still.
  return differing.length > 0 && looks > 1 ? differingCells(context, differing, looks - 1) : differing;
}

/** To the last digits but one: a twin may add up in another order. */
function same(one: CellValue | null, other: CellValue | null): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  return one === other || (isError(one) && isError(other));
}

/** Names without a twin become what they come to; those that come to nothing one value can say stay. */
export async function settleNames(context: Excel.RequestContext, wanted: Changes): Promise<Changes> {
  const values = await askNames(context, wanted.names);
  const settled = wanted.names.map((change, index): NameChange => {
    const value = values[index] ?? null;
    const constant = value === null || isUnready(value) ? null : constantOf(value);
    return { ...change, value, left: constant && (change.left ?? constant) };
  });
  const staying = settled.filter(({ left }) => left === null).map(({ found }) => found);
  const names = settled.filter(({ left }) => left !== null);
  return { ...wanted, names, staying: [...wanted.staying, ...staying] };
}

/** Those whose twin came to something else than the function; they are to be its value then. */
export async function differingNames(context: Excel.RequestContext, names: NameChange[]): Promise<NameChange[]> {
  const now = await askNames(context, names);
  return names.filter(({ value }, index) => !same(value ?? null, now[index] ?? null));
}

/** Beside what is kept, on the sheet nobody sees: Excel alone can say what a name comes to. */
const askedAt = (count: number): Rect => ({ row: 0, column: 5, rows: count, columns: 1 });

export const emptyJob = ({ worksheets }: Excel.Workbook, count: number): Job => ({
  weight: 300,
  run: () =>
    worksheets
      .getItem(storeName)
      .getRange(area(askedAt(count)))
      .untrack()
      .clear(),
});

/** One cell for each name, in two requests; null where a name comes to several cells. */
async function askNames(context: Excel.RequestContext, names: readonly NameChange[]): Promise<(CellValue | null)[]> {
  if (names.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(storeName);
  const { row, column, rows } = askedAt(names.length);
  const formulas = names.map(({ found }) => [`=${writtenName(found)}`]);
  sheet.getRangeByIndexes(row, column, rows, 1).untrack().formulas = formulas;
  await context.sync();
  const cells = names.map((_, index) => {
    const cell = sheet.getRangeByIndexes(row + index, column, 1, 1).load('values');
    return { cell, spill: cell.getSpillingToRangeOrNullObject().load('cellCount') };
  });
  await context.sync();
  return cells.map(({ cell, spill }) =>
    !spill.isNullObject && spill.cellCount > 1 ? null : (cell.values[0]?.[0] as CellValue),
  );
}
