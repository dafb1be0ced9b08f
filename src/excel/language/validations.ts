/** Hints and messages of cells: said otherwise where they still are the template's. What may be typed stays as it is. */
import type { Reading } from '../../sheet/reading';
import { splitReference } from '../../sheet/address';
import type { Change } from '../change';
import type { Spoken } from './switch';

export interface LoadedValidation {
  spoken: Spoken;
  address: string;
  validation: Excel.DataValidation;
}

/** Before a sync. One for each typed column of a table, and for each named cell. */
export function loadValidations(sheets: Spoken[], { tables, cells }: Reading): LoadedValidation[] {
  return sheets.flatMap((spoken) => {
    const columns = tables
      .filter(({ sheet }) => sheet === spoken.name)
      .flatMap(({ body, columns: all }) =>
        [...all.values()]
          .filter(({ field }) => field.formula === undefined)
          .map(({ place }) => ({ row: body.row, rows: body.rows, column: body.column + place })),
      )
      .map(({ row, rows, column }) => spoken.sheet.getRangeByIndexes(row, column, rows, 1));
    const figures = cells
      .filter(({ sheet, field }) => sheet === spoken.name && field.formula === undefined)
      .map(({ address }) => spoken.sheet.getRange(address));
    return [...columns, ...figures].map((range) => ({
      spoken,
      address: '',
      validation: range.dataValidation.load('errorAlert,prompt'),
      range: range.load('address'),
    }));
  });
}

export function validationChanges(loaded: (LoadedValidation & { range?: Excel.Range })[]): Change[] {
  return loaded.flatMap(({ spoken: { id, words }, validation, range }): Change[] => {
    // Where the cells of a column differ Excel has nothing to tell.
    const { errorAlert, prompt } = validation as Partial<Excel.DataValidation>;
    const say = (text: string | undefined) => (text === undefined ? undefined : (words.texts.get(text) ?? text));
    const alertTo = errorAlert && { ...errorAlert, title: say(errorAlert.title)!, message: say(errorAlert.message)! };
    const promptTo = prompt && { ...prompt, title: say(prompt.title)!, message: say(prompt.message)! };
    const same = JSON.stringify([errorAlert, prompt]) === JSON.stringify([alertTo, promptTo]);
    if (same || !range) return [];
    const address = splitReference(range.address).address;
    const put = (target: Excel.DataValidation, alert: typeof errorAlert, hint: typeof prompt) => {
      if (alert) target.errorAlert = alert;
      if (hint) target.prompt = hint;
    };
    return [
      {
        run: () => put(validation, alertTo, promptTo),
        back: (workbook) => put(workbook.worksheets.getItem(id).getRange(address).dataValidation, errorAlert, prompt),
      },
    ];
  });
}
