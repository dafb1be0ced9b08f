/** The list of data that the selection lies in: its columns with their headers and a look at what they hold. */
import { area } from '../../sheet/address';
import { told, toldOfSelection } from '../told';
import { local } from './selection';

export interface RegionColumn {
  /** '' where the list has no headers. */
  header: string;
  /** The data without the header. */
  address: string;
  column: number;
  /** The first of its cells. */
  values: unknown[];
  texts: string[];
  numberFormats: string[];
}

export interface Region {
  sheet: string;
  /** Data with headers, without the sheet. */
  address: string;
  /** First row of data, from 0. */
  row: number;
  /** Rows of data. */
  rows: number;
  table: string | null;
  columns: RegionColumn[];
}

/** As many rows are looked at. */
const sampleRows = 200;

/** The table or the block around a single selected cell, else what is selected of the used cells. Null where nothing is. */
export const readRegion = (): Promise<Region | null> => toldOfSelection(region);

/** A table as it stands now. Null where it has no data. Throws a PlanProblem: `notFound` where it is gone. */
export const readTableRegion = (name: string): Promise<Region | null> =>
  told(async (context) => {
    const table = context.workbook.tables.getItem(name).load('name,showHeaders');
    const sheet = table.worksheet.load('name');
    return regionIn(context, { sheet, range: table.getRange(), table });
  });

async function region(context: Excel.RequestContext): Promise<Region | null> {
  const selected = context.workbook.getSelectedRange();
  const sheet = selected.worksheet.load('name');
  const tables = selected.getTables(false).load('items/name,items/showHeaders');
  const used = sheet.getUsedRangeOrNullObject(true);
  const inUse = selected.getIntersectionOrNullObject(sheet.getUsedRange(true)).load('address');
  const around = selected.getSurroundingRegion().load('address');
  selected.load('cellCount');
  used.load('address');
  await context.sync();

  if (used.isNullObject) return null;
  const [table] = tables.items;
  const single = selected.cellCount === 1;
  if (!table && !single && inUse.isNullObject) return null;
  return regionIn(context, { sheet, range: table ? table.getRange() : single ? around : inUse, table });
}

interface Place {
  /** Its name loaded; so are name and headers of the table. */
  sheet: Excel.Worksheet;
  range: Excel.Range;
  table: Excel.Table | undefined;
}

async function regionIn(context: Excel.RequestContext, { sheet, range, table }: Place): Promise<Region | null> {
  range.load('address,rowIndex,columnIndex,rowCount,columnCount');
  const totals = table?.load('showTotals');
  await context.sync();

  const { rowIndex: row, columnIndex: column, columnCount: columns } = range;
  const rows = range.rowCount - (totals?.showTotals ? 1 : 0);
  const sample = sheet.getRangeByIndexes(row, column, Math.min(rows, sampleRows + 1), columns);
  sample.load('values,text,numberFormat');
  await context.sync();

  const { values, text, numberFormat } = sample;
  const headed = table ? table.showHeaders : looksHeaded(values);
  const skip = headed ? 1 : 0;
  if (rows <= skip || values.every((cells) => cells.every((cell) => cell === ''))) return null;
  return {
    sheet: sheet.name,
    address: local(range.address),
    row: row + skip,
    rows: rows - skip,
    table: table?.name ?? null,
    columns: Array.from({ length: columns }, (_, index) => {
      const header = headed ? String(values[0]?.[index] ?? '') : '';
      const cells = area({ row: row + skip, column: column + index, rows: rows - skip, columns: 1 });
      return {
        header,
        address: cells,
        column: column + index,
        values: values.slice(skip).map((each) => each[index] as unknown),
        texts: text.slice(skip).map((each) => each[index] ?? ''),
        numberFormats: numberFormat.slice(skip).map((each) => String(each[index] ?? 'General')),
      };
    }),
  };
}

/** A first row of different texts, above something that is no text, or is another kind of text. */
export function looksHeaded(values: readonly (readonly unknown[])[]): boolean {
  const [first, ...rest] = values;
  if (!first || rest.length === 0) return false;
  const texts = first.every((cell) => typeof cell === 'string' && cell.trim() !== '' && !/\d{3}/.test(cell));
  if (!texts || new Set(first).size < first.length) return false;
  const numeric = first.some((_, index) => rest.some((row) => typeof row[index] === 'number'));
  const digits = first.some((_, index) => rest.some((row) => typeof row[index] === 'string' && /\d/.test(row[index])));
  return numeric || digits;
}
