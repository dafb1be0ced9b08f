/** Gives names in cells a number each: the fast way to group a million rows. */
import { arrived, BLANK, isFault, quoted } from './cells';
import { Problem } from './problems';

/** The number of a blank. */
export const SKIP = -1;

/** A cell already seen costs one look-up, whatever its spaces or type. Names compare as trimmed text. */
export class Numbering {
  readonly texts: string[] = [];
  /** Whether every cell of this name held a number. */
  readonly numeric: boolean[] = [];
  private readonly seen = new Map<unknown, number>([
    ['', SKIP],
    [null, SKIP],
    [undefined, SKIP],
  ]);
  private readonly byText = new Map<string, number>();

  of(cell: unknown): number {
    return this.seen.get(cell) ?? this.meet(cell);
  }

  /** The numbers in the order of their names, and the place of each number in it. */
  sorted(): { order: number[]; rank: Int32Array } {
    const { texts } = this;
    const order = texts.map((_, at) => at).sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
    const rank = new Int32Array(order.length);
    order.forEach((at, place) => (rank[at] = place));
    return { order, rank };
  }

  private meet(cell: unknown): number {
    const value = arrived(cell);
    if (isFault(value)) throw value;
    const text = value === BLANK ? '' : typeof value === 'boolean' ? quoted(value) : String(value).trim();
    let at = text === '' ? SKIP : this.byText.get(text);
    if (at === undefined) {
      at = this.texts.push(text) - 1;
      this.byText.set(text, at);
      this.numeric.push(true);
    }
    if (at !== SKIP && typeof value !== 'number') this.numeric[at] = false;
    if (typeof cell !== 'object') this.seen.set(cell, at);
    return at;
  }
}

/** A column as it came; a row or a block is read row by row. */
export function asColumn(rows: unknown[][]): unknown[][] {
  return Array.isArray(rows[0]) && rows[0].length === 1 ? rows : rows.flat().map((cell) => [cell]);
}

export function sameLength(argument: string, got: number, other: string, limit: number): void {
  if (got !== limit) throw new Problem('sizes', argument, { got, limit, other });
}

/** A number from a cell that is not plainly one: blank is 0. */
export function amountOf(argument: string, value: unknown, row: number): number {
  const cell = arrived(value);
  if (isFault(cell)) throw cell;
  if (cell === BLANK) return 0;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new Problem('notNumberInRow', argument, { got: quoted(cell), row: row + 1 });
}

const LAST_DAY = 2958466;

/** A moment from a cell; blank, and the 0 of an older Excel's empty cell, is SKIP. */
export function momentOf(argument: string, value: unknown, row: number): number {
  if (typeof value === 'number' && value > 0 && value < LAST_DAY) return value;
  const cell = arrived(value);
  if (isFault(cell)) throw cell;
  if (cell === BLANK || cell === 0) return SKIP;
  if (typeof cell === 'number' && cell > 0 && cell < LAST_DAY) return cell;
  throw new Problem('notDateInRow', argument, { got: quoted(cell), row: row + 1 });
}
