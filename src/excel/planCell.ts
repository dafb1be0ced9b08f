/** The active cell as a place in a plan: which template its sheet comes from, and which column of that template it stands in. */
import { languageCodes } from '../locales/languages';
import { sheetWords } from '../locales/sheets';
import { homeOfTable } from '../sheet/library';
import { withoutCopy } from '../sheet/reading';
import { recognise } from '../sheet/recognise';
import { library } from '../templates';
import { local } from './formula/selection';
import { loadMarks, markOf } from './marks';
import { told } from './told';

export interface PlanCell {
  sheet: string;
  address: string;
  /** Of the template its sheet was drawn from; null for a sheet that is not ours. */
  code: string | null;
  /** `Table.key` of the template; null outside of our tables, and in columns people added. */
  column: string | null;
}

const words = languageCodes.map((code) => sheetWords[code]);

/** Two requests at most. */
export const readPlanCell = (): Promise<PlanCell> => told(readIn);

async function readIn(context: Excel.RequestContext): Promise<PlanCell> {
  const { workbook } = context;
  const cell = workbook.getActiveCell().untrack().load('address,columnIndex,worksheet/name');
  const marks = loadMarks(workbook.worksheets.getActiveWorksheet());
  const tables = cell.getTables(false).load('items/name,items/columns/items/id,items/columns/items/name');
  await context.sync();

  const sheet = cell.worksheet.name;
  const place = { sheet, address: local(cell.address), code: markOf(marks)?.code ?? null };
  const [table] = tables.items;
  const home = table && homeOfTable(library, withoutCopy(table.name).base);
  if (!home) return { ...place, column: null };
  const range = table.getRange().untrack().load('columnIndex');
  await context.sync();

  const headers = table.columns.items.map(({ id, name }) => ({ id, name }));
  const { places } = recognise(home.sheet, home.table, headers, words);
  const [key] = [...places].find(([, at]) => at === cell.columnIndex - range.columnIndex) ?? [];
  return { ...place, column: key === undefined ? null : `${home.table.name}.${key}` };
}
