/** How a formula is written where the decimal sign is a comma: with semicolons between arguments; and back. */
import { tokens } from './tokens';

/** In array constants Excel then separates columns with `\` in most regions. */
const local: Record<string, string> = { ',': ';', ';': ';' };

export function toLocal(formula: string, decimal: string): string {
  if (decimal !== ',') return formula;
  const found = tokens(formula);
  if (!found) return formula;
  let braces = 0;
  const written = found.map(({ kind, text }) => {
    if (text === '{') braces += 1;
    if (text === '}') braces -= 1;
    if (kind === 'number') return text.replace('.', ',');
    if (kind !== 'separator') return text;
    return braces > 0 && text === ',' ? '\\' : local[text];
  });
  return (formula.startsWith('=') ? '=' : '') + written.join('');
}

const text = String.raw`"(?:[^"]|"")*"`;
const sheetName = String.raw`'(?:[^']|'')*'`;
/** In brackets within brackets too; `'` makes the character behind it part of a header. */
const header = String.raw`\[(?:'.|[^'[\]])*\]`;
const columns = String.raw`\[(?:'.|[^'[\]]|${header})*\]`;
const quotedParts = [text, sheetName, columns].join('|');

/** One argument as a person types it there. */
export function fromLocal(argument: string, decimal: string): string {
  if (decimal !== ',') return argument;
  // Outside texts and the names of sheets and columns: semicolons separate, a comma between digits is the decimal sign.
  return argument.replace(
    new RegExp(`${quotedParts}|(\\d),(?=\\d)|;|\\\\`, 'g'),
    (whole, digit: string | undefined) => {
      if (digit !== undefined) return `${digit}.`;
      return whole === ';' || whole === '\\' ? ',' : whole;
    },
  );
}
