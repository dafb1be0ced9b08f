/**
 * A table a settings sheet of an earlier version lacks, as it is to stand on that sheet at a place that is free, with its looks, rules and
 * names; and the rows its lists need. What stands there already is not touched.
 */
import { addSettings } from './additions';
import { area, columnName } from './address';
import type { Existing } from './existing';
import { formulaNames } from './formulaNames';
import { parseFormula } from './formula';
import { newPaper } from './paper';
import { moveTo, unplaced } from './place';
import type { PlacedSheet } from './placed';
import type { Plan, PlanSheet } from './plan';
import { rulesOf } from './rules';
import { newScope } from './scope';
import { defaultAnswers } from './answers';
import type { Library } from './template';
import { validationsOf } from './validations';
import { widthOf } from './widths';
import type { Words } from './words';
import { writeTable } from './write';

export interface SettingsTable extends Pick<
  PlanSheet,
  'blocks' | 'styles' | 'tables' | 'validations' | 'rules' | 'columnWidths'
> {
  sheet: string;
  names: Plan['names'];
  additions: Plan['additions'];
}

export interface TableWanted {
  table: string;
  existing: Existing;
  /** Where its title is to stand. */
  at: { sheet: string; row: number; column: number };
}

export function settingsTable(
  library: Library,
  words: Words,
  { table: name, existing, at }: TableWanted,
): SettingsTable {
  // It begins without rows, so neither the day nor the answers matter.
  const today = '2000-01-01';
  const answers = defaultAnswers(today, { code: 'en', currency: 'CNY' });
  const scope = newScope(library, words, { sheets: [], answers, existing, today });
  const { settings: template, packs } = library;
  const pack = packs.find(({ code }) => code === template.pack);
  const wanted = template.tables.find((one) => one.name === name);
  if (!pack || !wanted) throw new Error(`The settings have no table ${name}`);

  const inserted = { template, pack, name: at.sheet, copy: 1 };
  const table = unplaced(inserted, wanted, { thresholds: [], groups: [], lists: [] }, scope);
  moveTo(table, at.row, at.column);
  const sheet: PlacedSheet = {
    ...inserted,
    widths: [],
    facts: [],
    figures: [],
    valueColumn: 0,
    tables: [table],
    spills: [],
    charts: [],
    tallRows: [],
    rows: 0,
  };
  const paper = newPaper();
  writeTable(table, sheet, paper, scope);
  const lists = Object.values(wanted.columns).flatMap(({ list }) => list ?? []);
  const added = addSettings(
    { thresholds: [], groups: [], lists: lists.filter((list) => !scope.exists(`LST_${list}`)) },
    scope,
  );
  const { formulas = {} } = template;
  const own = Object.entries(formulas).filter(
    ([each, formula]) =>
      !scope.exists(each) &&
      parseFormula(formula).some((piece) => piece.kind === 'column' && piece.table === wanted.name),
  );
  return {
    sheet: at.sheet,
    blocks: paper.blocks,
    styles: paper.styles(),
    tables: [{ name: table.name, address: area({ ...table.header, rows: table.body.rows + 1 }), filterButtons: false }],
    validations: validationsOf(sheet, [sheet], scope),
    rules: rulesOf(sheet, [sheet], scope),
    columnWidths: table.columns.map((column, index) => {
      const letter = columnName(table.header.column + index);
      return { columns: `${letter}:${letter}`, width: widthOf(inserted, table, column, scope) };
    }),
    names: [...added.names, ...formulaNames({ ...template, formulas: Object.fromEntries(own) }, [sheet], scope)],
    additions: added.additions,
  };
}
