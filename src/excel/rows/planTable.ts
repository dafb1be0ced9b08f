/** One plan table before rows are written into it: where it stands, which column is which, and what people typed. Read in three requests. */
import type { Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import type { ReadTable } from '../../sheet/reading';
import { recognise } from '../../sheet/recognise';
import type { Field } from '../../sheet/template';
import { answerLimit, askAll, type Job } from '../draw/requests';
import { inputAgain, type Input } from '../draw/text';
import { PlanProblem } from '../problem';
import { allWords } from '../read/read';

/** What tells a plan table: its name in this workbook, and what it was drawn from. */
export type PlanTableKey = Pick<ReadTable, 'name' | 'template' | 'sheetTemplate'>;

/** Its place is that of its data, on the sheet. */
export interface PlanTable extends Rect {
  name: string;
  sheet: string;
  /** The header row is above, the totals below. */
  showTotals: boolean;
  /** Other tables stand to its left or right: only its own cells may be pushed down. */
  beside: boolean;
  typed: PlanColumn[];
  computed: PlanColumn[];
  /** Place of a typed column → what stands in it, to be put there again. */
  contents: Map<number, Input[]>;
  /** Place of a column whose figures are shown by the unit of their row → the format of each. */
  formats: Map<number, string[]>;
  /** Number format of each place, as the last row has it. */
  lastFormats: string[];
  /** Of the first and the last row: which places hold formulas. */
  hasFormula: Record<'first' | 'last', boolean[]>;
  validations: { place: number; validation: Excel.DataValidation }[];
  /** Row of the last thing that stands below it in its own columns; null where there is none. */
  below: number | null;
}

export interface PlanColumn {
  key: string;
  place: number;
  field: Field;
}

/** With its content, its value and perhaps a format. */
const answerOfCell = 60;
export const gridRows = 1_048_576;

/** Throws a PlanProblem: `notFound`. */
export async function readPlanTable(
  context: Excel.RequestContext,
  { name, template, sheetTemplate }: PlanTableKey,
): Promise<PlanTable> {
  const table = context.workbook.tables.getItemOrNullObject(name).load('name,showTotals');
  await context.sync();
  if (table.isNullObject) throw new PlanProblem('notFound', { name });

  const headers = table.columns.load('items/id,items/name');
  const sheet = table.worksheet.load('name');
  const body = table.getDataBodyRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const first = table.getDataBodyRange().getRow(0).load('formulas');
  const last = table.getDataBodyRange().getLastRow().load('numberFormat,formulas');
  await context.sync();

  const { places } = recognise(
    sheetTemplate,
    template,
    headers.items.map(({ id, name: header }) => ({ id, name: header })),
    allWords,
  );
  const known = [...places].flatMap(([key, place]): PlanColumn[] => {
    const field = template.columns[key] ?? template.columns[key.replace(/\d+$/, '')];
    return field ? [{ key, place, field }] : [];
  });
  const typed = known.filter(({ field }) => field.formula === undefined);
  const asked = known
    .filter((column) => typed.includes(column) || column.field.byUnit !== undefined)
    .map((column) => columnReader(body, column));
  const validations = typed.map(({ place }) => ({
    place,
    validation: body.getColumn(place).dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks'),
  }));
  const position = { row: body.rowIndex, column: body.columnIndex, rows: body.rowCount, columns: body.columnCount };
  const below = loadBelow(sheet, position);
  await askAll(
    context,
    asked.flatMap(({ jobs }) => jobs),
  );
  return {
    ...position,
    name,
    sheet: sheet.name,
    showTotals: table.showTotals,
    beside: sheetTemplate.beside ?? false,
    typed,
    computed: known.filter(({ field }) => field.formula !== undefined),
    contents: new Map(
      asked.filter(({ field }) => field.formula === undefined).map(({ place, inputs }) => [place, inputs()]),
    ),
    formats: new Map(
      asked.filter(({ field }) => field.byUnit !== undefined).map(({ place, formats }) => [place, formats()]),
    ),
    lastFormats: (last.numberFormat as string[][])[0] ?? [],
    hasFormula: { first: formulasOf(first), last: formulasOf(last) },
    validations,
    below: lastRowOf(below),
  };
}

const formulasOf = ({ formulas }: Excel.Range): boolean[] =>
  ((formulas as CellValue[][])[0] ?? []).map((content) => typeof content === 'string' && content.startsWith('='));

/** Before a sync: what is used below the data, in the columns of the table. */
export function loadBelow(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range {
  const first = row + rows;
  return sheet
    .getRangeByIndexes(first, column, gridRows - first, columns)
    .getUsedRangeOrNullObject()
    .load('rowIndex,rowCount');
}

/** After it. */
export const lastRowOf = (used: Excel.Range): number | null =>
  used.isNullObject ? null : used.rowIndex + used.rowCount - 1;

/** In blocks of rows, none of them more than Excel answers at once. */
function columnReader(body: Excel.Range, { place, field }: PlanColumn) {
  const height = Math.floor(answerLimit / answerOfCell);
  const blocks: Excel.Range[] = [];
  const jobs = Array.from({ length: Math.ceil(body.rowCount / height) }, (_, index): Job => {
    const rows = Math.min(height, body.rowCount - index * height);
    return {
      weight: rows * answerOfCell,
      run() {
        const first = body.getCell(index * height, place).untrack();
        const block = first.getResizedRange(rows - 1, 0).untrack();
        blocks.push(block.load(field.byUnit === undefined ? 'formulas,values' : 'formulas,values,numberFormat'));
      },
    };
  });
  return {
    place,
    field,
    jobs,
    inputs: () =>
      blocks.flatMap(({ formulas, values }) =>
        (formulas as CellValue[][]).map(([content = ''], row) => inputAgain(content, values[row]?.[0])),
      ),
    formats: () => blocks.flatMap(({ numberFormat }) => (numberFormat as string[][]).map(([format = '']) => format)),
  };
}

/** Rows up to the last in which something is typed; those below are free. */
export function begunRows({ rows, contents }: PlanTable): number {
  const columns = [...contents.values()];
  let begun = rows;
  while (begun > 0 && columns.every((cells) => (cells[begun - 1] ?? '') === '')) begun -= 1;
  return begun;
}
