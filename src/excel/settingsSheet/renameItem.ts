/** An item of a list said otherwise: its label, every cell that took its word from the list, and the formulas and rules that hold it. */
import { cell as addressOf, rectOf } from '../../sheet/address';
import { literalsIn } from '../../sheet/literals';
import { hasOwnWords, mayBeRenamed } from '../../sheet/ownWords';
import type { Reading } from '../../sheet/reading';
import { library } from '../../templates';
import type { Done } from '../attempt';
import { bySheet } from '../bySheet';
import { backJobs, changeJobs } from '../change';
import { inRequests, sendAll, type Job } from '../draw/requests';
import { textInput } from '../draw/text';
import { edit } from '../edit';
import { writeJobs } from '../inputs';
import { PlanProblem } from '../problem';
import { readIn } from '../read/read';
import { linesOf, loadStore, type Store } from '../share/originals';
import { findSettingsTable, valueIn } from './settingsTable';
import { listTable, rowOf } from './lists';
import { wordChanges, type FormulaChange } from './wordFormulas';

interface Place {
  sheet: string;
  row: number;
  column: number;
}

export interface Renamed {
  /** That say it now, beside the label. */
  cells: number;
  /** Formulas of a person that go on saying the old word, by their cells. */
  own: string[];
}

/** Throws a PlanProblem. */
export function renameItem(list: string, code: string, label: string): Promise<Done<Renamed>> {
  return edit(async ({ context, begin }) => {
    const store = loadStore(context.workbook);
    const reading = await readIn(context);
    const table = await findSettingsTable(context, listTable);
    const row = table ? rowOf(table, list, code) : -1;
    if (!table || row < 0 || !mayBeRenamed(library, list)) throw new PlanProblem('notFound', { name: code });
    const old = String(valueIn(table, row, 'label'));
    const isRead = !hasOwnWords(library, list);
    // Formulas that are kept would come back with the old word.
    if (isRead && keepsWord(store(), old)) throw new PlanProblem('functionsAway');
    const {
      cells: formulas,
      rules,
      own: others,
    } = isRead
      ? await wordChanges(context, reading, { list, code, word: old }, label)
      : { cells: [], rules: [], own: [] };
    const found = placesOf(reading, list, old);
    const cells = found.map((place) => ({
      place,
      range: context.workbook.worksheets
        .getItem(place.sheet)
        .getCell(place.row, place.column)
        .untrack()
        .load('formulas'),
    }));
    await context.sync();

    // What computes the word is no cell that took it.
    const typed = cells.filter(({ range }) => range.formulas[0]?.[0] === old).map(({ place }) => place);
    const own = { sheet: table.sheet, row: table.row + row, column: table.column + (table.places.get('label') ?? 0) };
    const places = [own, ...typed];
    begin(
      ({ workbook }) => [
        ...jobsFor(workbook, places, old),
        ...formulaJobs(workbook, formulas, 'before'),
        ...backJobs(workbook, rules),
      ],
      [...new Set([...places, ...formulas].map(({ sheet }) => sheet))],
    );
    const jobs = [...jobsFor(context.workbook, places, label), ...formulaJobs(context.workbook, formulas, 'after')];
    await sendAll(context, inRequests([...jobs, ...changeJobs(rules)]));
    return { cells: typed.length + formulas.length, own: others };
  });
}

const keepsWord = (store: Store, word: string): boolean =>
  linesOf(store).some((line) => literalsIn(line.join(' ')).includes(word));

function placesOf({ tables, cells }: Reading, list: string, word: string): Place[] {
  return [
    ...tables.flatMap(({ sheet, body, columns, rows }) =>
      [...columns.values()].flatMap(({ key, field, place }) =>
        field.list !== list || field.formula !== undefined
          ? []
          : rows
              .filter(({ values }) => values[key] === word)
              .map(({ number }) => ({ sheet, row: body.row + number - 1, column: body.column + place })),
      ),
    ),
    ...cells
      .filter(({ field, value }) => field.list === list && value === word)
      .map(({ sheet, address }) => ({ sheet, ...placeOf(address) })),
  ];
}

function placeOf(address: string): { row: number; column: number } {
  const { row, column } = rectOf(address);
  return { row, column };
}

function jobsFor({ worksheets }: Excel.Workbook, places: Place[], word: string): Job[] {
  const input = textInput(word) ?? '';
  return bySheet(places, ({ sheet }) => sheet).flatMap(({ sheet, here }) => {
    const seen = new Map(here.map((one) => [addressOf(one.row, one.column), one]));
    return writeJobs(
      worksheets.getItem(sheet),
      [...seen.values()].map(({ row, column }) => ({ row, column, input, numberFormat: 'General' })),
    );
  });
}

const formulaJobs = ({ worksheets }: Excel.Workbook, changes: FormulaChange[], which: 'before' | 'after'): Job[] =>
  bySheet(changes, ({ sheet }) => sheet).flatMap(({ sheet, here }) =>
    writeJobs(
      worksheets.getItem(sheet),
      here.map(({ row, column, ...one }) => ({ row, column, input: one[which], numberFormat: 'General' })),
    ),
  );
