/** A table of the settings sheet: where it stands and what it holds, whatever people did to it, and jobs that write into its rows. */
import { recognise } from '../../sheet/recognise';
import { library } from '../../templates';
import type { Job } from '../draw/requests';
import { inputAgain, type Input } from '../draw/text';
import { writeJobs } from '../inputs';
import { allWords } from '../read/read';

export interface SettingsTable {
  sheet: string;
  /** Of its data, on the sheet. */
  row: number;
  column: number;
  /** Key of the template → place in the table. */
  places: Map<string, number>;
  values: unknown[][];
  formulas: unknown[][];
  numberFormats: string[][];
}

/** Null where the workbook has none. */
export async function findSettingsTable(context: Excel.RequestContext, wanted: string): Promise<SettingsTable | null> {
  const table = context.workbook.tables.getItemOrNullObject(wanted).load('name');
  await context.sync();
  if (table.isNullObject) return null;

  const columns = table.columns.load('items/id,items/name');
  const sheet = table.worksheet.load('name');
  const body = table.getDataBodyRange().load('values,formulas,numberFormat,rowIndex,columnIndex');
  await context.sync();
  const { settings } = library;
  const template = settings.tables.find(({ name }) => name === wanted);
  const headers = columns.items.map(({ id, name }) => ({ id, name }));
  return {
    sheet: sheet.name,
    row: body.rowIndex,
    column: body.columnIndex,
    places: template ? recognise(settings, template, headers, allWords).places : new Map<string, number>(),
    values: body.values,
    formulas: body.formulas,
    numberFormats: body.numberFormat as string[][],
  };
}

/** What stands in a cell, by the key of its column. */
export const valueIn = ({ values, places }: SettingsTable, row: number, key: string): unknown =>
  values[row]?.[places.get(key) ?? -1] ?? '';

export const isBegun = (table: SettingsTable, row: number): boolean =>
  [...table.places.keys()].some((key) => valueIn(table, row, key) !== '');

/** Rows of the table with what their cells are to hold. */
export interface Line {
  row: number;
  cells: Record<string, Input>;
}

export function lineJobs({ worksheets }: Excel.Workbook, table: SettingsTable, lines: readonly Line[]): Job[] {
  const cells = [...table.places].flatMap(([key, place]) =>
    lines.flatMap(({ row, cells: { [key]: input = null } }) =>
      input === null
        ? []
        : [
            {
              row: table.row + row,
              column: table.column + place,
              input,
              numberFormat: table.numberFormats[row]?.[place] ?? 'General',
            },
          ],
    ),
  );
  return writeJobs(worksheets.getItem(table.sheet), cells);
}

/** As its cells are now, to be given back. */
export function lineNow({ formulas, values, places }: SettingsTable, row: number): Line {
  const inputs = [...places].map(([key, place]) => [key, inputAgain(formulas[row]?.[place], values[row]?.[place])]);
  return { row, cells: Object.fromEntries(inputs) as Line['cells'] };
}
