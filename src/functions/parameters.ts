/** The kinds of arguments a function takes: how each reads what arrives, what a blank means, what it refuses. */
import { arrived, BLANK, flat, isFault, quoted, type Arrived, type Cell } from './cells';
import { choices, type Choice, type ChoiceList } from './choices';
import { labels, type LabelList } from './labels';
import { Problem } from './problems';

/** Finds the code of an option from its code or its word in any language. */
export interface Vocabulary {
  code(list: ChoiceList, word: string): string | undefined;
}

/** What a blank means: the argument is due, the answer is blank too, or a value stands in for it. */
type Blank<T> = { due: true } | { answer: '' } | { value: T };

/** One value. Given a range, the function answers cell by cell. */
export interface Single<T> {
  readonly shape: 'single';
  readonly optional: boolean;
  readonly blank: Blank<T>;
  readonly list?: ChoiceList;
  /** Whether a plain number is the value itself, so that `read` need not be asked. */
  takes?(value: number): boolean;
  read(value: Cell, argument: string, vocabulary: Vocabulary): T;
}
/** A range read at once. */
export interface Whole<T> {
  readonly shape: 'whole';
  readonly optional: boolean;
  readonly list?: ChoiceList;
  read(value: unknown, argument: string, vocabulary: Vocabulary): T;
}
export type Parameter<T> = Single<T> | Whole<T>;
export type Value<P> = P extends Parameter<infer T> ? T : never;

const LAST_DAY = 2958466;

const single = <T>(read: Single<T>['read'], list?: ChoiceList): Single<T> => ({
  shape: 'single',
  optional: false,
  blank: { due: true },
  read,
  ...(list && { list }),
});

/** The argument may be left out; `value` stands in for it. */
export const optional = <T, const D>(parameter: Single<T>, value: D): Single<T | D> => ({
  ...parameter,
  optional: true,
  blank: { value },
});

/** The argument is due, but its cell may be blank; `value` stands in for it. */
export const blankAs = <T, const D>(parameter: Single<T>, value: D): Single<T | D> => ({
  ...parameter,
  blank: { value },
});

/** A blank here makes the answer blank, as in a table row not filled in yet. */
export const orEmpty = <T>(parameter: Single<T>): Single<T> => ({ ...parameter, blank: { answer: '' } });

/** A number as a number: text and booleans are refused, never read. */
export function number({ min = -Infinity, max = Infinity, whole = false } = {}): Single<number> {
  const takes = (value: number) =>
    value >= min && value <= max && value - value === 0 && (!whole || Number.isInteger(value));
  const refuse = single<number>((value, argument) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new Problem('notNumber', argument, { got: quoted(value) });
    if (takes(value)) return value;
    throw value < min || value > max
      ? outside(argument, value, min, max)
      : new Problem('notWhole', argument, { got: value });
  });
  return { ...refuse, takes };
}

function outside(argument: string, got: number, low: number, high: number): Problem {
  return high === Infinity
    ? new Problem('tooSmall', argument, { limit: low, got })
    : new Problem('outOfRange', argument, { low, high, got });
}

/** A day, or a moment of one, as Excel's serial number. */
export const date = (): Single<number> =>
  single((value, argument) => {
    if (typeof value === 'number' && value >= 0 && value < LAST_DAY) return value;
    throw new Problem('notDate', argument, { got: quoted(value) });
  });

/** Text; a number counts as its digits. */
export const text = (): Single<string> => single((value) => String(value));

/** Whatever stands in the cell. */
export const anything = (): Single<Cell> => single((value) => value);

/** TRUE or FALSE; 1 and 0 count as such. */
export const flag = (): Single<boolean> =>
  single((value, argument) => {
    if (typeof value === 'boolean') return value;
    if (value === 1 || value === 0) return value === 1;
    throw new Problem('notFlag', argument, { got: quoted(value) });
  });

/** One of the codes of a list, or its word in any language. */
export const choice = <L extends ChoiceList>(list: L): Single<Choice<L>> =>
  single((value, argument, vocabulary) => chosen(list, value, argument, vocabulary), list);

function chosen<L extends ChoiceList>(list: L, value: Arrived, argument: string, vocabulary: Vocabulary): Choice<L> {
  const code = vocabulary.code(list, String(value));
  if (code !== undefined) return code as Choice<L>;
  throw new Problem('notChoice', argument, { got: quoted(value), accepted: choices[list].join(', ') });
}

const arrows: Record<string, Choice<'direction'>> = {
  '↑': 'higher',
  '↓': 'lower',
  '1': 'higher',
  '-1': 'lower',
  '0': 'neutral',
};

/** higher, lower or neutral; also 1, −1, 0, and any text that begins with an arrow. */
export const direction = (): Single<Choice<'direction'>> =>
  optional(
    single((value, argument, vocabulary) => {
      const short = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().charAt(0) : '';
      return arrows[short] ?? chosen('direction', value, argument, vocabulary);
    }, 'direction'),
    'higher',
  );

/** The first error cell of a range comes out of the function unchanged. */
function refuseFaults(values: readonly unknown[]): Arrived[] {
  return values.map((value) => {
    const cell = arrived(value);
    if (isFault(cell)) throw cell;
    return cell;
  });
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
    refuseFaults(flat(value)).map((cell, i) => {
      if (cell === BLANK || (typeof cell === 'number' && Number.isFinite(cell))) return cell;
      throw new Problem('notNumberInRow', argument, { got: quoted(cell), row: i + 1 });
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
    refuseFaults(flat(value)).flatMap((cell, i) => {
      // 0 is the empty cell of an older Excel.
      if (cell === BLANK || cell === 0) return [];
      if (typeof cell === 'number' && cell > 0 && cell < LAST_DAY) return [Math.floor(cell)];
      throw new Problem('notDateInRow', argument, { got: quoted(cell), row: i + 1 });
    }),
  );

/** Every cell as trimmed text, blanks as ''. */
export const names = (): Whole<string[]> =>
  whole((value) =>
    refuseFaults(flat(value)).map((cell) => (typeof cell === 'boolean' ? quoted(cell) : String(cell ?? '').trim())),
  );

/** A direction for each row; blanks are higher. */
export const directions = (): Whole<Choice<'direction'>[]> =>
  whole((value, argument, vocabulary) =>
    refuseFaults(flat(value)).map((cell) =>
      cell === BLANK || isFault(cell) ? 'higher' : direction().read(cell, argument, vocabulary),
    ),
  );

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
    const names = refuseFaults(cells).map((cell) => String(cell ?? ''));
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

/** What every spilling table ends with: whether the header row is there, and in which language. */
export const tableOptions = {
  headers: optional(flag(), true),
  language: optional(choice('language'), null),
};

/** Days off and weekend days that are worked (调休上班日). */
export const workCalendarOptions = { holidays: maybe(dates()), makeup: maybe(dates()) };
