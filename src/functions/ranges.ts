/** Arguments that are ranges read at once: numbers, days, names, the caller's own words. */
import { CALENDAR_END } from '../analytics/calendar';
import { arrived, asMatrix, BLANK, flat, isFault, quoted, type Cell } from './cells';
import type { Choice, ChoiceList } from './choices';
import { labels, type LabelList } from './labels';
import { chosen, direction, type Vocabulary, type Whole } from './parameters';
import { Problem } from './problems';

/** Every cell of a range as `read` takes it. The first error cell comes out of the function unchanged, whatever else is wrong. */
function eachCell<T>(range: unknown, read: (cell: Cell | typeof BLANK, row: number) => T): T[] {
  const cells: T[] = [];
  try {
    for (const row of asMatrix(range)) {
      for (let at = 0; at < row.length; at++) {
        const cell = arrived(row[at]);
        if (isFault(cell)) throw cell;
        cells.push(read(cell, cells.length + 1));
      }
    }
  } catch (reason) {
    throw flat(range).map(arrived).find(isFault) ?? reason;
  }
  return cells;
}

const whole = <T>(read: Whole<T>['read'], optional = false): Whole<T> => ({ shape: 'whole', optional, read });

/** An argument left out, or one blank cell. */
const isMissing = (value: unknown) => value === null || value === undefined || value === '';

/** A range that may be left out; null then. */
export const maybe = <T>({ read }: Whole<T>): Whole<T | null> =>
  whole((value, argument, vocabulary) => (isMissing(value) ? null : read(value, argument, vocabulary)), true);

/** Numbers of a range with blanks as null, row by row. */
export const numbers = (): Whole<(number | null)[]> =>
  whole((value, argument) =>
    eachCell(value, (cell, row) => {
      if (cell === BLANK || (typeof cell === 'number' && Number.isFinite(cell))) return cell;
      throw new Problem('notNumberInRow', argument, { got: quoted(cell), row });
    }),
  );

/** The numbers of a range without its blanks. */
export const filledNumbers = (): Whole<number[]> =>
  whole((value, argument, vocabulary) =>
    numbers()
      .read(value, argument, vocabulary)
      .filter((number) => number !== null),
  );

/** Numbers together with the shape of their range, for answers in the same shape. */
export interface Block {
  values: (number | null)[];
  width: number;
}
export const block = (): Whole<Block> =>
  whole((value, argument, vocabulary) => {
    const width = Array.isArray(value) && Array.isArray(value[0]) ? value[0].length : 1;
    const values = numbers().read(value, argument, vocabulary);
    if (!width || !values.length) throw new Problem('noData', argument);
    if (values.length % width)
      throw new Problem('sizes', argument, { got: values.length, limit: width, other: argument });
    return { values, width };
  });

/** Days of a range without its blanks. */
export const dates = (): Whole<number[]> =>
  whole((value, argument) =>
    eachCell(value, (cell, row) => {
      // 0 is the empty cell of an older Excel.
      if (cell === BLANK || cell === 0) return BLANK;
      if (typeof cell === 'number' && cell > 0 && cell < CALENDAR_END) return Math.floor(cell);
      throw new Problem('notDateInRow', argument, { got: quoted(cell), row });
    }).filter((day) => day !== BLANK),
  );

/** Every cell as trimmed text, blanks as ''. */
export const names = (): Whole<string[]> =>
  whole((value) => eachCell(value, (cell) => (typeof cell === 'boolean' ? quoted(cell) : String(cell ?? '').trim())));

/** A direction for each row; blanks are higher. */
export const directions = (): Whole<Choice<'direction'>[]> => {
  const { read } = direction();
  return whole((value, argument, vocabulary) =>
    eachCell(value, (cell) => (cell === BLANK ? 'higher' : read(cell, argument, vocabulary))),
  );
};

/** A range as it came, for functions that read millions of rows themselves. */
export const column = (): Whole<unknown[][]> => whole((value) => (Array.isArray(value) ? value : [[value]]));

/** The texts of a range; blanks, numbers and errors in spare cells are skipped. */
function textsOf(value: unknown): string[] {
  return flat(value)
    .map(arrived)
    .filter((cell): cell is string => typeof cell === 'string');
}

/** Words of the caller; null when there are none. */
export const texts = (): Whole<string[] | null> =>
  whole((value) => {
    const found = textsOf(value);
    return found.length ? found : null;
  }, true);

/** The caller's own words for a list of codes, in its order; null when the argument is left out. */
export const labelsOf = (list: LabelList): Whole<string[] | null> =>
  whole((value, argument) => ownLabels(list, textsOf(value), argument), true);

function ownLabels(list: LabelList, texts: string[], argument: string): string[] | null {
  const codes = Object.values(labels[list]);
  if (texts.length && texts.length < codes.length) {
    throw new Problem('fewLabels', argument, { limit: codes.length, got: texts.length, accepted: codes.join(', ') });
  }
  return texts.length ? texts : null;
}

/** Either an option, or a range of the caller's own words. */
export const choiceOrLabels = <L extends ChoiceList>(
  list: L,
  labelList: LabelList,
  standard: Choice<L>,
): Whole<Choice<L> | string[]> => ({
  shape: 'whole',
  optional: true,
  list,
  read: (value, argument, vocabulary) => {
    const cells = flat(value);
    if (cells.length > 1) return ownLabels(labelList, textsOf(value), argument) ?? standard;
    return lone(list, cells[0], argument, vocabulary) ?? standard;
  },
});

/** Either an option, or a square of names. */
export const choiceOrGrid = <L extends ChoiceList>(
  list: L,
  size: number,
  standard: Choice<L>,
): Whole<Choice<L> | string[][]> => ({
  shape: 'whole',
  optional: true,
  list,
  read: (value, argument, vocabulary) => {
    const cells = flat(value);
    if (cells.length <= 1) return lone(list, cells[0], argument, vocabulary) ?? standard;
    const names = eachCell(value, (cell) => String(cell ?? ''));
    const rows = (value as unknown[]).length;
    if (rows !== size || names.length !== size * size) {
      throw new Problem('gridSize', argument, { limit: `${size} × ${size}`, got: `${rows} × ${names.length / rows}` });
    }
    return Array.from({ length: size }, (_, row) => names.slice(row * size, (row + 1) * size));
  },
});

function lone<L extends ChoiceList>(
  list: L,
  value: unknown,
  argument: string,
  vocabulary: Vocabulary,
): Choice<L> | null {
  const cell = arrived(value);
  if (isFault(cell)) throw cell;
  return cell === BLANK ? null : chosen(list, cell, argument, vocabulary);
}

/** Days off and weekend days that are worked (调休上班日). */
export const workCalendarOptions = { holidays: maybe(dates()), makeup: maybe(dates()) };
