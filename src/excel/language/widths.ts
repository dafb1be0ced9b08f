/** Columns as wide as the words of the other language need them, where nobody has set another width. */
import { pointsOfCharacters } from '../draw/layout';
import type { Change } from '../change';
import type { Spoken } from './switch';

export interface LoadedWidth {
  id: string;
  columns: string;
  from: number;
  to: number;
  format: Excel.RangeFormat;
}

/** Excel rounds a width to whole pixels. */
const rounding = 1;

/** Before a sync. */
export function loadWidths(sheets: Spoken[]): LoadedWidth[] {
  return sheets.flatMap(({ id, sheet, words }) =>
    [...words.widths].flatMap(([columns, { from, to }]) =>
      from === to ? [] : [{ id, columns, from, to, format: sheet.getRange(columns).format.load('columnWidth') }],
    ),
  );
}

export function widthChanges(loaded: LoadedWidth[]): Change[] {
  return loaded.flatMap(({ id, columns, from, to, format }): Change[] => {
    const { columnWidth } = format;
    if (Math.abs(columnWidth - pointsOfCharacters(from)) > rounding) return [];
    return [
      {
        run: () => void (format.columnWidth = pointsOfCharacters(to)),
        back: (workbook) => {
          workbook.worksheets.getItem(id).getRange(columns).format.columnWidth = columnWidth;
        },
      },
    ];
  });
}
