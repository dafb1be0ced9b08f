/**
 * The one door between cells and cards: reads arguments, answers cell by cell where ranges came for single values,
 * turns problems into cell errors with a sentence. Nothing that Excel cannot show leaves through it.
 */
import { toEnd } from '../analytics/steps';
import { finite, finiteBlock, finiteTable, withFormat } from './answers';
import type { Answer, Arguments, Card, Parameters, ScalarCard, TableCard } from './card';
import { arrived, asMatrix, BLANK, isFault, type Cell } from './cells';
import type { Host } from './host';
import type { Single } from './parameters';
import { Problem } from './problems';
import type { LanguageCode } from './sentences';
import { finish, isPromise, isWork } from './slices';
import type { Speech } from './speech';
import { formats, type Table } from './table';

export type CellFunction = (...values: unknown[]) => unknown;

/** An answer that is known before the card is asked: a blank in a row not filled in yet. */
class Settled {
  constructor(readonly answer: '') {}
}

interface Spread {
  name: string;
  parameter: Single<unknown>;
  matrix: unknown[][];
}

/** Milliseconds between two looks at the clock, and the most rows. */
const MOMENT = 5;
const MOST_ROWS = 1024;
/** So few are answered at once, however long one takes. */
const FEW_ROWS = 8;
/** More formatted cells than this travel as plain numbers: each costs some 75 characters of the 5 MB that Excel on the web takes. */
const FORMATTED_CELLS = 60_000;

export function door(id: string, card: Card, speech: Speech, host: Host): CellFunction {
  const parameters = Object.entries(card.parameters);

  const readCell = (parameter: Single<unknown>, value: unknown, name: string): unknown => {
    const cell = arrived(value);
    if (isFault(cell)) throw cell;
    if (cell !== BLANK) return parameter.read(cell, name, speech);
    if ('value' in parameter.blank) return parameter.blank.value;
    throw 'answer' in parameter.blank ? new Settled(parameter.blank.answer) : new Problem('blank', name);
  };

  /** Reads all that is the same for every cell; ranges given for single values are left to be spread over the cells. */
  const readArguments = (values: unknown[]) => {
    const args: Record<string, unknown> = {};
    const spread: Spread[] = [];
    const reasons: unknown[] = [];
    parameters.forEach(([name, parameter], i) => {
      try {
        if (parameter.shape === 'whole') args[name] = parameter.read(values[i], name, speech);
        else if (cellsIn(values[i]) > 1)
          spread.push({ name, parameter, matrix: sameShape(name, values[i], spread[0]) });
        else args[name] = readCell(parameter, asMatrix(values[i])[0]?.[0], name);
      } catch (reason) {
        reasons.push(reason);
      }
    });
    return { args: args as Arguments<Parameters>, spread, reason: reasons.find(isFault) ?? reasons[0] };
  };

  const problemOf = (thrown: unknown): Problem => {
    const problem = Problem.of(thrown);
    if (problem) return problem;
    console.error(`${id}:`, thrown);
    return new Problem('unexpected', id);
  };

  /** A reason not to answer, as a cell of a spilled block shows it. */
  const shown = (reason: unknown): Cell | object => {
    if (reason instanceof Settled) return reason.answer;
    if (!isFault(reason)) return speech.error(problemOf(reason));
    // It comes out as it came in; only the plain object of rich data has to become an error again.
    return 'code' in reason.raw ? reason.raw : host.cellError(reason.fault);
  };

  const formatOf = (scalar: ScalarCard<Parameters>, args: Arguments<Parameters>): string | undefined => {
    if (!host.formatsNumbers()) return undefined;
    const format = typeof scalar.format === 'function' ? scalar.format(args) : scalar.format;
    return format && formats[format];
  };

  const answerOnce = (scalar: ScalarCard<Parameters>, args: Arguments<Parameters>): unknown => {
    const format = formatOf(scalar, args);
    const show = (answer: Answer) =>
      Array.isArray(answer) ? finiteBlock(answer, format) : withFormat(finite(answer), format);
    const work = scalar.answer(args, speech.words());
    const answer = isWork<Answer>(work) ? finish(work) : work;
    return isPromise(answer) ? answer.then(show) : show(answer);
  };

  const answerEach = (
    scalar: ScalarCard<Parameters>,
    args: Record<string, unknown>,
    spread: Spread[],
    reason: unknown,
  ) => {
    const words = speech.words();
    const [{ matrix: first }] = spread as [Spread];
    const formatted = first.length * first[0]!.length <= FORMATTED_CELLS;
    const one = (row: number, column: number): unknown => {
      try {
        for (let i = 0; i < spread.length; i++) {
          const { name, parameter, matrix } = spread[i]!;
          const value = matrix[row]![column];
          // Most cells are plain numbers in bounds; a hundred thousand of them need no more questions.
          args[name] = typeof value === 'number' && parameter.takes?.(value) ? value : readCell(parameter, value, name);
        }
        if (reason !== undefined) throw reason;
        const work = scalar.answer(args, words);
        const cell = finite(alone(isWork<Answer>(work) ? toEnd(work) : work, spread[0]!.name));
        return formatted ? withFormat(cell, formatOf(scalar, args)) : cell;
      } catch (thrown) {
        const faults = spread.map(({ matrix }) => arrived(matrix[row]![column])).filter(isFault);
        return shown(isFault(reason) ? reason : (faults[0] ?? thrown));
      }
    };
    const width = first[0]!.length;
    const block: unknown[][] = new Array<unknown[]>(first.length);
    // Apart from the generator, whose loops are not made fast.
    const fill = (from: number, to: number) => {
      for (let row = from; row < to; row++) {
        if (width === 1) block[row] = [one(row, 0)];
        else {
          const cells: unknown[] = new Array<unknown>(width);
          for (let column = 0; column < width; column++) cells[column] = one(row, column);
          block[row] = cells;
        }
      }
    };
    if (block.length <= FEW_ROWS) {
      fill(0, block.length);
      return block;
    }
    return finish(
      (function* () {
        let step = 1;
        for (let row = 0; row < block.length;) {
          yield;
          const started = Date.now();
          const to = Math.min(row + step, block.length);
          fill(row, to);
          row = to;
          // As many rows as a moment holds: some functions take a thousand times as long as others.
          step = Date.now() - started < MOMENT ? Math.min(step * 2, MOST_ROWS) : Math.max(1, step >> 1);
        }
        return block;
      })(),
    );
  };

  const answerTable = (table: TableCard<Parameters>, args: Arguments<Parameters>): unknown => {
    const words = speech.words(args['language'] as LanguageCode | null | undefined);
    const spill = (made: Table | Cell) => {
      if (typeof made !== 'object') return finite(made);
      const cells = finiteTable(made, host.formatsNumbers());
      if (!made.columns || args['headers'] === false) return cells;
      const heads = made.columns.map((column) => (typeof column === 'string' ? words.headers[column] : column.header));
      return [heads, ...cells];
    };
    const work = table.table(args, words);
    const made = isWork<Table | Cell>(work) ? finish(work) : work;
    return isPromise(made) ? made.then(spill) : spill(made);
  };

  /** Our own errors are thrown, as Excel documents it; a blank, or an error that came in, is an answer. */
  const refused = (reason: unknown): unknown => {
    if (reason instanceof Settled || isFault(reason)) return shown(reason);
    throw shown(reason);
  };

  return (...values) => {
    try {
      const { args, spread, reason } = readArguments(values);
      const isTable = 'table' in card;
      if (reason instanceof Problem && reason.code === 'shapes') throw reason;
      if (spread.length && !isTable) return answerEach(card, args, spread, reason);
      if (reason !== undefined) throw reason;
      if (spread[0]) throw new Problem('notSingle', spread[0].name);
      const answer = isTable ? answerTable(card, args) : answerOnce(card, args);
      return isPromise(answer) ? answer.catch(refused) : answer;
    } catch (reason) {
      return refused(reason);
    }
  };
}

/** A block in every cell of a block cannot be shown. */
function alone(answer: Answer, name: string): Cell {
  if (!Array.isArray(answer)) return answer;
  if (answer.length === 1 && answer[0]!.length === 1) return answer[0]![0]!;
  throw new Problem('notSingle', name);
}

const widthOf = (row: unknown): number => (Array.isArray(row) ? row.length : 1);
const cellsIn = (value: unknown): number => (Array.isArray(value) ? value.length * widthOf(value[0]) : 1);

/** Ranges spread together have one shape. */
function sameShape(name: string, value: unknown, other: Spread | undefined): unknown[][] {
  const matrix = asMatrix(value);
  const wanted = other?.matrix ?? matrix;
  const width = wanted[0]!.length;
  let fits = matrix.length === wanted.length;
  for (let row = 0; fits && row < matrix.length; row++) fits = matrix[row]!.length === width;
  if (fits) return matrix;
  throw new Problem('shapes', name, {
    got: `${matrix.length} × ${matrix[0]!.length}`,
    other: other?.name ?? name,
    limit: `${wanted.length} × ${width}`,
  });
}
