/**
 * Formulas as people write them, in pieces: calls with their arguments, references, structured references, names, texts. Any formula of
 * Excel comes apart and together again unchanged; nothing is computed, and what a piece means is for others to say.
 */

export type Piece =
  /** `prefix` is what stands before the name: `[2]!`, `'Book.xla'!`; `name` as written, without the bracket. */
  | { kind: 'call'; prefix: string; name: string; args: Piece[][] }
  | { kind: 'group'; open: '(' | '{'; body: Piece[] }
  /** Cells by their address; `prefix` names the sheet, `'My sheet'!`, or is empty. */
  | { kind: 'cells'; prefix: string; address: string }
  /** `Table[…]`, or `[…]` within its own table. `inside` is what stands between the outer brackets. */
  | { kind: 'structured'; table: string; inside: string }
  | { kind: 'name'; prefix: string; text: string }
  /** Texts in quotes, numbers, TRUE and FALSE, errors. */
  | { kind: 'literal'; text: string }
  /** Operators, separators, spaces. */
  | { kind: 'mark'; text: string };

const prefix = String.raw`'(?:[^']|'')+'!|(?:\[[^\][]*\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!|\[\d+\]!`;
const patterns = {
  text: /"(?:[^"]|"")*"/y,
  error: /#(?:REF!|N\/A|[A-Z][A-Z0-9/_]*[!?]?)/y,
  prefix: new RegExp(prefix, 'uy'),
  call: /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/uy,
  cells:
    /(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})#?(?![\p{L}\p{N}_.(\\[])/iuy,
  truth: /(?:TRUE|FALSE)(?![\p{L}\p{N}_.(\\[])/iuy,
  name: /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy,
  number: /(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?/iy,
} as const;

class Reader {
  at = 0;
  constructor(private readonly formula: string) {}

  get next(): string {
    return this.formula[this.at] ?? '';
  }

  take(kind: keyof typeof patterns): string | undefined {
    const pattern = patterns[kind];
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.formula)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** What stands between the bracket here and the one that closes it; `'` takes the next character as it is. */
  bracketed(): string {
    const start = (this.at += 1);
    for (let depth = 1; this.at < this.formula.length; this.at += 1) {
      if (this.next === "'") this.at += 1;
      else if (this.next === '[') depth += 1;
      else if (this.next === ']' && (depth -= 1) === 0) break;
    }
    this.at += 1;
    return this.formula.slice(start, this.at - 1);
  }
}

/** With or without the `=` in front, which is a mark like others. */
export function piecesOf(formula: string): Piece[] {
  const reader = new Reader(formula);
  const pieces: Piece[] = [];
  // A bracket too many is a mark: what is broken stays as it is.
  while (reader.next !== '') {
    pieces.push(...readUntil(reader, []));
    if (reader.next !== '') pieces.push(mark(reader));
  }
  return pieces;
}

function mark(reader: Reader): Piece {
  const text = reader.next;
  reader.at += 1;
  return { kind: 'mark', text };
}

function readUntil(reader: Reader, ends: string[]): Piece[] {
  const pieces: Piece[] = [];
  while (reader.next !== '' && !ends.includes(reader.next)) {
    if (ends.length === 0 && ')}'.includes(reader.next)) break;
    pieces.push(readPiece(reader));
  }
  return pieces;
}

function readPiece(reader: Reader): Piece {
  const literal = reader.take('text') ?? reader.take('error');
  if (literal !== undefined) return { kind: 'literal', text: literal };
  const before = reader.take('prefix') ?? '';
  const name = reader.take('call');
  if (name !== undefined) return { kind: 'call', prefix: before, name, args: readArguments(reader) };
  const cells = reader.take('cells');
  if (cells !== undefined) return { kind: 'cells', prefix: before, address: cells };
  const error = before === '' ? undefined : reader.take('error');
  if (error !== undefined) return { kind: 'literal', text: before + error };
  const truth = reader.take('truth') ?? (before === '' ? reader.take('number') : undefined);
  if (truth !== undefined) return { kind: 'literal', text: before + truth };
  const text = reader.take('name');
  if (reader.next === '[') return { kind: 'structured', table: before + (text ?? ''), inside: reader.bracketed() };
  if (text !== undefined || before !== '') return { kind: 'name', prefix: before, text: text ?? '' };
  if (reader.next === '(' || reader.next === '{') return readGroup(reader, reader.next);
  return mark(reader);
}

function readGroup(reader: Reader, open: '(' | '{'): Piece {
  reader.at += 1;
  const body = readUntil(reader, [closing[open]]);
  reader.at += 1;
  return { kind: 'group', open, body };
}

const closing = { '(': ')', '{': '}' } as const;

function readArguments(reader: Reader): Piece[][] {
  const args: Piece[][] = [];
  do {
    reader.at += 1;
    args.push(readUntil(reader, [',', ')']));
  } while (reader.next === ',');
  reader.at += 1;
  return args.length === 1 && args[0]?.length === 0 ? [] : args;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(textOfPiece).join('');
}

function textOfPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'call':
      return `${piece.prefix}${piece.name}(${piece.args.map(textOf).join(',')})`;
    case 'group':
      return `${piece.open}${textOf(piece.body)}${closing[piece.open]}`;
    case 'cells':
      return piece.prefix + piece.address;
    case 'structured':
      return `${piece.table}[${piece.inside}]`;
    case 'name':
      return piece.prefix + piece.text;
    default:
      return piece.text;
  }
}

/** Every piece replaced by what `change` makes of it, from the inside out; where it answers nothing the piece stays. */
export function mapPieces(
  pieces: readonly Piece[],
  change: (piece: Piece) => Piece | readonly Piece[] | undefined,
): Piece[] {
  return pieces.flatMap((piece) => {
    const inner: Piece =
      piece.kind === 'call'
        ? { ...piece, args: piece.args.map((arg) => mapPieces(arg, change)) }
        : piece.kind === 'group'
          ? { ...piece, body: mapPieces(piece.body, change) }
          : piece;
    return change(inner) ?? inner;
  });
}

/** Every piece, however deep. */
export function allPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'call') return [piece, ...piece.args.flatMap(allPieces)];
    return piece.kind === 'group' ? [piece, ...allPieces(piece.body)] : [piece];
  });
}
