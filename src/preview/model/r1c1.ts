/** Formulas in R1C1 notation and back, for one cell. Strings, sheet names and table brackets are left alone. */
import { columnIndex, columnName } from './address';

/** Runs `change` over the parts of a formula that can hold references. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

export function toR1C1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(
      /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(.])/gu,
      (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) =>
        offset('R', Number(digits) - 1, row, fixedRow !== '') +
        offset('C', columnIndex(letters), column, fixedColumn !== ''),
    ),
  );
}

function offset(axis: 'R' | 'C', place: number, from: number, fixed: boolean): string {
  if (fixed) return `${axis}${place + 1}`;
  return place === from ? axis : `${axis}[${place - from}]`;
}

export function fromR1C1(formula: string, row: number, column: number): string {
  const pattern = /(?<![\p{L}\p{N}_.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_(.])/gu;
  const pieces = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  return pieces
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(pattern, (_, r: string | undefined, c: string | undefined) => {
            const [rowPlace, rowFixed] = place(r, row);
            const [columnPlace, columnFixed] = place(c, column);
            return `${columnFixed}${columnName(columnPlace)}${rowFixed}${rowPlace + 1}`;
          }),
    )
    .join('');
}

function place(text: string | undefined, from: number): [index: number, fixed: '$' | ''] {
  if (text === undefined) return [from, ''];
  return text.startsWith('[') ? [from + Number(text.slice(1, -1)), ''] : [Number(text) - 1, '$'];
}
