/** From three columns of cells to numbered orders. */
import { sameSize } from '../analytics/problem';
import type { Orders } from '../analytics/rfm';
import { amountOf, asColumn, momentOf, Numbering, SKIP } from './numbering';
import { Problem } from './problems';

export interface OrderBook extends Orders {
  /** The id of each customer: a number where all its cells held one, else trimmed text. */
  ids: (string | number)[];
  texts: string[];
}

const ROWS_A_SLICE = 50_000;

/**
 * Reads ids, dates and amounts, one order a row. Rows with a blank id or a blank date are skipped, a blank amount is 0; an id of 0
 * without a date is the empty row of an older Excel. Ids compare as trimmed text. Text where a date or amount is due is refused.
 */
export function* readOrders(
  customers: unknown[][],
  dates: unknown[][],
  amounts: unknown[][] | null,
): Generator<void, OrderBook> {
  const [idRows, dateRows, amountRows] = [customers, dates, amounts ?? dates].map(asColumn) as [
    unknown[][],
    unknown[][],
    unknown[][],
  ];
  const rows = idRows.length;
  sameSize('dates', dateRows.length, 'customers', rows);
  sameSize('amounts', amountRows.length, 'customers', rows);
  const numbering = new Numbering();
  const customer = new Int32Array(rows);
  const day = new Float64Array(rows);
  const amount = new Float64Array(rows);
  let kept = 0;
  // Apart from the generator, whose loops are not made fast.
  const readSlice = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const at = numbering.of(idRows[i]![0]);
      if (at === SKIP) continue;
      const moment = momentOf('dates', dateRows[i]![0], i);
      if (moment === SKIP) continue;
      const spent = amountRows[i]![0];
      customer[kept] = at;
      day[kept] = Math.floor(moment);
      amount[kept++] = typeof spent === 'number' && Number.isFinite(spent) ? spent : amountOf('amounts', spent, i);
    }
  };
  for (let from = 0; from < rows; from += ROWS_A_SLICE) {
    readSlice(from, Math.min(rows, from + ROWS_A_SLICE));
    yield;
  }
  if (!kept) throw new Problem('noData', 'customers');
  const columns = {
    customer: customer.subarray(0, kept),
    day: day.subarray(0, kept),
    amount: amount.subarray(0, kept),
  };
  return bookOf(numbering, columns, kept === rows);
}

/** Customers whose every row was skipped drop out of the numbering; where no row was skipped there are none. */
function bookOf({ texts, numeric }: Numbering, columns: Omit<Orders, 'customers'>, whole: boolean): OrderBook {
  const { customer } = columns;
  const kept = whole ? texts.map((_, at) => at) : renumber(customer, texts.length);
  return {
    ...columns,
    customers: kept.length,
    texts: kept.map((at) => texts[at]!),
    ids: kept.map((at) => (numeric[at] ? Number(texts[at]) : texts[at]!)),
  };
}

function renumber(customer: Int32Array, count: number): number[] {
  const fresh = new Int32Array(count).fill(SKIP);
  const kept: number[] = [];
  for (let i = 0; i < customer.length; i++) {
    const at = customer[i]!;
    if (fresh[at] === SKIP) fresh[at] = kept.push(at) - 1;
    customer[i] = fresh[at]!;
  }
  return kept;
}
