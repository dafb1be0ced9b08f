/** Cells that are said otherwise: what the template wrote and is still there, words of lists, and the words within formulas. */
import type { LanguageCode } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { cell } from '../../sheet/address';
import { contains } from '../../sheet/areas';
import type { CellValue } from '../../sheet/existing';
import type { ReadColumn, ReadTable, Reading } from '../../sheet/reading';
import { withLiterals } from '../../sheet/translation';
import { library } from '../../templates';
import { dictionaryOf } from '../../sheet/words';
import { bySheet } from '../bySheet';
import type { Job } from '../draw/requests';
import { textInput, type Input } from '../draw/text';
import { writeJobs } from '../inputs';
import type { Spoken } from './switch';

export interface CellChange {
  /** By its id: its name changes. */
  sheet: string;
  row: number;
  column: number;
  before: Input;
  after: Input;
  /** It may be a link to a sheet: its text is that of one. */
  link: boolean;
  /** The text, where it stands outside tables: a person, or a formula that spills, may have written it (`placed.ts`). */
  loose: string | null;
}

export function cellChanges(
  sheets: Spoken[],
  used: Excel.Range[],
  reading: Reading,
  from: LanguageCode,
  to: LanguageCode,
): CellChange[] {
  const listWord = listWords(from, to);
  const names = new Set(sheets.map(({ name }) => name));
  return sheets.flatMap((spoken, index) => {
    const range = used[index];
    if (!range) return [];
    const tables = reading.tables.filter(({ sheet }) => sheet === spoken.name);
    const figures = new Map(
      reading.cells.filter(({ sheet }) => sheet === spoken.name).map((one) => [one.address.replaceAll('$', ''), one]),
    );
    const at = range.rowIndex;
    return (range.formulas as CellValue[][]).flatMap((line, down) =>
      line.flatMap((content, right): CellChange[] => {
        if (typeof content !== 'string' || content === '') return [];
        const [row, column] = [at + down, range.columnIndex + right];
        const isFormula = content.startsWith('=') && content !== range.values[down]?.[right];
        const place = placeIn(tables, row, column);
        if (place === 'own') return [];
        const figure = place ? undefined : figures.get(cell(row, column));
        const after = isFormula
          ? withLiterals(content, place && columnWords(spoken, place)?.literals, spoken.words.literals)
          : figure?.name === 'SET_Lang'
            ? to
            : said(content, place, spoken, listWord, () => figure?.field.list);
        if (after === undefined || after === content) return [];
        const inputOf = (text: string) => (isFormula ? text : textInput(text));
        return [
          {
            sheet: spoken.id,
            row,
            column,
            before: inputOf(content),
            after: inputOf(after),
            link: !place && names.has(content),
            loose: !place && !figure && !isFormula ? content : null,
          },
        ];
      }),
    );
  });
}

export interface InTable {
  table: ReadTable;
  column: ReadColumn;
  /** Of the table's data; none in its header. */
  row: number | null;
}

/** `own`: of a column that a person added to a table. */
export function placeIn(tables: ReadTable[], row: number, column: number): InTable | 'own' | undefined {
  for (const table of tables) {
    const { body } = table;
    const whole = { ...body, row: body.row - 1, rows: body.rows + 1 };
    if (!contains(whole, { row, column })) continue;
    const found = [...table.columns.values()].find(({ place }) => body.column + place === column);
    return found ? { table, column: found, row: row < body.row ? null : row - body.row } : 'own';
  }
  return undefined;
}

const columnWords = ({ words }: Spoken, { table, column }: InTable) =>
  words.tables.get(table.template.name)?.get(column.key);

function said(
  text: string,
  place: InTable | undefined,
  spoken: Spoken,
  listWord: (list: string, text: string, code?: CellValue) => string | undefined,
  figureList: () => string | undefined,
): string | undefined {
  if (!place) {
    const list = figureList();
    return (list === undefined ? undefined : listWord(list, text)) ?? spoken.words.texts.get(text);
  }
  // Headers are renamed as columns.
  if (place.row === null) return undefined;
  const { table, column, row } = place;
  if (table.template.name === 'SET_List' && column.key === 'label') {
    const { list, code } = table.rows[row]?.values ?? {};
    return listWord(String(list), text, code);
  }
  const { list } = column.field;
  return (list === undefined ? undefined : listWord(list, text)) ?? columnWords(spoken, place)?.texts.get(text);
}

/** The word for the same code, where the text is the list's own word in the old language. */
function listWords(from: LanguageCode, to: LanguageCode) {
  const [old, next] = [dictionaryOf(sheetWords[from]), dictionaryOf(sheetWords[to])];
  return (list: string, text: string, code?: CellValue): string | undefined => {
    const codes = code === undefined ? Object.keys(library.lists[list]?.items ?? {}) : [String(code)];
    const found = codes.find((one) => old.item(library, list, one) === text);
    return found === undefined ? undefined : next.item(library, list, found);
  };
}

export function cellJobs({ worksheets }: Excel.Workbook, changes: CellChange[], which: 'before' | 'after'): Job[] {
  return bySheet(changes, ({ sheet }) => sheet).flatMap(({ sheet, here }) =>
    writeJobs(
      worksheets.getItem(sheet),
      here.map(({ row, column, ...one }) => ({ row, column, input: one[which], numberFormat: 'General' })),
    ),
  );
}
