/** Writes number formats, cells of the same format in as few strokes as rectangles allow. */
import type { Rect } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';
import type { Book } from '../book';
import { asGrid } from '../cellValues';
import { cellRect, mergeRects } from '../rect';

export function writeNumberFormats(book: Book, sheet: string, rect: Rect, value: unknown): void {
  book.guardSheet(sheet, 'allowFormatCells');
  if (!Array.isArray(value)) return book.engine.formats.write(sheet, rect, { numberFormat: format(value) });
  const byFormat = new Map<string, Rect[]>();
  for (const [y, row] of asGrid(value, rect).entries())
    for (const [x, one] of row.entries()) {
      if (one === null) continue;
      const cells = byFormat.get(format(one)) ?? [];
      cells.push(cellRect(rect.row + y, rect.column + x));
      byFormat.set(format(one), cells);
    }
  for (const [numberFormat, cells] of byFormat)
    for (const block of mergeRects(cells)) book.engine.formats.write(sheet, block, { numberFormat });
}

function format(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value === '' ? 'General' : value;
}
