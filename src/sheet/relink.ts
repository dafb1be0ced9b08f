/**
 * Columns of tables inserted earlier that could not be computed then, for want of a sheet, and can be now: their formulas, where every
 * cell of the column is still empty. What someone typed meanwhile stays.
 */
import { area, rectOf } from './address';
import type { ExistingTable } from './existing';
import { parseFormula } from './formula';
import { homeOfTable, sheetsOf } from './library';
import type { Plan } from './plan';
import { columnsOf, type Scope } from './scope';
import { rowFormula } from './speak';
import type { Library, Sheet, Table } from './template';

/** Whether the rows of a table have to be known: something in it reads another sheet. `name` may carry the number of a copy. */
export function readsOtherSheets(library: Library, name: string): boolean {
  const home = homeOfTable(library, name.replace(/_\d+$/, ''));
  return home !== undefined && Object.values(home.table.columns).some(({ formula }) => readsOther(formula, home.sheet));
}

function readsOther(formula: string | undefined, sheet: Sheet): boolean {
  return parseFormula(formula ?? '').some(
    (piece) =>
      piece.kind === 'column' && piece.table !== undefined && !sheet.tables.some(({ name }) => name === piece.table),
  );
}

export function relink(scope: Scope): Plan['additions'] {
  return scope.existing.ours.flatMap(({ code, copy, sheet }) => {
    const template = sheetsOf(scope.library).find((one) => one.code === code);
    const joins = template && scope.inserted.some((one) => one.pack.code === template.pack && one.copy === copy);
    if (!template || !joins) return [];
    const blocks = template.tables.flatMap((table) => {
      const there = scope.existing.tables.find(
        (one) => one.sheet === sheet && one.name === scope.table(table.name)?.name,
      );
      return there ? columnBlocks(template, table, there, scope) : [];
    });
    return blocks.length > 0 ? [{ sheet, blocks, styles: [] }] : [];
  });
}

function columnBlocks(
  template: Sheet,
  table: Table,
  there: ExistingTable,
  scope: Scope,
): Plan['additions'][number]['blocks'] {
  const { rows } = there;
  if (!rows) return [];
  const rect = rectOf(there.address);
  const columns = columnsOf(template, table, scope);
  return columns.flatMap(({ field: { formula } }, index) => {
    const isEmpty = rows.length > 0 && rows.every((row) => row[index] === '');
    if (formula === undefined || !isEmpty || !readsOther(formula, template) || scope.missing(formula, table).length > 0)
      return [];
    const written = rowFormula(formula, { template: table, columns }, scope);
    const address = area({ row: rect.row + 1, column: rect.column + index, rows: rows.length, columns: 1 });
    return [{ address, cells: rows.map(() => [{ formula: written }]) }];
  });
}
