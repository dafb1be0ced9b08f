/* eslint-disable office-addins/load-object-before-read -- what is read was asked for before the sync, as properties of many cells at once */
/** Texts of a sheet that their cells do not show whole, measured in the browser with the fonts the sheet is drawn with. */
import type { Page } from 'playwright-core';
import { paneFrame } from '../e2e/preview';

interface Cell {
  address: string;
  text: string;
  isNumber: boolean;
  wrap: boolean;
  font: string;
  size: number;
  width: number;
  height: number;
  /** Empty cells to the right, in pixels: an unwrapped text runs on over them. */
  beyond: number;
  /** A filter button stands in it. */
  button: boolean;
}

/** Further rows are as those before them. */
const rows = 150;
const padding = 5;
const button = 18;

export async function clippedTexts(page: Page, sheet: string): Promise<string[]> {
  const cells = await paneFrame(page).evaluate(cellsOf, { sheet, rows });
  return page.evaluate(findClipped, { cells, padding, button });
}

function cellsOf({ sheet: name, rows: most }: { sheet: string; rows: number }): Promise<Cell[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange().load('rowCount,columnCount');
    sheet.tables.load('items/showFilterButton');
    await context.sync();
    const headers = sheet.tables.items
      .filter(({ showFilterButton }) => showFilterButton)
      .map((table) => table.getHeaderRowRange().load('rowIndex,columnIndex,columnCount'));
    const range = sheet.getRangeByIndexes(0, 0, Math.min(used.rowCount, most), used.columnCount);
    range.load('text,values');
    const properties = range.getCellProperties({
      address: true,
      format: {
        wrapText: true,
        font: { name: true, size: true, bold: true, italic: true },
      },
    });
    const columns = range.getColumnProperties({ format: { columnWidth: true } });
    const lines = range.getRowProperties({ format: { rowHeight: true } });
    await context.sync();
    const pixels = (points: number | undefined) => ((points ?? 0) * 4) / 3;
    const widthOf = (column: number) => pixels(columns.value[column]!.format?.columnWidth);
    return range.text.flatMap((line, row) =>
      line.flatMap((text, column): Cell[] => {
        const { address, format } = properties.value[row]![column]!;
        const [width, height] = [widthOf(column), pixels(lines.value[row]!.format?.rowHeight)];
        if (text.trim() === '' || width === 0 || height === 0) return [];
        let beyond = 0;
        for (let next = column + 1; next < line.length && range.values[row]![next] === ''; next += 1) {
          beyond += widthOf(next);
        }
        if (line.slice(column + 1).every((each) => each === '')) beyond += 4000;
        const { name: family, size = 11, bold, italic } = format?.font ?? {};
        return [
          {
            address: address!.split('!').at(-1)!,
            text,
            isNumber: typeof range.values[row]![column] === 'number',
            wrap: format?.wrapText === true,
            font: `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}pt "${family}"`,
            size,
            width,
            height,
            beyond,
            button: headers.some(
              (header) =>
                row === header.rowIndex &&
                column >= header.columnIndex &&
                column < header.columnIndex + header.columnCount,
            ),
          },
        ];
      }),
    );
  });
}

function findClipped({ cells, padding: side, button: arrow }: { cells: Cell[]; padding: number; button: number }) {
  const pen = document.createElement('canvas').getContext('2d')!;
  return cells.flatMap(({ address, text, isNumber, wrap, font, size, width, height, beyond, button }) => {
    pen.font = font;
    const long = (piece: string) => pen.measureText(piece).width;
    const room = width - side - (button ? arrow : 0);
    if (!wrap) {
      const there = isNumber || button ? room : room + beyond;
      return long(text) > there ? [`${address} ${isNumber ? '####' : 'cut'}: ${text}`] : [];
    }
    let lines = 0;
    for (const paragraph of text.split('\n')) {
      lines += 1;
      let line = '';
      // A line breaks after a space or a hyphen, and beside any Chinese character.
      for (const piece of paragraph.match(
        /[\u2E80-\u9FFF\uFF00-\uFFEF]|[^\s\u2E80-\u9FFF\uFF00-\uFFEF-]+[\s-]*|[\s-]+/g,
      ) ?? []) {
        if (long(piece.trimEnd()) > room) return [`${address} wider than its column: ${piece}`];
        if (line !== '' && long((line + piece).trimEnd()) > room) {
          lines += 1;
          line = piece;
        } else line += piece;
      }
    }
    const tall = lines * size * (4 / 3) * 1.2;
    return tall > height + 3 ? [`${address} ${lines} lines in ${Math.round(height)} pixels: ${text}`] : [];
  });
}
