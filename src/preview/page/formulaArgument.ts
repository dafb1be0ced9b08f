/** Which argument of which function the caret is in, while a formula is being typed. */

export interface FormulaArgument {
  /** Upper case, with its namespace. */
  name: string;
  /** From zero. */
  index: number;
  /** Where the argument begins in the text. */
  start: number;
  /** What of it stands before the caret. */
  typed: string;
}

interface Call {
  name: string;
  index: number;
  start: number;
}

/** Null outside of any function's brackets, and in what is no formula. */
export function argumentAt(text: string, caret: number): FormulaArgument | null {
  if (!text.startsWith('=')) return null;
  const open: (Call | null)[] = [];
  let quote = '';
  for (let at = 1; at < caret; at++) {
    const letter = text[at] ?? '';
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(') open.push(callBefore(text, at));
    else if (letter === '{' || letter === '[') open.push(null);
    else if (letter === ')' || letter === '}' || letter === ']') open.pop();
    else if (letter === ',') advance(open.at(-1), at);
  }
  const call = open.at(-1);
  return call?.name ? { ...call, typed: text.slice(call.start, caret).trimStart() } : null;
}

function callBefore(text: string, bracket: number): Call {
  const name = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, bracket))?.[0] ?? '';
  return { name: name.toUpperCase(), index: 0, start: bracket + 1 };
}

function advance(call: Call | null | undefined, comma: number): void {
  if (!call) return;
  call.index++;
  call.start = comma + 1;
}
