/** How wide the columns of tables stand: their kind, their header on two lines at most, and what they will hold. */
import { headerWidth, textWidth } from './measure';
import type { PlacedTable } from './placed';
import type { InsertedSheet, Scope, TableColumn } from './scope';
import type { FilledRow } from './start';
import type { Field, Table } from './template';

const kindWidths: Record<Field['kind'], number> = {
  text: 12,
  id: 10,
  whole: 10,
  currency: 13,
  percent: 9,
  number: 12,
  ratio: 9,
  score: 8,
  date: 12,
  moment: 17,
  time: 8,
  hours: 9,
  yesNo: 7,
  flag: 9,
  choice: 10,
  label: 10,
  bars: 4,
};
const widestText = 34;
/** Where tables stand side by side no row should grow for the sake of another table. */
const widestBeside = 64;
const computedText = 16;
/** What the filter button takes of a header's line. */
const filterButton = 3;
export const buttonOf = ({ rows }: Table): number => (rows === 'grows' ? filterButton : 0);

export function widthOf(sheet: InsertedSheet, table: PlacedTable, column: TableColumn, scope: Scope): number {
  const { field, header } = column;
  const button = buttonOf(table.template);
  if (field.kind === 'bars') return Math.ceil(headerWidth(header) + button);
  return Math.ceil(
    Math.max(kindWidths[field.kind], headerWidth(header) + button, contentWidth(sheet, table, column, scope)),
  );
}

function contentWidth(
  sheet: InsertedSheet,
  { template, filled }: PlacedTable,
  { key, field }: TableColumn,
  scope: Scope,
): number {
  const { list } = field;
  if (list !== undefined) {
    const words = Object.keys(scope.library.lists[list]?.items ?? {}).map((code) => textWidth(scope.word(list, code)));
    return Math.min(widestText, Math.max(...words) + (field.kind === 'choice' ? 4 : 2));
  }
  if (field.kind !== 'text' && field.kind !== 'id') return figureWidth(template, filled, key);
  if (field.formula !== undefined) return field.width ?? computedText;
  // The sample shows what such a column will hold, wanted or not.
  const { keys = [], cells = [] } = template.sample ?? {};
  const at = keys.indexOf(key);
  const texts = [
    ...cells.map((row) => scope.dictionary.text(sheet.template, row[at] ?? '')),
    ...filled.map((row) => row[key]).map((one) => (one && typeof one === 'object' && 'text' in one ? one.text : '')),
  ];
  const longest = Math.max(0, ...texts.map(textWidth));
  if (sheet.template.beside) return Math.min(widestBeside, longest + 2);
  return longest <= 18 ? longest + 2 : Math.min(widestText, 12 + longest / 2);
}

/** The longest figure the column begins with, as it will be shown; a computed one of mixed units is as long as the typed ones may be. */
function figureWidth({ columns, sample }: Table, filled: FilledRow[], key: string): number {
  const { byUnit, formula } = columns[key] ?? {};
  if (formula !== undefined) return byUnit === undefined ? 0 : 15;
  const at = sample?.keys.indexOf(key) ?? -1;
  const figures = [...(sample?.cells ?? []).map((row) => Number(row[at])), ...filled.map((row) => row[key])];
  const whole = figures.flatMap((one) => (typeof one === 'number' && Number.isFinite(one) ? [Math.trunc(one)] : []));
  return Math.max(
    0,
    ...whole.filter((one) => Math.abs(one) >= 1000).map((one) => one.toLocaleString('en-US').length + 2),
  );
}
