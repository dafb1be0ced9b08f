/** What Excel does when a function for single values is given a range: it is called for each cell and the answers spill. */
import type { EngineAnswer } from '../calculation';
import { CellError, type Scalar } from '../engine';

type Call = (args: unknown[]) => EngineAnswer | Promise<EngineAnswer>;

const isGrid = (value: unknown): value is unknown[][] => Array.isArray(value) && Array.isArray(value[0]);

/** `takesRange` says of each argument whether it wants its range whole. */
export function lifted(
  args: unknown[],
  takesRange: (index: number) => boolean,
  call: Call,
): EngineAnswer | Promise<EngineAnswer> {
  const spread = args.map((value, index) => (isGrid(value) && !takesRange(index) ? value : null));
  const rows = Math.max(1, ...spread.map((grid) => grid?.length ?? 1));
  const columns = Math.max(1, ...spread.map((grid) => grid?.[0]?.length ?? 1));
  const at = (y: number, x: number) =>
    args.map((value, index) => {
      const grid = spread[index];
      if (!grid) return value;
      const line = grid.length === 1 ? grid[0] : grid[y];
      const cell = line?.length === 1 ? line[0] : line?.[x];
      return cell === undefined ? new CellError('#N/A') : cell;
    });
  if (rows * columns === 1) return call(at(0, 0));
  const answers = Array.from({ length: rows }, (_r, y) => Array.from({ length: columns }, (_c, x) => call(at(y, x))));
  const flat = answers.flat();
  const gather = (list: EngineAnswer[]): EngineAnswer => {
    const numberFormat = list.find((answer) => answer.numberFormat)?.numberFormat;
    const value = Array.from({ length: rows }, (_r, y) => list.slice(y * columns, (y + 1) * columns).map(single));
    return numberFormat === undefined ? { value } : { value, numberFormat };
  };
  return flat.some((answer) => answer instanceof Promise)
    ? Promise.all(flat).then(gather)
    : gather(flat as EngineAnswer[]);
}

/** Arrays of arrays do not exist in a sheet: of each answer the first value is kept. */
const single = ({ value }: EngineAnswer): Scalar => (Array.isArray(value) ? (value[0]?.[0] ?? '') : value);
