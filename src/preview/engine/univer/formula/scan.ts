/** Cuts a formula into what can be rewritten (operands: names, references, structured references, calls) and the rest. */

export interface Operand {
  kind: 'operand';
  /** As written, sheet included; without brackets, `#` and arguments. */
  name: string;
  /** The content of its brackets, outer pair dropped; null where it has none. */
  brackets: string | null;
  /** Followed by `(`. */
  call: boolean;
  /** Followed by the spill operator. */
  spill: boolean;
  text: string;
}
export interface Verbatim {
  kind: 'text' | 'at';
  text: string;
}
export type Piece = Operand | Verbatim;

const errorLiteral = /#(?:REF!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!)/iy;
const string = /"(?:[^"]|"")*"/y;
const quotedSheet = /'(?:[^']|'')*'!/y;
const word = /(?:[\p{L}\p{N}_.$\\?]|[^\x00-\x7F])+!?/uy;
const number = /\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}_.$!(\[:])/iuy;

/** Throws a sentence where quotes, brackets or parentheses are not closed. */
export function scan(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let at = 0;
  const text = (piece: string) => {
    pieces.push({ kind: 'text', text: piece });
    at += piece.length;
  };
  while (at < formula.length) {
    const char = formula[at] ?? '';
    const literal = match(string, formula, at) ?? match(errorLiteral, formula, at) ?? match(number, formula, at);
    if (literal !== null) text(literal);
    else if (char === '"') throw new Error(`A quotation mark is not closed in ${formula}.`);
    else if (char === '@') {
      pieces.push({ kind: 'at', text: '@' });
      at += 1;
    } else if (char === '[' || match(quotedSheet, formula, at) !== null || match(word, formula, at) !== null) {
      const operand = operandAt(formula, at);
      pieces.push(operand);
      at += operand.text.length;
    } else {
      if (char === '(') depth += 1;
      if (char === ')') depth -= 1;
      if (depth < 0) throw new Error(`A closing parenthesis is one too many in ${formula}.`);
      text(char);
    }
  }
  if (depth > 0) throw new Error(`A parenthesis is not closed in ${formula}.`);
  return pieces;
}

function operandAt(formula: string, start: number): Operand {
  let at = start;
  let name = match(quotedSheet, formula, at) ?? '';
  at += name.length;
  const rest = match(word, formula, at) ?? '';
  name += rest;
  at += rest.length;
  if (rest.endsWith('!')) {
    const cell = match(word, formula, at) ?? '';
    name += cell;
    at += cell.length;
  }
  let brackets: string | null = null;
  if (formula[at] === '[') {
    const end = closing(formula, at);
    brackets = formula.slice(at + 1, end);
    at = end + 1;
  }
  const spill = formula[at] === '#' && match(errorLiteral, formula, at) === null;
  if (spill) at += 1;
  return { kind: 'operand', name, brackets, call: formula[at] === '(', spill, text: formula.slice(start, at) };
}

/** Where the bracket opened at `start` closes; `'` takes the next character out of the count. */
function closing(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const char = formula[at];
    if (char === "'") at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']' && --depth === 0) return at;
  }
  throw new Error(`A square bracket is not closed in ${formula}.`);
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
