/** From three columns of cells to numbered orders: the fast way through a million rows. */
import { arrived, BLANK, isFault, quoted } from './cells';
import { Problem } from './problems';
import type { Orders } from '../analytics/rfm';

export interface OrderBook extends Orders {
  /** The id of each customer: a number where all its cells held one, else trimmed text. */
  ids: (string | number)[];
  texts: string[];
}

const ROWS_A_SLICE = 50_000;
const SKIP = -1;
const LAST_DAY = 2958466;

/**
 * Reads ids, dates and amounts, one order a row. Rows with a blank id or a blank date are skipped, a blank amount is 0; an id of 0
 * without a date is the empty row of an older Excel. Ids compare as trimmed text. Text where a date or amount is due is refused.
 */
export function* readOrders(
  customers: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
): Generator<void, OrderBook> {
  const [idRows, dateRows, amountRows] = [asColumn(customers), asColumn(dates), asColumn(amounts)];
  const rows = idRows.length;
  sameLength('dates', dateRows.length, rows);
  sameLength('amounts', amountRows.length, rows);
  const numbering = new Numbering();
  const customer = new Int32Array(rows);
  const day = new Float64Array(rows);
  const amount = new Float64Array(rows);
  let kept = 0;
  for (let from = 0; from < rows; from += ROWS_A_SLICE) {
    const to = Math.min(rows, from + ROWS_A_SLICE);
    for (let i = from; i < to; i++) {
      const at = numbering.of(idRows[i]![0]);
      if (at === SKIP) continue;
      const when = dateRows[i]![0];
      const date = typeof when === 'number' && when > 0 && when < LAST_DAY ? Math.floor(when) : dayOf(when, i);
      if (date === SKIP) continue;
      const spent = amountRows[i]![0];
      customer[kept] = at;
      day[kept] = date;
      amount[kept++] = typeof spent === 'number' && Number.isFinite(spent) ? spent : amountOf(spent, i);
    }
    yield;
  }
  if (!kept) throw new Problem('noRows', 'customers');
  return numbering.close({
    customer: customer.subarray(0, kept),
    day: day.subarray(0, kept),
    amount: amount.subarray(0, kept),
  });
}

/** Customers are numbered as they come. A cell already seen costs one look-up, whatever its spaces or type. */
class Numbering {
  private readonly seen = new Map<unknown, number>([
    ['', SKIP],
    [null, SKIP],
    [undefined, SKIP],
  ]);
  private readonly byText = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly numeric: boolean[] = [];

  of(cell: unknown): number {
    return this.seen.get(cell) ?? this.meet(cell);
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

  /** Customers whose every row was skipped drop out of the numbering. */
  close(orders: Omit<Orders, 'customers'>): OrderBook {
    const fresh = new Int32Array(this.texts.length).fill(SKIP);
    const order: number[] = [];
    const { customer } = orders;
    for (let i = 0; i < customer.length; i++) {
      const at = customer[i]!;
      if (fresh[at] === SKIP) fresh[at] = order.push(at) - 1;
      customer[i] = fresh[at]!;
    }
    const texts = order.map((at) => this.texts[at]!);
    const ids = order.map((at, i) => (this.numeric[at] ? Number(texts[i]) : texts[i]!));
    return { ...orders, customers: order.length, texts, ids };
  }
}

function dayOf(value: unknown, row: number): number {
  const cell = arrived(value);
  if (isFault(cell)) throw cell;
  if (cell === BLANK || cell === 0) return SKIP;
  if (typeof cell === 'number' && cell > 0 && cell < LAST_DAY) return Math.floor(cell);
  throw new Problem('notDate', 'dates', { got: quoted(cell), row: row + 1 });
}

function amountOf(value: unknown, row: number): number {
  const cell = arrived(value);
  if (isFault(cell)) throw cell;
  if (cell === BLANK) return 0;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new Problem('notNumber', 'amounts', { got: quoted(cell), row: row + 1 });
}

/** A column as it came; a row or a block is read row by row. */
function asColumn(rows: unknown[][]): unknown[][] {
  const isColumn = rows.every((row) => Array.isArray(row) && row.length === 1);
  return isColumn ? rows : rows.flat().map((cell) => [cell]);
}

function sameLength(argument: string, got: number, limit: number): void {
  if (got !== limit) throw new Problem('sizes', argument, { got, limit, other: 'customers' });
}
