/** Changes to the sample as people make them: cells of rows, named cells, thresholds, rows emptied, columns deleted. */
import { check, type Finding } from '../../src/checks/run';
import { rules } from '../../src/checks';
import { languageCodes } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import { serialOf } from '../../src/sheet/dates';
import type { CellValue } from '../../src/sheet/existing';
import { readingOf, type BookFound } from '../../src/sheet/readingOf';
import { recognise } from '../../src/sheet/recognise';
import { library } from '../../src/templates';
import { sampleBook } from './sample';

const words = languageCodes.map((code) => sheetWords[code]);
const sample = sampleBook('en');

/** Words of the English sample. */
export const word = (list: string, code: string) => library.lists[list]?.items[code] ?? code;
export const day = (iso: string) => serialOf(iso);

export class Change {
  readonly book: BookFound = structuredClone(sample);

  table(name: string) {
    const table = this.book.tables.find(({ template }) => template.name === name);
    if (!table) throw new Error(`No table ${name}`);
    const { places } = recognise(table.sheetTemplate, table.template, table.headers, words);
    return { table, places };
  }

  /** Cells of a row, counted from 0, by key. */
  set(name: string, row: number, cells: Record<string, CellValue>): this {
    const { table, places } = this.table(name);
    for (const [key, value] of Object.entries(cells)) {
      const place = places.get(key);
      if (place === undefined) throw new Error(`${name} has no column ${key}`);
      table.values[row]![place] = value;
      if (table.template.columns[key]?.formula === undefined) table.formulas[row]![place] = value;
    }
    return this;
  }

  /** The same cells in every row that is begun. */
  all(name: string, cells: Record<string, CellValue>): this {
    this.table(name).table.values.forEach((row, index) => {
      if (row[0] !== '') this.set(name, index, cells);
    });
    return this;
  }

  formula(name: string, row: number, key: string, formula: CellValue): this {
    const { table, places } = this.table(name);
    table.formulas[row]![places.get(key)!] = formula;
    return this;
  }

  /** The rows from one on are emptied. */
  empty(name: string, from = 0, count = Infinity): this {
    const { table } = this.table(name);
    table.values.forEach((row, index) => {
      if (index >= from && index < from + count) row.fill('');
    });
    return this;
  }

  cell(name: string, value: CellValue): this {
    const cell = this.book.cells.find((one) => one.name === name);
    if (!cell) throw new Error(`No name ${name}`);
    cell.value = value;
    return this;
  }

  threshold(key: string, value: number): this {
    const { table, places } = this.table('SET_Param');
    const row = table.values.findIndex((cells) => cells[places.get('key')!] === `P_${key}`);
    return this.set('SET_Param', row, { val: value });
  }

  deleteColumn(name: string, key: string): this {
    const { table, places } = this.table(name);
    const place = places.get(key)!;
    table.headers.splice(place, 1);
    for (const row of [...table.values, ...table.formulas]) row.splice(place, 1);
    return this;
  }

  error(error: string, formula: string): this {
    this.book.errors.push({ sheet: this.book.sheets[0]!.name, row: 5, column: 2, error, formula });
    return this;
  }

  /** Of all rules, or of one. */
  findings(id?: string): Finding[] {
    const asked = id === undefined ? rules : rules.filter((rule) => rule.id === id);
    return check(readingOf(library, words, this.book), asked).findings;
  }
}
