/**
 * Where formulas hold an item of a list: read off plans in which a mark stands for its word. So exactly what was written for that item
 * is found again in a workbook, and no text of a person, and no equal word of another list.
 */
import { rectOf } from './address';
import { contains } from './areas';
import { defaultAnswers } from './answers';
import { compile } from './compile';
import { emptyWorkbook } from './existing';
import { textLiteral } from './formula';
import { literalsIn, mapLiterals, shapeOf } from './literals';
import type { PlanCell, PlanRule, PlanSheet } from './plan';
import type { Library } from './template';
import { keysOf } from './translation';
import type { Words } from './words';

export interface ItemWord {
  list: string;
  code: string;
  /** As the workbook says it. */
  word: string;
}

/** Where a formula of a template stands: in a column of a table, or on a sheet outside of tables. Names hold no words. */
export type Home = { table: string; key: string } | { sheet: string };

export interface WordPlaces {
  /** The word stands in it, and no template wrote it so: the formula is a person's. */
  isOwn(formula: string, home: Home): boolean;
  /** The formula with another word; itself where it holds none of this item; null where that cannot be told. */
  formula(formula: string, home: Home, next: string): string | null;
  /** `columns`: in which it has cells; none outside of tables. */
  rule(formula: string, sheet: string, columns: { table: string; key: string }[], next: string): string | null;
}

interface Found {
  /** Places of the word among the texts of the formula. */
  at: number[];
  /** Another formula looks the same, whose word is that of another list. */
  unclear: boolean;
}

/** No text has it. */
const mark = '\uE000';
/** As long as a plan may be. */
const mostWeeks = 26;

/** `words`: with the lists as the workbook says them. */
export function wordPlaces(library: Library, words: Words, codes: string[], today: string, item: ItemWord): WordPlaces {
  const { list, code, word } = item;
  const items = { ...words.lists[list]?.items, [code]: mark };
  const marked = { ...words, lists: { ...words.lists, [list]: { ...words.lists[list], items } } };
  const usual = defaultAnswers(today, { code: 'en', currency: 'CNY' });
  const answers = { ...usual, brand: '', link: true, weeks: mostWeeks };
  const request = { sheets: codes, answers, existing: emptyWorkbook, today };
  const plan = compile(library, marked as Words, request);
  const known = new Map<string, Found>();

  /** Of columns the texts are enough: their place says the rest. */
  const keyOf = (formula: string, home: string, shaped: boolean) =>
    JSON.stringify([home, shaped ? shapeOf(formula) : '', literalsIn(formula)]);
  const learn = (formula: string, home: string, shaped: boolean) => {
    const at = literalsIn(formula).flatMap((text, place) => (text === mark ? [place] : []));
    const key = keyOf(
      mapLiterals(formula, (text) => (text === mark ? word : undefined)),
      home,
      shaped,
    );
    const before = known.get(key);
    if (!before) known.set(key, { at, unclear: false });
    else if (JSON.stringify(before.at) !== JSON.stringify(at)) before.unclear = true;
  };
  for (const sheet of plan.sheets) {
    const columnAt = columnsOf(library, sheet);
    for (const { address, cells } of sheet.blocks) {
      const { row, column } = rectOf(address);
      cells.forEach((line, down) =>
        line.forEach((one, right) => {
          const formula = formulaIn(one);
          if (formula === undefined) return;
          const here = columnAt(row + down, column + right);
          learn(formula, here ? homeOf(here) : homeOf({ sheet: sheet.code }), !here);
        }),
      );
    }
    for (const rule of sheet.rules) {
      const formula = formulaOfRule(rule);
      if (formula === undefined) continue;
      for (const home of ruleHomes(sheet.code, columnsUnder(rule, columnAt))) learn(formula, home, true);
    }
  }
  const homes = new Set(
    [...known].flatMap(([key, { at }]) => (at.length > 0 ? [(JSON.parse(key) as string[])[0]] : [])),
  );

  const said = (formula: string, home: string, shaped: boolean, next: string): string | null => {
    if (!literalsIn(formula).includes(word)) return formula;
    const found = known.get(keyOf(formula, home, shaped));
    // A formula that someone changed, where ours holds the word.
    if (!found) return !shaped && homes.has(home) ? null : formula;
    if (found.unclear) return null;
    return mapLiterals(formula, (_, place) => (found.at.includes(place) ? next : undefined));
  };
  return {
    isOwn: (formula, home) =>
      literalsIn(formula).includes(word) && !known.has(keyOf(formula, homeOf(home), 'sheet' in home)),
    formula: (formula, home, next) => said(formula, homeOf(home), 'sheet' in home, next),
    rule(formula, sheet, columns, next) {
      const all = ruleHomes(sheet, columns).map((home) => said(formula, home, true, next));
      return all.find((one) => one !== formula) ?? (all.includes(null) ? null : formula);
    },
  };
}

const homeOf = (home: Home): string => ('table' in home ? `${home.table}[${home.key}]` : `${home.sheet}!`);

const ruleHomes = (sheet: string, columns: { table: string; key: string }[]): string[] =>
  columns.length > 0 ? columns.map((one) => `rule ${homeOf(one)}`) : [`rule ${homeOf({ sheet })}`];

type ColumnAt = (row: number, column: number) => { table: string; key: string } | undefined;

function columnsOf(library: Library, { tables }: PlanSheet): ColumnAt {
  const all = tables.map(({ name, address }) => ({
    name,
    rect: rectOf(address),
    keys: keysOf(library, name, mostWeeks),
  }));
  return (row, column) => {
    const found = all.find(({ rect }) => contains(rect, { row, column }));
    const key = found?.keys[column - found.rect.column];
    return found && key !== undefined ? { table: found.name, key } : undefined;
  };
}

function columnsUnder({ areas }: PlanRule, columnAt: ColumnAt): { table: string; key: string }[] {
  return areas.flatMap((address) => {
    const { row, column, columns } = rectOf(address);
    return Array.from({ length: columns }, (_, right) => columnAt(row, column + right) ?? []).flat();
  });
}

function formulaOfRule(rule: PlanRule): string | undefined {
  if (rule.kind === 'equals') return `=${textLiteral(rule.text)}`;
  return rule.kind === 'formula' ? rule.formula : undefined;
}

const formulaIn = (one: PlanCell): string | undefined =>
  one && typeof one === 'object' && 'formula' in one ? one.formula : undefined;
