/** Reads which cells of a workbook, sheet or selection call our functions, and over which cells their answers spill. Reads formulas only. */
import { asksUs } from '../../functions/formula/damage';
import { columnNumber, overlaps, rectOf, type Rect, splitReference } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { cellProperties, cellsIn, contains } from './cells';
import { storeName } from './originals';

export type Scope = { kind: 'workbook' } | { kind: 'sheet'; sheet: string } | { kind: 'selection' };

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
  names: { name: string; formula: string }[];
  structureProtected: boolean;
}

/** In four requests whatever the workbook holds. */
export async function scan(context: Excel.RequestContext, scope: Scope): Promise<Scanned> {
  const { workbook } = context;
  const { worksheets, tables, protection } = workbook;
  worksheets.load('items/name');
  tables.load('items/name,items/worksheet/name');
  protection.load('protected');
  const named = workbook.names.load('items/name,items/formula');
  const selected = scope.kind === 'selection' ? workbook.getSelectedRanges().load('address') : null;
  await context.sync();

  const within = selected ? withinOf(selected.address) : null;
  const names = worksheets.items
    .map(({ name }) => name)
    .filter((name) => name !== storeName && (scope.kind !== 'sheet' || name === scope.sheet))
    .filter((name) => !within || name === within.sheet);
  const readings = names.map((name) => ({
    name,
    formulas: worksheets.getItem(name).getRange().getSpecialCellsOrNullObject('Formulas').load('areaCount'),
  }));
  const homes = tables.items.map((table) => ({ name: table.name, range: table.getRange().untrack().load('address') }));
  await context.sync();

  const loaded = readings.flatMap(({ name, formulas }) =>
    formulas.isNullObject ? [] : [{ name, areas: formulas.areas.load(cellProperties) }],
  );
  await context.sync();

  const defined = new Set(named.items.map(({ name }) => name.toLowerCase()));
  const calls = (formula: CellValue): formula is string =>
    typeof formula === 'string' && formula.startsWith('=') && asksUs(formula, defined);
  const tablesAt = homes.map(({ name, range }) => ({ name, ...splitReference(range.address) }));
  const sheets = names.map((name): ScannedSheet => {
    const areas = loaded.find((one) => one.name === name)?.areas;
    const all = areas ? [...cellsIn([areas])] : [];
    const here = tablesAt.filter(({ sheet }) => sheet === name).map((one) => ({ ...one, rect: rectOf(one.address) }));
    const cells = all.flatMap(([address, { formula, value, numberFormat }]): FoundCell[] => {
      if (!calls(formula)) return [];
      const { row, column } = rectOf(address);
      if (within && !within.rects.some((rect) => contains(rect, { row, column }))) return [];
      const table = here.find(({ rect }) => contains(rect, { row, column }))?.name ?? null;
      return [{ sheet: name, row, column, formula, value, numberFormat, table, spill: null }];
    });
    return { name, cells, others: all.filter(([, { formula }]) => !calls(formula)).length };
  });
  await readSpills(
    context,
    sheets.flatMap(({ cells }) => cells),
  );
  return {
    sheets,
    names: named.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    structureProtected: protection.protected,
  };
}

/** Within tables nothing spills. */
async function readSpills(context: Excel.RequestContext, cells: FoundCell[]): Promise<void> {
  const free = cells.filter(({ table }) => table === null);
  const spills = free.map((one) => ({
    one,
    range: context.workbook.worksheets
      .getItem(one.sheet)
      .getRangeByIndexes(one.row, one.column, 1, 1)
      .getSpillingToRangeOrNullObject()
      .load('address,values,numberFormat'),
  }));
  if (spills.length > 0) await context.sync();
  for (const { one, range } of spills) {
    if (range.isNullObject) continue;
    const rect = rectOf(range.address);
    if (rect.rows * rect.columns > 1)
      one.spill = { rect, values: range.values, numberFormats: range.numberFormat as string[][] };
  }
}

/** `Sheet!A1:B2,Sheet!D4`; whole rows and columns reach to the end of the sheet. */
function withinOf(address: string): { sheet: string; rects: Rect[] } {
  const parts = splitAreas(address).map(splitReference);
  return { sheet: parts[0]?.sheet ?? '', rects: parts.map((part) => boundedRect(part.address)) };
}

/** At commas outside quotes. */
const splitAreas = (address: string): string[] => address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

const lastRow = 1_048_576;
const lastColumn = 16_384;

function boundedRect(address: string): Rect {
  const [from = '', to = from] = address.replaceAll('$', '').split(':');
  if (/^\d+$/.test(from))
    return { row: Number(from) - 1, rows: Number(to) - Number(from) + 1, column: 0, columns: lastColumn };
  if (/^[A-Z]+$/i.test(from)) {
    const column = columnNumber(from);
    return { row: 0, rows: lastRow, column, columns: columnNumber(to) - column + 1 };
  }
  return rectOf(address);
}

/** For who wants to know only what lies within; the store is read with the same request. */
export async function lookAtScope(
  context: Excel.RequestContext,
  scope: Scope,
): Promise<(sheet: string, rect: Rect) => boolean> {
  const selected = scope.kind === 'selection' ? context.workbook.getSelectedRanges().load('address') : null;
  await context.sync();
  if (scope.kind === 'workbook') return () => true;
  if (scope.kind === 'sheet') return (sheet) => sheet === scope.sheet;
  const within = withinOf(selected?.address ?? '');
  return (sheet, rect) => sheet === within.sheet && within.rects.some((one) => overlaps(one, rect));
}
