/** What belongs to a sheet without standing in its cells, given to its copy. */
import type { Rules, Validations } from '../rules';
import type { Links, Names, Tables } from '../engine';
import { toRange, type Book } from './book';
import type { TableShaping } from './tableShaping';
import { unique } from './tableShelf';

interface Parts {
  book: Book;
  names: Names;
  rules: Rules;
  validations: Validations;
  links: Links;
  tables: Tables;
  shaping: TableShaping;
}

export function copySheetParts(
  { book, names, rules, validations, links, tables, shaping }: Parts,
  from: string,
  to: string,
): void {
  const taken = new Set([...tables.list(), ...names.list()].map(({ name }) => name.toLowerCase()));
  for (const table of tables.list()) {
    if (table.sheet !== from) continue;
    const { columns, name, rect } = table;
    const { showHeaders, showTotals, showFilterButton, showBandedRows, style } = table;
    const options = { showHeaders, showTotals, showFilterButton, showBandedRows, style };
    const free = unique(name, taken);
    taken.add(free.toLowerCase());
    const copy = tables.add(to, rect, free);
    columns.forEach((column, index) => tables.renameColumn(copy, index, column.name));
    const data = { ...rect, rows: options.showTotals ? rect.rows - 1 : rect.rows };
    const { shelf } = shaping;
    shaping.shape(copy, { range: toRange(data), meta: { ...shelf.meta(shelf.get(copy)), ...options } });
    shaping.texts.renameTable(name, free, to);
  }
  for (const name of names.list()) if (name.scope === from) names.set({ ...name, scope: to });
  rules.replace(
    to,
    rules.list(from).map((rule, index) => ({ ...rule, id: `${to}-${index}` })),
  );
  for (const { rect, ...validation } of validations.list(from)) validations.set(to, rect, validation);
  book
    .sheet(from)
    .getCellMatrix()
    .forValue((row, column) => {
      const link = links.get(from, row, column);
      if (link) links.set(to, row, column, link);
    });
}
