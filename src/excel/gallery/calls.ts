/**
 * The worked examples of the cards as calls for a sheet: ranges apart from what stands in the formula itself, the expected answer in the
 * language of the functions, and the number formats they answer with.
 */
import type { Card } from '../../functions/card';
import type { Cell } from '../../functions/cells';
import { door } from '../../functions/door';
import { answerIn, type ExampleAnswer } from '../../functions/guide';
import { evaluate } from '../../functions/formula/evaluate';
import { parse, type Node } from '../../functions/formula/parse';
import { guides } from '../../functions/guides';
import { cards } from '../../functions/index';
import { namespace } from '../../functions/namespace';
import { speech } from '../../functions/speech';
import type { FunctionId } from '../../functions/words';
import { functionSentences } from '../../locales/functions';
import { closestLanguage, languageCodes, type LanguageCode } from '../../locales/languages';

/** An argument that is a range. */
export interface Input {
  parameter: string;
  cells: Cell[][];
}

export interface Call {
  id: FunctionId;
  /** In order: as typed, or a range of cells. */
  arguments: (string | Input)[];
  expected: Cell[][];
  /** In the shape of what is expected. */
  formats: (string | undefined)[][];
  spills: boolean;
  /** The words of every language, where the answer comes in that of Excel: whoever opens the workbook later may have another. */
  spoken: string[];
}

export const exampleCount = (): number => Object.values(guides).reduce((sum, { examples }) => sum + examples.length, 0);

export const functionCount = (): number => Object.keys(guides).length;

export async function callsIn(language: LanguageCode): Promise<Call[]> {
  const calls = (Object.keys(guides) as FunctionId[]).flatMap((id) =>
    guides[id].examples.map(([args, answer]) => callOf(id, args, answer, language)),
  );
  return Promise.all(calls);
}

async function callOf(id: FunctionId, args: string, answer: ExampleAnswer, language: LanguageCode): Promise<Call> {
  const card: Card = cards[id];
  const names = Object.keys(card.parameters);
  const given = answerIn(functionSentences[language], answer);
  const spills = typeof given === 'object';
  const expected = spills ? given.map((row) => [...row]) : [[given]];
  const formula = `=${namespace}.${id}(${args})`;
  const typed = argumentsIn(formula);
  return {
    id,
    arguments: typed.map((node, i) =>
      node.kind === 'array'
        ? { parameter: names[i]!, cells: node.rows.map((row) => row.map((each) => valueOf(each) as Cell)) }
        : formula.slice(node.start, node.end),
    ),
    expected,
    formats: await formatsOf(id, card, typed.map(valueOf), expected, language),
    spills,
    spoken:
      typeof answer === 'object' && 'list' in answer
        ? languageCodes.map((code) => String(answerIn(functionSentences[code], answer)))
        : [],
  };
}

function argumentsIn(formula: string): Node[] {
  const tree = parse(formula);
  if (tree?.kind !== 'call') throw new Error(`not a call: ${formula}`);
  return tree.args;
}

/** Examples are made of constants. */
function valueOf(node: Node): unknown {
  const outcome = evaluate(node, { cells: () => undefined });
  if ('unknown' in outcome) throw new Error(`not constant: ${JSON.stringify(outcome.unknown)}`);
  return outcome.value;
}

/** As the function itself gives them where Excel takes them; so the expected value looks like the answer on every Excel. */
async function formatsOf(
  id: FunctionId,
  card: Card,
  values: unknown[],
  expected: Cell[][],
  language: LanguageCode,
): Promise<Call['formats']> {
  const host = { language: () => language, formatsNumbers: () => true, cellError: (code: string) => ({ code }) };
  const call = door(id, card, speech(functionSentences, closestLanguage, host), host);
  let cells: unknown[][] = [];
  try {
    const answer = await call(...values);
    cells = (Array.isArray(answer) ? answer : [[answer]]) as unknown[][];
  } catch (error) {
    // It fails in its cell too, where the check tells of it.
    console.error(id, error);
  }
  return expected.map((row, r) => row.map((_, c) => formatOf(cells[r]?.[c])));
}

const formatOf = (cell: unknown): string | undefined =>
  typeof cell === 'object' && cell !== null && 'numberFormat' in cell ? String(cell.numberFormat) : undefined;
