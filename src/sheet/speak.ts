/** How formulas are said in two places: in a cell, with structured references, and in rules and validations, which know addresses only. */
import { area, cell, quoted, rectOf } from './address';
import { guarded, rowKeys, structured, writeFormula, type Speaker } from './formula';
import type { PlacedSheet, PlacedTable } from './placed';
import type { Scope } from './scope';
import type { Table } from './template';

type Words = Pick<Speaker, 'word' | 'name'>;

/** What a cell's formula needs to know of its workbook. */
export type Speech = Pick<Scope, 'word' | 'nameOf' | 'table'>;

function wordsOf(scope: Pick<Scope, 'word' | 'nameOf'>): Words {
  return { word: scope.word, name: (name) => scope.nameOf(name) ?? name };
}

/** For a cell; `own` is the table it stands in. */
export function cellFormula(formula: string, scope: Speech, own?: Table): string {
  return writeFormula(formula, {
    ...wordsOf(scope),
    column: ({ table, thisRow, from, to }) => {
      const known = scope.table(table ?? own?.name ?? '');
      const header = (key: string) => known?.headers.get(key) ?? key;
      return structured(known?.name ?? '', thisRow, header(from), header(to));
    },
  });
}

/** For a cell of a table row: empty until the row is begun and every required cell behind the formula is filled. */
export function rowFormula(formula: string, table: Pick<PlacedTable, 'template' | 'columns'>, scope: Speech): string {
  const { template, columns } = table;
  const first = columns.find(({ field }) => field.formula === undefined)?.key;
  const behind = requiredBehind(formula, template);
  const keys = columns.map(({ key }) => key).filter((key) => key === first || behind.has(key));
  return cellFormula(keys.length > 0 ? guarded(formula, keys) : formula, scope, template);
}

/** Required typed columns a formula reads, by itself or through computed columns of the row. */
function requiredBehind(formula: string, table: Pick<Table, 'columns'>, seen = new Set<string>()): Set<string> {
  const required = new Set<string>();
  for (const key of rowKeys(formula)) {
    const field = table.columns[key];
    if (!field || seen.has(key)) continue;
    seen.add(key);
    if (field.formula !== undefined) requiredBehind(field.formula, table, seen).forEach((one) => required.add(one));
    else if (field.needed) required.add(key);
  }
  return required;
}

/** For a rule or validation over rows of a table: relative to its first row. */
export function ruleFormula(formula: string, table: PlacedTable, sheets: PlacedSheet[], scope: Scope): string {
  const said = writeFormula(formula.startsWith('=') ? formula : `=${formula}`, {
    ...wordsOf(scope),
    column: ({ table: other, thisRow, from, to }) => {
      if (other !== undefined) return columnAddress(`${other}[${from}]`, sheets, scope) ?? other;
      const at = (key: string) => table.header.column + table.columns.findIndex((column) => column.key === key);
      const { row, rows } = table.body;
      if (!thisRow) return area({ row, column: at(from), rows, columns: at(to) - at(from) + 1 }, 'both');
      const first = cell(row, at(from), 'column');
      return from === to ? first : `${first}:${cell(row, at(to), 'column')}`;
    },
  });
  return said;
}

/** `'Sheet'!$A$7:$A$21` of the data cells of `Table[key]`, inserted now or there before; undefined when it is nowhere. */
export function columnAddress(reference: string, sheets: PlacedSheet[], scope: Scope): string | undefined {
  const [, name = '', key = ''] = /^(\w+)\[(\w+)\]$/.exec(reference) ?? [];
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ template }) => template.name === name);
    if (!table) continue;
    const column = table.columns.findIndex((one) => one.key === key);
    const rect = { ...table.body, column: table.header.column + column, columns: 1 };
    return column < 0 ? undefined : `${quoted(sheet.name)}!${area(rect, 'both')}`;
  }
  const known = scope.table(name);
  const there = scope.existing.tables.find((one) => one.name === known?.name);
  if (!known || !there) return undefined;
  const rect = rectOf(there.address);
  const column = [...known.headers.keys()].indexOf(key);
  const body = { row: rect.row + 1, column: rect.column + column, rows: rect.rows - 1, columns: 1 };
  return column < 0 ? undefined : `${quoted(there.sheet)}!${area(body, 'both')}`;
}
