/** Inputs put into any cells in few strips, and areas filled, emptied and formatted, each in parts small enough for a request. */
import type { Rect } from '../sheet/address';
import { partsOf, runsOf } from '../sheet/areas';
import type { Job } from './draw/requests';
import type { Input } from './draw/text';

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
      // The others keep what they have, whatever that is by now.
      const ofTexts = (format: string) => numberFormats.map((line) => line.map((one) => (one === '@' ? format : null)));
      if (asText) range.numberFormat = ofTexts('General');
      range.formulas = inputs;
      if (asText) range.numberFormat = ofTexts('@');
    },
  };
}

/** An area in parts small enough for a request. */
export function blockJobs(sheet: Excel.Worksheet, rect: Rect, inputs: Input[][], numberFormats: string[][]): Job[] {
  return partsOf(rect, cellsAtOnce).map((part) => {
    const [from, to] = [part.row - rect.row, part.row - rect.row + part.rows];
    return areaJob(sheet, part, inputs.slice(from, to), numberFormats.slice(from, to));
  });
}

const cellsAtOnce = 10_000;

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
