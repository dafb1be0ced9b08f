/** The cells that the references of a formula read: found and read in two requests, whatever their number. */
import { splitReference } from '../../sheet/address';
import { escapedHeader } from '../../sheet/formula';
import { local } from './selection';

export interface Home {
  sheet: string;
  row: number;
  column: number;
}

export interface ReadReference {
  /** Null for a name that stands for no cells. */
  sheet: string | null;
  address: string | null;
  rows: number;
  columns: number;
  /** Null where it is more than is read, or a calculation. */
  values: unknown[][] | null;
  /** One cell as Excel shows it. */
  text?: string;
}

/** The sheets, tables and names of the workbook, asked for with the request before. */
export interface Known {
  worksheets: Excel.WorksheetCollection;
  tables: Excel.TableCollection;
  names: Excel.NamedItemCollection;
}

/** Before a sync. */
export function loadKnown({ worksheets, tables, names }: Excel.Workbook): Known {
  worksheets.load('items/name');
  tables.load('items/name,items/worksheet/name,items/columns/items/name');
  names.load('items/name,items/type,items/value');
  return { worksheets, tables, names };
}

/** More cells than this would make a long wait of a look. */
export const mostCells = 100_000;

type Sought = { range: Excel.Range } | { value: unknown } | { calculation: true };

/** After it. `own` is the table the formula stands in. References that lead nowhere are left out. */
export async function readReferences(
  context: Excel.RequestContext,
  known: Known,
  references: readonly string[],
  home: Home,
  own: string | null,
): Promise<Map<string, ReadReference>> {
  const sought = new Map<string, Sought>();
  for (const reference of new Set(references)) {
    const found = seek(known, reference, home, own);
    if (found) sought.set(reference, found);
  }
  const ranges = [...sought.values()].flatMap((each) => ('range' in each ? [each.range] : []));
  for (const range of ranges) range.load('address,rowCount,columnCount,worksheet/name');
  await context.sync();

  let room = mostCells;
  const read = ranges.filter((range) => {
    if (range.isNullObject) return false;
    room -= range.rowCount * range.columnCount;
    return room >= 0;
  });
  for (const range of read) range.load(isOne(range) ? 'values,text' : 'values');
  if (read.length > 0) await context.sync();

  const found = new Map<string, ReadReference>();
  for (const [reference, each] of sought) {
    if ('value' in each) found.set(reference, { ...nowhere, values: [[each.value]] });
    else if ('calculation' in each) found.set(reference, { ...nowhere, values: null });
    else if (!each.range.isNullObject) found.set(reference, readOf(each.range, read.includes(each.range)));
  }
  return found;
}

const isOne = ({ rowCount, columnCount }: Excel.Range) => rowCount * columnCount === 1;

const nowhere = { sheet: null, address: null, rows: 1, columns: 1 };

function readOf(range: Excel.Range, withValues: boolean): ReadReference {
  return {
    sheet: range.worksheet.name,
    address: local(range.address),
    rows: range.rowCount,
    columns: range.columnCount,
    values: withValues ? range.values : null,
    ...(withValues && isOne(range) ? { text: String(range.text[0]?.[0] ?? '') } : {}),
  };
}

function seek(known: Known, reference: string, home: Home, own: string | null): Sought | undefined {
  // What stands before `!` within brackets is part of a column's name.
  const { sheet: name, address: rest } = /^(?:'|[^[\]]+!)/.test(reference)
    ? splitReference(reference)
    : { sheet: home.sheet, address: reference };
  // Another workbook's cells are not to be had, and a sheet that is not there would fail the whole request.
  const sheet = known.worksheets.items.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!sheet) return undefined;
  if (/^\$?[A-Z]{1,3}\$?\d+#$/i.test(rest))
    return { range: sheet.getRange(rest.slice(0, -1)).getSpillingToRangeOrNullObject() };
  if (/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(rest)) return { range: sheet.getRange(rest) };
  // Whole columns and rows are read as far as they are used.
  if (/^(\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/i.test(rest))
    return { range: sheet.getUsedRange(true).getIntersectionOrNullObject(rest) };
  return inTable(known, rest, home, own) ?? named(known, rest);
}

function inTable({ tables }: Known, reference: string, home: Home, own: string | null): Sought | undefined {
  const [, name = '', inside] = /^([^[\]]*)(?:\[(.*)\])?$/s.exec(reference) ?? [];
  const wanted = (name === '' ? own : name)?.toLowerCase();
  const table = tables.items.find((each) => each.name.toLowerCase() === wanted);
  if (!table) return undefined;
  const { items, columns, thisRow } = partsOf(inside ?? '');
  if (items.length > 1) return undefined;
  const whole = {
    '#all': () => table.getRange(),
    '#headers': () => table.getHeaderRowRange(),
    '#totals': () => table.getTotalRowRange(),
    '#data': () => table.getDataBodyRange(),
  }[items[0] ?? '#data'];
  if (!whole) return undefined;
  let range = whole();
  if (columns.length > 0) {
    const found = columns.map((header) => table.columns.items.findIndex((column) => isHeader(column.name, header)));
    if (found.some((index) => index < 0)) return undefined;
    const [first, last = first] = found as [number, number?];
    range = range.getColumn(first!).getBoundingRect(range.getColumn(last!));
  }
  if (!thisRow) return { range };
  return { range: range.getIntersectionOrNullObject(table.worksheet.getRangeByIndexes(home.row, 0, 1, 16_384)) };
}

const isHeader = (name: string, header: string) =>
  name.toLowerCase() === header.toLowerCase() || escapedHeader(name).toLowerCase() === header.toLowerCase();

/** What stands in the brackets of a structured reference: `@Done`, `[#This Row],[a]:[b]`, `#Headers`, `Done`. */
function partsOf(inside: string): { items: string[]; columns: string[]; thisRow: boolean } {
  const text = inside.trim();
  const thisRow = text.startsWith('@') || /\[?#This Row\]?/i.test(text);
  const rest = text.replace(/^@/, '');
  const pieces = rest.startsWith('[')
    ? [...rest.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map((match) => match[1]!)
    : rest === ''
      ? []
      : [rest];
  const isItem = (piece: string) => piece.startsWith('#');
  return {
    items: pieces
      .filter(isItem)
      .map((piece) => piece.toLowerCase())
      .filter((piece) => piece !== '#this row'),
    columns: pieces.filter((piece) => !isItem(piece)).map((piece) => piece.replace(/'(.)/g, '$1')),
    thisRow,
  };
}

function named({ names }: Known, name: string): Sought | undefined {
  const item = names.items.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!item) return undefined;
  // A constant has a value; what refers to cells is read as cells; what a calculation comes to only Excel knows.
  if (item.type === 'Range') return { range: item.getRange() };
  const isConstant = item.value !== null && item.type !== 'Error' && item.type !== 'Array';
  return isConstant ? { value: item.value } : { calculation: true };
}
