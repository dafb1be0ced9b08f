/** A formula as a tree, by Excel's own order of operations. What it comes to is `evaluate.ts`. */
import type { Cell } from '../cells';
import { tokens, type Token } from './tokens';

export type Node = { start: number; end: number } & (
  | { kind: 'constant'; value: Cell }
  | { kind: 'error'; code: string }
  | { kind: 'array'; rows: Node[][] }
  /** Cells, a name, a part of a table: as written. */
  | { kind: 'reference'; text: string }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'operation'; operator: string; operands: Node[] }
  /** An argument left out. */
  | { kind: 'missing' }
);

class SyntaxProblem extends Error {}

/** Null for a text that is no formula. */
export function parse(formula: string): Node | null {
  const all = tokens(formula)?.filter(({ kind }) => kind !== 'space');
  if (!all || all.length === 0) return null;
  try {
    return new Parser(all, formula.length).whole();
  } catch (error) {
    if (error instanceof SyntaxProblem) return null;
    throw error;
  }
}

/** Weakest first; all of them bind to the left. */
const levels: readonly string[][] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

class Parser {
  #next = 0;

  constructor(
    readonly all: Token[],
    readonly length: number,
  ) {}

  whole(): Node {
    const node = this.#level(0);
    if (this.#token) throw new SyntaxProblem();
    return node;
  }

  get #token(): Token | undefined {
    return this.all[this.#next];
  }

  #is(kind: Token['kind'], ...texts: string[]): boolean {
    const token = this.#token;
    return token?.kind === kind && (texts.length === 0 || texts.includes(token.text));
  }

  #take(): Token {
    const token = this.#token;
    if (!token) throw new SyntaxProblem();
    this.#next += 1;
    return token;
  }

  #level(level: number): Node {
    const operators = levels[level];
    if (!operators) return this.#signed();
    let left = this.#level(level + 1);
    while (this.#is('operator', ...operators)) {
      const { text: operator } = this.#take();
      const right = this.#level(level + 1);
      left = { kind: 'operation', operator, operands: [left, right], start: left.start, end: right.end };
    }
    return left;
  }

  /** In Excel a sign binds closer than a power: -2^2 is 4. */
  #signed(): Node {
    if (!this.#is('operator', '-', '+', '@')) return this.#percent();
    const { text, at } = this.#take();
    const operand = this.#signed();
    return { kind: 'operation', operator: `${text}x`, operands: [operand], start: at, end: operand.end };
  }

  #percent(): Node {
    let node = this.#range();
    while (this.#is('operator', '%')) {
      const { at } = this.#take();
      node = { kind: 'operation', operator: 'x%', operands: [node], start: node.start, end: at + 1 };
    }
    return node;
  }

  #range(): Node {
    let left = this.#atom();
    while (this.#is('operator', ':')) {
      this.#take();
      const right = this.#atom();
      left = { kind: 'operation', operator: ':', operands: [left, right], start: left.start, end: right.end };
    }
    return left;
  }

  #atom(): Node {
    const token = this.#take();
    const { text, at: start } = token;
    const place = { start, end: start + text.length };
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(text), ...place };
      case 'text':
        return { kind: 'constant', value: text.slice(1, -1).replaceAll('""', '"'), ...place };
      case 'error':
        return { kind: 'error', code: text, ...place };
      case 'reference':
        return /^(true|false)$/i.test(text)
          ? { kind: 'constant', value: text.toLowerCase() === 'true', ...place }
          : { kind: 'reference', text, ...place };
      case 'function':
        this.#take();
        return { kind: 'call', name: text, args: this.#arguments(), start, end: this.#closed(')') };
      case 'open':
        return text === '{' ? this.#array(start) : this.#group(start);
      default:
        throw new SyntaxProblem();
    }
  }

  #arguments(): Node[] {
    if (this.#is('close', ')')) return [];
    const args: Node[] = [];
    for (;;) {
      args.push(this.#entry(')'));
      if (!this.#is('separator', ',')) return args;
      this.#take();
    }
  }

  #entry(bracket: string): Node {
    const at = this.#token?.at ?? this.length;
    const isMissing = this.#is('separator') || this.#is('close', bracket);
    return isMissing ? { kind: 'missing', start: at, end: at } : this.#level(0);
  }

  #closed(bracket: string): number {
    const { kind, text, at } = this.#take();
    if (kind !== 'close' || text !== bracket) throw new SyntaxProblem();
    return at + 1;
  }

  #group(start: number): Node {
    const inner = this.#level(0);
    return { ...inner, start, end: this.#closed(')') };
  }

  #array(start: number): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.#entry('}'));
      if (this.#is('separator', ';')) rows.push([]);
      else if (!this.#is('separator', ',')) break;
      this.#take();
    }
    return { kind: 'array', rows, start, end: this.#closed('}') };
  }
}

/** This node and all within it. */
export function* within(node: Node): Generator<Node> {
  yield node;
  const inner =
    node.kind === 'call'
      ? node.args
      : node.kind === 'operation'
        ? node.operands
        : node.kind === 'array'
          ? node.rows.flat()
          : [];
  for (const each of inner) yield* within(each);
}
