/** A formula as Excel's API gives it (English names, commas) cut into tokens, each with its place in the text. */

export type TokenKind =
  'space' | 'number' | 'text' | 'error' | 'function' | 'reference' | 'operator' | 'open' | 'close' | 'separator';

export interface Token {
  kind: TokenKind;
  text: string;
  at: number;
}

const sheet = String.raw`(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
/** A letter or digit behind would make it a name. */
const end = String.raw`(?![\p{L}\p{N}_.(\[])`;

const patterns: readonly [TokenKind, RegExp][] = [
  ['space', /\s+/uy],
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/uy],
  ['function', new RegExp(String.raw`${word}(?=\()`, 'uy')],
  ['reference', new RegExp(`${sheet}(?:${cell}:${cell}|${cell}#?)${end}`, 'uy')],
  ['reference', new RegExp(String.raw`${sheet}(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)${end}`, 'uy')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/uy],
  ['reference', new RegExp(`${sheet}${word}`, 'uy')],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:@]/uy],
  ['open', /[({]/uy],
  ['close', /[)}]/uy],
  ['separator', /[,;]/uy],
];

/** Null where a character has no place in a formula. */
export function tokens(formula: string): Token[] | null {
  const found: Token[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  while (at < formula.length) {
    const next = formula[at] === '[' ? brackets('', at, formula) : tokenAt(formula, at);
    if (!next) return null;
    found.push(next);
    at += next.text.length;
  }
  return found;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined) continue;
    const isTable = kind === 'reference' && formula[at + text.length] === '[';
    return isTable ? brackets(text, at, formula) : { kind, text, at };
  }
  return null;
}

/** A structured reference up to the bracket that closes it; `'` before a character makes it part of a header. */
function brackets(table: string, at: number, formula: string): Token | null {
  let depth = 0;
  for (let i = at + table.length; i < formula.length; i++) {
    const character = formula[i];
    if (character === "'") i += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && --depth === 0) return { kind: 'reference', text: formula.slice(at, i + 1), at };
  }
  return null;
}
