/** How a plan's cell goes into `Range.formulas`. Text stays text there, whatever it looks like. */
import type { PlanCell } from '../../sheet/plan';

export type Input = string | number | boolean | null;

/**
 * What Excel could read as something else than text: a formula (also with the full-width signs of a Chinese keyboard), an
 * error or truth value, a text that begins with an apostrophe, and whatever has a digit in it, for with one it may be a
 * number, share, date or time in some region of the world.
 */
const ambiguous = /^\s*[=+\-@'#＝＋－＠]|^\s*(true|false)\s*$|\p{Nd}/iu;

/**
 * Guarded by an apostrophe, as a person would type it: it is not part of the value, and it goes when something else is
 * entered. The number format `@` would turn all that is typed there later into text, formulas included.
 */
export function textInput(text: string): string | null {
  if (text === '') return null;
  return ambiguous.test(text) ? `'${text}` : text;
}

/** `null` leaves the cell as it is. */
export function inputOf(cell: PlanCell): Input {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'formula' in cell ? cell.formula : textInput(cell.text);
}

/** What stands in a cell, to be put there again: `content` as Excel has it among formulas. */
export function inputAgain(content: unknown, value: unknown): string | number | boolean {
  if (typeof content === 'number' || typeof content === 'boolean') return content;
  const text = String(content ?? '');
  const isFormula = text.startsWith('=') && text !== value;
  return isFormula ? text : (textInput(text) ?? '');
}
