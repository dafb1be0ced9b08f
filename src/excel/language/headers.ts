/** Headers of tables: renamed where they still are as the template says in the old language. Formulas follow by themselves. */
import type { Reading } from '../../sheet/reading';
import type { Change } from '../change';
import type { Spoken } from './switch';

export function headerChanges(workbook: Excel.Workbook, sheets: Spoken[], { tables }: Reading): Change[] {
  return tables.flatMap((table) => {
    const spoken = sheets.find(({ name }) => name === table.sheet);
    const words = spoken?.words.tables.get(table.template.name);
    if (!words) return [];
    return [...table.columns.values()].flatMap(({ key, header, place }) => {
      const { from, to } = words.get(key)?.header ?? { from: '', to: '' };
      if (header !== from || from === to || to === '') return [];
      const columnIn = (book: Excel.Workbook) => book.tables.getItem(table.name).columns.getItemAt(place);
      return [
        {
          run: () => void (columnIn(workbook).name = to),
          back: (book: Excel.Workbook) => void (columnIn(book).name = header),
        },
      ];
    });
  });
}
