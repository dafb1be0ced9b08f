/** Which argument of which function somebody is typing. */

export interface Typing {
  name: string;
  /** Place of the argument, from zero. */
  argument: number;
  /** What of the argument stands before the caret, and where it begins. */
  text: string;
  start: number;
}

/** Null outside of any function, inside a text that has been closed, or where this is no formula. */
export function typingAt(formula: string, caret: number): Typing | null {
  if (!formula.startsWith('=')) return null;
  const open: { name: string; argument: number; start: number }[] = [];
  let word = '';
  for (let at = 1; at < caret; at++) {
    const char = formula[at] ?? '';
    const inside = open.at(-1);
    if (char === '"' || char === "'") {
      const end = formula.indexOf(char, at + 1);
      // The text is still being typed: it belongs to the argument.
      if (end < 0 || end >= caret) break;
      at = end;
    } else if (char === '(') open.push({ name: word, argument: 0, start: at + 1 });
    else if (char === ')') open.pop();
    else if (char === ',' && inside) Object.assign(inside, { argument: inside.argument + 1, start: at + 1 });
    word = /[\p{L}\p{N}_.]/u.test(char) ? word + char : '';
  }
  const current = open.at(-1);
  if (!current?.name) return null;
  const space = /^\s*/.exec(formula.slice(current.start, caret))?.[0].length ?? 0;
  const start = current.start + space;
  return { name: current.name, argument: current.argument, text: formula.slice(start, caret), start };
}
