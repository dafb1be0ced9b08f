/** Rows written as they stand on the sheet: a line of keys, then a line per row, cells parted by `|`. An empty cell is empty. */
import type { Rows } from './template';

/**
 * rows`
 *   id | task        | start
 *   W1 | Write brief | 2026-04-06
 * `
 */
export function rows(strings: TemplateStringsArray): Rows {
  const lines = (strings[0] ?? '').split('\n').map((line) => line.trim());
  const [keys = [], ...cells] = lines
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const uneven = cells.find((row) => row.length !== keys.length);
  if (uneven) throw new Error(`Row has ${uneven.length} cells, keys are ${keys.length}: ${uneven.join(' | ')}`);
  return { keys, cells };
}

/** `rows` for a table with no typed line. */
export const noRows: Rows = { keys: [], cells: [] };
