/** A formula as people read it ⇄ as the file keeps it: prefixes of newer functions, of LET's names and of custom functions, `A4#`, `[@Column]`. */
import { customInFile, customPrefix, prefixOf } from './functionNames';

interface Token {
  kind: 'word' | 'open' | 'close' | 'comma' | 'brackets' | 'other';
  text: string;
}

const tokenPattern =
  /(?<string>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')*'!?)|(?<error>#(?:N\/A|[A-Z]+[!?](?:0!)?|DIV\/0!))|(?<word>[\p{L}_\\][\p{L}\p{N}_.\\]*)|(?<open>[({])|(?<close>[)}])|(?<comma>,)|(?<other>[\s\S])/gu;

/** Text, sheet names and errors are `other`: nothing in them is ever changed. */
function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  let match: RegExpExecArray | null;
  while ((match = tokenPattern.exec(formula))) {
    const groups = match.groups ?? {};
    if (match[0] === '[') {
      const end = bracketEnd(formula, match.index);
      tokens.push({ kind: 'brackets', text: formula.slice(match.index, end) });
      tokenPattern.lastIndex = end;
    } else {
      const kind = (['word', 'open', 'close', 'comma'] as const).find((name) => groups[name] !== undefined);
      tokens.push({ kind: kind ?? 'other', text: match[0] });
    }
  }
  return tokens;
}

/** Inside brackets an apostrophe makes the next character part of a column's name. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index++) {
    const letter = formula[index];
    if (letter === "'") index++;
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0) return index + 1;
  }
  return formula.length;
}

const isCall = (tokens: Token[], index: number) => tokens[index]?.kind === 'word' && tokens[index + 1]?.text === '(';

/** Without the leading `=`. `table`: the one the cell stands in, which a bare `[@Column]` means. `custom`: names of our functions, KPI.ROI. */
export function toFile(formula: string, context: { custom: ReadonlySet<string>; table: string | null }): string {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  const local = localNames(tokens);
  return spillOperator(tokens)
    .map((token, index) => {
      if (token.kind === 'brackets')
        return longReference(token.text, tokens[index - 1]?.kind === 'word', context.table);
      if (token.kind !== 'word') return token.text;
      if (!isCall(tokens, index)) return local.has(index) ? `_xlpm.${token.text}` : token.text;
      const name = token.text.toUpperCase();
      if (context.custom.has(name)) return customInFile(name);
      return local.has(index) ? `_xlpm.${token.text}` : prefixOf(name) + token.text;
    })
    .join('');
}

/** With the leading `=`. */
export function fromFile(formula: string, custom: ReadonlySet<string>): string {
  const known = new Map([...custom].map((name) => [customInFile(name).toUpperCase(), name]));
  const tokens = tokensOf(formula).map((token) => {
    if (token.kind !== 'word') return token;
    const text = token.text.replace(/_xl(?:fn|ws|pm|udf)\./gi, '');
    if (!text.toLowerCase().startsWith(customPrefix)) return { ...token, text };
    return { ...token, text: known.get(text.toUpperCase()) ?? text.slice(customPrefix.length).replace('_', '.') };
  });
  return `=${unwrapOperators(tokens)}`;
}

/** Positions of the words that LET and LAMBDA declare, and of every use of them inside. */
function localNames(tokens: Token[]): Set<number> {
  const found = new Set<number>();
  tokens.forEach((token, index) => {
    const name = token.text.toUpperCase();
    if (!isCall(tokens, index) || (name !== 'LET' && name !== 'LAMBDA')) return;
    const { parts, end } = argumentsFrom(tokens, index + 2);
    const declared = parts.slice(0, -1).filter((_, position) => name === 'LAMBDA' || position % 2 === 0);
    const names = new Set(
      declared
        .flatMap((part) => part.filter((at) => tokens[at]?.kind === 'word').slice(0, 1))
        .map((at) => tokens[at]?.text.toLowerCase()),
    );
    for (let at = index + 2; at < end; at++) {
      if (tokens[at]?.kind === 'word' && names.has(tokens[at]?.text.toLowerCase())) found.add(at);
    }
  });
  return found;
}

function argumentsFrom(tokens: Token[], start: number): { parts: number[][]; end: number } {
  const parts: number[][] = [[]];
  let depth = 0;
  let at = start;
  for (; at < tokens.length; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'open') depth++;
    if (kind === 'close' && depth-- === 0) break;
    if (kind === 'comma' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(at);
  }
  return { parts, end: at };
}

/** `A4#`, `Sheet!A4#` and `name#` are the function ANCHORARRAY in a file. */
function spillOperator(tokens: Token[]): Token[] {
  const changed = tokens.map((token) => ({ ...token }));
  changed.forEach((token, index) => {
    if (token.text !== '#') return;
    let first = index;
    while (
      first > 0 &&
      (changed[first - 1]?.kind === 'word' || /^(?:[$!\d]|'.*'!)$/s.test(changed[first - 1]?.text ?? ''))
    )
      first--;
    const start = changed[first];
    if (!start || first === index) return;
    start.text = `_xlfn.ANCHORARRAY(${start.text}`;
    start.kind = 'other';
    token.text = ')';
  });
  return changed;
}

function unwrapOperators(tokens: Token[]): string {
  const texts = tokens.map((token) => token.text);
  for (let index = tokens.length - 1; index >= 0; index--) {
    const name = texts[index]?.toUpperCase();
    if (!isCall(tokens, index) || (name !== 'ANCHORARRAY' && name !== 'SINGLE')) continue;
    const { end } = argumentsFrom(tokens, index + 2);
    texts[index] = name === 'SINGLE' ? '@' : '';
    texts[index + 1] = '';
    texts[end] = name === 'SINGLE' ? '' : '#';
  }
  return texts.join('');
}

/** `[@Sales]`, `T[@[Sales]:[Cost]]`, `T[@]` in the form the file has. */
function longReference(brackets: string, named: boolean, table: string | null): string {
  const owner = named ? '' : (table ?? '');
  if (!brackets.startsWith('[@')) return owner + brackets;
  const column = brackets.slice(2, -1);
  if (column === '') return `${owner}[#This Row]`;
  return `${owner}[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}
