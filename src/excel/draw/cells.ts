/** Constants and formulas of a block, each as one 2-D array over the cells it concerns. */
import type { PlanBlock } from '../../sheet/plan';
import { rectOf } from '../../sheet/address';
import type { Job } from './requests';
import { inputOf, type Input } from './text';

/** Formulas come later than constants: they speak of tables and names that stand on the constants. */
export type Part = 'constants' | 'formulas';

/** A strip of rows is written at once; larger blocks could not be spread over requests. */
const stripWeight = 500_000;
/** What the call itself adds to the request, beside the cells. */
const callWeight = 600;

export function cellJobs(sheet: Excel.Worksheet, block: PlanBlock, part: Part): Job[] {
  const { row, column } = rectOf(block.address);
  const inputs = block.cells.map((cells) =>
    cells.map((cell) => {
      const isFormula = cell !== null && typeof cell === 'object' && 'formula' in cell;
      return isFormula === (part === 'formulas') ? inputOf(cell) : null;
    }),
  );
  const used = crop(inputs);
  if (!used) return [];
  return strips(used.inputs).map(({ from, inputs: strip, weight }) => ({
    weight: weight + callWeight,
    run() {
      const width = strip[0]?.length ?? 0;
      const range = sheet.getRangeByIndexes(row + used.row + from, column + used.column, strip.length, width);
      range.untrack().formulas = strip;
    },
  }));
}

/** The smallest rectangle that holds everything to be written. */
function crop(inputs: Input[][]): { row: number; column: number; inputs: Input[][] } | null {
  const filled = inputs.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column }])),
  );
  const first = filled[0];
  const last = filled.at(-1);
  if (!first || !last) return null;
  const left = filled.reduce((least, { column }) => Math.min(least, column), first.column);
  const right = filled.reduce((most, { column }) => Math.max(most, column), first.column);
  const kept = inputs.slice(first.row, last.row + 1).map((cells) => cells.slice(left, right + 1));
  return { row: first.row, column: left, inputs: kept };
}

function strips(inputs: Input[][]): { from: number; inputs: Input[][]; weight: number }[] {
  const found: { from: number; inputs: Input[][]; weight: number }[] = [];
  inputs.forEach((cells, row) => {
    const weight = JSON.stringify(cells).length;
    const open = found.at(-1);
    if (open && open.weight + weight <= stripWeight) {
      open.inputs.push(cells);
      open.weight += weight;
    } else {
      found.push({ from: row, inputs: [cells], weight });
    }
  });
  return found;
}
