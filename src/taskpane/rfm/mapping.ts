/** Which columns of a list hold what, how their dates are written, and what stands in the way. No React. */
import type { Region, RegionColumn } from '../../excel/formula/region';
import { matchColumns } from '../functions/columnMatch';
import { guessDates, type DateGuess } from '../../sheet/readDates';
import { amountIn } from '../../sheet/readNumber';

export const fields = ['customer', 'date', 'amount', 'orders'] as const;
export type Field = (typeof fields)[number];
export type Kind = 'orders' | 'customers';
/** Index of the column; −1 where none is chosen. */
export type Mapping = Readonly<Record<Field, number>>;

const looksLikeDates = ({ values, numberFormats }: RegionColumn): boolean => {
  const guess = guessDates(values);
  if (!guess || guess.read < 0.8) return false;
  return guess.order !== 'serial' || numberFormats.some((format) => /[ymd年月日]/i.test(format));
};
const looksLikeAmounts = ({ values }: RegionColumn): boolean =>
  values.some(
    (value) => typeof value === 'number' || (typeof value === 'string' && value !== '' && amountIn(value) !== null),
  );

/** By headers first; what no header tells, by what the columns hold. */
export function guessMapping({ columns }: Region): Mapping {
  const headers = columns.map(({ header }) => header);
  const [customer = -1, date = -1, amount = -1] = matchColumns(headers, ['customer', 'date', 'amount']);
  const taken = new Set([customer, date, amount]);
  const free = (fits: (column: RegionColumn) => boolean): number => {
    const found = columns.findIndex((column, index) => !taken.has(index) && fits(column));
    taken.add(found);
    return found;
  };
  const dates = date >= 0 ? date : free(looksLikeDates);
  const amounts =
    amount >= 0
      ? amount
      : free(
          (column) =>
            !looksLikeDates(column) &&
            column.values.some((value) => typeof value === 'number' && !Number.isInteger(value)),
        );
  const customers = customer >= 0 ? customer : free((column) => !looksLikeDates(column));
  const sums = amounts >= 0 ? amounts : free((column) => !looksLikeDates(column) && looksLikeAmounts(column));
  const orders = matchColumns(headers, ['conversions'])[0] ?? -1;
  return { customer: customers, date: dates, amount: sums, orders: taken.has(orders) ? -1 : orders };
}

export const neededFields = (kind: Kind): readonly Field[] => (kind === 'customers' ? fields : fields.slice(0, 3));

export interface Reading {
  dates: DateGuess | null;
  amounts: boolean;
}

/** What the chosen columns hold, from their first rows. */
export function readingOf({ columns }: Region, mapping: Mapping): Reading {
  const [date, amount] = [columns[mapping.date], columns[mapping.amount]];
  return { dates: date ? guessDates(date.values) : null, amounts: amount ? looksLikeAmounts(amount) : false };
}
