/** How much room text takes and how numbers read, without a screen to measure on. */
import { format } from 'numfmt';

export const font =
  "Aptos, Calibri, 'Segoe UI', 'Microsoft YaHei', 'Microsoft JhengHei', 'Noto Sans CJK SC', sans-serif";

/** Chinese characters are square; Latin letters and digits take a little over half of that. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += /[\u2e80-\uffef]/.test(letter) ? 1 : /[A-Zmw%@]/.test(letter) ? 0.68 : 0.53;
  return width * size;
}

export function clip(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  let kept = text;
  while (kept && widthOf(`${kept}…`, size) > room) kept = kept.slice(0, -1);
  return kept ? `${kept}…` : '';
}

/** Lines no wider than the room where a break allows it: at blanks, and between any two Chinese characters. */
export function wrap(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + piece).trimEnd(), size) <= room) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

export function numberText(value: number, numberFormat: string): string {
  try {
    return format(numberFormat || 'General', value);
  } catch (error) {
    // A format typed wrong must not cost the whole chart; Excel too falls back to the plain number.
    if (!(error instanceof Error)) throw error;
    return String(value);
  }
}
