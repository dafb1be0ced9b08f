/** Links between sheets: Excel does not carry them along when a sheet is renamed, and their tips are words. Their look is kept. */
import { quoted, splitReference } from '../../sheet/address';
import type { CellChange } from './cells';
import type { Change } from '../change';
import type { Spoken } from './switch';

export interface LoadedLink {
  id: string;
  row: number;
  column: number;
  range: Excel.Range;
}

/** Before a sync. Texts that change and are no part of a table: few, and links are among them. */
export function loadLinks(sheets: Spoken[], cells: CellChange[]): LoadedLink[] {
  return cells.flatMap(({ sheet: id, row, column, before, link }) => {
    const spoken = sheets.find((one) => one.id === id);
    if (!spoken || !link || typeof before !== 'string') return [];
    const range = spoken.sheet.getRangeByIndexes(row, column, 1, 1);
    range.load('hyperlink');
    range.format.font.load('color,underline,name,size,bold');
    return [{ id, row, column, range }];
  });
}

/** `renamed`: from the old name of a sheet to the new one. */
export function linkChanges(loaded: LoadedLink[], renamed: Map<string, string>): Change[] {
  return loaded.flatMap(({ id, row, column, range }): Change[] => {
    const link = range.hyperlink as Excel.RangeHyperlink | null;
    if (!link?.documentReference) return [];
    const { sheet, address } = splitReference(link.documentReference);
    const name = renamed.get(sheet) ?? sheet;
    const to: Excel.RangeHyperlink = {
      documentReference: `${quoted(name)}!${address}`,
      textToDisplay: renamed.get(link.textToDisplay ?? '') ?? link.textToDisplay ?? '',
      screenTip: renamed.get(link.screenTip ?? '') ?? link.screenTip ?? '',
    };
    const { color, underline, name: family, size, bold } = range.format.font;
    const put = (target: Excel.Range, what: Excel.RangeHyperlink) => {
      target.hyperlink = what;
      target.format.font.set({ color, underline, name: family, size, bold });
    };
    return [
      {
        run: () => put(range, to),
        back: (workbook) => put(workbook.worksheets.getItem(id).getRangeByIndexes(row, column, 1, 1), link),
      },
    ];
  });
}
