/** Where the parts of a table lie, and adding and removing its rows and columns. */
import type { CellInput, Rect, TableState } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';
import type { Book } from '../book';
import { intersect } from '../rect';

export function tableState(book: Book, id: string): TableState {
  const table = book.engine.tables.find(id);
  if (!table) throw new HostError('ItemNotFound');
  return table;
}

export function bodyOf({ rect, showHeaders, showTotals }: TableState): Rect {
  const head = showHeaders ? 1 : 0;
  return { ...rect, row: rect.row + head, rows: rect.rows - head - (showTotals ? 1 : 0) };
}

/** Makes room for rows of the body at `index`; cells below are pushed down only where something is in the way. */
export function insertRows(book: Book, id: string, index: number, rows: CellInput[][]): void {
  book.rules.flush();
  const before = tableState(book, id);
  const body = bodyOf(before);
  const count = rows.length;
  const room = { ...body, row: body.row + index, rows: count };
  const atEnd = index === body.rows && !before.showTotals;
  if (!atEnd || !isFree(book, before, room)) book.engine.cells.insert(before.sheet, room, 'Down', false);
  const now = tableState(book, id);
  if (now.rect.rows === before.rect.rows)
    book.engine.tables.set(id, { rect: { ...before.rect, rows: before.rect.rows + count } });
  fillFrom(book, before.sheet, body, index, room);
  book.engine.cells.write(before.sheet, room, rows);
}

/** New rows look like the row they were added to, and computed columns go on. */
function fillFrom(book: Book, sheet: string, body: Rect, index: number, room: Rect): void {
  const model = { ...room, rows: 1, row: index > 0 ? room.row - 1 : room.row + room.rows };
  if (body.rows === 0) return;
  book.engine.cells.copy({ sheet, rect: model }, { sheet, rect: room }, 'formats');
  const [cells = []] = book.engine.cells.read(sheet, model);
  for (const [x, cell] of cells.entries()) {
    if (!cell.formula) continue;
    const one = { column: room.column + x, columns: 1 };
    book.engine.cells.copy({ sheet, rect: { ...model, ...one } }, { sheet, rect: { ...room, ...one } }, 'formulas');
  }
}

function isFree(book: Book, { sheet, id }: TableState, room: Rect): boolean {
  const tables = book.engine.tables.list().filter((table) => table.sheet === sheet && table.id !== id);
  if (tables.some((table) => intersect(table.rect, room))) return false;
  return book.engine.cells
    .read(sheet, room)
    .every((row) => row.every((cell) => cell.value === '' && cell.formula === ''));
}

export function deleteRow(book: Book, id: string, index: number): void {
  book.rules.flush();
  const before = tableState(book, id);
  const body = bodyOf(before);
  const row = { ...body, row: body.row + index, rows: 1 };
  // A table keeps one row, an empty one.
  if (body.rows === 1) return book.engine.cells.clear(before.sheet, row, 'contents');
  book.engine.cells.remove(before.sheet, row, 'Up', false);
  const now = tableState(book, id);
  if (now.rect.rows === before.rect.rows)
    book.engine.tables.set(id, { rect: { ...before.rect, rows: before.rect.rows - 1 } });
}

export function insertColumn(book: Book, id: string, index: number, name: string | undefined): void {
  book.rules.flush();
  const before = tableState(book, id);
  const room = { ...before.rect, column: before.rect.column + index, columns: 1 };
  if (index < before.rect.columns || !isFree(book, before, room))
    book.engine.cells.insert(before.sheet, room, 'Right', false);
  const now = tableState(book, id);
  if (now.rect.columns === before.rect.columns)
    book.engine.tables.set(id, { rect: { ...before.rect, columns: before.rect.columns + 1 } });
  if (name !== undefined) book.engine.tables.renameColumn(id, index, name);
}

export function deleteColumn(book: Book, id: string, index: number): void {
  book.rules.flush();
  const before = tableState(book, id);
  if (before.rect.columns === 1)
    throw new HostError('InvalidOperation', 'The only column of a table cannot be deleted.');
  const column = { ...before.rect, column: before.rect.column + index, columns: 1 };
  book.engine.cells.remove(before.sheet, column, 'Left', false);
  const now = tableState(book, id);
  if (now.rect.columns === before.rect.columns)
    book.engine.tables.set(id, { rect: { ...before.rect, columns: before.rect.columns - 1 } });
}
