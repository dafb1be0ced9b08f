/** What is told of a cell: every call of ours in its formula with what it reads, what it answers and how that comes about. No React. */
import type { ReadCell } from '../../excel/formula/cell';
import type { ReadReference } from '../../excel/formula/references';
import { arrived, isFault } from '../../functions/cells';
import { explain } from '../../functions/explain/explain';
import type { Told } from '../../functions/explain/telling';
import { callsIn, type Call } from '../../functions/formula/calls';
import { within } from '../../functions/formula/parse';
import { cards } from '../../functions/index';
import { speech } from '../../functions/speech';
import type { FunctionId } from '../../functions/words';
import { functionSentences } from '../../locales/functions';
import { closestLanguage, type LanguageCode } from '../../locales/languages';
import { argumentsOf, functionIn, ShownError } from '../functions/calculate';

export interface Place {
  sheet: string;
  address: string;
}

export interface ToldArgument {
  name: string;
  /** As written; '' where left out. */
  text: string;
  /** The cells it reads, where it is nothing but a reference. */
  place: Place | null;
  /** Undefined where it is not known. */
  value: unknown;
}

export interface ToldCall {
  id: FunctionId;
  args: ToldArgument[];
  told: Told | null;
  error: { code: string; sentence: string; from: Place | null } | null;
  /** Why there are no steps: a part that only Excel can work out, or more cells than are read. */
  without: { part: string } | 'tooMany' | null;
}

export async function explainCell(cell: ReadCell, language: LanguageCode): Promise<ToldCall[]> {
  return Promise.all(callsIn<FunctionId>(cell.formula, cards).map((call) => explainCall(call, cell, language)));
}

async function explainCall(call: Call<FunctionId>, cell: ReadCell, language: LanguageCode): Promise<ToldCall> {
  const { references, formula } = cell;
  const cells = (reference: string) => references.get(reference)?.values ?? undefined;
  const names = Object.keys(cards[call.id].parameters);
  const read = call.node.args.map((arg) => argumentsOf([arg], language, cells));
  const args = names.map((name, at): ToldArgument => {
    const node = call.node.args[at];
    const outcome = read[at];
    const place = node?.kind === 'reference' ? placeOf(references.get(node.text)) : null;
    return {
      name,
      text: call.args[at] ?? '',
      place,
      value: outcome && 'values' in outcome ? outcome.values[0] : outcome ? undefined : null,
    };
  });
  const unread = read.find((outcome) => 'unknown' in outcome);
  if (unread && 'unknown' in unread) {
    const { start, end } = unread.unknown;
    const part = formula.slice(start, end);
    const large = references.get(part)?.address;
    return { id: call.id, args, told: null, error: null, without: large ? 'tooMany' : { part } };
  }
  const values = read.flatMap((outcome) => ('values' in outcome ? outcome.values : []));
  const { row = 0, column = 0 } = cell.spill ?? {};
  const answer = await answerOf(call.id, values, language);
  const failed = answer instanceof ShownError ? answer : cellOf(answer, row, column);
  if (failed instanceof ShownError) {
    const from = faultIn(call, references);
    return {
      id: call.id,
      args,
      told: null,
      error: { code: failed.code, sentence: failed.message, from },
      without: null,
    };
  }
  return {
    id: call.id,
    args,
    told: await tell(call.id, values, answer, { row, column }, language),
    error: null,
    without: null,
  };
}

function tell(
  id: FunctionId,
  values: unknown[],
  answer: unknown,
  at: { row: number; column: number },
  language: LanguageCode,
): Promise<Told | null> {
  const host = {
    language: () => language,
    formatsNumbers: () => false,
    cellError: (code: string, sentence?: string) => new ShownError(code, sentence),
  };
  return explain({ id, values, answer, ...at }, speech(functionSentences, closestLanguage, host));
}

async function answerOf(id: FunctionId, values: unknown[], language: LanguageCode): Promise<unknown> {
  try {
    return await functionIn(language, id, false)(...values);
  } catch (error) {
    if (error instanceof ShownError) return error;
    throw error;
  }
}

/** An error that came in with a cell leaves as it came; then the cell it came from is told. */
function cellOf(answer: unknown, row: number, column: number): unknown {
  const cell: unknown = Array.isArray(answer) ? (answer as unknown[][])[row]?.[column] : answer;
  const value = arrived(cell);
  return isFault(value) ? new ShownError(value.fault) : cell;
}

const placeOf = (read: ReadReference | undefined): Place | null =>
  read?.address && read.sheet !== null ? { sheet: read.sheet, address: read.address } : null;

/** The first cell that a call reads and that holds an error. */
function faultIn(call: Call, references: ReadonlyMap<string, ReadReference>): Place | null {
  for (const node of within(call.node)) {
    if (node.kind !== 'reference') continue;
    const read = references.get(node.text);
    const isError = (value: unknown) => typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value);
    if (read?.values?.some((cells) => cells.some(isError))) return placeOf(read);
  }
  return null;
}
