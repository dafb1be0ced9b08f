/**
 * What of a plan sheet is said in a language, and how another says it: read off two plans of the same sheets, cell by cell. So whatever
 * a template writes is covered, and nothing that a person wrote. Places do not matter here: sheets are found by code, columns by key.
 */
import type { Answers } from './answers';
import { cell, columnName, columnNumber, rectOf } from './address';
import { compile } from './compile';
import { emptyWorkbook } from './existing';
import { homeOfTable } from './library';
import { literalsIn, mapLiterals } from './literals';
import type { PlanCell, PlanSheet } from './plan';
import type { Library } from './template';
import type { Words } from './words';

/** From one language's text to the other's. */
export type Texts = Map<string, string>;

export interface ColumnTranslation {
  header: { from: string; to: string };
  /** What the template types into its cells. */
  texts: Texts;
  /** Words within its formulas. */
  literals: Texts;
}

export interface Place {
  row: number;
  column: number;
}

export interface SheetTranslation {
  name: { from: string; to: string };
  /** Titles, labels, links, charts, hints and messages: whatever stands outside the cells of tables. */
  texts: Texts;
  /** Where the template writes a text outside tables, links included: a person may have written the same elsewhere. */
  places: Map<string, Place[]>;
  /** Words within formulas outside tables, and within rules. */
  literals: Texts;
  /** Columns that are wider or narrower, by their letters (`C:C`), in characters. */
  widths: Map<string, { from: number; to: number }>;
  /** By the table's name in the template, then by the column's key. */
  tables: Map<string, Map<string, ColumnTranslation>>;
}

export interface TranslationRequest {
  from: Words;
  to: Words;
  /** Codes of the sheets that are there. */
  sheets: string[];
  answers: Answers;
  today: string;
}

export function translationsOf(library: Library, request: TranslationRequest): Map<string, SheetTranslation> {
  const { sheets, answers, today } = request;
  const found = new Map<string, SheetTranslation>();
  // What an empty plan says, then what the sample tells: the sample may have been inserted at any time.
  for (const sample of [false, true]) {
    const [from, to] = [request.from, request.to].map(
      (words) =>
        compile(library, words, { sheets, answers: { ...answers, sample }, existing: emptyWorkbook, today }).sheets,
    );
    from?.forEach((sheet, index) => {
      const other = to?.[index];
      if (other) addSheet(library, found, sheet, other, answers.weeks);
    });
  }
  return found;
}

function addSheet(
  library: Library,
  found: Map<string, SheetTranslation>,
  from: PlanSheet,
  to: PlanSheet,
  weeks: number,
): void {
  const sheet = found.get(from.code) ?? {
    name: { from: from.name, to: to.name },
    texts: new Map<string, string>(),
    places: new Map<string, Place[]>(),
    literals: new Map<string, string>(),
    widths: new Map<string, { from: number; to: number }>(),
    tables: new Map<string, Map<string, ColumnTranslation>>(),
  };
  found.set(from.code, sheet);
  const say = (one: string | undefined, other: string | undefined) => add(sheet.texts, one, other);
  const columnAt = tableCells(library, sheet, from, weeks);
  addPlaces(sheet.places, from, columnAt);
  from.blocks.forEach((block, index) => {
    const { row, column } = rectOf(block.address);
    block.cells.forEach((line, down) =>
      line.forEach((one, right) => {
        const other = to.blocks[index]?.cells[down]?.[right];
        const place = columnAt.get(cell(row + down, column + right));
        if (place?.header) place.column.header = { from: textIn(one) ?? '', to: textIn(other) ?? '' };
        const target = place?.column ?? sheet;
        if (!place?.header) add(target.texts, textIn(one), textIn(other));
        addLiterals(target.literals, formulaIn(one), formulaIn(other));
      }),
    );
  });
  from.links.forEach(({ text, tip }, index) => {
    say(text, to.links[index]?.text);
    say(tip, to.links[index]?.tip);
  });
  from.charts.forEach(({ title, series }, index) => {
    say(title, to.charts[index]?.title);
    series.forEach(({ name }, at) => say(name, to.charts[index]?.series[at]?.name));
  });
  from.validations.forEach(({ error, prompt }, index) => {
    const other = to.validations[index];
    say(error.title, other?.error.title);
    say(error.message, other?.error.message);
    say(prompt?.title, other?.prompt?.title);
    say(prompt?.message, other?.prompt?.message);
  });
  from.rules.forEach((rule, index) => {
    const other = to.rules[index];
    if (rule.kind === 'equals' && other?.kind === 'equals') add(sheet.literals, rule.text, other.text);
    if (rule.kind === 'formula' && other?.kind === 'formula') addLiterals(sheet.literals, rule.formula, other.formula);
  });
  const widthsTo = columnWidths(to);
  for (const [column, width] of columnWidths(from)) {
    const other = widthsTo.get(column);
    if (other !== undefined) sheet.widths.set(column, { from: width, to: other });
  }
  say(from.print.header, to.print.header);
  say(from.print.footer, to.print.footer);
}

/** With and without the sample there may be more of them: the longer list holds. */
function addPlaces(places: Map<string, Place[]>, plan: PlanSheet, inTables: Map<string, unknown>): void {
  const found = new Map<string, Place[]>();
  const put = (text: string, place: Place) => void found.set(text, [...(found.get(text) ?? []), place]);
  for (const { address, cells } of plan.blocks) {
    const { row, column } = rectOf(address);
    cells.forEach((line, down) =>
      line.forEach((one, right) => {
        const text = textIn(one);
        const place = { row: row + down, column: column + right };
        if (text !== undefined && !inTables.has(cell(place.row, place.column))) put(text, place);
      }),
    );
  }
  for (const { address, text } of plan.links) if (text !== undefined) put(text, rectOf(address));
  for (const [text, list] of found) if (list.length > (places.get(text)?.length ?? 0)) places.set(text, list);
}

/** Of each column alone. */
function columnWidths(plan: PlanSheet): Map<string, number> {
  return new Map(
    plan.columnWidths.flatMap(({ columns, width }) => {
      const [first = '', last = first] = columns.split(':');
      const [start, end] = [columnNumber(first), columnNumber(last)];
      return Array.from({ length: end - start + 1 }, (_, index): [string, number] => {
        const name = columnName(start + index);
        return [`${name}:${name}`, width];
      });
    }),
  );
}

/** Every cell of every table, by its address in the plan. */
function tableCells(
  library: Library,
  sheet: SheetTranslation,
  plan: PlanSheet,
  weeks: number,
): Map<string, { column: ColumnTranslation; header: boolean }> {
  const cells = new Map<string, { column: ColumnTranslation; header: boolean }>();
  for (const { name, address } of plan.tables) {
    const rect = rectOf(address);
    const columns = sheet.tables.get(name) ?? new Map<string, ColumnTranslation>();
    sheet.tables.set(name, columns);
    keysOf(library, name, weeks).forEach((key, index) => {
      const column = columns.get(key) ?? { header: { from: '', to: '' }, texts: new Map(), literals: new Map() };
      columns.set(key, column);
      for (let down = 0; down < rect.rows; down += 1)
        cells.set(cell(rect.row + down, rect.column + index), { column, header: down === 0 });
    });
  }
  return cells;
}

/** The columns of a table as a plan writes them. */
export function keysOf(library: Library, name: string, weeks: number): string[] {
  const columns = homeOfTable(library, name)?.table.columns ?? {};
  return Object.entries(columns).flatMap(([key, { repeat }]) =>
    repeat ? Array.from({ length: weeks }, (_, index) => `${key}${String(index + 1).padStart(2, '0')}`) : [key],
  );
}

function add(texts: Texts, from: string | undefined, to: string | undefined): void {
  if (from !== undefined && to !== undefined && from !== to && !texts.has(from)) texts.set(from, to);
}

/** Words of formulas that differ in nothing else. */
function addLiterals(literals: Texts, from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined || from === to) return;
  const [one, other] = [from, to].map(literalsIn);
  if (one?.length === other?.length) one?.forEach((text, index) => add(literals, text, other?.[index]));
}

/** A formula with the words of the other language. */
export function withLiterals(formula: string, ...maps: (Texts | undefined)[]): string {
  return mapLiterals(formula, (word) => maps.map((map) => map?.get(word)).find((found) => found !== undefined));
}

const textIn = (one: PlanCell | undefined) => (one && typeof one === 'object' && 'text' in one ? one.text : undefined);
const formulaIn = (one: PlanCell | undefined) =>
  one && typeof one === 'object' && 'formula' in one ? one.formula : undefined;
