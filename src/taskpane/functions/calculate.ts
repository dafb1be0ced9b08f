/**
 * Works out an example of a function, with the function itself and in the language of the pane, so that what is shown is what a cell
 * would show. Arguments are constants: numbers, quotients, texts, TRUE and FALSE, DATE(y,m,d), {arrays}, or nothing.
 */
import type { Card } from '../../functions/card';
import type { Cell } from '../../functions/cells';
import { door } from '../../functions/door';
import { cards } from '../../functions/index';
import { namespace } from '../../functions/namespace';
import { speech } from '../../functions/speech';
import type { FunctionId } from '../../functions/words';
import { functionSentences } from '../../locales/functions';
import { closestLanguage, type LanguageCode } from '../../locales/languages';

export type ShownCell = Cell | { basicValue: Cell; numberFormat: string };
export type Answer = { rows: ShownCell[][] } | { error: string; sentence: string };

class ShownError extends Error {
  constructor(
    readonly code: string,
    sentence = '',
  ) {
    super(sentence);
  }
}

const formula = new RegExp(`^=${namespace}\\.([A-Z0-9]+)\\((.*)\\)$`, 's');

export async function calculate(text: string, language: LanguageCode): Promise<Answer> {
  const [, id = '', args = ''] = formula.exec(text) ?? [];
  const card: Card = cards[id as FunctionId];
  const host = {
    language: () => language,
    formatsNumbers: () => true,
    cellError: (code: string, sentence?: string) => new ShownError(code, sentence),
  };
  const call = door(id, card, speech(functionSentences, closestLanguage, host), host);
  try {
    const answer = await call(...argumentsOf(args));
    if (answer instanceof ShownError) return { error: answer.code, sentence: answer.message };
    return { rows: Array.isArray(answer) ? (answer as ShownCell[][]) : [[answer as ShownCell]] };
  } catch (error) {
    if (error instanceof ShownError) return { error: error.code, sentence: error.message };
    throw error;
  }
}

const argumentsOf = (text: string): unknown[] => (text.trim() === '' ? [] : split(text, ',').map(valueOf));

/** Splits outside quotes, braces and parentheses. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let [depth, quoted] = [0, false];
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && '({'.includes(character)) depth += 1;
    if (!quoted && ')}'.includes(character)) depth -= 1;
    if (character === separator && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function valueOf(text: string): unknown {
  const value = text.trim();
  if (value === '') return null;
  if (value.startsWith('{')) return split(value.slice(1, -1), ';').map((row) => split(row, ',').map(valueOf));
  if (value.startsWith('"')) return value.slice(1, -1).replaceAll('""', '"');
  if (value === 'TRUE' || value === 'FALSE') return value === 'TRUE';
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(value);
  if (date) return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
  return value
    .split('/')
    .map(Number)
    .reduce((whole, part) => whole / part);
}
