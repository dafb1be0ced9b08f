/** The lists of the settings sheet as the pane shows and changes them: an item said otherwise in every cell that holds it, one more, one less. */
import type { LanguageCode } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { hasOwnWords, mayBeRenamed, mayGo } from '../../sheet/ownWords';
import { library } from '../../templates';
import { attempt, type Done } from '../attempt';
import { area, quoted, splitReference } from '../../sheet/address';
import { textInput } from '../draw/text';
import { PlanProblem } from '../problem';
import { told } from '../told';
import { findSettingsTable, valueIn, type SettingsTable } from './settingsTable';

export interface ListItem {
  code: string;
  label: string;
  /** It may be taken out: no template speaks of it. */
  mayGo: boolean;
}

export interface ListFound {
  list: string;
  title: string;
  /** Nothing compares with its words: there may be more of them. */
  own: boolean;
  /** Its words may be others. */
  renames: boolean;
  items: ListItem[];
}

export const listTable = 'SET_List';

export function readLists(speak: LanguageCode): Promise<ListFound[]> {
  return told(async (context) => {
    const table = await findSettingsTable(context, listTable);
    if (!table) return [];
    const items = new Map<string, ListItem[]>();
    table.values.forEach((_, row) => {
      const [list, code] = [String(valueIn(table, row, 'list')), String(valueIn(table, row, 'code'))];
      if (list === '' || code === '') return;
      const item = { code, label: String(valueIn(table, row, 'label')), mayGo: mayGo(library, list, code) };
      items.set(list, [...(items.get(list) ?? []), item]);
    });
    return [...items].map(([list, found]) => ({
      list,
      title: sheetWords[speak].lists[list]?.title ?? library.lists[list]?.title ?? list,
      own: hasOwnWords(library, list),
      renames: mayBeRenamed(library, list),
      items: found.map((item) => ({ ...item, mayGo: item.mayGo && found.length > 2 })),
    }));
  });
}

/** After the last item of the list; cells that offer the list offer it too. */
export function addItem(list: string, label: string): Promise<Done<void>> {
  return attempt(async (context, begin) => {
    const { table, named, range } = await placeOf(context, list);
    const at = range.rowIndex + range.rowCount - table.row;
    const code = freeCode(table, list);
    const cells: Record<string, string> = { list, code, label: textInput(label) ?? '', use: 'Y' };
    const keys = [...table.places].sort(([, one], [, other]) => one - other).map(([key]) => key);
    const before = String(named.formula);
    begin({
      left: { sheets: [table.sheet], names: [named.name] },
      async takeBack(again) {
        await deleteRow(again, table, at, code);
        again.workbook.names.getItem(`LST_${list}`).formula = before;
        await again.sync();
      },
    });
    const width = table.values[0]?.length ?? 0;
    const line = Array.from(
      { length: width },
      (_, place) => cells[keys.find((key) => table.places.get(key) === place) ?? ''] ?? '',
    );
    context.workbook.tables.getItem(listTable).rows.add(at, [line]);
    const { rowIndex: row, columnIndex: column, rowCount } = range;
    named.formula = `=${quoted(table.sheet)}!${area({ row, column, rows: rowCount + 1, columns: 1 }, 'both')}`;
    await context.sync();
  });
}

/** Cells that hold its word keep it. */
export function removeItem(list: string, code: string): Promise<Done<void>> {
  return attempt(async (context, begin) => {
    const { table, named } = await placeOf(context, list);
    const at = rowOf(table, list, code);
    if (at < 0 || !mayGo(library, list, code)) throw new PlanProblem('notFound', { name: code });
    const before = String(named.formula);
    const row = table.formulas[at] ?? [];
    begin({
      left: { sheets: [table.sheet], names: [named.name] },
      async takeBack(again) {
        const cell = cellAt(again, table, at, 'code').load('values');
        await again.sync();
        if (String(cell.values[0]?.[0]) !== code)
          again.workbook.tables.getItem(listTable).rows.add(at, [row as string[]]);
        again.workbook.names.getItem(`LST_${list}`).formula = before;
        await again.sync();
      },
    });
    context.workbook.tables.getItem(listTable).rows.getItemAt(at).delete();
    await context.sync();
  });
}

/** Two requests, or three. */
async function placeOf(context: Excel.RequestContext, list: string) {
  const named = context.workbook.names.getItemOrNullObject(`LST_${list}`).load('name,formula');
  const range = named.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,address');
  const table = await findSettingsTable(context, listTable);
  const isThere = table && !range.isNullObject && splitReference(range.address).sheet === table.sheet;
  if (!isThere) throw new PlanProblem('notFound', { name: `LST_${list}` });
  return { table, named, range };
}

export const rowOf = (table: SettingsTable, list: string, code: string): number =>
  table.values.findIndex(
    (_, row) => valueIn(table, row, 'list') === list && String(valueIn(table, row, 'code')) === code,
  );

function freeCode(table: SettingsTable, list: string): string {
  let number = 1;
  while (rowOf(table, list, `own${number}`) >= 0) number += 1;
  return `own${number}`;
}

const cellAt = (
  { workbook }: Excel.RequestContext,
  { sheet, row, column, places }: SettingsTable,
  at: number,
  key: string,
) => workbook.worksheets.getItem(sheet).getCell(row + at, column + (places.get(key) ?? 0));

/** Only where that item stands: the request may have failed before. */
async function deleteRow(context: Excel.RequestContext, table: SettingsTable, at: number, code: string): Promise<void> {
  const cell = cellAt(context, table, at, 'code').load('values');
  await context.sync();
  if (String(cell.values[0]?.[0]) === code) context.workbook.tables.getItem(listTable).rows.getItemAt(at).delete();
}
