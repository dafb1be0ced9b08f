/** The kinds of arguments a function takes: how each reads what arrives, what a blank means, what it refuses. */
import { CALENDAR_END } from '../analytics/calendar';
import { quoted, type Arrived, type Cell } from './cells';
import { choices, type Choice, type ChoiceList } from './choices';
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
    if (typeof value === 'number' && value >= 0 && value < CALENDAR_END) return value;
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

export function chosen<L extends ChoiceList>(
  list: L,
  value: Arrived,
  argument: string,
  vocabulary: Vocabulary,
): Choice<L> {
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

/** What every spilling table ends with: whether the header row is there, and in which language. */
export const tableOptions = {
  headers: optional(flag(), true),
  language: optional(choice('language'), null),
};
