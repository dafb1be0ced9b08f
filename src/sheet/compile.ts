/**
 * Templates, words and answers in; a plan out: plain data with every cell addressed. Deterministic: the date, the language and what the
 * workbook holds are arguments.
 */
import { addSettings } from './additions';
import { area, quoted } from './address';
import { chartsOf } from './charts';
import { formulaNames } from './formulaNames';
import { layoutOf } from './layout';
import { inPalette } from './palettes';
import { place } from './place';
import { placeBoard } from './placeBoard';
import type { PlacedSheet, PlacedTable } from './placed';
import type { Plan, PlanSheet } from './plan';
import { relink } from './relink';
import { relinkCells } from './relinkCells';
import { rulesOf } from './rules';
import { newScope, type CompileRequest, type InsertedSheet, type Scope } from './scope';
import { settingsNames, settingsNeeded, type SettingsNeeded } from './settings';
import { columnAddress } from './speak';
import type { Library } from './template';
import { validationsOf } from './validations';
import type { Words } from './words';
import { write } from './write';

export type { CompileRequest } from './scope';

export function compile(library: Library, words: Words, request: CompileRequest): Plan {
  const scope = newScope(library, words, request);
  const needed = settingsNeeded(scope);
  const placed = scope.inserted.map((sheet) =>
    (sheet.template.board ? placeBoard : place)(sheet, factsOn(sheet, scope), needed, scope),
  );
  const written = placed.map((sheet) => write(sheet, scope));
  const added = scope.settingsExist ? addSettings(needed, scope) : { additions: [], names: [] };
  const sheets = placed.map((sheet, index): PlanSheet => {
    const { blocks = [], styles = [], links = [] } = written[index] ?? {};
    const plan = { ...layoutOf(sheet, scope), blocks, styles, links, ...checksOf(sheet, placed, scope) };
    return inPalette(plan, request.existing.palette ?? 'standard');
  });
  const first = placed[0];
  return {
    sheets,
    names: [...written.flatMap(({ names }) => names), ...namesOf(placed, needed, scope), ...added.names],
    additions: [...added.additions, ...relink(scope), ...relinkCells(scope)],
    open: { sheet: first?.name ?? '', address: 'A1' },
    unlinked: written.flatMap(({ unlinked }) => unlinked),
  };
}

/** The facts of a pack stand on its first sheet, unless an earlier insert brought them; a board repeats those. */
function factsOn(sheet: InsertedSheet, scope: Scope): string[] {
  const isFirst = scope.inserted.find(({ pack }) => pack === sheet.pack) === sheet;
  const facts = isFirst ? (scope.facts.get(sheet.pack) ?? []) : [];
  return sheet.template.board ? facts : facts.filter((name) => !scope.exists(name));
}

function namesOf(sheets: PlacedSheet[], needed: SettingsNeeded, scope: Scope): Plan['names'] {
  const ranges = sheets.flatMap(({ template }) =>
    Object.entries(template.ranges ?? {}).map(([name, reference]) => ({
      name: scope.nameOf(name) ?? name,
      formula: `=${columnAddress(reference, sheets, scope) ?? ''}`,
    })),
  );
  const formulas = sheets.flatMap(({ template }) => formulaNames(template, sheets, scope));
  const rows = sheets.flatMap((sheet) => sheet.tables.flatMap((table) => rowNames(table, sheet, scope)));
  const settings = sheets.find(({ template }) => template === scope.library.settings);
  const thresholds = settings?.tables.find(({ template }) => template.name === 'SET_Param');
  const lists = settings?.tables.find(({ template }) => template.name === 'SET_List');
  if (!settings || !thresholds || !lists) return [...ranges, ...formulas, ...rows];
  const anchor = (table: PlacedTable, key: string) => ({
    sheet: settings.name,
    row: table.body.row,
    column: table.header.column + table.columns.findIndex((column) => column.key === key),
  });
  // Last, for they speak of the others.
  return [
    ...ranges,
    ...rows,
    ...settingsNames(needed, anchor(thresholds, 'val'), anchor(lists, 'label'), scope),
    ...formulas,
  ];
}

function rowNames(table: PlacedTable, sheet: PlacedSheet, scope: Scope): Plan['names'] {
  const { rowNames: named } = table.template;
  if (!named) return [];
  const at = (key: string) => table.header.column + table.columns.findIndex((column) => column.key === key);
  const [column, columns] = [at(named.from), at(named.to) - at(named.from) + 1];
  return table.filled.flatMap((cells, index) => {
    const key = cells[named.key];
    if (!key || typeof key !== 'object' || !('text' in key)) return [];
    const rect = { row: table.body.row + index, column, rows: 1, columns };
    const name = `${named.prefix}${key.text}`;
    return [{ name: scope.nameOf(name) ?? name, formula: `=${quoted(sheet.name)}!${area(rect, 'both')}` }];
  });
}

function checksOf(
  sheet: PlacedSheet,
  sheets: PlacedSheet[],
  scope: Scope,
): Pick<PlanSheet, 'validations' | 'rules' | 'charts'> {
  return {
    validations: validationsOf(sheet, sheets, scope),
    rules: rulesOf(sheet, sheets, scope),
    charts: chartsOf(sheet, sheets, scope),
  };
}
