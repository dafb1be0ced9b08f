/** What is still to be typed: rows that were begun and lack something their table needs. */
import { cellAddress, isBlank, type Reading } from './reading';

export interface Outstanding {
  sheet: string;
  /** Cells that are needed and empty. */
  count: number;
  /** The first of them. */
  address: string;
}

/** By sheet, in the order of the workbook's sheets; the settings have their own page. */
export function outstandingIn({ sheets, tables }: Reading): Outstanding[] {
  return sheets.flatMap(({ name, template }) => {
    if (template.pack === 'settings') return [];
    const empty = tables
      .filter(({ sheet }) => sheet === name)
      .flatMap((table) => {
        const needed = [...table.columns.values()].filter(({ field }) => field.needed && field.formula === undefined);
        return table.rows
          .filter(({ begun }) => begun)
          .flatMap((row) =>
            needed.filter(({ key }) => isBlank(row.values[key])).map(({ key }) => cellAddress(table, row, key)),
          );
      });
    const [address] = empty;
    return address === undefined ? [] : [{ sheet: name, count: empty.length, address }];
  });
}
