/** Cells and areas read in as many requests as it takes, so that no answer is more than Excel sends at once. */
import { area, cell, rectOf, type Rect } from '../../sheet/address';
import { partsOf, runsOf, type At } from '../../sheet/areas';
import type { CellValue } from '../../sheet/existing';
import { bySheet } from '../bySheet';
import { joinAreas } from '../draw/areas';
import { answerLimit, askAll, type Job } from '../draw/requests';

export interface ReadCell {
  formula: CellValue;
  value: CellValue;
  numberFormat: string;
}

export interface CellPlace extends At {
  sheet: string;
}

interface Reader<T> {
  /** Weighed by their answers. */
  jobs: Job[];
  /** After them. */
  read(): T;
}

const properties = 'items/rowIndex,items/columnIndex,items/formulas,items/values,items/numberFormat';
/** What a cell is reckoned with: one with a formula with a long one, one of a spilled answer with a sentence. */
const answerOf = { formula: 300, address: 60, spilled: 60 };

/** Before a sync; after it, all cells with formulas of these sheets, by their addresses. */
export function loadFormulas(
  { worksheets }: Excel.Workbook,
  sheets: readonly string[],
  limit = answerLimit,
): (context: Excel.RequestContext) => Promise<Map<string, Map<string, ReadCell>>> {
  const asked = sheets.map((name) => {
    const sheet = worksheets.getItem(name);
    return {
      name,
      sheet,
      formulas: sheet.getRange().getSpecialCellsOrNullObject('Formulas').load('areaCount,cellCount'),
    };
  });
  return async (context) => {
    const there = asked.filter(({ formulas }) => !formulas.isNullObject);
    const isLong = ({ formulas }: (typeof there)[number]) => formulas.cellCount * answerOf.formula > limit;
    // Where more stand than one answer holds, it is asked first where they stand.
    const long = there.filter(isLong).map((one) => ({ ...one, areas: one.formulas.areas }));
    const places = long.map(({ formulas, areas }): Job => ({
      weight: formulas.areaCount * answerOf.address,
      run: () => void areas.load('items/address'),
    }));
    await askAll(context, places, limit);
    const readers = [
      ...there.filter((one) => !isLong(one)).map(({ name, formulas }) => ({ name, ...wholeReader(formulas) })),
      ...long.map(({ name, sheet, areas }) => {
        const rects = areas.items.map(({ address }) => rectOf(address));
        return { name, ...rectReader(sheet, rects, limit) };
      }),
    ];
    const jobs = readers.flatMap((reader) => reader.jobs);
    await askAll(context, jobs, limit);
    return new Map(readers.map(({ name, read }) => [name, read()]));
  };
}

function wholeReader(formulas: Excel.RangeAreas): Reader<Map<string, ReadCell>> {
  let areas: Excel.RangeCollection | undefined;
  const job = {
    weight: formulas.cellCount * answerOf.formula,
    run: () => void (areas = formulas.areas.load(properties)),
  };
  return { jobs: [job], read: () => cellsIn(areas ? [areas] : []) };
}

function rectReader(sheet: Excel.Worksheet, rects: Rect[], limit: number): Reader<Map<string, ReadCell>> {
  const collections: Excel.RangeCollection[] = [];
  const most = Math.max(1, Math.floor(limit / answerOf.formula));
  const jobs = groupsOf(rects, most).map((group): Job => ({
    weight: group.reduce((sum, { rows, columns }) => sum + rows * columns, 0) * answerOf.formula,
    run() {
      for (const text of joinAreas(group.map((rect) => area(rect))))
        collections.push(sheet.getRanges(text).untrack().areas.load(properties));
    },
  }));
  return { jobs, read: () => cellsIn(collections) };
}

/** As many as belong into one answer; an area that is more by itself in parts. */
function groupsOf(rects: Rect[], most: number): Rect[][] {
  const groups: Rect[][] = [];
  let room = 0;
  for (const rect of rects.flatMap((one) => partsOf(one, most))) {
    const size = rect.rows * rect.columns;
    if (room < size) {
      groups.push([]);
      room = most;
    }
    groups.at(-1)!.push(rect);
    room -= size;
  }
  return groups;
}

/** What stands in a cell of those asked for. */
export function cellReader(
  { worksheets }: Excel.Workbook,
  cells: readonly CellPlace[],
  limit = answerLimit,
): Reader<(place: CellPlace) => ReadCell | undefined> {
  const readers = bySheet(cells, ({ sheet }) => sheet).map(({ sheet, here }) => {
    const rects = runsOf(here).map((run): Rect => ({
      row: run[0]!.row,
      column: run[0]!.column,
      rows: run.length,
      columns: 1,
    }));
    return { sheet, ...rectReader(worksheets.getItem(sheet), rects, limit) };
  });
  return {
    jobs: readers.flatMap(({ jobs }) => jobs),
    read() {
      const found = new Map(readers.map((reader) => [reader.sheet, reader.read()]));
      return ({ sheet, row, column }) => found.get(sheet)?.get(cell(row, column));
    },
  };
}

export interface ReadArea {
  formulas: CellValue[][];
  values: CellValue[][];
  numberFormats: string[][];
}

export function areaReader(sheet: Excel.Worksheet, rect: Rect, limit = answerLimit): Reader<ReadArea> {
  const most = Math.max(1, Math.floor(limit / answerOf.spilled));
  const ranges: Excel.Range[] = [];
  const jobs = partsOf(rect, most).map(({ row, column, rows, columns }): Job => ({
    weight: rows * columns * answerOf.spilled,
    run() {
      const range = sheet.getRangeByIndexes(row, column, rows, columns).untrack();
      ranges.push(range.load('formulas,values,numberFormat'));
    },
  }));
  return {
    jobs,
    read: () => ({
      formulas: ranges.flatMap((range) => range.formulas as CellValue[][]),
      values: ranges.flatMap((range) => range.values as CellValue[][]),
      numberFormats: ranges.flatMap((range) => range.numberFormat as string[][]),
    }),
  };
}

function cellsIn(collections: Excel.RangeCollection[]): Map<string, ReadCell> {
  const found = new Map<string, ReadCell>();
  for (const { items } of collections)
    for (const { rowIndex, columnIndex, formulas, values, numberFormat } of items)
      formulas.forEach((row: CellValue[], down) =>
        row.forEach((formula, right) => {
          found.set(cell(rowIndex + down, columnIndex + right), {
            formula,
            value: values[down]?.[right] ?? '',
            numberFormat: String(numberFormat[down]?.[right] ?? ''),
          });
        }),
      );
  return found;
}
