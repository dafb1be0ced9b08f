/**
 * Reads the plans of the workbook back, whatever people did to sheets and tables: three requests (what there is · where it stands ·
 * what it holds), more only where the cells would be more than Excel answers at once. What it means is `sheet/readingOf`'s affair.
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
import { rectOf } from '../../sheet/address';
import { library } from '../../templates';
import { splitReference } from '../draw/reference';
import { inRequests, type Job } from '../draw/requests';
import { loadMarks, markOf } from '../marks';
import { problemOf } from '../problem';
import { runExcel } from '../run';
import { storeName } from '../share/originals';

export const allWords = languageCodes.map((code) => sheetWords[code]);

export async function readWorkbook(): Promise<Reading> {
  try {
    return await runExcel((context) => readIn(context));
  } catch (error) {
    throw problemOf(error);
  }
}

/** With the requests of a longer piece of work. */
export async function readIn(context: Excel.RequestContext): Promise<Reading> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  tables.load('items/name,items/worksheet/name');
  names.load('items/name,items/formula');
  await context.sync();

  const placed = placesOf(context.workbook, library);
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
  const wanted = bodies.map((one) => bodyJob(context.workbook, one));
  const ours = new Set(sheets.map(({ name }) => name));
  const inError = worksheets.items.filter(
    (sheet, index) => ours.has(sheet.name) && !placed.errors[index]?.isNullObject,
  );
  const errors = inError.map((sheet) => errorJob(sheet));
  await send(context, inRequests([...wanted.map(({ job }) => job), ...errors.map(({ job }) => job)], answerLimit));

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
    shared: worksheets.items.some(({ name }) => name === storeName),
  } satisfies BookFound);
}

/** Excel on the web answers at most 5 MB; a cell is reckoned with what a sentence takes. */
const answerLimit = 3_500_000;
const answerOfCell = 24;

async function send(context: Excel.RequestContext, requests: Job[][]): Promise<void> {
  const [jobs, ...later] = requests;
  if (!jobs) return;
  for (const job of jobs) job.run();
  await context.sync();
  await send(context, later);
}

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
    errors: worksheets.items.map((sheet) => errorsOf(sheet).load('address')),
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

function bodyJob(workbook: Excel.Workbook, table: Body): { job: Job; read: () => BookFound['tables'][number] } {
  const { rows, columns } = rectOf(table.address);
  const { from, count } = table.computed;
  let body: Excel.Range | undefined;
  let computed: Excel.Range | undefined;
  return {
    job: {
      weight: rows * (columns + count * 4) * answerOfCell,
      run() {
        const whole = workbook.tables.getItem(table.name).getDataBodyRange().untrack();
        body = whole.load('values');
        if (count === 0) return;
        const first = whole.getColumn(from).untrack();
        computed = first
          .getResizedRange(0, count - 1)
          .untrack()
          .load('formulas');
      },
    },
    read: () => ({
      ...table,
      values: body?.values ?? [],
      formulas: computed?.formulas ?? [],
      formulasFrom: from,
    }),
  };
}

/** Told of first, read only where there are some. */
function errorsOf(sheet: Excel.Worksheet): Excel.RangeAreas {
  return sheet.getRange().untrack().getSpecialCellsOrNullObject('Formulas', 'Errors').untrack();
}

function errorJob(sheet: Excel.Worksheet): { job: Job; read: () => ReadError[] } {
  let areas: Excel.RangeCollection | undefined;
  return {
    job: {
      weight: 20_000,
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
