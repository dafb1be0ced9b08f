/** Explains one call: reads its arguments as the function does, for the cell asked about, and tells how the answer comes about. */
import type { Card } from '../card';
import { arrived, asMatrix, BLANK, isFault } from '../cells';
import { cards } from '../index';
import type { Single } from '../parameters';
import { Problem } from '../problems';
import { finish, isWork } from '../slices';
import type { Speech } from '../speech';
import type { LanguageCode } from '../sentences';
import type { Table } from '../table';
import type { FunctionId } from '../words';
import { explanations } from './index';
import { Teller, type Explanation, type Told } from './telling';

export interface Call {
  id: FunctionId;
  /** As they arrive at the function. */
  values: readonly unknown[];
  /** What the function answers, as it leaves the door without formats. */
  answer: unknown;
  /** How far the cell lies from the one with the formula. */
  row: number;
  column: number;
}

/** Null where there is nothing to tell: the answer is an error, or blank because an argument is. */
export async function explain({ id, values, answer, row, column }: Call, speech: Speech): Promise<Told | null> {
  const card: Card = cards[id];
  const args = readArguments(card, values, row, column, speech);
  if (!args) return null;
  try {
    const table = 'table' in card ? await tableOf(card, args, speech) : null;
    const headed = table?.columns !== undefined && args.headers !== false;
    const spot = { row: table ? (headed ? (row === 0 ? null : row - 1) : row) : row, column };
    const teller = new Teller(args, spot, table, answer);
    (explanations[id] as Explanation<FunctionId>)(args as never, teller);
    return teller;
  } catch (thrown) {
    // The same that made the answer an error, whose sentence says it all.
    if (Problem.of(thrown)) return null;
    throw thrown;
  }
}

function readArguments(
  card: Card,
  values: readonly unknown[],
  row: number,
  column: number,
  speech: Speech,
): Record<string, unknown> | null {
  const args: Record<string, unknown> = {};
  try {
    for (const [at, [name, parameter]] of Object.entries(card.parameters).entries()) {
      const value = values[at];
      if (parameter.shape === 'whole') args[name] = parameter.read(value, name, speech);
      else {
        const read = readSingle(parameter, cellAt(value, row, column), name, speech);
        if (read === NOTHING) return null;
        args[name] = read;
      }
    }
  } catch (thrown) {
    if (Problem.of(thrown) || isFault(thrown)) return null;
    throw thrown;
  }
  return args;
}

/** The answer is blank, or an error that came in. */
const NOTHING = Symbol('nothing');

function readSingle(parameter: Single<unknown>, value: unknown, name: string, speech: Speech): unknown {
  const cell = arrived(value);
  if (isFault(cell)) return NOTHING;
  if (cell !== BLANK) return parameter.read(cell, name, speech);
  return 'value' in parameter.blank ? parameter.blank.value : NOTHING;
}

/** Of ranges given for single values the cell in the same place. */
function cellAt(value: unknown, row: number, column: number): unknown {
  const matrix = asMatrix(value);
  return matrix.length === 1 && matrix[0]?.length === 1 ? matrix[0][0] : matrix[row]?.[column];
}

async function tableOf(
  card: Extract<Card, { table: unknown }>,
  args: Record<string, unknown>,
  speech: Speech,
): Promise<Table | null> {
  const work = card.table(args, speech.words(args.language as LanguageCode | null | undefined));
  const made = isWork(work) ? await finish(work as Generator<void, Table>) : await work;
  return typeof made === 'object' ? (made as Table) : null;
}
