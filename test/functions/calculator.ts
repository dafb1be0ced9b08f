/** Works out =KPI.…(…) with constant arguments, in Node, in any language: what examples, fuzz and twins are tried with. */
import type { Card } from '../../src/functions/card';
import { door, type CellFunction } from '../../src/functions/door';
import type { Host } from '../../src/functions/host';
import { cards } from '../../src/functions/index';
import { isPromise, slice } from '../../src/functions/slices';
import { speech } from '../../src/functions/speech';
import { functionSentences } from '../../src/locales/functions';
import { closestLanguage } from '../../src/locales/languages';

/** Stands where CustomFunctions.Error stands in Excel. */
export class CellError extends Error {
  readonly type = 'Error';
  readonly basicValue: string;
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
    this.basicValue = code;
  }
}

/** On a busy machine a short work may be cut into slices; what is asked here is the answer. */
slice.milliseconds = Infinity;

export function functionsIn(language: string, formatsNumbers = false): Record<string, CellFunction> {
  const host: Host = {
    language: () => language,
    formatsNumbers: () => formatsNumbers,
    cellError: (code, sentence) => new CellError(code, sentence),
  };
  const speaking = speech(functionSentences, closestLanguage, host);
  return Object.fromEntries(
    Object.entries<Card>(cards).map(([id, card]) => {
      const call = door(id, card, speaking, host);
      // A thrown error and a returned one are the same to a cell, now or later.
      const asAnswer = (error: unknown) => {
        if (error instanceof CellError) return error;
        throw error;
      };
      const caught: CellFunction = (...values) => {
        try {
          const answer = call(...values);
          return isPromise(answer) ? answer.catch(asAnswer) : answer;
        } catch (error) {
          return asAnswer(error);
        }
      };
      return [id, caught];
    }),
  );
}

export const KPI = functionsIn('en');

/** `=KPI.NAME(…)` or `KPI.NAME(…)`; arguments are numbers, quotients, texts, TRUE/FALSE, DATE(y,m,d), {arrays}, #errors or nothing. */
export function calculate(formula: string, functions = KPI): unknown {
  const call = /^=?KPI\.([A-Z0-9]+)\((.*)\)$/s.exec(formula.trim());
  if (!call) throw new Error(`not a formula: ${formula}`);
  const [, id, args] = call;
  const found = functions[id!];
  if (!found) throw new Error(`no function ${id}`);
  return found(...argumentsOf(args!));
}

export const argumentsOf = (text: string): unknown[] => (text.trim() ? split(text, ',').map(valueOf) : []);

/** Splits outside quotes, braces and parentheses. */
/** The arguments of a call as typed. */
export const splitArguments = (text: string): string[] => split(text, ',');

function split(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && '({'.includes(character)) depth++;
    if (!quoted && ')}'.includes(character)) depth--;
    if (character === separator && !quoted && !depth) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

export function valueOf(text: string): unknown {
  const value = text.trim();
  if (value === '') return null;
  if (value.startsWith('{')) return split(value.slice(1, -1), ';').map((row) => split(row, ',').map(valueOf));
  if (value.startsWith('"')) return value.slice(1, -1).replaceAll('""', '"');
  if (value === 'TRUE' || value === 'FALSE') return value === 'TRUE';
  if (value.startsWith('#')) return new CellError(value);
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(value);
  if (date) return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25569;
  const quotient = value.split('/').map(Number);
  const number = quotient.reduce((a, b) => a / b);
  if (Number.isNaN(number)) throw new Error(`cannot read ${value}`);
  return number;
}
