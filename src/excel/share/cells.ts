/** Cells read and written by the rectangle: the formulas of a workbook that call us, and inputs put into any cells in few strips. */
import { area, cell, type Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { rangesOf } from '../draw/areas';
import type { Input } from '../draw/text';
import type { Job } from '../draw/requests';

export interface CellInput {
  row: number;
  column: number;
  input: Input;
  numberFormat: string;
}

/** Cells that stand below one another are written at once. */
export function writeJobs(sheet: Excel.Worksheet, cells: CellInput[]): Job[] {
  return runsOf(cells).flatMap((run) => {
    const { row, column } = run[0]!;
    const inputs = run.map(({ input }) => [input]);
    const rect = { row, column, rows: run.length, columns: 1 };
    return blockJobs(
      sheet,
      rect,
      inputs,
      run.map(({ numberFormat }) => [numberFormat]),
    );
  });
}

/** A cell with the format of texts would make a text of whatever is entered: it has it again afterwards. */
export function areaJob(sheet: Excel.Worksheet, rect: Rect, inputs: Input[][], numberFormats: string[][]): Job {
  const { row, column, rows, columns } = rect;
  const asText = numberFormats.flat().includes('@');
  return {
    weight: JSON.stringify(inputs).length + (asText ? 2 * JSON.stringify(numberFormats).length : 0) + 300,
    run() {
      const range = sheet.getRangeByIndexes(row, column, rows, columns).untrack();
      if (asText) range.numberFormat = numberFormats.map((line) => line.map((one) => (one === '@' ? 'General' : one)));
      range.formulas = inputs;
      if (asText) range.numberFormat = numberFormats;
    },
  };
}

/** An area in parts small enough for a request. */
export function blockJobs(sheet: Excel.Worksheet, rect: Rect, inputs: Input[][], numberFormats: string[][]): Job[] {
  return partsOf(rect).map((part) => {
    const [from, to] = [part.row - rect.row, part.row - rect.row + part.rows];
    return areaJob(sheet, part, inputs.slice(from, to), numberFormats.slice(from, to));
  });
}

const cellsAtOnce = 10_000;

function partsOf(rect: Rect): Rect[] {
  const most = Math.max(1, Math.floor(cellsAtOnce / rect.columns));
  return Array.from({ length: Math.ceil(rect.rows / most) }, (_, part) => ({
    ...rect,
    row: rect.row + part * most,
    rows: Math.min(most, rect.rows - part * most),
  }));
}

export const clearJob = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Job => ({
  weight: 300,
  run: () => sheet.getRangeByIndexes(row, column, rows, columns).untrack().clear('Contents'),
});

export const formatJob = (sheet: Excel.Worksheet, rect: Rect, numberFormats: string[][]): Job => ({
  weight: JSON.stringify(numberFormats).length + 300,
  run() {
    const { row, column, rows, columns } = rect;
    sheet.getRangeByIndexes(row, column, rows, columns).untrack().numberFormat = numberFormats;
  },
});

function runsOf<Cell extends { row: number; column: number }>(cells: Cell[]): Cell[][] {
  const runs: Cell[][] = [];
  for (const one of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.column === one.column && last.row + 1 === one.row) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

export interface ReadCell {
  formula: CellValue;
  value: CellValue;
  numberFormat: string;
}

export const cellProperties = 'items/rowIndex,items/columnIndex,items/formulas,items/values,items/numberFormat';

/** Before a sync; after it, what stands in a cell of those asked for. */
export function readCells(
  sheet: Excel.Worksheet,
  cells: { row: number; column: number }[],
): (row: number, column: number) => ReadCell | undefined {
  const runs = runsOf(cells).map((run) =>
    area({ row: run[0]!.row, column: run[0]!.column, rows: run.length, columns: 1 }),
  );
  const collections = rangesOf(sheet, runs).map(({ areas }) => areas.load(cellProperties));
  let found: Map<string, ReadCell> | undefined;
  return (row, column) => (found ??= cellsIn(collections)).get(cell(row, column));
}

export function cellsIn(collections: Excel.RangeCollection[]): Map<string, ReadCell> {
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

export const contains = (rect: Rect, { row, column }: { row: number; column: number }): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
