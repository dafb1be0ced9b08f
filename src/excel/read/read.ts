/**
 * Reads the plans of the workbook back, whatever people did to sheets and tables: three requests (what there is · where it stands ·
 * what it holds), more only where cells are in error or would be more than Excel answers at once. What it means is `sheet/readingOf`'s affair.
 */
import { sheetWords } from '../../locales/sheets';
import { languageCodes } from '../../locales/languages';
import type { ReadError, Reading } from '../../sheet/reading';
import {
  kindOfName,
  knownTables,
  readingOf,
  type BookFound,
  type KnownTable,
  type TableFound,
} from '../../sheet/readingOf';
import { recognise } from '../../sheet/recognise';
import type { Library } from '../../sheet/template';
import { rectOf, splitReference } from '../../sheet/address';
import { library } from '../../templates';
import { answerLimit, askAll, type Job } from '../draw/requests';
import { loadMarks, markOf } from '../marks';
import { loadIsKeeping, storeName } from '../share/originals';
import { told } from '../told';

export const allWords = languageCodes.map((code) => sheetWords[code]);

export const readWorkbook = (): Promise<Reading> => told((context) => readIn(context));

/** With the requests of a longer piece of work. `limit`: about how many characters one answer may have. */
export async function readIn(context: Excel.RequestContext, limit = answerLimit): Promise<Reading> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  tables.load('items/name,items/worksheet/name');
  names.load('items/name,items/formula');
  await context.sync();

  const placed = placesOf(context.workbook, library);
  const store = worksheets.items.find(({ name }) => name === storeName);
  const isKeeping = store ? loadIsKeeping(store) : () => false;
  await context.sync();

  const sheets = placed.marks.flatMap(({ sheet, loaded }) => {
    const mark = markOf(loaded);
    return mark ? [{ name: sheet.name, hidden: sheet.visibility !== 'Visible', ...mark }] : [];
  });
  const known = knownTables(
    library,
    allWords,
    sheets,
    placed.tables.map((one) => ({
      ...one,
      name: one.table.name,
      sheet: one.table.worksheet.name,
      headers: one.columns.items.map(({ id, name }) => ({ id, name })),
    })),
  );
  const bodies = known.map((one) => ({
    ...one,
    address: splitReference(one.body.address).address,
    computed: computedPlaces(one),
  }));
  const wanted = bodies.map((one) => bodyOf(context.workbook, one, limit));
  const ours = worksheets.items.filter(({ name }) => sheets.some((sheet) => sheet.name === name));
  let inError: { sheet: Excel.Worksheet; cells: Excel.RangeAreas }[] = [];
  const asked: Job = {
    weight: 100 * ours.length,
    run: () => (inError = ours.map((sheet) => ({ sheet, cells: errorsOf(sheet).load('areaCount,cellCount') }))),
  };
  await askAll(context, [...wanted.flatMap(({ jobs }) => jobs), asked], limit);
  // Only where there are some; what they weigh is known by now.
  const errors = inError.filter(({ cells }) => !cells.isNullObject).map(({ sheet, cells }) => errorJob(sheet, cells));
  await askAll(
    context,
    errors.map(({ job }) => job),
    limit,
  );

  return readingOf(library, allWords, {
    sheets,
    tables: wanted.map(({ read }) => read()),
    cells: placed.cells.flatMap(({ name, range }) =>
      range.isNullObject
        ? []
        : [
            {
              name,
              ...splitReference(range.address),
              value: range.values[0]?.[0] ?? '',
              formula: range.formulas[0]?.[0] ?? '',
            },
          ],
    ),
    spills: placed.spills.flatMap(({ name, anchor, spilled }) => {
      const range = spilled.isNullObject ? anchor : spilled;
      return range.isNullObject ? [] : [{ name, ...splitReference(range.address), values: range.values }];
    }),
    errors: errors.flatMap(({ read }) => read()),
    shared: isKeeping(),
  } satisfies BookFound);
}

/** A cell is reckoned with what a sentence takes. */
const answerOfCell = 24;

function placesOf({ worksheets, tables, names }: Excel.Workbook, ofLibrary: Library) {
  const lost = ({ formula }: Excel.NamedItem) => String(formula).includes('#REF!');
  const named = (kind: 'cell' | 'spill') =>
    names.items.filter((item) => kindOfName(ofLibrary, item.name) === kind && !lost(item));
  return {
    marks: worksheets.items.map((sheet) => ({ sheet, loaded: loadMarks(sheet) })),
    tables: tables.items.map((table) => ({
      table,
      columns: table.columns.load('items/id,items/name'),
      body: table.getDataBodyRange().untrack().load('address'),
    })),
    cells: named('cell').map((item) => ({
      name: item.name,
      range: item.getRangeOrNullObject().untrack().load('address,values,formulas'),
    })),
    spills: named('spill').map((item) => {
      const anchor = item.getRangeOrNullObject().untrack().load('address,values');
      return {
        name: item.name,
        anchor,
        spilled: anchor.getSpillingToRangeOrNullObject().untrack().load('address,values'),
      };
    }),
  };
}

/** From the first computed column to the last: the cells whose formulas are worth asking for. */
function computedPlaces({ template, sheetTemplate, headers }: TableFound & KnownTable): {
  from: number;
  count: number;
} {
  const { places } = recognise(sheetTemplate, template, headers, allWords);
  const computed = [...places].flatMap(([key, place]) => {
    const field = template.columns[key] ?? template.columns[key.replace(/\d+$/, '')];
    return field?.formula === undefined ? [] : [place];
  });
  if (computed.length === 0) return { from: 0, count: 0 };
  const from = Math.min(...computed);
  return { from, count: Math.max(...computed) - from + 1 };
}

type Body = TableFound & KnownTable & { address: string; computed: { from: number; count: number } };

/** In blocks of rows, none of them more than Excel answers at once. */
function bodyOf(
  workbook: Excel.Workbook,
  table: Body,
  limit: number,
): { jobs: Job[]; read: () => BookFound['tables'][number] } {
  const { rows, columns } = rectOf(table.address);
  const { from, count } = table.computed;
  const weightOfRow = (columns + count * 4) * answerOfCell;
  const height = Math.max(1, Math.floor(limit / weightOfRow));
  const blocks = Array.from({ length: Math.ceil(rows / height) }, (_, index) =>
    blockJob(workbook, table, index * height, Math.min(height, rows - index * height), weightOfRow),
  );
  return {
    jobs: blocks.map(({ job }) => job),
    read: () => ({
      ...table,
      values: blocks.flatMap(({ read }) => read().values),
      formulas: blocks.flatMap(({ read }) => read().formulas),
      formulasFrom: from,
    }),
  };
}

function blockJob(workbook: Excel.Workbook, table: Body, first: number, rows: number, weightOfRow: number) {
  const { from, count } = table.computed;
  let body: Excel.Range | undefined;
  let computed: Excel.Range | undefined;
  const job: Job = {
    weight: rows * weightOfRow,
    run() {
      const whole = workbook.tables.getItem(table.name).getDataBodyRange().untrack();
      const top = whole.getRow(first).untrack();
      body = top
        .getResizedRange(rows - 1, 0)
        .untrack()
        .load('values');
      if (count === 0) return;
      computed = whole
        .getCell(first, from)
        .untrack()
        .getResizedRange(rows - 1, count - 1)
        .untrack()
        .load('formulas');
    },
  };
  return { job, read: () => ({ values: body?.values ?? [], formulas: computed?.formulas ?? [] }) };
}

function errorsOf(sheet: Excel.Worksheet): Excel.RangeAreas {
  return sheet.getRange().untrack().getSpecialCellsOrNullObject('Formulas', 'Errors').untrack();
}

function errorJob(
  sheet: Excel.Worksheet,
  { areaCount, cellCount }: Excel.RangeAreas,
): { job: Job; read: () => ReadError[] } {
  let areas: Excel.RangeCollection | undefined;
  return {
    job: {
      weight: (areaCount + 5 * cellCount) * answerOfCell,
      run: () => (areas = errorsOf(sheet).areas.load('items/address,items/values,items/formulas')),
    },
    read: () => areas?.items.flatMap((area) => errorsIn(sheet.name, area)) ?? [],
  };
}

function errorsIn(sheet: string, area: Excel.Range): ReadError[] {
  const { row, column } = rectOf(area.address);
  return area.values.flatMap((cells, down) =>
    cells.map((value, right) => ({
      sheet,
      row: row + down,
      column: column + right,
      error: String(value),
      formula: String(area.formulas[down]?.[right] ?? ''),
    })),
  );
}
