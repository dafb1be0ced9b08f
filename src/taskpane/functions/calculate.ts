/**
 * Works out a formula with one of our functions in the pane, with the function itself and in the language of the pane, so that what is
 * shown is what a cell would show. Cells that it reads are handed in.
 */
import type { Card } from '../../functions/card';
import type { Cell } from '../../functions/cells';
import { door, type CellFunction } from '../../functions/door';
import { callsIn } from '../../functions/formula/calls';
import { evaluate, type Block } from '../../functions/formula/evaluate';
import { parse, type Node } from '../../functions/formula/parse';
import { cards } from '../../functions/index';
import { namespace } from '../../functions/namespace';
import { isPromise } from '../../functions/slices';
import { speech } from '../../functions/speech';
import type { FunctionId } from '../../functions/words';
import { functionSentences } from '../../locales/functions';
import { closestLanguage, type LanguageCode } from '../../locales/languages';

export type ShownCell = Cell | { basicValue: Cell; numberFormat: string };
export type Answer =
  | { rows: ShownCell[][] }
  | { error: string; sentence: string }
  /** The part of the formula that only Excel can work out. */
  | { unknown: string };

export class ShownError extends Error {
  constructor(
    readonly code: string,
    sentence = '',
  ) {
    super(sentence);
  }
}

export type CellsOf = (reference: string) => Block | undefined;

export function functionIn(language: LanguageCode, id: FunctionId, formatted = true): CellFunction {
  const card: Card = cards[id];
  const host = {
    language: () => language,
    formatsNumbers: () => formatted,
    cellError: (code: string, sentence?: string) => new ShownError(code, sentence),
  };
  return door(id, card, speech(functionSentences, closestLanguage, host), host);
}

/** What the arguments of a call come to, or the part that only Excel knows. Calls of ours within them are worked out too. */
export function argumentsOf(
  args: readonly Node[],
  language: LanguageCode,
  cells: CellsOf,
): { values: unknown[] } | { unknown: Node } {
  const values: unknown[] = [];
  for (const arg of args) {
    const outcome = evaluate(arg, { cells, call: (node, inner) => inside(node.name, inner, language) });
    if ('unknown' in outcome) return outcome;
    values.push(outcome.value);
  }
  return { values };
}

/** What a call of ours within a formula comes to; undefined where only Excel knows. */
export function inside(name: string, args: unknown[], language: LanguageCode): unknown {
  const [call] = callsIn(`${name}()`, cards);
  if (!call) return undefined;
  try {
    const answer = functionIn(language, call.id, false)(...args);
    if (answer instanceof ShownError) return { code: answer.code };
    return isPromise(answer) ? undefined : answer;
  } catch (error) {
    if (error instanceof ShownError) return { code: error.code };
    throw error;
  }
}

export async function calculate(
  formula: string,
  language: LanguageCode,
  cells: CellsOf = () => undefined,
): Promise<Answer> {
  const tree = parse(formula);
  const [call] = callsIn(formula, cards);
  if (tree?.kind !== 'call' || call?.node.start !== tree.start)
    throw new Error(`not a formula with a function of ${namespace}: ${formula}`);
  const args = argumentsOf(tree.args, language, cells);
  if ('unknown' in args) return { unknown: formula.slice(args.unknown.start, args.unknown.end) };
  try {
    const answer = await functionIn(language, call.id)(...args.values);
    if (answer instanceof ShownError) return { error: answer.code, sentence: answer.message };
    return { rows: Array.isArray(answer) ? (answer as ShownCell[][]) : [[answer as ShownCell]] };
  } catch (error) {
    if (error instanceof ShownError) return { error: error.code, sentence: error.message };
    throw error;
  }
}
