/** A sheet reduced to some of its tables, for who wants one table and not the whole sheet: with the figures and charts that need no other. */
import { parseFormula } from './formula';
import type { Field, Library, Sheet } from './template';

export function excerpt(library: Library, tables: string[] | undefined): Library {
  if (!tables || tables.length === 0) return library;
  return { ...library, sheets: library.sheets.map((sheet) => reduced(sheet, tables)) };
}

function reduced(sheet: Sheet, wanted: string[]): Sheet {
  const tables = sheet.tables.filter(({ name }) => wanted.includes(name));
  if (tables.length === 0) return sheet;
  const gone = sheet.tables.filter((table) => !tables.includes(table)).map(({ name }) => name);
  const stays = (formula: string | undefined) =>
    parseFormula(formula ?? '').every(
      (piece) => piece.kind !== 'column' || piece.table === undefined || !gone.includes(piece.table),
    );
  const names = Object.entries(sheet.names ?? {}).filter(([, { formula }]) => stays(formula));
  return {
    ...without(sheet),
    tables,
    ...(tables.length === 1 && tables[0] ? { titledBy: tables[0].name } : {}),
    names: Object.fromEntries<Field>(names),
    charts: (sheet.charts ?? []).filter(({ categories, series }) =>
      [categories, ...series.map(({ values }) => values)].every(stays),
    ),
    spills: (sheet.spills ?? []).filter(({ beside }) => tables.some(({ name }) => name === beside)),
  };
}

/** A board is a whole: its cards and counts go with it. */
function without({
  board: _board,
  cards: _cards,
  alerts: _alerts,
  ...sheet
}: Sheet): Omit<Sheet, 'board' | 'cards' | 'alerts'> {
  return sheet;
}
