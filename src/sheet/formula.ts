/** Formulas of templates: read into pieces, asked what they need, written out for a cell of a workbook or for a rule. */

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'word'; list: string; code: string }
  | { kind: 'name'; name: string }
  /** Without `table`: the table the formula stands in. */
  | { kind: 'column'; table?: string; thisRow: boolean; from: string; to: string };

const tokens = new RegExp(
  [
    '("(?:[^"]|"")*")', // 1 text in quotes
    '~(\\w+)\\.([\\p{L}\\p{N}↑↓]+)', // 2, 3 word of a list
    '([A-Za-z]\\w*)?\\[([^\\]]*)\\]', // 4, 5 column
    '([A-Za-z][\\w.]*\\()', // 6 function
    '([A-Za-z]\\w*)', // 7 name, TRUE, FALSE
  ].join('|'),
  'gu',
);

const parsed = new Map<string, Piece[]>();

export function parseFormula(formula: string): Piece[] {
  const known = parsed.get(formula);
  if (known) return known;
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of formula.matchAll(tokens)) {
    if (match.index > end) pieces.push({ kind: 'text', text: formula.slice(end, match.index) });
    pieces.push(pieceOf(match));
    end = match.index + match[0].length;
  }
  if (end < formula.length) pieces.push({ kind: 'text', text: formula.slice(end) });
  parsed.set(formula, pieces);
  return pieces;
}

function pieceOf(match: RegExpExecArray): Piece {
  const [whole, , list, code, table, column, , name] = match;
  if (list !== undefined && code !== undefined) return { kind: 'word', list, code };
  if (column !== undefined) {
    const thisRow = column.startsWith('@');
    const [from = '', to = from] = column.replace('@', '').split(':');
    return { kind: 'column', ...(table === undefined ? {} : { table }), thisRow, from, to };
  }
  return name?.includes('_') ? { kind: 'name', name } : { kind: 'text', text: whole };
}

/** How the pieces are said in one place of one workbook. */
export interface Speaker {
  word(list: string, code: string): string;
  name(name: string): string;
  column(piece: Piece & { kind: 'column' }): string;
}

export function writeFormula(formula: string, speaker: Speaker): string {
  return parseFormula(formula)
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'word':
          return textLiteral(speaker.word(piece.list, piece.code));
        case 'name':
          return speaker.name(piece.name);
        case 'column':
          return speaker.column(piece);
      }
    })
    .join('');
}

export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Empty until those cells of the row are filled. */
export function guarded(formula: string, keys: string[]): string {
  const tests = keys.map((key) => `[@${key}]=""`).join(',');
  return `=IF(${keys.length > 1 ? `OR(${tests})` : tests},"",${formula.replace(/^=/, '')})`;
}

/** The columns of its own row a formula reads. */
export function rowKeys(formula: string): string[] {
  return parseFormula(formula).flatMap((piece) =>
    piece.kind === 'column' && piece.thisRow && piece.table === undefined ? [piece.from, piece.to] : [],
  );
}

/** What stands between the brackets of a structured reference; Excel wants `'` before the characters it reads itself. */
export function escapedHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

/** Letters, digits and `_` alone may stand after `@` without brackets of their own. */
const plainHeader = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** `[@Done]`, `[@[Done days]]`, `Plan[Done]`, `Plan[[#This Row],[W 1]:[W 4]]`: as Excel itself shows them. */
export function structured(table: string, thisRow: boolean, from: string, to: string): string {
  const [first, last] = [`[${escapedHeader(from)}]`, `[${escapedHeader(to)}]`];
  if (from !== to) return `${table}[${thisRow ? '[#This Row],' : ''}${first}:${last}]`;
  if (!thisRow) return `${table}${first}`;
  return plainHeader.test(from) ? `[@${from}]` : `[@${first}]`;
}
