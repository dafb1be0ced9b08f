/**
 * Reads which cells and names of a workbook, sheet or selection call our functions, over which cells their answers spill, and what
 * anywhere reads a spilled answer as a whole.
 */
import { asksUs } from '../../functions/formula/damage';
import { rectOf, splitReference, type Rect } from '../../sheet/address';
import { contains } from '../../sheet/areas';
import type { CellValue } from '../../sheet/existing';
import { answerLimit, askAll, type Job } from '../draw/requests';
import { loadNames, type FoundName } from './names';
import { storeName } from './originals';
import { areaReader, loadFormulas, type ReadCell } from './reading';
import { loadScope, type Scope } from './scope';
import { spillsReadBy } from './spills';
import { readWatchers, type Watcher } from './watchers';

export interface FoundCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  value: CellValue;
  numberFormat: string;
  /** The table it belongs to. */
  table: string | null;
  /** The cells its answer fills, itself included; null for one alone. */
  spill: { rect: Rect; values: CellValue[][]; numberFormats: string[][] } | null;
}

export interface ScannedSheet {
  name: string;
  /** Calls of ours, as they should be or damaged. */
  cells: FoundCell[];
  /** Formulas that do without us. */
  others: number;
}

export interface Scanned {
  sheets: ScannedSheet[];
  names: FoundName[];
  /** Formulas on any sheet that read a spilled answer by `#`; calls of ours within the scope are not among them. */
  readers: FoundCell[];
  /** What else reads a spilled answer by `#`. */
  watchers: Watcher[];
  structureProtected: boolean;
}

/** In a handful of requests, and more only where an answer would be too long. */
export async function scan(context: Excel.RequestContext, scope: Scope, limit = answerLimit): Promise<Scanned> {
  const { workbook } = context;
  const { worksheets, tables, protection } = workbook;
  worksheets.load('items/name');
  tables.load('items/name,items/worksheet/name');
  protection.load('protected');
  const loadedScope = loadScope(workbook, scope);
  await context.sync();

  const within = loadedScope();
  const all = worksheets.items.map(({ name }) => name).filter((name) => name !== storeName);
  const wanted = all.filter((name) => within.sheet(name));
  const names = loadNames(workbook, all);
  const formulas = loadFormulas(workbook, wanted, limit);
  const homes = tables.items.map((table) => ({ name: table.name, range: table.getRange().untrack().load('address') }));
  await context.sync();

  const read = await formulas(context);
  const defined = new Set(names().map(({ name }) => name.toLowerCase()));
  const calls = (formula: CellValue) => typeof formula === 'string' && asksUs(formula, defined);
  const tablesAt = homes.map(({ name, range }) => {
    const { sheet, address } = splitReference(range.address);
    return { name, sheet, rect: rectOf(address) };
  });
  const cellOf = (sheet: string, address: string, { formula, value, numberFormat }: ReadCell): FoundCell => {
    const { row, column } = rectOf(address);
    const table = tablesAt.find((one) => one.sheet === sheet && contains(one.rect, { row, column }))?.name ?? null;
    return { sheet, row, column, formula: String(formula), value, numberFormat, table, spill: null };
  };
  const isOurs = (sheet: string, address: string, formula: CellValue) => {
    const { row, column } = rectOf(address);
    return calls(formula) && within.cell(sheet, row, column);
  };
  const sheets = wanted.map((name): ScannedSheet => {
    const here = [...(read.get(name) ?? [])];
    return {
      name,
      cells: here.flatMap(([at, one]) => (isOurs(name, at, one.formula) ? [cellOf(name, at, one)] : [])),
      others: here.filter(([, { formula }]) => !calls(formula)).length,
    };
  });
  const cells = sheets.flatMap((sheet) => sheet.cells);
  await readSpills(context, cells, limit);

  // Other sheets matter only where there is a spilled answer to be read from them.
  const spills = cells.some(({ spill }) => spill);
  const elsewhere = spills ? all.filter((name) => !wanted.includes(name)) : [];
  if (elsewhere.length > 0) {
    const more = loadFormulas(workbook, elsewhere, limit);
    await context.sync();
    for (const [name, found] of await more(context)) read.set(name, found);
  }
  const readers = [...read].flatMap(([sheet, found]) =>
    [...found].flatMap(([at, one]) => {
      const isReader = spillsReadBy(String(one.formula), sheet).length > 0 && !isOurs(sheet, at, one.formula);
      return isReader ? [cellOf(sheet, at, one)] : [];
    }),
  );
  const asking = names().map((one) => ({ ...one, asksUs: calls(one.formula) }));
  const watchers = spills ? await readWatchers(context, all) : [];
  return { sheets, names: asking, readers, watchers, structureProtected: protection.protected };
}

/** Within tables nothing spills. */
async function readSpills(context: Excel.RequestContext, cells: FoundCell[], limit: number): Promise<void> {
  const { worksheets } = context.workbook;
  const places: { one: FoundCell; range: Excel.Range }[] = [];
  const asked = cells
    .filter(({ table }) => table === null)
    .map((one): Job => ({
      weight: 600,
      run() {
        const cell = worksheets.getItem(one.sheet).getRangeByIndexes(one.row, one.column, 1, 1).untrack();
        places.push({ one, range: cell.getSpillingToRangeOrNullObject().load('address') });
      },
    }));
  await askAll(context, asked, limit);
  const spilled = places.flatMap(({ one, range }) => {
    const rect = range.isNullObject ? null : rectOf(range.address);
    if (!rect || rect.rows * rect.columns === 1) return [];
    return [{ one, rect, reader: areaReader(worksheets.getItem(one.sheet), rect, limit) }];
  });
  const jobs = spilled.flatMap(({ reader }) => reader.jobs);
  await askAll(context, jobs, limit);
  for (const { one, rect, reader } of spilled) {
    const { values, numberFormats } = reader.read();
    one.spill = { rect, values, numberFormats };
  }
}
