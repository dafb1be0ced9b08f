/**
 * What Excel does by itself when someone types at the edge of a table: a row typed right below or a column right beside
 * joins it, computed columns fill down, rules and validations reach on, and a new header renames its column.
 * All of it belongs to the step of Undo of what was typed.
 */
import { type ICellData, type IMutationInfo, type IRange, type IUndoRedoItem, type Nullable } from '@univerjs/core';
import { InsertRowMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Rules, Validations } from '../rules';
import type { Cells, Rect } from '../engine';
import type { Book } from './book';
import type { Matrix } from './cells';
import { shifted } from './formula/shift';
import type { Formulas } from './formulas';
import { formatsOf } from './formats';
import type { TableShaping } from './tableShaping';
import { valueOf } from './values';

interface Inserted {
  subUnitId: string;
  range: IRange;
}

interface Written {
  sheet: string;
  cells: { row: number; column: number; data: Nullable<ICellData> }[];
}

export class TableGrowth {
  constructor(
    private readonly book: Book,
    private readonly shaping: TableShaping,
    private readonly formulas: Formulas,
    private readonly cells: Cells,
    private readonly rules: Rules,
    private readonly validations: Validations,
  ) {
    book.undo.followUp = (item) => this.follow(item);
  }

  private follow(item: IUndoRedoItem): void {
    const { shelf } = this.shaping;
    const inserted = item.redoMutations.filter(({ id }) => id === InsertRowMutation.id);
    const sheets = new Set(shelf.all().map((table) => table.getSubunitId()));
    const writes = item.redoMutations.flatMap((mutation) => written(mutation, sheets));
    const typed = this.book.source === 'user';
    for (const { params } of inserted) this.fillInserted(params as Inserted);
    for (const { sheet, cells } of writes) {
      for (const table of shelf.all()) {
        if (table.getSubunitId() !== sheet) continue;
        this.renameColumns(table.getId(), cells);
        if (typed) this.grow(table.getId(), cells);
      }
    }
  }

  /** Rows inserted into a table get its computed columns. */
  private fillInserted({ subUnitId: sheet, range }: Inserted): void {
    const { shelf } = this.shaping;
    for (const table of shelf.all()) {
      const { row, column, rows, columns } = shelf.rect(table);
      const first = row + (shelf.meta(table).showHeaders ? 1 : 0);
      const last = row + rows - 1 - (shelf.meta(table).showTotals ? 1 : 0);
      if (table.getSubunitId() !== sheet || range.startRow < first || range.endRow > last) continue;
      const above = range.startRow > first;
      const model = above ? range.startRow - 1 : range.endRow + 1;
      const after: Matrix = {};
      for (let x = column; x < column + columns; x++) {
        const formula = model <= last ? this.computed(sheet, x, above ? first : model, above ? model : last) : '';
        for (let y = range.startRow; formula && y <= range.endRow; y++)
          set(after, y, x, shifted(this.book, formula, y - (above ? model : last), 0));
      }
      const rect = { row: range.startRow, column, rows: range.endRow - range.startRow + 1, columns };
      if (Object.keys(after).length) this.shaping.texts.put(sheet, after, rect);
    }
  }

  private renameColumns(id: string, cells: Written['cells']): void {
    const { shelf } = this.shaping;
    const table = shelf.get(id);
    if (!shelf.meta(table).showHeaders) return;
    const { row, column, columns } = shelf.rect(table);
    for (const cell of cells) {
      const index = cell.column - column;
      if (cell.row !== row || index < 0 || index >= columns) continue;
      const text = this.shaping.headerText(table.getSubunitId(), row, cell.column);
      const value = valueOf(this.book.sheet(table.getSubunitId()).getCellRaw(row, cell.column));
      if (text !== shelf.names(table)[index]) this.shaping.renameColumn(id, index, text);
      else if (typeof value !== 'string') this.shaping.writeHeaders(id);
    }
  }

  private grow(id: string, cells: Written['cells']): void {
    const { shelf } = this.shaping;
    const table = shelf.get(id);
    const sheet = table.getSubunitId();
    const { showTotals } = shelf.meta(table);
    const rect = shelf.rect(table);
    const filled = cells.filter(({ data }) => data && ((data.v ?? '') !== '' || data.f || data.p));
    const within = (at: number, start: number, count: number) => at >= start && at < start + count;
    const bottom = rect.row + rect.rows;
    const right = rect.column + rect.columns;
    const below = filled.filter((cell) => cell.row >= bottom && within(cell.column, rect.column, rect.columns));
    if (
      !showTotals &&
      below.some((cell) => cell.row === bottom) &&
      this.onlyTyped(sheet, { ...rect, row: bottom, rows: 1 }, cells)
    ) {
      const rows = 1 + Math.max(...below.map((cell) => cell.row)) - bottom;
      this.shaping.resize(id, { ...rect, rows: rect.rows + rows });
      this.extend(id, rect, rows);
      return;
    }
    const beside = filled.filter((cell) => cell.column === right && within(cell.row, rect.row, rect.rows));
    if (beside.length && this.onlyTyped(sheet, { ...rect, column: right, columns: 1 }, cells)) {
      this.shaping.resize(id, { ...rect, columns: rect.columns + 1 });
      this.spread(id, beside);
    }
  }

  /** A table takes no cells in that held something before. */
  private onlyTyped(sheet: string, rect: Rect, typed: Written['cells']): boolean {
    return this.cells
      .read(sheet, rect)
      .every((line, y) =>
        line.every(
          ({ value, formula }, x) =>
            (value === '' && !formula) ||
            typed.some((cell) => cell.row === rect.row + y && cell.column === rect.column + x),
        ),
      );
  }

  /** Computed columns, formats, rules and validations of the last row reach down over the new ones. */
  private extend(id: string, before: Rect, rows: number): void {
    const { shelf } = this.shaping;
    const table = shelf.get(id);
    const sheet = table.getSubunitId();
    const last = before.row + before.rows - 1;
    const first = before.row + (shelf.meta(table).showHeaders ? 1 : 0);
    const fresh = { ...before, row: last + 1, rows };
    this.reachDown(sheet, before, rows);
    this.copyFormats(sheet, before, fresh);
    const after: Matrix = {};
    for (let column = before.column; column < before.column + before.columns; column++) {
      const formula = this.computed(sheet, column, first, last);
      if (!formula) continue;
      for (let row = fresh.row; row < fresh.row + rows; row++) {
        if (this.cells.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0]?.value !== '') continue;
        set(after, row, column, shifted(this.book, formula, row - last, 0));
      }
    }
    if (Object.keys(after).length) this.shaping.texts.put(sheet, after, fresh);
  }

  /** A formula typed beside a table becomes a computed column. */
  private spread(id: string, typed: Written['cells']): void {
    const { shelf } = this.shaping;
    const [only, ...others] = typed;
    const table = shelf.get(id);
    const sheet = table.getSubunitId();
    const formula = only && others.length === 0 ? this.formulaAt(sheet, only.row, only.column) : '';
    if (!only || !formula) return;
    const { row, rows } = shelf.rect(table);
    const first = row + (shelf.meta(table).showHeaders ? 1 : 0);
    const end = row + rows - (shelf.meta(table).showTotals ? 1 : 0);
    if (only.row < first) return;
    const after: Matrix = {};
    for (let at = first; at < end; at++) {
      if (at === only.row) continue;
      after[at] = {
        [only.column]: { f: shifted(this.book, formula, at - only.row, 0), v: null, t: null, si: null, p: null },
      };
    }
    this.shaping.texts.put(sheet, after, { row: first, column: only.column, rows: end - first, columns: 1 });
  }

  private reachDown(sheet: string, before: Rect, rows: number): void {
    const last = before.row + before.rows - 1;
    const reaches = ({ row, rows: height, column, columns }: Rect) =>
      row + height - 1 === last && column < before.column + before.columns && column + columns > before.column;
    const rules = this.rules.list(sheet);
    if (rules.some(({ ranges }) => ranges.some(reaches))) {
      const longer = (range: Rect) => (reaches(range) ? { ...range, rows: range.rows + rows } : range);
      this.rules.replace(
        sheet,
        rules.map((rule) => ({ ...rule, ranges: rule.ranges.map(longer) })),
      );
    }
    for (const { rect, ...validation } of this.validations.list(sheet)) {
      if (reaches(rect)) this.validations.set(sheet, { ...rect, rows: rect.rows + rows }, validation);
    }
  }

  private copyFormats(sheet: string, before: Rect, fresh: Rect): void {
    const formats = formatsOf(this.book);
    const last = { ...before, row: before.row + before.rows - 1, rows: 1 };
    const typed = this.book.workbook.getStyles();
    for (let column = before.column; column < before.column + before.columns; column++) {
      const at = { ...fresh, column, columns: 1 };
      const bare = Array.from({ length: fresh.rows }).every(
        (_, y) => !typed.getStyleByCell(this.book.sheet(sheet).getCellRaw(fresh.row + y, column)),
      );
      const own = typed.getStyleByCell(this.book.sheet(sheet).getCellRaw(last.row, column));
      const format = bare && own ? formats.read(sheet, { ...last, column, columns: 1 })[0]?.[0] : undefined;
      if (format) formats.write(sheet, at, format);
    }
  }

  /** The formula of the last row, where the first row has the same: then the column is a computed one. */
  private computed(sheet: string, column: number, first: number, last: number): string {
    const formula = this.formulaAt(sheet, last, column);
    return formula && shifted(this.book, this.formulaAt(sheet, first, column), last - first, 0) === formula
      ? formula
      : '';
  }

  private formulaAt(sheet: string, row: number, column: number): string {
    const cell = this.book.sheet(sheet).getCellRaw(row, column);
    return cell ? this.formulas.at(sheet, row, column, cell) : '';
  }
}

function set(into: Matrix, row: number, column: number, f: string): void {
  ((into[row] ??= {}) as Record<number, ICellData>)[column] = { f, v: null, t: null, si: null, p: null };
}

function written({ id, params }: IMutationInfo, sheets: ReadonlySet<string>): Written[] {
  if (id !== SetRangeValuesMutation.id) return [];
  const { subUnitId, cellValue } = params as {
    subUnitId: string;
    cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  };
  if (!sheets.has(subUnitId)) return [];
  const cells = Object.entries(cellValue ?? {}).flatMap(([row, line]) =>
    Object.entries(line ?? {})
      .filter(([, data]) => !data || 'v' in data || 'f' in data || 'p' in data)
      .map(([column, data]) => ({ row: Number(row), column: Number(column), data })),
  );
  return cells.length ? [{ sheet: subUnitId, cells }] : [];
}
