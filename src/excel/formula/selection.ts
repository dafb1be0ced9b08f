/** What the person has selected in the sheet, for the pages that go with it. */
import { splitReference } from '../../sheet/address';
import { told, toldOfSelection } from '../told';

export interface Picked {
  sheet: string;
  /** Without the sheet, e.g. `B2:B30`. */
  address: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** The table the selection lies in, and which of its columns. */
  table: { name: string; headers: string[]; /** All of its rows. */ whole: boolean } | null;
}

/** Null where several areas are selected. */
export const readSelection = (): Promise<Picked | null> => toldOfSelection(picked);

async function picked(context: Excel.RequestContext): Promise<Picked> {
  const range = context.workbook.getSelectedRange();
  range.load('address,rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
  const tables = range.getTables(false).load('items/name,items/columns/items/name');
  await context.sync();

  const bodies = tables.items.map((table) => ({
    table,
    body: table.getDataBodyRange().untrack().load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  if (bodies.length > 0) await context.sync();

  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  const home = bodies.find(
    ({ body }) =>
      row >= body.rowIndex &&
      row + rows <= body.rowIndex + body.rowCount &&
      column >= body.columnIndex &&
      column + columns <= body.columnIndex + body.columnCount,
  );
  return {
    sheet: range.worksheet.name,
    address: local(range.address),
    row,
    column,
    rows,
    columns,
    table: home
      ? {
          name: home.table.name,
          headers: home.table.columns.items
            .slice(column - home.body.columnIndex, column - home.body.columnIndex + columns)
            .map(({ name }) => name),
          whole: rows === home.body.rowCount,
        }
      : null,
  };
}

/** Of a reference that names its sheet. */
export const local = (reference: string): string => splitReference(reference).address;

/** Told whenever something else is selected, on any sheet. Returns what ends the listening. */
export async function onSelection(listener: () => void): Promise<() => Promise<void>> {
  const heard = () => {
    listener();
    return Promise.resolve();
  };
  const handlers = await told(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onSelectionChanged.add(heard), worksheets.onActivated.add(heard)];
    await context.sync();
    return added;
  });
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0]!.context.sync();
  };
}
