/** From an address as written to sheet and cells: A1, lists of areas, defined names, tables and their parts. */
import type { Rect } from '../engine/engine';
import { HostError } from '../wire/hostObject';
import { parseLocal, splitAreas, splitSheet } from './address';
import type { Book } from './book';

export interface Reference {
  sheet: string;
  rects: Rect[];
}

/** `home` is the sheet an address without one belongs to. */
export function findReference(book: Book, address: string, home: string): Reference | null {
  const found = splitAreas(address.replace(/^=/, '')).map((part) => findOne(book, part, home));
  const [first] = found;
  if (!first) return null;
  const rects: Rect[] = [];
  for (const one of found) {
    if (one?.sheet !== first.sheet) return null;
    rects.push(...one.rects);
  }
  return { sheet: first.sheet, rects };
}

function findOne(book: Book, address: string, home: string): Reference | null {
  const { sheet: name, rest } = splitSheet(address);
  const sheet = name === '' ? home : book.sheetNamed(name)?.id;
  if (sheet === undefined) return null;
  const rect = parseLocal(rest);
  if (rect) return { sheet, rects: [rect] };
  return findTable(book, rest) ?? findName(book, rest, sheet);
}

function findName(book: Book, name: string, sheet: string): Reference | null {
  const wanted = name.toLowerCase();
  const named = book.engine.names.list().filter((one) => one.name.toLowerCase() === wanted);
  const item = named.find((one) => one.scope === sheet) ?? named.find((one) => one.scope === '');
  return item ? findReference(book, item.formula, item.scope || sheet) : null;
}

/** `Table`, `Table[Column]`, `Table[#All]`, `Table[#Headers]`, `Table[#Totals]`, `Table[[#All],[Column]]`. */
function findTable(book: Book, text: string): Reference | null {
  const parts = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/su.exec(text);
  const wanted = parts?.[1]?.toLowerCase();
  const table = book.engine.tables.list().find((one) => one.name.toLowerCase() === wanted);
  if (!table) return null;
  const pieces = (parts?.[2] ?? '').split(/\]\s*,\s*\[/).map((piece) => piece.replace(/^\[|\]$/g, '').trim());
  const part = pieces.find((piece) => piece.startsWith('#'))?.toLowerCase() ?? '#data';
  const columnName = pieces.find((piece) => piece !== '' && !piece.startsWith('#'))?.toLowerCase();
  const { rect } = table;
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  const rowSpans: Record<string, { row: number; rows: number }> = {
    '#all': { row: rect.row, rows: rect.rows },
    '#data': { row: rect.row + head, rows: rect.rows - head - foot },
    '#headers': { row: rect.row, rows: head },
    '#totals': { row: rect.row + rect.rows - foot, rows: foot },
  };
  const span = rowSpans[part];
  if (!span || span.rows <= 0) return null;
  if (columnName === undefined) return { sheet: table.sheet, rects: [{ ...rect, ...span }] };
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === columnName);
  if (index < 0) return null;
  return { sheet: table.sheet, rects: [{ ...span, column: rect.column + index, columns: 1 }] };
}

/** A reference that must be one rectangle. */
export function singleReference(book: Book, address: string, home: string): { sheet: string; rect: Rect } {
  const found = findReference(book, address, home);
  const [rect] = found?.rects ?? [];
  if (!found || !rect || found.rects.length > 1) throw new HostError('InvalidArgument');
  return { sheet: found.sheet, rect };
}
