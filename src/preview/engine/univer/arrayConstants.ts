/**
 * `{"a, b";"c; d"}`: Univer splits an array constant at commas and semicolons within its texts too, Excel only between them. Its lexer also
 * takes one of two quotes away, after which no one can say where a text ends.
 */
import { ArrayValueObject, LexerTreeBuilder, ValueObjectFactory, type BaseValueObject } from '@univerjs/engine-formula';
import { mend } from './mend';

interface Reading {
  _rowCount: number;
  _columnCount: number;
}

/** Texts and names of sheets are passed over, so that only braces of arrays are found. */
const ARRAY = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{(?:"(?:[^"]|"")*"|[^"{}])*\}/g;
const TEXT = /"((?:[^"]|"")*)"/g;
/** A value is text in quotes, or all up to the next separator. */
const VALUE = /((?:"[^"]*"|[^",;])*)([,;]|$)/gy;
/** Stands for two quotes on the way through the lexer; no character, so that it is in no text. */
const QUOTES = '\uffff\uffff';

export function mendArrayConstants(): void {
  mend<LexerTreeBuilder['treeBuilder']>(LexerTreeBuilder.prototype, 'treeBuilder', (build) => {
    return function (this: LexerTreeBuilder, formula, calculated = true, ...rest) {
      // Without it, the tree becomes a formula to be shown.
      const kept = calculated && formula.includes('{') ? keepQuotes(formula) : formula;
      return build.call(this, kept, calculated, ...rest);
    };
  });
  mend<(this: Reading, raw: unknown) => unknown>(ArrayValueObject.prototype, '_formatValue', (format) => {
    return function (raw) {
      if (typeof raw !== 'string' || !raw.includes('"')) return format.call(this, raw);
      const rows = rowsOf(raw.slice(1, -1));
      this._rowCount = rows.length;
      this._columnCount = Math.max(...rows.map((row) => row.length));
      return rows;
    };
  });
}

const keepQuotes = (formula: string): string =>
  formula.replace(ARRAY, (piece) =>
    piece.startsWith('{') ? piece.replace(TEXT, (_, text: string) => `"${text.replaceAll('""', QUOTES)}"`) : piece,
  );

function rowsOf(text: string): BaseValueObject[][] {
  const rows: BaseValueObject[][] = [[]];
  for (const [, value, separator] of text.matchAll(VALUE)) {
    rows.at(-1)!.push(ValueObjectFactory.create(value!.trim().replaceAll(QUOTES, '""')));
    if (separator === ';') rows.push([]);
    if (separator === '') break;
  }
  return rows;
}
