/** Widths and heights that show the text of cells whole, estimated from the width of its characters: there is no screen here. */
import type { Cells, Rect } from '../engine';
import type { Book } from './book';
import { styleAt } from './formats';
import { plainFormat, toFormat } from './style';

const pixelsPerPoint = 4 / 3;
const side = 6;
const lineHeight = 1.36;
/** Widths of characters as a share of the font size; East Asian ones are as wide as they are high. */
const widths: [RegExp, number][] = [
  [
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u,
    1,
  ],
  [/[MW@%mw\u2014]/, 0.86],
  [/[A-Z&#\u2026]/, 0.64],
  [/[iljtfrI|!.,:;'"()[\] ]/, 0.3],
];
const otherwise = 0.53;

export function textWidth(text: string, fontSize: number, bold: boolean): number {
  let width = 0;
  for (const char of text) width += widths.find(([pattern]) => pattern.test(char))?.[1] ?? otherwise;
  return width * fontSize * pixelsPerPoint * (bold ? 1.06 : 1);
}

export function autofitting(book: Book, cells: Cells) {
  const each = (sheetId: string, rect: Rect, visit: (row: number, column: number, text: string) => void) => {
    const used = cells.used(sheetId, true);
    if (!used) return;
    const last = Math.min(rect.row + rect.rows, used.row + used.rows);
    const right = Math.min(rect.column + rect.columns, used.column + used.columns);
    if (last <= rect.row || right <= rect.column) return;
    cells.read(sheetId, { ...rect, rows: last - rect.row, columns: right - rect.column }).forEach((line, y) =>
      line.forEach(({ text }, x) => {
        if (text && !book.sheet(sheetId).getMergedCell(rect.row + y, rect.column + x))
          visit(rect.row + y, rect.column + x, text);
      }),
    );
  };
  const formatAt = (sheetId: string, row: number, column: number) =>
    toFormat(styleAt(book, book.sheet(sheetId), row, column));
  return {
    widths(sheetId: string, rect: Rect): Map<number, number> {
      const found = new Map<number, number>();
      each(sheetId, rect, (row, column, text) => {
        const { fontSize, bold, indent, wrap } = formatAt(sheetId, row, column);
        if (wrap) return;
        const width =
          Math.max(...text.split('\n').map((line) => textWidth(line, fontSize, bold))) + 2 * side + indent * 9;
        found.set(column, Math.max(found.get(column) ?? 0, Math.ceil(width)));
      });
      return found;
    },
    heights(sheetId: string, rect: Rect): Map<number, number> {
      const found = new Map<number, number>();
      const sheet = book.sheet(sheetId);
      each(sheetId, rect, (row, column, text) => {
        const { fontSize, bold, wrap } = formatAt(sheetId, row, column);
        const room = Math.max(8, sheet.getColumnWidth(column) - 2 * side);
        const lines = text
          .split('\n')
          .reduce((sum, line) => sum + (wrap ? Math.max(1, Math.ceil(textWidth(line, fontSize, bold) / room)) : 1), 0);
        const height = Math.ceil((wrap ? lines : 1) * fontSize * pixelsPerPoint * lineHeight);
        found.set(
          row,
          Math.max(found.get(row) ?? Math.ceil(plainFormat.fontSize * pixelsPerPoint * lineHeight), height),
        );
      });
      return found;
    },
  };
}
