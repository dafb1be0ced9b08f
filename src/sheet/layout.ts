/** What frames a placed sheet: widths, heights, folded columns, what stays in sight, and how it is printed. */
import { area, columnName } from './address';
import type { PlacedSheet, PlacedTable } from './placed';
import type { PlanPrint, PlanSheet } from './plan';
import type { Scope } from './scope';

/** Wider than this, in characters, a sheet is printed across. */
const portraitWidth = 95;
/** A header further down would leave no room to scroll under it. */
const lastFrozenRow = 11;

type Layout = Pick<
  PlanSheet,
  | 'code'
  | 'copy'
  | 'name'
  | 'tabColor'
  | 'tables'
  | 'columnWidths'
  | 'rowHeights'
  | 'fitted'
  | 'outline'
  | 'freeze'
  | 'print'
>;

export function layoutOf(sheet: PlacedSheet, scope: Scope): Layout {
  const { template, tables, widths, rows } = sheet;
  const only = tables.length === 1 ? tables[0] : undefined;
  const headerRow = only && only.header.row <= lastFrozenRow ? only.header.row : undefined;
  const hidden = tables.flatMap((table) =>
    table.columns.flatMap(({ field }, index) => (field.side ? [table.header.column + index] : [])),
  );
  const folded =
    hidden.length > 0 ? `${columnName(Math.min(...hidden))}:${columnName(Math.max(...hidden))}` : undefined;
  return {
    code: template.code,
    copy: sheet.copy,
    name: sheet.name,
    tabColor: sheet.pack.tabColor,
    tables: tables.map(({ name, template: { rows: grows }, header, body }) => ({
      name,
      address: area({ ...header, rows: body.rows + 1 }),
      filterButtons: grows === 'grows',
    })),
    columnWidths: widths.map((width, column) => ({ columns: `${columnName(column)}:${columnName(column)}`, width })),
    rowHeights: [
      { rows: '1:1', points: 26 },
      ...tables.map(({ header }) => ({
        rows: `${header.row + 1}:${header.row + 1}`,
        points: sheet.tallRows.includes(header.row) ? 34 : 20,
      })),
    ],
    fitted: tables
      .filter(({ columns, filled }) => filled.length > 0 && columns.some(({ field }) => field.kind === 'text'))
      .map(({ body, filled }) => area({ ...body, rows: Math.min(body.rows, filled.length) })),
    outline: folded === undefined ? [] : [{ columns: folded, collapsed: true }],
    freeze: { rows: headerRow === undefined ? 2 : headerRow + 1, columns: template.freeze ?? 0 },
    print: printOf(sheet, only, hidden, rows, scope),
  };
}

function printOf(
  sheet: PlacedSheet,
  only: PlacedTable | undefined,
  hidden: number[],
  rows: number,
  scope: Scope,
): PlanPrint {
  const { widths, template } = sheet;
  const width = widths.reduce((sum, one, column) => sum + (hidden.includes(column) ? 0 : one), 0);
  const titleRow = only ? only.header.row + 1 : 1;
  return {
    area: area({ row: 0, column: 0, rows, columns: widths.length }),
    landscape: width > portraitWidth,
    titleRows: `$${titleRow}:$${only ? titleRow : 2}`,
    pagesWide: template.beside ? sheet.tables.length : 1,
    header: '',
    footer: `&L&A&R${scope.dictionary.frame.page}`,
  };
}
